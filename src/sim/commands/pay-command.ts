import { pickNotes } from '../model/money.ts';
import { OK, refuse } from '../model/verdict.ts';
import { payOut } from '../systems/ledger-system.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

export const payCommand: CommandHandler<'pay'> = {
  can(world, { amount }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    if (!(amount > 0)) return refuse('no-amount');
    return pickNotes(world.state.drawer, amount) ? OK : refuse('drawer-short');
  },
  apply: (world, { amount }) => payOut(world, amount),
  options(world) {
    const encounter = world.state.encounter;
    if (!encounter) return [];
    const need = world.encounterCase().need.amount;
    const amounts = new Set([encounter.owed, need].filter((amount) => amount > 0));
    return [...amounts].map((amount) => ({ do: 'pay', amount }));
  },
};
