import { OK, refuse } from '../model/verdict.ts';
import { drawerDifference, drawerSum } from '../systems/shift-system.ts';
import type { CommandHandler } from './command-handler.ts';

export const countDrawerCommand: CommandHandler<'count-drawer'> = {
  can(world) {
    // Some count it before they open.
    if (!world.state.player.opened && !world.state.encounter?.duty) return refuse('not-open');
    return world.state.player.seated ? OK : refuse('not-seated');
  },
  apply(world) {
    const difference = drawerDifference(world);
    const physical = drawerSum(world);
    world.state.drawerCounts += 1;
    const times = world.state.drawerCounts;
    world.state.lastCount = { t: world.now, physical, difference };
    world.emit('drawer.counted', { physical, book: physical - difference, difference, times });
  },
  options: () => [{ do: 'count-drawer' }],
};
