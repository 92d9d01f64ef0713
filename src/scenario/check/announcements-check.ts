/** Announcements that empty the hall: what belongs to them, that everybody gets out, and that there is a way back in. */
import { text } from '../load/diagnostic.ts';
import type { Bank } from '../schema/bank.ts';
import type { Report } from './report.ts';

export function checkAnnouncements(report: Report, { announcements, kinds, cares }: Bank): void {
  const readmits = announcements.some((one) => one.readmits);
  announcements.forEach((one, i) => {
    const conflict = (field: string, zh: string, en: string) =>
      report(['announcements', i, field], 'conflict', text(zh, en), { at: 'key' });
    if (one.secures !== undefined && !one.empties)
      conflict('secures', '只有清场才写 secures。', 'Only what empties the hall has "secures".');
    if (one.recalls && !one.readmits)
      conflict('recalls', '只有放人进来才写 recalls。', 'Only what readmits people has "recalls".');
    if (one.empties && one.readmits)
      conflict('readmits', '不能一句话又请出去又放进来。', 'It sends people out and lets them in.');
    else if (one.empties && !readmits)
      conflict('empties', '没有一句能放人进来。', 'No announcement lets people in again.');
  });
  if (!announcements.some(({ empties }) => empties) || cares.some(({ assists }) => assists)) return;
  kinds.forEach(({ assisted }, i) => {
    if (!assisted) return;
    const message = text(
      '没有一种关照能陪他们出去。',
      'No care takes them out of an emptied hall.',
    );
    report(['kinds', i, 'assisted'], 'conflict', message, { at: 'key' });
  });
}
