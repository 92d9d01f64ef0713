/** Proves lessons in a thread of its own. */
import { type Proof, prove } from '../bots/prove.ts';
import type { ProofTask } from './proof-pool.ts';

export const proofOf = ({ bundle, options }: ProofTask): Proof => prove(bundle, options);
