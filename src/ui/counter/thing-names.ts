/** Names the simulation gives to what no content file names; the compiler sees that they are the same. */
import type * as papers from '../../scenario/schema/papers.ts';

export const TOLD: typeof papers.TOLD = 'told';
export const LAID_OUT: typeof papers.PAYOUT = 'payout';
export const COPY_SUFFIX: typeof papers.COPY_SUFFIX = '-copy';
/** The player as the one who makes a check. */
export const SELF: typeof papers.SELF = 'self';
