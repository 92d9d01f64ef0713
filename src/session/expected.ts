/** What was expected by when, for pages: they may not enter the simulation themselves. */
import { expectationsOf } from '../sim/index.ts';

export const expectedRows: typeof expectationsOf = (bundle, facts) => expectationsOf(bundle, facts);
