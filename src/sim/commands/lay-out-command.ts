import { mergeNotes, pickNotes } from '../model/money.ts';
import { OK, refuse } from '../model/verdict.ts';
import { laidOut, layOut } from '../systems/cash-system.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

export const layOutCommand: CommandHandler<'lay-out'> = {
  can(world, { amount }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    if (!(amount > 0)) return refuse('no-amount');
    // What is laid out already goes back first.
    const before = laidOut(world.encounter())?.cash?.notes ?? {};
    return pickNotes(mergeNotes([world.state.drawer, before]), amount)
      ? OK
      : refuse('drawer-short');
  },
  apply: (world, { amount }) => layOut(world, amount),
  options(world) {
    const encounter = world.state.encounter;
    if (!encounter) return [];
    const need = world.encounterCase().need.amount;
    const amounts = new Set([encounter.owed, need].filter((amount) => amount > 0));
    return [...amounts].map((amount) => ({ do: 'lay-out', amount }));
  },
};
