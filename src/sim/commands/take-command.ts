import { own } from '../model/own.ts';
import { OK, refuse } from '../model/verdict.ts';
import { atDesk, type CommandHandler, itemsOf } from './command-handler.ts';

export const takeCommand: CommandHandler<'take'> = {
  can(world, { item }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    const state = own(world.state.encounter?.items, item);
    if (!state) return refuse('unknown-object');
    if (state.at === 'offered' || (state.at === 'returned' && state.kind !== 'form')) return OK;
    return refuse(state.at === 'hidden' ? 'not-offered' : 'already-taken');
  },
  apply(world, { item }) {
    const state = world.encounter().items[item];
    if (!state) return;
    state.at = 'desk';
    world.emit('item.received', { item, kind: state.kind, of: state.of });
  },
  options: (world) => itemsOf(world).map(({ id }) => ({ do: 'take', item: id })),
};
