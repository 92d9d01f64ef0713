import type { LineState } from '../model/hall-state.ts';
import { OK, refuse } from '../model/verdict.ts';
import { assign } from '../systems/dispatch-system.ts';
import { windowAt, windowState } from '../systems/window-system.ts';
import { windowIndex } from '../world/visit-facts.ts';
import type { World } from '../world/world.ts';
import type { CommandHandler } from './command-handler.ts';

const playerLine = (world: World): LineState =>
  world.state.lines[world.plan.playerLine] as LineState;

export const callNextCommand: CommandHandler<'call-next'> = {
  can(world) {
    if (!world.state.player.seated) return refuse('not-seated');
    const window = windowAt(world, windowIndex(world, world.bundle.lesson.window));
    if (!window || windowState(window) === 'closed') return refuse('window-closed');
    if (windowState(window) !== 'open.idle') return refuse('customer-present');
    return playerLine(world).length > 0 ? OK : refuse('nobody-waiting');
  },
  apply(world) {
    const first = playerLine(world).head;
    if (first >= 0) assign(world, windowIndex(world, world.bundle.lesson.window), first);
  },
  options: () => [{ do: 'call-next' }],
};
