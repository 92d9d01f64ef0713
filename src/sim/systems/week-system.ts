/** The days of a week: what is set for them, how one goes by, what is found in its roster. */
import { condition, type RosterScope } from '../../scenario/condition/condition.ts';
import { DAY_LENGTH, type Lever, type Week } from '../../scenario/schema/week.ts';
import { awayOn, daySeed, hallDay, optionsOf, type Settings } from '../deputy/hall-day.ts';
import type { WeekState } from '../model/week-state.ts';
import type { DayReport } from '../model/week-view.ts';
import type { World } from '../world/world.ts';

export const weekOf = (world: World): Week | undefined => world.bundle.lesson.supervisor?.week;

const stateOf = (world: World): WeekState => world.state.week ?? { set: {}, ran: [] };

export const dayIndex = (week: Week, day: string): number =>
  week.days.findIndex(({ id }) => id === day);

/** Index of today. */
export const today = ({ now }: World, { days }: Week): number =>
  Math.min(days.length - 1, Math.floor(now / DAY_LENGTH));

export const ranDay = (world: World, index: number) => {
  const day = weekOf(world)?.days[index]?.id;
  return stateOf(world).ran.find((one) => one.day === day);
};

/** When the supervisor begins on that day. */
function morningOf({ bundle }: World, index: number): number {
  const { opens, prepares } = bundle.lesson;
  return index * DAY_LENGTH + Math.max(0, opens - prepares);
}

/** All levers, with what holds on that day. */
export function settingsOf(world: World, week: Week, index: number): Settings {
  const day = week.days[index]?.id ?? '';
  const set = stateOf(world).set[day] ?? {};
  return Object.fromEntries(week.levers.map(({ id, initial }) => [id, set[id] ?? initial]));
}

export const isFor = ({ days }: Lever, day: string): boolean => days?.includes(day) ?? true;

/** Levers that differ from how they were at first. */
const changed = (week: Week, settings: Settings): number =>
  week.levers.filter(({ id, initial }) => settings[id] !== initial).length;

export function setLever(world: World, day: string, lever: string, option: string): void {
  const week = weekOf(world);
  const { state } = world;
  if (!week || !state.week) return;
  const index = dayIndex(week, day);
  const from = settingsOf(world, week, index)[lever] ?? '';
  state.week.set[day] = { ...state.week.set[day], [lever]: option };
  const data = { day, lever, option, from, changed: changed(week, settingsOf(world, week, index)) };
  world.emit('lever.set', data, { customer: -1 });
}

/** When the supervisor is wanted again once the day has been let go by. */
export function wantedAgain(world: World, week: Week): number {
  const index = today(world, week);
  const { evening } = week.days[index] ?? {};
  if (evening !== undefined && !ranDay(world, index)) return Math.max(world.now, evening);
  // A little before the end, so that what the day came to is known when it ends.
  const next = morningOf(world, index + 1);
  return index + 1 < week.days.length ? next : world.bundle.lesson.ends - 1;
}

/** The day that has just gone by: the last that has begun. Nothing happens when its hall was run already. */
export function dayGoesBy(world: World): void {
  const week = weekOf(world);
  const { state } = world;
  if (!week || !state.week) return;
  let index = today(world, week);
  while (index > 0 && morningOf(world, index) >= world.now) index -= 1;
  const day = week.days[index]?.id;
  if (day === undefined || ranDay(world, index)) return;
  const flagged = flaggedIn(world, week, index);
  for (const found of flagged) world.emit('roster.flagged', { day, found }, { customer: -1 });
  state.week.ran.push({ day, flagged });
  const { totals } = reportOf(world, index);
  const settings = settingsOf(world, week, index);
  world.emit('day.ran', { day, changed: changed(week, settings), ...totals }, { customer: -1 });
}

/** What a day that was run came to. */
export function reportOf(world: World, index: number): DayReport {
  const { bundle, create, state } = world;
  const week = weekOf(world);
  if (!week || !create) throw new Error('the lesson has no days');
  const seed = daySeed(state.seed, index);
  return hallDay(bundle, index, settingsOf(world, week, index), { create, seed });
}

function countsOf(week: Week, days: readonly Settings[]): Record<string, number> {
  // Every name is there, so that a check can ask for what nobody has set.
  const counts: Record<string, number> = {};
  for (const { options } of week.levers)
    for (const option of options)
      for (const name of Object.keys(option.counts ?? {})) counts[name] = 0;
  for (const settings of days)
    for (const option of optionsOf(week, settings))
      for (const [name, value] of Object.entries(option.counts ?? {}))
        counts[name] = (counts[name] ?? 0) + value;
  return counts;
}

function rosterOf(world: World, week: Week, index: number): RosterScope {
  const all = week.days.map((_, i) => settingsOf(world, week, i));
  const own = all[index] ?? {};
  const pairs = Object.entries(own);
  return {
    day: week.days[index]?.id ?? '',
    set: pairs.map(([lever, option]) => `${lever}=${option}`),
    week: all.flatMap((settings, i) =>
      Object.entries(settings).map(([lever, option]) => `${week.days[i]?.id}.${lever}=${option}`),
    ),
    same: pairs.flatMap(([a, option]) =>
      pairs.flatMap(([b, other]) => (a !== b && option === other ? [`${a}=${b}`] : [])),
    ),
    away: awayOn(week, index, own),
    counts: countsOf(week, [own]),
    totals: countsOf(week, all),
    changed: changed(week, own),
  };
}

function flaggedIn(world: World, week: Week, index: number): string[] {
  if (week.checks.length === 0) return [];
  const roster = rosterOf(world, week, index);
  return week.checks
    .filter(({ when }) => condition(when, { kind: 'roster' }).holds({ roster }))
    .map(({ id }) => id);
}
