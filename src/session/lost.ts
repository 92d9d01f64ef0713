/** Who came in vain, for pages: they may not enter the simulation themselves. */
import { isLost } from '../sim/index.ts';

export const cameInVain: typeof isLost = (reason) => isLost(reason);
