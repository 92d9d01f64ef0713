/**
 * The explorer: from the frames of the expert's way it tries what may lead to a branch nobody has met, goes on from whatever
 * changed the customer's mind, and looks first where it has seldom been (after Ecoffet et al., "First return, then explore", 2021).
 */
import type { Case } from '../scenario/schema/case.ts';
import type { Command } from '../scenario/vocabulary/commands.ts';
import { restoreSim, type SimSnapshot } from '../sim/index.ts';
import { type Aim, aimsOf, movers, serving } from './aims.ts';
import { branchesOf, type Met } from './coverage.ts';
import type { VariantDay } from './days.ts';
import { type Film, film } from './film.ts';
import { mendings } from './mender.ts';
import { give } from './perform.ts';
import { playScript } from './script.ts';

/** Silence, for as long as a customer bears; events and colleagues come meanwhile. */
const PAUSE = 90_000;
/** What follows a command by itself, such as somebody who is sent for, is there by then. */
const SEQUEL = 10_000;
const DEPTH = 12;
const PROOF_SEED = 1;

interface Place {
  readonly snapshot: SimSnapshot;
  readonly mind: string;
  readonly depth: number;
}

/** Limits of mood and trust a case asks about, lowest first. */
function limitsOf(content: Case, what: 'mood' | 'trust'): number[] {
  const text = JSON.stringify([content.talk, content.calls, content.help, content.events]);
  const asked = text.matchAll(new RegExp(`customer\\.${what} *[<>]=? *(\\d+)`, 'g'));
  return [...new Set([...asked].map((found) => Number(found[1])))].sort((a, b) => a - b);
}

/** As far as the answers of a case can depend on it: two places of the same mind need not both be gone on from. */
function mindReader(content: Case): (snapshot: SimSnapshot) => string {
  const moods = limitsOf(content, 'mood');
  const trusts = limitsOf(content, 'trust');
  const band = (limits: readonly number[], x: number) =>
    limits.filter((limit) => x >= limit).length + (limits.includes(x) ? 0.5 : 0);
  const counted = Object.entries(content.talk.topics)
    .filter(([, answers]) => answers.some(({ when }) => when?.includes('customer.asked')))
    .map(([topic]) => topic);
  const doubtful = content.contradictions.flatMap(({ a, b }) => [a, b]);
  return ({ state }) => {
    const e = state.encounter;
    if (!e) return '';
    return JSON.stringify([
      e.talk,
      [...e.told].sort(),
      [...e.agreed].sort(),
      band(moods, e.mood),
      band(trusts, e.trust),
      Math.min(2, e.impatient),
      [...e.here].sort(),
      state.player.place,
      Object.keys(state.colleagues).sort(),
      counted.map((topic) => Math.min(3, e.asked[topic] ?? 0)),
      e.reacted.length,
      doubtful.filter((ref) => {
        const dot = ref.lastIndexOf('.');
        return e.items[ref.slice(0, dot)]?.seen.includes(ref.slice(dot + 1));
      }),
      Object.keys(e.items).filter((id) => e.items[id]?.kind === 'record').length,
    ]);
  };
}

/** After so many commands that led to nothing new, nothing more is to be expected. */
const IN_VAIN = 700;

function attempt(
  { bundle }: VariantDay,
  snapshot: SimSnapshot,
  commands: readonly Command[],
  met: Met,
): void {
  const sim = restoreSim(bundle, snapshot);
  const from = sim.facts.length;
  for (const command of commands) give(sim, command);
  sim.advanceTo(Math.min(sim.now + SEQUEL, bundle.lesson.ends));
  met.add(bundle, sim.facts, from);
}

/** What has not been met yet, tried from every frame of a film. */
function sweep(day: VariantDay, content: Case, reel: Film, met: Met): void {
  for (const snapshot of reel.frames) {
    if (snapshot.state.encounter?.case !== day.case) continue;
    const missing = [...branchesOf(content).values()].filter(({ key }) => !met.keys.has(key));
    if (missing.length === 0) return;
    const now = restoreSim(day.bundle, snapshot).available();
    const aims = missing.flatMap((branch) => aimsOf(content, branch));
    for (const command of serving(now, aims)) attempt(day, snapshot, [command], met);
    // A contradiction is seen first and then spoken of.
    for (const branch of missing.filter(({ path }) => path.startsWith('contradictions.'))) {
      const [raised, ...looks] = aimsOf(content, branch);
      for (const look of serving(now, looks)) {
        const sim = restoreSim(day.bundle, snapshot);
        give(sim, look);
        for (const challenge of serving(sim.available(), raised ? [raised] : []))
          attempt(day, snapshot, [look, challenge], met);
      }
    }
  }
}

/** Plays another way through the day, and tries from it what has not been met. */
function playInstead(day: VariantDay, exemplar: Case['exemplar'], met: Met): void {
  const variants = day.bundle.cases[day.case] ?? {};
  const content = variants[day.variant];
  if (!content) return;
  const changed = { ...variants, [day.variant]: { ...content, exemplar } };
  const bundle = { ...day.bundle, cases: { ...day.bundle.cases, [day.case]: changed } };
  const reel = film(bundle, PROOF_SEED);
  met.add(day.bundle, reel.facts);
  sweep(day, content, reel, met);
}

/**
 * The expert of one variant serves the customer of another, as somebody does who has not noticed: most wrong ends of a case lie
 * on the right way through another variant.
 */
export function mistakeVariants(day: VariantDay, met: Met): void {
  for (const [other, { exemplar }] of Object.entries(day.bundle.cases[day.case] ?? {}))
    if (other !== day.variant) playInstead(day, exemplar, met);
}

/** The expert who never does one of the things, or that and no talking: who is not spoken to stays upset, what is not taken away stays on the desk. */
function omitted(day: VariantDay, content: Case, met: Met): void {
  const verbs = new Set(content.exemplar.flatMap((step) => ('do' in step ? [step.do] : [])));
  const ways = [...[...verbs].map((verb) => [verb]), ...[...verbs].map((verb) => ['say', verb])];
  for (const never of ways) {
    if ([...branchesOf(content).values()].every(({ key }) => met.keys.has(key))) return;
    const rest = content.exemplar.filter((step) => !('do' in step) || !never.includes(step.do));
    playInstead(day, rest, met);
  }
}

/** Most ways tried to an end nobody has come to. */
const MOST_DETOURS = 80;

/** An end nobody has come to: something else is done on the way, and then the way is gone to its end. */
function detours(day: VariantDay, content: Case, reel: Film, met: Met): void {
  const missing = () =>
    [...branchesOf(content).values()].filter(
      ({ key, path }) => path.startsWith('outcomes.') && !met.keys.has(key),
    );
  let tried = 0;
  for (const [i, snapshot] of reel.frames.entries()) {
    if (snapshot.state.encounter?.case !== day.case) continue;
    const aims = missing()
      .flatMap((branch) => aimsOf(content, branch))
      .filter(({ words }) => words.length > 0);
    if (aims.length === 0) return;
    const step = reel.done[i]?.step;
    const verb = step && 'do' in step ? step.do : '';
    for (const command of serving(restoreSim(day.bundle, snapshot).available(), aims)) {
      tried += 1;
      if (tried > MOST_DETOURS) return;
      const sim = restoreSim(day.bundle, snapshot);
      const from = sim.facts.length;
      give(sim, command);
      // Another of the same verb is done instead, such as another value keyed.
      const rest = reel.done.slice(command.do === verb ? i + 1 : i).map((one) => one.step);
      playScript(sim, rest, () => sim.facts.slice(from).some((f) => f.type === 'encounter.ended'));
      met.add(day.bundle, sim.facts, from);
    }
  }
}

/** Looks for what is still missed; stops when all is met or `tries` commands have been tried. Returns how many were. */
export function explore(day: VariantDay, reel: Film, met: Met, tries: number): number {
  const content = day.bundle.cases[day.case]?.[day.variant];
  if (!content) return 0;
  sweep(day, content, reel, met);
  mistakeVariants(day, met);
  for (const way of mendings(day.bundle.bank, content)) playInstead(day, way, met);
  omitted(day, content, met);
  detours(day, content, reel, met);
  const mindOf = mindReader(content);
  const missing = () => [...branchesOf(content).values()].filter(({ key }) => !met.keys.has(key));
  const places: Place[] = [];
  const visits = new Map<string, number>();
  const known = new Set<string>();
  reel.frames.forEach((snapshot) => {
    if (snapshot.state.encounter?.case === day.case)
      places.push({ snapshot, mind: mindOf(snapshot), depth: 0 });
  });
  for (const { mind } of places) known.add(mind);
  let count = 0;
  let lastNew = 0;
  while (places.length > 0 && count < tries && count - lastNew < IN_VAIN) {
    const wanted = missing();
    if (wanted.length === 0) break;
    const place = seldom(places, visits);
    const aims: Aim[] = [
      ...wanted.flatMap((b) => aimsOf(content, b)),
      ...movers(day.bundle, content),
    ];
    const here = restoreSim(day.bundle, place.snapshot);
    const tried: (Command | null)[] = [...serving(here.available(), aims), null];
    for (const command of tried) {
      count += 1;
      const sim = restoreSim(day.bundle, place.snapshot);
      const from = sim.facts.length;
      if (command) give(sim, command);
      else sim.advanceTo(Math.min(sim.now + PAUSE, day.bundle.lesson.ends));
      if (met.add(day.bundle, sim.facts, from)) lastNew = count;
      const { desk } = sim.status();
      if (!desk || place.depth >= DEPTH) continue;
      const snapshot = sim.snapshot();
      const mind = mindOf(snapshot);
      if (known.has(mind)) continue;
      known.add(mind);
      places.push({ snapshot, mind, depth: place.depth + 1 });
    }
  }
  return count;
}

/** Takes out the place whose mind has been gone on from least; the newest of them. */
function seldom(places: Place[], visits: Map<string, number>): Place {
  let best = places.length - 1;
  const been = ({ mind }: Place) => visits.get(mind) ?? 0;
  for (let i = best; i >= 0; i -= 1) {
    if (been(places[i] as Place) < been(places[best] as Place)) best = i;
  }
  const [place] = places.splice(best, 1) as [Place];
  visits.set(place.mind, been(place) + 1);
  return place;
}
