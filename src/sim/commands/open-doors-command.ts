import { OK, refuse } from '../model/verdict.ts';
import { openDoors } from '../systems/doors-system.ts';
import type { CommandHandler } from './command-handler.ts';

export const openDoorsCommand: CommandHandler<'open-doors'> = {
  can(world) {
    const { floor } = world.state;
    const from = world.bundle.lesson.supervisor?.doorsFrom;
    if (!floor) return refuse('unknown-object');
    if (floor.emptied) return refuse('not-yet');
    if (floor.doorsOpen) return refuse('doors-open');
    return from !== undefined && world.now >= from ? OK : refuse('not-yet');
  },
  apply: (world) => openDoors(world, 'player'),
  options: () => [{ do: 'open-doors' }],
};
