import { sumNotes } from '../model/money.ts';
import { OK, refuse } from '../model/verdict.ts';
import { drawerDifference } from '../systems/shift-system.ts';
import type { CommandHandler } from './command-handler.ts';

export const countDrawerCommand: CommandHandler<'count-drawer'> = {
  can(world) {
    if (!world.state.player.opened) return refuse('not-open');
    return world.state.player.seated ? OK : refuse('not-seated');
  },
  apply(world) {
    const physical = sumNotes(world.state.drawer);
    const difference = drawerDifference(world);
    world.state.lastCount = { t: world.now, physical, difference };
    world.emit('drawer.counted', { physical, book: physical - difference, difference });
  },
  options: () => [{ do: 'count-drawer' }],
};
