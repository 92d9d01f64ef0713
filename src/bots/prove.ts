/**
 * Proves a lesson by playing it: the expert passes without a finding, on whole days and with every variant in a day of its own; the
 * others score as their skill deserves; every rule, when just that rule is broken on the expert's path, is caught and named; every
 * branch of every case is met by some bot; and nobody is judged by what they could not know.
 */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Fact } from '../scenario/vocabulary/facts.ts';
import { inForce, judge } from '../sim/index.ts';
import { type CaseCoverage, coverageOf, Met } from './coverage.ts';
import { variantDays, withoutCrowd } from './days.ts';
import { explore } from './explorer.ts';
import { film } from './film.ts';
import { type Unknowable, unknowables } from './knowable.ts';
import { type BotProof, botProof, daysOf, type KnownGroups, knownGroups } from './known-groups.ts';
import { proveRule, type RuleProof, subjectsOf } from './rule-proof.ts';
import { type DrillProof, proveDrill } from './supervisor/drill-proof.ts';
import { type Trouble, type Walk, walk } from './walk.ts';

/** What went wrong on the expert's way, and on which day: the whole one, or one with this variant alone. */
export interface DayTrouble {
  readonly seed: number;
  readonly alone: boolean;
  readonly trouble: Trouble;
}

export interface Proof {
  readonly lesson: string;
  readonly digest: string;
  readonly bots: readonly BotProof[];
  readonly groups: KnownGroups;
  /** Of a drill for supervisors. */
  readonly drill: DrillProof | null;
  readonly rules: readonly RuleProof[];
  /** Rules in force that nothing wakes in this lesson: another has to prove them. */
  readonly outOfPlay: readonly string[];
  /** Each variant the lesson can bring, played by the expert in a day of its own. */
  readonly variants: readonly {
    readonly case: string;
    readonly variant: string;
    readonly ok: boolean;
  }[];
  readonly coverage: readonly CaseCoverage[];
  readonly unknowable: readonly Unknowable[];
  /** Where the expert's own way went wrong. Refused steps are told only where something else went wrong. */
  readonly troubles: readonly DayTrouble[];
  /** The players score as their skill deserves, and no rule needs what cannot be known. */
  readonly sound: boolean;
  /** Sound, every rule broken and caught, every branch met: proved by this lesson alone. */
  readonly ok: boolean;
}

export interface ProveOptions {
  /** Days of expert, novice and careless. */
  readonly seeds: number;
  readonly randomSeeds: number;
  /** Few ways to break each rule, and no exploring: for authors, who want to know soon. */
  readonly quick?: boolean;
  /** Only the days are played: no rule is broken. For content whose proof is on record. */
  readonly replay?: boolean;
  /** "case/variant" whose branches are looked for here; left out, all. */
  readonly explore?: readonly string[];
  /** In a drill: random policies by which it is told whether the score follows the outcome, and pairs with a window opened earlier. */
  readonly policies?: number;
  readonly pairs?: number;
  /** Who names the breaches: the judge of the game, unless a test puts a blind one in its place. */
  readonly judge?: typeof judge;
  readonly progress?: (done: number, all: number, what: string) => void;
}

const nameOf = (of: { readonly case: string; readonly variant: string }): string =>
  `${of.case}/${of.variant}`;

const PROOF_SEED = 1;
/** Nobody who does nothing does it differently on another day. */
const IDLE_DAYS = 3;
const THOROUGH = { search: 700, encounters: 3 };
const QUICK = { search: 40, encounters: 1 };
const TRIES = 4000;
/** Whole days of a drill are long. */
const DRILL_SEARCH = 150;
const ABLATION_DAYS = 10;
const MOST_OTHERS = 150;

/** What went wrong on a day; refused steps are no fault in themselves, but they often are the cause of one. */
function serious({ troubles }: Walk, seed: number, alone: boolean): DayTrouble[] {
  return troubles.some((trouble) => trouble.kind !== 'refused')
    ? troubles.map((trouble) => ({ seed, alone, trouble }))
    : [];
}

export function prove(bundle: LessonBundle, options: ProveOptions): Proof {
  const { progress, seeds, randomSeeds, quick = false, replay = false } = options;
  const days = variantDays(bundle);
  const met = new Met();
  const isDrill = bundle.lesson.supervisor !== undefined;
  const others: (readonly Fact[])[] = [];
  const seen = (of: LessonBundle, facts: readonly Fact[]): void => {
    met.add(of, facts);
    if (isDrill && of === bundle && others.length < MOST_OTHERS) others.push(facts);
  };
  const troubles: DayTrouble[] = [];

  const variants = days.map(({ case: id, variant, bundle: day }) => {
    const way = walk(day, PROOF_SEED);
    seen(day, way.facts);
    const found = serious(way, PROOF_SEED, true);
    troubles.push(...found);
    return { case: id, variant, ok: found.length === 0 };
  });
  const ways = Array.from({ length: seeds }, (_, i) => walk(bundle, i + 1));
  ways.forEach((way, i) => {
    met.add(bundle, way.facts);
    troubles.push(...serious(way, i + 1, false));
  });
  const idleDays: (readonly Fact[])[] = [];
  const bots = [
    botProof(
      'expert',
      ways.map((way) => way.score),
    ),
    botProof('novice', daysOf(bundle, 'novice', seeds, seen)),
    botProof('careless', daysOf(bundle, 'careless', seeds, seen)),
    botProof(
      'idle',
      daysOf(bundle, 'idle', Math.min(IDLE_DAYS, seeds), (of, facts) => {
        seen(of, facts);
        if (isDrill) idleDays.push(facts);
      }),
    ),
    botProof('random', daysOf(bundle, 'random', randomSeeds, seen)),
  ];
  const drill = isDrill
    ? proveDrill(bundle, bots[0]?.meanTotal ?? 0, {
        seeds: quick ? 1 : Math.min(seeds, ABLATION_DAYS),
        policies: quick ? 0 : (options.policies ?? 0),
        pairs: quick ? 0 : (options.pairs ?? 0),
        days: { expert: ways.map(({ facts }) => facts), idle: idleDays },
        seen,
      })
    : null;
  progress?.(1, 3, 'players');

  const films = days.map((day) => film(day.bundle, PROOF_SEED));
  const whole = isDrill
    ? [film(bundle, PROOF_SEED)]
    : [film(withoutCrowd(bundle), PROOF_SEED), film(bundle, PROOF_SEED)];
  const subjects = subjectsOf(films, whole);
  const effort = { ...(quick ? QUICK : THOROUGH), judge: options.judge ?? judge, seen };
  const rules: RuleProof[] = [];
  const outOfPlay: string[] = [];
  for (const sop of replay ? [] : Object.keys(bundle.sops).sort()) {
    for (const rule of bundle.sops[sop]?.rules ?? []) {
      if (!inForce(bundle, rule)) continue;
      const list = subjects.get(rule.id);
      const overDay = isDrill && rule.scope === 'shift';
      const search = Math.min(effort.search, DRILL_SEARCH);
      const proof = list && proveRule(list, overDay ? { ...effort, search, others } : effort);
      const slept =
        proof &&
        list.every(({ asleep }) => asleep) &&
        Object.values(proof.ways).every((one) => one.caught + one.missed + one.misnamed === 0);
      // A rule nothing wakes here and nobody can wake is for another lesson, as is one that applies to nobody.
      if (proof && !slept) rules.push(proof);
      else outOfPlay.push(rule.id);
      progress?.(2, 3, rule.id);
    }
  }
  if (!quick) {
    days.forEach((day, i) => {
      const reel = films[i];
      if (reel && (options.explore?.includes(nameOf(day)) ?? true)) explore(day, reel, met, TRIES);
      progress?.(3, 3, `${day.case}/${day.variant}`);
    });
  }
  const proof = {
    lesson: bundle.lesson.id,
    digest: bundle.digest,
    bots,
    groups: knownGroups(bots),
    drill,
    rules,
    outOfPlay,
    variants,
    coverage: coverageOf(bundle, days, met),
    unknowable: unknowables(subjects),
    troubles,
  };
  const sound = isSound(proof);
  return { ...proof, sound, ok: sound && isWhole(proof, options.explore) };
}

const isSound = (proof: Omit<Proof, 'ok' | 'sound'>): boolean =>
  proof.troubles.length === 0 &&
  proof.unknowable.length === 0 &&
  proof.groups.ok &&
  proof.drill?.ok !== false &&
  proof.bots.every((one) => one.ok);

/** What is not looked for here is the business of the lesson where it is. */
const isWhole = (
  proof: Omit<Proof, 'ok' | 'sound'>,
  explored: readonly string[] | undefined,
): boolean =>
  proof.rules.every((one) => one.ok) &&
  proof.coverage.every(
    (one) =>
      one.missed.length === 0 ||
      !one.whole ||
      proof.variants.some((v) => v.case === one.case && explored?.includes(nameOf(v)) === false),
  );
