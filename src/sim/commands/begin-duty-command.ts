import { dutyNumber } from '../model/duty-number.ts';
import { OK, refuse } from '../model/verdict.ts';
import { dutyIndex, dutyState, isLate, isTimeFor } from '../systems/duty-system.ts';
import { takeUp } from '../systems/matter-system.ts';
import { handlePending } from '../systems/pending-system.ts';
import { playerWindow } from '../world/visit-facts.ts';
import type { CommandHandler } from './command-handler.ts';

const FREE = new Set(['closed', 'open.idle']);

export const beginDutyCommand: CommandHandler<'begin-duty'> = {
  can(world, { duty: id }) {
    const index = dutyIndex(world, id);
    const duty = world.bundle.lesson.duties[index];
    if (!duty) return refuse('unknown-object');
    const { encounter, player } = world.state;
    if (!player.seated) return refuse('not-seated');
    if (encounter?.duty) return refuse('duty-open');
    if (encounter || !FREE.has(playerWindow(world))) return refuse('customer-present');
    if (dutyState(world, index) === 'done') return refuse('already-done');
    return isTimeFor(world, duty) ? OK : refuse('not-yet');
  },
  apply(world, { duty: id }) {
    const index = dutyIndex(world, id);
    const duty = world.bundle.lesson.duties[index];
    if (!duty) return;
    const due = takeUp(world, id);
    if (world.state.encounter) {
      for (const pending of due) handlePending(world, pending);
      return;
    }
    world.state.duties.push(id);
    const customer = dutyNumber(index);
    world.emit('duty.begun', { duty: id, late: isLate(world, duty) }, { customer });
    world.send('encounter', customer, 'START');
  },
  options: (world) =>
    world.bundle.lesson.duties.map(({ id }) => ({ do: 'begin-duty' as const, duty: id })),
};
