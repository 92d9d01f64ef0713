import { stateName } from '../machines/charts.ts';
import { OK, refuse } from '../model/verdict.ts';
import { playerWindow } from '../world/visit-facts.ts';
import type { CommandHandler } from './command-handler.ts';

export const closeShiftCommand: CommandHandler<'close-shift'> = {
  can(world) {
    const { encounter } = world.state;
    if (encounter) return refuse(encounter.duty ? 'duty-open' : 'customer-present');
    if (stateName('shift', world.state.shift.state) !== 'open') return refuse('not-open');
    // Whoever looks after the floor stays until the last customer has gone.
    const { counts } = world.state;
    if (world.plan.supervised && (world.now < world.bundle.lesson.closes || counts.inside > 0))
      return refuse('not-yet');
    return playerWindow(world) === 'closed' ? OK : refuse('window-open');
  },
  apply: (world) => world.deliver('shift', 0, 'SIGN_OFF'),
  options: () => [{ do: 'close-shift' }],
};
