/** The picture of a week: its days, what is set for them, what those that went by came to. */
import { DAY_LENGTH } from '../../scenario/schema/week.ts';
import type { WeekView } from '../model/week-view.ts';
import { isFor, ranDay, reportOf, settingsOf, today, weekOf } from '../systems/week-system.ts';
import type { World } from '../world/world.ts';

export function weekView(world: World): WeekView | null {
  const week = weekOf(world);
  if (!week) return null;
  const day = today(world, week);
  return {
    day,
    evening: ranDay(world, day) !== undefined,
    days: week.days.map(({ id }, i) => {
      const ran = ranDay(world, i);
      const state = ran ? 'done' : i < day ? 'missed' : i === day ? 'today' : 'coming';
      const open = i >= day && !ran ? week.levers.filter((lever) => isFor(lever, id)) : [];
      return {
        id,
        from: i * DAY_LENGTH,
        state,
        settings: settingsOf(world, week, i),
        open: open.map((lever) => lever.id),
        flagged: ran?.flagged ?? [],
        report: ran ? reportOf(world, i) : null,
      };
    }),
  };
}
