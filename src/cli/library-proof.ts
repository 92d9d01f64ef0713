/** What only many lessons together can prove: that every rule can be broken somewhere, and no branch of a case stays unmet everywhere. */
import type { Branch } from '../bots/coverage.ts';
import type { Proof } from '../bots/prove.ts';
import { tooManyLowered } from '../bots/supervisor/drill-proof.ts';

export interface LibraryProof {
  /** Rules in force somewhere that no lesson brings up. */
  readonly outOfPlay: readonly string[];
  /** Rules a bot broke in some lesson, caught and named. */
  readonly broken: ReadonlySet<string>;
  /** Branches of cases nobody met in any lesson. */
  readonly missed: readonly Branch[];
  /** Pairs of days with a window opened earlier, and how many of them scored lower for it, of all drills. */
  readonly earlier: { readonly pairs: number; readonly lowered: number };
}

/** What the lessons together leave open. */
export const openTogether = ({ outOfPlay, missed, earlier }: LibraryProof): boolean =>
  outOfPlay.length + missed.length > 0 || tooManyLowered(earlier);

type RuleProof = Proof['rules'][number];

/** No bot found a way here; that is no fault where the rule was broken in a lesson that gives occasion to. */
const untouched = ({ ok, disagreements }: RuleProof): boolean => !ok && disagreements.length === 0;

const sum = (proofs: readonly Proof[], what: 'pairs' | 'lowered'): number =>
  proofs.reduce((total, { drill }) => total + (drill?.earlier?.[what] ?? 0), 0);

export function libraryProof(proofs: readonly Proof[]): LibraryProof {
  const rules = proofs.flatMap((proof) => proof.rules);
  const played = new Set(rules.map(({ rule }) => rule));
  const idle = new Set(proofs.flatMap(({ outOfPlay }) => outOfPlay));
  const coverage = proofs.flatMap((proof) => proof.coverage);
  const met = new Set(coverage.flatMap((one) => one.met));
  const missed = new Map(
    coverage
      .flatMap((one) => one.missed)
      .filter(({ key }) => !met.has(key))
      .map((branch) => [branch.key, branch]),
  );
  return {
    outOfPlay: [...idle].filter((rule) => !played.has(rule)).sort(),
    broken: new Set(rules.filter(({ ok }) => ok).map(({ rule }) => rule)),
    missed: [...missed.values()],
    earlier: {
      pairs: sum(proofs, 'pairs'),
      lowered: sum(proofs, 'lowered'),
    },
  };
}

/** Rules this lesson leaves to others. */
export const brokenElsewhere = (proof: Proof, { broken }: LibraryProof): readonly string[] =>
  proof.rules.filter((one) => untouched(one) && broken.has(one.rule)).map(({ rule }) => rule);

/** Proved beside the others. Unmet branches are listed for all lessons together. */
export const provedTogether = (proof: Proof, library: LibraryProof): boolean =>
  proof.sound &&
  proof.rules.every((one) => one.ok || (untouched(one) && library.broken.has(one.rule)));
