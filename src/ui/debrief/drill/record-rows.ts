/** The course of a drill in a few lines for paper: what came up, the decisions on the hall, the worst moments. */
import type { LessonBundle } from '../../../scenario/load/compile-lesson.ts';
import type { Fact } from '../../../scenario/vocabulary/facts.ts';
import type { LoggedCommand } from '../../../sim/index.ts';
import { signOf } from './move-words.ts';

export type RecordRow =
  | { readonly of: 'fact'; readonly t: number; readonly fact: Fact }
  | {
      readonly of: 'move';
      readonly t: number;
      readonly command: LoggedCommand['command'];
      /** How often in a row. */
      readonly times: number;
    };

/** Facts that belong on paper, the more important first. */
const FACTS: readonly Fact['type'][] = [
  'incident.opened',
  'incident.closed',
  'incident.reported',
  'matter.came-up',
  'complaint.opened',
  'day.ran',
  'lever.set',
  'roster.flagged',
  'cash.short',
  'cash.delivered',
  'doors.opened',
  'break.begun',
];
const MOVES: ReadonlySet<string> = new Set(['post', 'help', 'cash', 'say']);

/** In the order of time; what matters less gives way first where there is no room. */
export function recordRows(
  { lesson }: Pick<LessonBundle, 'lesson'>,
  facts: readonly Fact[],
  commands: readonly LoggedCommand[],
  room: number,
): RecordRow[] {
  const own = new Set(lesson.duties.map(({ id }) => id));
  const ranked: { readonly row: RecordRow; readonly rank: number }[] = [];
  const firsts = new Set<string>();
  for (const fact of facts) {
    const rank = FACTS.indexOf(fact.type);
    if (rank < 0) continue;
    // Of a week the doors of each day are its deputy's.
    if (fact.type === 'doors.opened' && lesson.supervisor?.week) continue;
    // Complaints that come up because somebody waited too long would fill the page: the first stands for them.
    const key = fact.type === 'complaint.opened' || fact.type === 'cash.short' ? fact.type : '';
    if (fact.type === 'complaint.opened' && own.has(fact.data.cause)) continue;
    if (key !== '' && firsts.has(key)) continue;
    firsts.add(key);
    ranked.push({ row: { of: 'fact', t: fact.t, fact }, rank });
  }
  const said = new Map<string, number>();
  for (const { t, command } of commands) {
    const sign = signOf(command);
    if (!sign || !MOVES.has(sign)) continue;
    if (sign === 'say') {
      const key = JSON.stringify(command);
      const at = said.get(key);
      const old = at === undefined ? undefined : ranked[at];
      if (at !== undefined && old?.row.of === 'move') {
        ranked[at] = { ...old, row: { ...old.row, times: old.row.times + 1 } };
        continue;
      }
      said.set(key, ranked.length);
    }
    const rank = sign === 'say' ? FACTS.length + 1 : 3.5;
    ranked.push({ row: { of: 'move', t, command, times: 1 }, rank });
  }
  return ranked
    .sort((a, b) => a.rank - b.rank || a.row.t - b.row.t)
    .slice(0, room)
    .map(({ row }) => row)
    .sort((a, b) => a.t - b.t);
}
