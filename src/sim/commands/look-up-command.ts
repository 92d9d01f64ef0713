import { OK, refuse } from '../model/verdict.ts';
import { plainItem } from '../world/item-state.ts';
import type { World } from '../world/world.ts';
import { atTerminal, type CommandHandler } from './command-handler.ts';

/** Records of the case, else what the bank shows everybody. */
function found(world: World, record: string) {
  const own = world.encounterCase().records.filter((one) => one.record === record);
  if (own.length > 0) return own.map(({ id, kind, of = '' }) => ({ id, kind, of }));
  const shared = world.bundle.bank.records.find((one) => one.id === record);
  return shared?.fields ? [{ id: record, kind: 'record', of: '' }] : [];
}

export const lookUpCommand: CommandHandler<'look-up'> = {
  can(world, { record }) {
    const terminal = atTerminal(world);
    if (!terminal.ok) return terminal;
    const known = world.bundle.bank.records.some((one) => one.id === record);
    return known ? OK : refuse('unknown-object');
  },
  apply(world, { record }) {
    const { items } = world.encounter();
    const shown = found(world, record);
    for (const { id, kind, of } of shown) {
      items[id] ??= plainItem(id, kind, 'reference', { of, origin: record });
      world.emit('record.opened', { record, item: id });
    }
    if (shown.length === 0) world.emit('record.opened', { record, item: '' });
  },
  options: (world) =>
    world.state.encounter
      ? world.bundle.bank.records.map(({ id }) => ({ do: 'look-up', record: id }))
      : [],
};
