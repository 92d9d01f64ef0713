/** The case of the two unequal tellers: no day is given, so its distributions and its rule are tested. */
import type { ExactCase } from './exact-run.ts';

export const ABLE_BAKER: ExactCase = {
  id: 'able-baker',
  model: 'unequal tellers, able first when both free',
  file: 'traces/able-baker.json',
  plan: { replications: 32, warmup: 600, customers: 20_000 },
  exact: 'idle rule broken 0, service of w1 3.29, service of w2 4.25',
};
