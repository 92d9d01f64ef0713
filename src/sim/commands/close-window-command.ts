import { OK, refuse } from '../model/verdict.ts';
import { windowAt, windowState } from '../systems/window-system.ts';
import { windowIndex } from '../world/visit-facts.ts';
import type { CommandHandler } from './command-handler.ts';

export const closeWindowCommand: CommandHandler<'close-window'> = {
  can(world) {
    const window = windowAt(world, windowIndex(world, world.bundle.lesson.window));
    if (!window || windowState(window) === 'closed') return refuse('window-closed');
    return windowState(window) === 'open.idle' ? OK : refuse('customer-present');
  },
  apply: (world) =>
    world.deliver('window', windowIndex(world, world.bundle.lesson.window), 'CLOSE'),
  options: () => [{ do: 'close-window' }],
};
