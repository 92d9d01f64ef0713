import { own } from '../model/own.ts';
import { OK, refuse } from '../model/verdict.ts';
import { fieldsOf } from '../world/items.ts';
import { atDesk, type CommandHandler, itemsOf } from './command-handler.ts';

export const inspectCommand: CommandHandler<'inspect'> = {
  can(world, { item, field, tool }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    const state = own(world.state.encounter?.items, item);
    const spec = own(fieldsOf(world.encounterCase(), world.bundle.bank, item), field);
    if (!state || !spec) return refuse('unknown-object');
    if (state.at !== 'desk' && state.at !== 'reference') return refuse('not-on-desk');
    // Any tool may be tried: refusing the wrong one would give the right one away.
    const known = tool === 'eye' || world.bundle.bank.tools.some((t) => t.id === tool);
    return known ? OK : refuse('unknown-object');
  },
  apply(world, { item, field, tool }) {
    const state = world.encounter().items[item];
    const spec = fieldsOf(world.encounterCase(), world.bundle.bank, item)?.[field];
    if (!state || !spec) return;
    const shown = (spec.tool ?? 'eye') === tool;
    if (shown && !state.seen.includes(field)) state.seen.push(field);
    world.emit('field.seen', { item, kind: state.kind, field, tool, shown });
  },
  options(world) {
    if (!world.state.encounter) return [];
    const content = world.encounterCase();
    return itemsOf(world)
      .filter((item) => item.at === 'desk')
      .flatMap(({ id }) =>
        Object.entries(fieldsOf(content, world.bundle.bank, id) ?? {}).map(([field, spec]) => ({
          do: 'inspect' as const,
          item: id,
          field,
          tool: spec.tool ?? 'eye',
        })),
      );
  },
};
