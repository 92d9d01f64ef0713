import { OK, refuse } from '../model/verdict.ts';
import { isHere, roleOf } from '../systems/people-system.ts';
import { atDesk, type CommandHandler, itemOnDesk, itemsOf } from './command-handler.ts';

export const askCheckCommand: CommandHandler<'ask-check'> = {
  can(world, { item, role }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    if (!roleOf(world, role)) return refuse('unknown-object');
    if (!isHere(world, role)) return refuse('not-here');
    const state = itemOnDesk(world, item);
    if (!state) return refuse('not-on-desk');
    return state.kind === 'note' ? OK : refuse('not-a-note');
  },
  apply(world, { item, role }) {
    const state = world.encounter().items[item];
    const certified = roleOf(world, role)?.certified ?? false;
    if (!state) return;
    if (certified && !state.checkedBy.includes(role)) state.checkedBy.push(role);
    world.emit('note.checked', { item, role, certified, inSight: true });
  },
  options: (world) =>
    itemsOf(world)
      .filter((item) => item.at === 'desk' && item.kind === 'note')
      .flatMap(({ id }) =>
        Object.keys(world.state.colleagues).map((role) => ({
          do: 'ask-check' as const,
          item: id,
          role,
        })),
      ),
};
