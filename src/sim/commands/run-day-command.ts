import { OK, refuse } from '../model/verdict.ts';
import { dayGoesBy, wantedAgain, weekOf } from '../systems/week-system.ts';
import type { CommandHandler } from './command-handler.ts';

export const runDayCommand: CommandHandler<'run-day'> = {
  can(world) {
    if (!weekOf(world)) return refuse('unknown-object');
    return world.state.encounter ? refuse('duty-open') : OK;
  },
  duration(world) {
    const week = weekOf(world);
    return week ? Math.max(1, wantedAgain(world, week) - world.now) : 0;
  },
  apply: (world) => dayGoesBy(world),
  options: () => [{ do: 'run-day' }],
};
