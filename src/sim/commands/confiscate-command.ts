import { OK, refuse } from '../model/verdict.ts';
import { isHere } from '../systems/people-system.ts';
import { atDesk, type CommandHandler, itemOnDesk, itemsOf } from './command-handler.ts';

export const confiscateCommand: CommandHandler<'confiscate'> = {
  can(world, { item }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    const state = itemOnDesk(world, item);
    if (!state) return refuse('not-on-desk');
    return state.kind === 'note' ? OK : refuse('not-a-note');
  },
  apply(world, { item }) {
    const state = world.encounter().items[item];
    if (!state) return;
    state.at = 'confiscated';
    world.state.counterfeits += 1;
    const witness =
      world.bundle.bank.roles.find(
        (r) => r.certified && isHere(world, r.id) && state.checkedBy.includes(r.id),
      )?.id ??
      world.bundle.bank.roles.find((r) => r.certified && isHere(world, r.id))?.id ??
      '';
    world.emit('note.confiscated', {
      item,
      amount: state.denomination,
      witness,
      witnessed: witness !== '',
      countToday: world.state.counterfeits,
    });
  },
  options: (world) =>
    itemsOf(world)
      .filter((item) => item.at === 'desk' && item.kind === 'note')
      .map(({ id }) => ({ do: 'confiscate', item: id })),
};
