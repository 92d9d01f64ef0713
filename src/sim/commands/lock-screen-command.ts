import { OK, refuse } from '../model/verdict.ts';
import type { CommandHandler } from './command-handler.ts';

export const lockScreenCommand: CommandHandler<'lock-screen'> = {
  can: (world) => (world.state.player.locked ? refuse('screen-locked') : OK),
  apply(world) {
    world.state.player.locked = true;
    world.emit('screen.locked', {});
  },
  options: () => [{ do: 'lock-screen' }],
};
