import { OK, refuse } from '../model/verdict.ts';
import { atDesk, type CommandHandler, itemOnDesk, itemsOf } from './command-handler.ts';

export const checkIdCommand: CommandHandler<'check-id'> = {
  can(world, { item }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    const state = itemOnDesk(world, item);
    if (!state) return refuse('not-on-desk');
    return state.kind === 'id-card' ? OK : refuse('unknown-object');
  },
  apply(world, { item }) {
    const result = world.encounterCase().items.find((i) => i.id === item)?.network ?? 'unavailable';
    world.emit('id.checked', { item, result }, { by: 'player' });
  },
  options: (world) =>
    itemsOf(world)
      .filter((item) => item.at === 'desk' && item.kind === 'id-card')
      .map(({ id }) => ({ do: 'check-id', item: id })),
};
