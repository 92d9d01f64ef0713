/** Service quality of a day that is over, for pages: they may not enter the simulation themselves. */
import { livedOf, qualityOf } from '../sim/index.ts';

export const dayQuality: typeof qualityOf = (bundle, seed, facts) => qualityOf(bundle, seed, facts);
export const everybodyLived: typeof livedOf = (bundle, facts) => livedOf(bundle, facts);
