/** What only many lessons together can prove: that no rule and no branch of a case stays out of play everywhere. */
import type { Branch } from '../bots/coverage.ts';
import type { Proof } from '../bots/prove.ts';

export interface LibraryProof {
  /** Rules in force somewhere that no lesson brings up. */
  readonly outOfPlay: readonly string[];
  /** Branches of cases nobody met in any lesson. */
  readonly missed: readonly Branch[];
}

export function libraryProof(proofs: readonly Proof[]): LibraryProof {
  const played = new Set(proofs.flatMap(({ rules }) => rules.map(({ rule }) => rule)));
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
    missed: [...missed.values()],
  };
}
