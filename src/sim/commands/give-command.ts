import { PAYOUT } from '../../scenario/schema/papers.ts';
import { OK, refuse } from '../model/verdict.ts';
import { atDesk, type CommandHandler, itemOnDesk, itemsOf } from './command-handler.ts';

export const giveCommand: CommandHandler<'give'> = {
  can(world, { item }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    if (item === PAYOUT) return refuse('pay-it-out');
    return itemOnDesk(world, item) ? OK : refuse('not-on-desk');
  },
  apply(world, { item, hands }) {
    const state = world.encounter().items[item];
    if (!state) return;
    state.at = 'returned';
    world.emit('item.returned', { item, kind: state.kind, hands, suspect: state.suspect });
  },
  options: (world) =>
    itemsOf(world)
      .filter((item) => item.at === 'desk')
      .flatMap(({ id }) => [
        { do: 'give' as const, item: id, hands: 'both' as const },
        { do: 'give' as const, item: id, hands: 'one' as const },
      ]),
};
