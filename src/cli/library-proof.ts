/** What only many lessons together can prove: that every rule can be broken somewhere, and no branch of a case stays unmet everywhere. */
import type { Branch } from '../bots/coverage.ts';
import type { Proof } from '../bots/prove.ts';

export interface LibraryProof {
  /** Rules in force somewhere that no lesson brings up. */
  readonly outOfPlay: readonly string[];
  /** Rules a bot broke in some lesson, caught and named. */
  readonly broken: ReadonlySet<string>;
  /** Branches of cases nobody met in any lesson. */
  readonly missed: readonly Branch[];
}

type RuleProof = Proof['rules'][number];

/** No bot found a way here; that is no fault where the rule was broken in a lesson that gives occasion to. */
const untouched = ({ ok, disagreements }: RuleProof): boolean => !ok && disagreements.length === 0;

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
  };
}

/** Rules this lesson leaves to others. */
export const brokenElsewhere = (proof: Proof, { broken }: LibraryProof): readonly string[] =>
  proof.rules.filter((one) => untouched(one) && broken.has(one.rule)).map(({ rule }) => rule);

/** Proved beside the others. Unmet branches are listed for all lessons together. */
export const provedTogether = (proof: Proof, library: LibraryProof): boolean =>
  proof.sound &&
  proof.rules.every((one) => one.ok || (untouched(one) && library.broken.has(one.rule)));
