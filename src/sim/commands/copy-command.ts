import { COPY_SUFFIX } from '../../scenario/schema/papers.ts';
import type { ItemState } from '../model/state.ts';
import { OK, refuse } from '../model/verdict.ts';
import { plainItem } from '../world/item-state.ts';
import { atDesk, type CommandHandler, itemOnDesk, itemsOf } from './command-handler.ts';

/** Money is not copied, and a copy not again. */
const isPaper = (item: ItemState): boolean =>
  item.cash === null && item.kind !== 'note' && item.kind !== 'copy';

export const copyCommand: CommandHandler<'copy'> = {
  can(world, { item }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    const state = itemOnDesk(world, item);
    if (!state) return refuse('not-on-desk');
    if (!isPaper(state)) return refuse('no-paper');
    return itemOnDesk(world, item + COPY_SUFFIX) ? refuse('already-done') : OK;
  },
  apply(world, { item }) {
    const { items } = world.encounter();
    const state = items[item];
    if (!state) return;
    const id = item + COPY_SUFFIX;
    items[id] = plainItem(id, 'copy', 'desk', { of: state.of, origin: item });
    world.emit('item.copied', { item, kind: state.kind });
  },
  options: (world) =>
    itemsOf(world)
      .filter((item) => item.at === 'desk' && isPaper(item))
      .map(({ id }) => ({ do: 'copy', item: id })),
};
