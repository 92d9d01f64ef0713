import { OK, refuse } from '../model/verdict.ts';
import { formSpec, openForm } from '../systems/form-system.ts';
import { plainItem } from '../world/item-state.ts';
import type { World } from '../world/world.ts';
import { atTerminal, type CommandHandler } from './command-handler.ts';

/** Receipts of what was posted in this encounter, and other printed forms that are open. */
function printable(world: World): string[] {
  const { encounter, journal } = world.state;
  if (!encounter) return [];
  const receipts = journal
    .filter((e) => e.customer === encounter.customer && !e.reversed)
    .map((e) => e.receipt);
  const open = Object.keys(encounter.forms).filter((id) => formSpec(world, id)?.print);
  return [...new Set([...receipts, ...open])].filter((id) => formSpec(world, id) !== null);
}

export const printCommand: CommandHandler<'print'> = {
  can(world, { form }) {
    const terminal = atTerminal(world);
    if (!terminal.ok) return terminal;
    return printable(world).includes(form) ? OK : refuse('not-printable');
  },
  apply(world, { form }) {
    const encounter = world.encounter();
    openForm(world, form).printed = true;
    encounter.items[form] = plainItem(form, 'form', 'desk');
    world.emit('form.printed', { form });
  },
  options: (world) => printable(world).map((form) => ({ do: 'print', form })),
};
