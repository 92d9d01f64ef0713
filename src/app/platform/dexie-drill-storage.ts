/** Results of drills in IndexedDB, beside the attempts. */
import type { DrillStorage } from '../../session/drills/drill-port.ts';
import { DATABASE, guarded, PageDatabase } from './database.ts';

export function createDexieDrillStorage(name = DATABASE): DrillStorage {
  const db = new PageDatabase(name);
  return {
    list: () => guarded(() => db.drills.orderBy('at').reverse().toArray()),
    put: (record) =>
      guarded(async () => {
        await db.drills.put(record);
      }),
  };
}
