import { OK, refuse } from '../model/verdict.ts';
import { atDesk, type CommandHandler, itemOnDesk, itemsOf } from './command-handler.ts';

export const stampCommand: CommandHandler<'stamp'> = {
  can(world, { item, stamp, zone }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    const spec = world.bundle.bank.stamps.find((s) => s.id === stamp);
    if (!spec?.zones.some((z) => z.id === zone)) return refuse('unknown-object');
    const state = itemOnDesk(world, item);
    if (!state) return refuse('not-on-desk');
    return state.stamps.some((s) => s.stamp === stamp && s.zone === zone)
      ? refuse('already-done')
      : OK;
  },
  apply(world, { item, stamp, zone }) {
    const state = world.encounter().items[item];
    if (!state) return;
    state.stamps.push({ stamp, zone });
    const seconded = state.checkedBy.length > 0;
    world.emit('item.stamped', {
      item,
      kind: state.kind,
      stamp,
      zone,
      suspect: state.suspect,
      seconded,
    });
  },
  options: (world) =>
    itemsOf(world)
      .filter((item) => item.at === 'desk' && item.cash === null)
      .flatMap(({ id }) =>
        world.bundle.bank.stamps.flatMap((s) =>
          s.zones.map((z) => ({ do: 'stamp' as const, item: id, stamp: s.id, zone: z.id })),
        ),
      ),
};
