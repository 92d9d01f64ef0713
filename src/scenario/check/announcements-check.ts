/** Announcements that empty the hall: what belongs to them, and that there is a way back in. */
import { text } from '../load/diagnostic.ts';
import type { Bank } from '../schema/bank.ts';
import type { Report } from './report.ts';

export function checkAnnouncements(report: Report, { announcements }: Bank): void {
  const readmits = announcements.some((one) => one.readmits);
  announcements.forEach((one, i) => {
    const conflict = (field: string, zh: string, en: string) =>
      report(['announcements', i, field], 'conflict', text(zh, en), { at: 'key' });
    if (one.secures !== undefined && !one.empties)
      conflict('secures', '只有清场才写 secures。', 'Only what empties the hall has "secures".');
    if (one.recalls && !one.readmits)
      conflict('recalls', '只有放人进来才写 recalls。', 'Only what readmits people has "recalls".');
    if (one.empties && !readmits)
      conflict('empties', '没有一句能放人进来。', 'No announcement lets people in again.');
  });
}
