import { own } from '../model/own.ts';
import { OK, refuse } from '../model/verdict.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

export const dismissCommand: CommandHandler<'dismiss'> = {
  can(world, { role }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    return own(world.state.colleagues, role) ? OK : refuse('not-here');
  },
  apply(world, { role }) {
    delete world.state.colleagues[role];
    world.emit('colleague.left', { role });
  },
  options: (world) => Object.keys(world.state.colleagues).map((role) => ({ do: 'dismiss', role })),
};
