import { OK, refuse } from '../model/verdict.ts';
import { rejectBadNotes } from '../systems/cash-system.ts';
import { faceValue, pieceCount } from '../world/items.ts';
import { atDesk, type CommandHandler, itemOnDesk, itemsOf } from './command-handler.ts';

export const countCommand: CommandHandler<'count'> = {
  can(world, { item, method }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    if (!world.bundle.bank.methods.some((m) => m.id === method)) return refuse('unknown-object');
    const state = itemOnDesk(world, item);
    if (!state) return refuse('not-on-desk');
    return state.cash && !state.cash.booked ? OK : refuse('not-cash');
  },
  duration(world, { item, method }) {
    const state = itemOnDesk(world, item);
    const spec = world.bundle.bank.methods.find((m) => m.id === method);
    const least = world.bundle.bank.timings.count ?? 0;
    return Math.max(
      least,
      Math.round(((spec?.perHundred ?? 0) * (state ? pieceCount(state) : 0)) / 100),
    );
  },
  apply(world, { item, method }) {
    const state = world.encounter().items[item];
    const spec = world.bundle.bank.methods.find((m) => m.id === method);
    if (!state?.cash || !spec) return;
    if (!spec.inSight) {
      world.emit('item.moved', { item, kind: state.kind, inSight: false, suspect: state.suspect });
    }
    if (spec.detects) rejectBadNotes(world, state);
    const amount = faceValue(world.encounterCase(), state);
    const { claimed } = state.cash;
    state.cash.counted = amount;
    state.cash.method = method;
    state.cash.passes += 1;
    world.emit('cash.counted', {
      item,
      method,
      inSight: spec.inSight,
      amount,
      claimed,
      matches: amount === claimed,
      pass: state.cash.passes,
    });
  },
  options: (world) =>
    itemsOf(world)
      .filter((item) => item.at === 'desk' && item.cash !== null)
      .flatMap(({ id }) =>
        world.bundle.bank.methods.map((m) => ({ do: 'count' as const, item: id, method: m.id })),
      ),
};
