import type { Fact, FactType } from '../../scenario/vocabulary/facts.ts';

/** The facts of one type, in their order. */
export const factsOf = <K extends FactType>(facts: readonly Fact[], type: K): Fact<K>[] =>
  (facts as readonly Fact<FactType>[]).filter((f) => f.type === type) as unknown as Fact<K>[];
