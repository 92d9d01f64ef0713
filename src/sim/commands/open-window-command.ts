import { OK, refuse } from '../model/verdict.ts';
import { windowAt, windowState } from '../systems/window-system.ts';
import { windowIndex } from '../world/visit-facts.ts';
import type { CommandHandler } from './command-handler.ts';

export const openWindowCommand: CommandHandler<'open-window'> = {
  can(world) {
    const window = windowAt(world, windowIndex(world, world.bundle.lesson.window));
    return window && windowState(window) === 'closed' ? OK : refuse('window-open');
  },
  apply(world) {
    if (!world.state.player.opened) world.deliver('shift', 0, 'OPEN');
    world.state.player.opened = true;
    world.deliver('window', windowIndex(world, world.bundle.lesson.window), 'OPEN');
  },
  options: () => [{ do: 'open-window' }],
};
