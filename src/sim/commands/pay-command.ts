import { pickNotes, sumNotes } from '../model/money.ts';
import { OK, refuse } from '../model/verdict.ts';
import { laidOut } from '../systems/cash-system.ts';
import { payOut } from '../systems/ledger-system.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

export const payCommand: CommandHandler<'pay'> = {
  can(world, { amount }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    if (!(amount > 0)) return refuse('no-amount');
    const ready = laidOut(world.encounter())?.cash;
    if (ready) return sumNotes(ready.notes) === amount ? OK : refuse('laid-out-differs');
    return pickNotes(world.state.drawer, amount) ? OK : refuse('drawer-short');
  },
  apply: (world, { amount }) => payOut(world, amount),
  options(world) {
    const encounter = world.state.encounter;
    if (!encounter) return [];
    const need = world.encounterCase().need.amount;
    const ready = sumNotes(laidOut(encounter)?.cash?.notes ?? {});
    const { owed } = encounter;
    // And what is paid when a zero gets lost.
    const short = Math.floor(owed / 10);
    const amounts = new Set([ready, owed, need, short].filter((amount) => amount > 0));
    return [...amounts].map((amount) => ({ do: 'pay', amount }));
  },
};
