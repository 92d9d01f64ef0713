import { OK, refuse } from '../model/verdict.ts';
import { windowIndex } from '../systems/visit-system.ts';
import { assign, windowAt, windowState } from '../systems/window-system.ts';
import type { CommandHandler } from './command-handler.ts';

export const callNextCommand: CommandHandler<'call-next'> = {
  can(world) {
    if (!world.state.player.seated) return refuse('not-seated');
    const window = windowAt(world, windowIndex(world, world.bundle.lesson.window));
    if (!window || windowState(window) === 'closed') return refuse('window-closed');
    if (windowState(window) !== 'open.idle') return refuse('customer-present');
    return world.state.playerLine.length > 0 ? OK : refuse('nobody-waiting');
  },
  apply(world) {
    const first = world.state.playerLine[0];
    if (first !== undefined) assign(world, windowIndex(world, world.bundle.lesson.window), first);
  },
  options: () => [{ do: 'call-next' }],
};
