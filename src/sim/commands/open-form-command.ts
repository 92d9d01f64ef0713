import { refuse } from '../model/verdict.ts';
import { formSpec, openForm } from '../systems/form-system.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

export const openFormCommand: CommandHandler<'open-form'> = {
  can(world, { form }) {
    if (!formSpec(world, form)) return refuse('unknown-object');
    return world.state.encounter?.forms[form] ? refuse('already-taken') : atDesk(world);
  },
  apply: (world, { form }) => {
    openForm(world, form);
  },
  options: (world) => world.bundle.bank.forms.map(({ id }) => ({ do: 'open-form', form: id })),
};
