import { OK, refuse } from '../model/verdict.ts';
import type { World } from '../world/world.ts';
import { atDesk, type CommandHandler, itemOnDesk, itemsOf } from './command-handler.ts';

const assessmentOf = (world: World, id: string) =>
  world.bundle.bank.assessments.find((one) => one.id === id);

export const assessCommand: CommandHandler<'assess'> = {
  can(world, { item, as }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    if (!assessmentOf(world, as)) return refuse('unknown-object');
    const state = itemOnDesk(world, item);
    if (!state) return refuse('not-on-desk');
    return state.kind === 'note' ? OK : refuse('not-a-note');
  },
  apply(world, { item, as }) {
    const state = world.encounter().items[item];
    const spec = assessmentOf(world, as);
    if (!state || !spec) return;
    const note = world.encounterCase().items.find((one) => one.id === item)?.note;
    const [n, of] = spec.parts;
    const value = Math.floor((state.denomination * n) / of);
    state.assessed = { as, value };
    // Looking at it closely shows that it is bad, whatever one calls it.
    if (spec.suspect || note?.bad) state.suspect = true;
    world.emit('note.assessed', { item, as, value, right: as === note?.worth });
  },
  options: (world) =>
    itemsOf(world)
      .filter((item) => item.at === 'desk' && item.kind === 'note')
      .flatMap(({ id }) =>
        world.bundle.bank.assessments.map((one) => ({
          do: 'assess' as const,
          item: id,
          as: one.id,
        })),
      ),
};
