import { OK, refuse } from '../model/verdict.ts';
import { expected, expectOf, fillField, formSpec } from '../systems/form-system.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

const LONGEST = 200;

export const fillCommand: CommandHandler<'fill'> = {
  can(world, { form, field, value }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    const spec = formSpec(world, form);
    if (!spec?.fields.some((f) => f.id === field) || value.length > LONGEST)
      return refuse('unknown-object');
    if (spec.rating?.field === field) return refuse('not-keyable');
    return world.state.encounter?.forms[form] ? OK : refuse('not-on-desk');
  },
  apply: (world, { form, field, value }) => fillField(world, form, field, value),
  options: (world) =>
    Object.keys(world.state.encounter?.forms ?? {}).flatMap((id) =>
      (formSpec(world, id)?.fields ?? []).flatMap((f) => {
        const expect = expectOf(world, id, f);
        const right = expect ? expected(world, expect)[0] : undefined;
        const values = ['?', ...(right ? [right] : [])];
        return values.map((value) => ({ do: 'fill' as const, form: id, field: f.id, value }));
      }),
    ),
};
