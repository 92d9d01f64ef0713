/** Who came in vain. */
import type { Outcome } from '../model/hall-state.ts';

const NOT_IN_VAIN: ReadonlySet<string> = new Set<Outcome>(['served', 'evacuated', 'referred']);

/**
 * Whether somebody who left without being served is a loss: not who had to leave an emptied hall, nor who went where there was room.
 * @param reason of customer.left
 */
export const isLost = (reason: string): boolean => !NOT_IN_VAIN.has(reason);
