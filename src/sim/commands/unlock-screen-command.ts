import { OK, refuse } from '../model/verdict.ts';
import type { CommandHandler } from './command-handler.ts';

export const unlockScreenCommand: CommandHandler<'unlock-screen'> = {
  can(world) {
    if (!world.state.player.seated) return refuse('not-seated');
    return world.state.player.locked ? OK : refuse('screen-unlocked');
  },
  apply(world) {
    world.state.player.locked = false;
    world.emit('screen.unlocked', {});
  },
  options: () => [{ do: 'unlock-screen' }],
};
