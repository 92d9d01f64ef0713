import { OK, refuse } from '../model/verdict.ts';
import { dutyOf, isLate } from '../systems/duty-system.ts';
import type { CommandHandler } from './command-handler.ts';

export const endDutyCommand: CommandHandler<'end-duty'> = {
  can(world) {
    if (!world.state.encounter?.duty) return refuse('no-duty');
    return world.state.player.seated ? OK : refuse('not-seated');
  },
  apply(world) {
    const { customer } = world.encounter();
    const duty = dutyOf(world, customer);
    if (!duty) return;
    world.emit('duty.ended', { duty: duty.id, late: isLate(world, duty) });
    world.send('encounter', customer, 'PART');
  },
  options: () => [{ do: 'end-duty' }],
};
