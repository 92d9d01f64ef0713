import { own } from '../model/own.ts';
import { OK, refuse } from '../model/verdict.ts';
import { fillField, formSpec, openForm } from '../systems/form-system.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

const who = 'customer';

export const askFillCommand: CommandHandler<'ask-fill'> = {
  can(world, { form }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    if (world.encounter().duty) return refuse('no-customer');
    if (!formSpec(world, form)) return refuse('unknown-object');
    return own(world.encounterCase().fills, form) ? OK : refuse('nothing-to-fill');
  },
  apply(world, { form }) {
    openForm(world, form);
    const fills = own(world.encounterCase().fills, form) ?? {};
    for (const field of Object.keys(fills)) fillField(world, form, field, fills[field] ?? '', who);
    world.emit('form.filled-by', { form, who }, { by: who });
  },
  options: (world) =>
    world.state.encounter
      ? Object.keys(world.encounterCase().fills).map((form) => ({ do: 'ask-fill', form }))
      : [],
};
