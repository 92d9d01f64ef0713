/** Lessons for tests, and a hand to play them: every helper fails loudly when what it waits for does not come. */
import { compileLesson, type LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import { loadLibrary, type SourceFile } from '../../src/scenario/load/library.ts';
import {
  COMMAND_TYPES,
  type Command,
  type CommandType,
} from '../../src/scenario/vocabulary/commands.ts';
import type { Fact, FactType } from '../../src/scenario/vocabulary/facts.ts';
import { createSim, forkStream, type Sim, uniform, uniformInt } from '../../src/sim/index.ts';
import { MINI } from '../scenario/mini-library.ts';
import { shippedLibrary } from './shipped-library.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

const shipped = new Map<string, LessonBundle>();

/** A lesson of scenarios/, read once. */
export function shippedLesson(id: string): LessonBundle {
  const bundle = shipped.get(id) ?? compileLesson(shippedLibrary(), id);
  shipped.set(id, bundle);
  return bundle;
}

// biome-ignore lint/suspicious/noExplicitAny: a content file as plain JSON, to be edited freely
export type Draft = any;

/** The mini library with some of its files edited, e.g. `{ 'mini-lesson.json': (file) => { file.ends = '11:00'; } }`. */
export function miniSources(
  edits: Readonly<Record<string, (file: Draft) => void>> = {},
): SourceFile[] {
  return MINI.map(({ path, text }) => {
    const edit = edits[path];
    if (!edit) return { path, text };
    // The fixtures hold comments and trailing commas; no text in them does.
    const file = JSON.parse(text.replace(/^\s*\/\/.*$/gm, '').replace(/,(\s*[\]}])/g, '$1'));
    edit(file);
    return { path, text: JSON.stringify(file, null, 2) };
  });
}

/** The mini lesson, edited. Throws with the diagnostics when an edit broke it. */
export function miniLesson(
  edits: Readonly<Record<string, (file: Draft) => void>> = {},
): LessonBundle {
  const { library: found, diagnostics } = loadLibrary(miniSources(edits));
  const errors = diagnostics.filter((d) => d.severity === 'error');
  if (errors.length > 0) {
    throw new Error(errors.map((d) => `${d.file}${d.pointer}: ${d.message.en}`).join('\n'));
  }
  return compileLesson(found, 'mini-lesson');
}

/** "09:05" or "09:05:20" → ms since midnight. */
export function at(clock: string): number {
  const [h = 0, m = 0, s = 0] = clock.split(':').map(Number);
  return h * HOUR + m * MINUTE + s * SECOND;
}

export function clockOf(ms: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${two(ms / HOUR)}:${two((ms / MINUTE) % 60)}:${two((ms / SECOND) % 60)}`;
}

export function factsOf<K extends FactType>(source: Sim | readonly Fact[], type: K): Fact<K>[] {
  const facts = 'facts' in source ? source.facts : source;
  return facts.filter((fact) => fact.type === type) as Fact<K>[];
}

/** Lets one event after the other happen until `done`; fails when it has not come true by `limit`. */
export function stepUntil(
  sim: Sim,
  what: string,
  done: (sim: Sim) => boolean,
  limit: number = sim.bundle.lesson.ends,
): void {
  while (!done(sim)) {
    const next = sim.nextEventAt();
    if (next === null || next > limit) {
      const last = sim.facts
        .slice(-5)
        .map((f) => `  ${clockOf(f.t)} ${f.type} ${JSON.stringify(f.data)}`);
      throw new Error(
        `waited in vain until ${clockOf(limit)} for ${what}; last facts:\n${last.join('\n')}`,
      );
    }
    sim.advanceTo(next);
  }
}

/** Steps until a fact of the type (and with the fields) happens after `from` facts; returns it. */
export function untilFact<K extends FactType>(
  sim: Sim,
  type: K,
  fields: Partial<Fact<K>['data']> = {},
  from = 0,
): Fact<K> {
  const fits = (fact: Fact): boolean =>
    fact.type === type &&
    Object.entries(fields).every(
      ([key, value]) => (fact.data as Record<string, unknown>)[key] === value,
    );
  stepUntil(sim, `${type} ${JSON.stringify(fields)}`, () => sim.facts.slice(from).some(fits));
  return sim.facts.slice(from).find(fits) as Fact<K>;
}

/** Gives commands one after the other, each must be taken; waits until each is done. */
export function act(sim: Sim, ...commands: readonly Command[]): void {
  for (const command of commands) {
    const verdict = sim.submit(command);
    if (!verdict.ok) {
      throw new Error(
        `${JSON.stringify(command)} at ${clockOf(sim.now)} was refused: ${verdict.reason}`,
      );
    }
    const { busyUntil } = sim.status();
    if (busyUntil > sim.now) sim.advanceTo(busyUntil);
  }
}

/** Opens the window and sits down with case customers until the one of `caseId` (and variant) is at the desk. */
export function meet(bundle: LessonBundle, seed: number, caseId: string, variant?: string): Sim {
  const sim = createSim(bundle, seed);
  act(sim, { do: 'open-window' });
  for (;;) {
    stepUntil(sim, `${caseId} in the hall`, () => sim.can({ do: 'call-next' }).ok);
    act(sim, { do: 'call-next' });
    stepUntil(sim, 'somebody at the desk', () => sim.status().desk !== null);
    const { desk } = sim.status();
    if (desk?.case === caseId && (variant === undefined || desk.variant === variant)) return sim;
    act(sim, { do: 'part' });
    stepUntil(sim, 'a free window', () => sim.status().window === 'open.idle');
  }
}

export interface Played {
  readonly seed: number;
  readonly commands: readonly { readonly t: number; readonly command: Command }[];
  readonly until: number;
}

/** Plays a run again from event to event and looks at it after each moment at which something can have changed. */
export function follow(bundle: LessonBundle, played: Played, look: (sim: Sim) => void): Sim {
  const sim = createSim(bundle, played.seed);
  const walkTo = (t: number): void => {
    for (let next = sim.nextEventAt(); next !== null && next <= t; next = sim.nextEventAt()) {
      sim.advanceTo(next);
      look(sim);
    }
    if (t > sim.now) sim.advanceTo(t);
  };
  look(sim);
  for (const { t, command } of played.commands) {
    walkTo(t);
    const verdict = sim.submit(command);
    if (!verdict.ok)
      throw new Error(`${command.do} at ${clockOf(t)} was refused: ${verdict.reason}`);
    look(sim);
  }
  walkTo(played.until);
  return sim;
}

/**
 * Plays part of what an expert would do, and between that any commands that can be given, chosen by a stream of the seed's own, at
 * any pace: also breaking off, reversing, paying what nobody asked for.
 */
export function playWildly(
  bundle: LessonBundle,
  seed: number,
  moves: number,
): { sim: Sim } & Played {
  const sim = createSim(bundle, seed);
  const stream = forkStream(seed, 'wild');
  const commands: { t: number; command: Command }[] = [];
  const submit = (command: Command): void => {
    const t = sim.now;
    if (sim.submit(command).ok) commands.push({ t, command });
  };
  const wild = (): Command | undefined => {
    const verb = WILD[uniformInt(stream, WILD.length)] ?? 'greet';
    if (verb === 'pay' && uniform(stream) < 0.3)
      return { do: 'pay', amount: 100 * (1 + uniformInt(stream, 50_000)) };
    const options = sim.available(verb);
    return options[uniformInt(stream, Math.max(1, options.length))];
  };
  let customer = -1;
  let next = 0;
  submit({ do: 'open-window' });
  for (let i = 0; i < moves && !sim.ended; i += 1) {
    const { busyUntil, desk } = sim.status();
    const patient = uniform(stream) < 0.95;
    sim.advanceTo((patient ? Math.max(sim.now, busyUntil) : sim.now) + uniformInt(stream, 1500));
    if (sim.can({ do: 'call-next' }).ok) submit({ do: 'call-next' });
    if (!desk) {
      sim.advanceTo(sim.nextEventAt() ?? sim.now);
      continue;
    }
    if (desk.customer !== customer) {
      customer = desk.customer;
      next = 0;
    }
    const steps = bundle.cases[desk.case]?.[desk.variant]?.exemplar ?? [];
    const step = steps[next];
    if (step && uniform(stream) < 0.9) {
      next += 1;
      if ('do' in step) submit(step);
    } else {
      const chosen =
        uniform(stream) < 0.3 && sim.available('reverse')[0] ? sim.available('reverse')[0] : wild();
      if (chosen) submit(chosen);
    }
  }
  return { sim, seed, commands, until: sim.now };
}

/** Any verb, but seldom one that ends everything; what undoes entries more often. */
const WILD: readonly CommandType[] = [
  ...COMMAND_TYPES.filter(
    (verb) => !['close-shift', 'leave-seat', 'close-window', 'refuse', 'part'].includes(verb),
  ),
  ...(['post', 'pay', 'reverse', 'reverse', 'reverse', 'take', 'call'] as const),
];

/** The mini lesson with one bad note in every run and an exemplary way that comes to its good end. */
export const SOUND: Readonly<Record<string, (file: Draft) => void>> = {
  'mini-lesson.json': (file) => {
    delete file.customers[0].draw;
  },
  'mini-case.json': (file) => {
    const amount = file.exemplar.findIndex((step: Draft) => step.field === 'amount');
    file.exemplar.splice(amount, 0, { do: 'key', field: 'account', value: '6222' });
  },
};

/** One visit as a row, out of the columns of a run's state. */
export function visitsOf(sim: Sim) {
  const { state } = sim.snapshot();
  const { visits, people } = state;
  return visits.chart.map((_, id) => ({
    id,
    caseIndex: -1 - (visits.source[id] as number),
    category: visits.category[id] as number,
    arrivedAt: visits.arrivedAt[id] as number,
    ticketAt: visits.ticketAt[id] as number,
    ticket: visits.ticketNo[id] as number,
    service: visits.work[id] as number,
    patience: visits.patience[id] as number,
    portrait: people[id]?.portrait ?? '',
    case: people[id]?.case ?? '',
    variant: people[id]?.variant ?? '',
  }));
}
