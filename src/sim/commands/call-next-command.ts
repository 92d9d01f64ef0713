import type { LineState } from '../model/hall-state.ts';
import { OK, refuse } from '../model/verdict.ts';
import { assign } from '../systems/dispatch-system.ts';
import { lineMembers } from '../systems/line-system.ts';
import { windowAt, windowState } from '../systems/window-system.ts';
import { categoryId, windowIndex } from '../world/visit-facts.ts';
import type { World } from '../world/world.ts';
import type { CommandHandler } from './command-handler.ts';

const waiting = (world: World): number[] => lineMembers(world, world.plan.playerLine);

/** Who would be called, or -1: whoever waited longest, of all or of one category. */
function nextOf(world: World, category: string | undefined): number {
  if (category === undefined) return (world.state.lines[world.plan.playerLine] as LineState).head;
  return waiting(world).find((id) => categoryId(world, id) === category) ?? -1;
}

export const callNextCommand: CommandHandler<'call-next'> = {
  can(world, { category }) {
    if (!world.state.player.seated) return refuse('not-seated');
    if (world.state.encounter?.duty) return refuse('duty-open');
    const window = windowAt(world, windowIndex(world, world.bundle.lesson.window));
    if (!window || windowState(window) === 'closed') return refuse('window-closed');
    if (windowState(window) !== 'open.idle') return refuse('customer-present');
    return nextOf(world, category) >= 0 ? OK : refuse('nobody-waiting');
  },
  apply(world, { category }) {
    const next = nextOf(world, category);
    if (next >= 0) assign(world, windowIndex(world, world.bundle.lesson.window), next);
  },
  options(world) {
    const categories = new Set(waiting(world).map((id) => categoryId(world, id)));
    return [
      { do: 'call-next' },
      ...(categories.size > 1
        ? [...categories].map((category) => ({ do: 'call-next' as const, category }))
        : []),
    ];
  },
};
