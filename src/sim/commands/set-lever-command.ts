import { own } from '../model/own.ts';
import { OK, refuse } from '../model/verdict.ts';
import {
  dayIndex,
  isFor,
  ranDay,
  setLever,
  settingsOf,
  today,
  weekOf,
} from '../systems/week-system.ts';
import type { CommandHandler } from './command-handler.ts';

export const setLeverCommand: CommandHandler<'set-lever'> = {
  can(world, { day, lever, option }) {
    const week = weekOf(world);
    const found = week?.levers.find(({ id }) => id === lever);
    if (!week || !found?.options.some(({ id }) => id === option)) return refuse('unknown-object');
    const index = dayIndex(week, day);
    if (index < 0 || !isFor(found, day)) return refuse('unknown-object');
    if (index < today(world, week) || ranDay(world, index)) return refuse('too-late');
    return own(settingsOf(world, week, index), lever) === option ? refuse('already-there') : OK;
  },
  apply: (world, { day, lever, option }) => setLever(world, day, lever, option),
  // A mark on a plan, as set-goal is: whoever fills in a week is not told after each that their hands are full.
  duration: () => 0,
  options: (world) => {
    const { days = [], levers = [] } = weekOf(world) ?? {};
    return days.flatMap(({ id: day }) =>
      levers.flatMap(({ id: lever, options }) =>
        options.map(({ id: option }) => ({ do: 'set-lever' as const, day, lever, option })),
      ),
    );
  },
};
