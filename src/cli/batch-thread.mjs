// Where a thread of `oc batch` begins. Threads do not inherit the loader of TypeScript: it is registered here, then the
// worker is loaded from its source.
import { register } from 'tsx/esm/api';

register();
export const { rowsOf } = await import('./batch-worker.ts');
