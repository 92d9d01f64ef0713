import { type FormField, joinRows, kindOf } from '../../scenario/schema/form.ts';
import { OK, refuse } from '../model/verdict.ts';
import { expected, expectOf, fillField, formSpec } from '../systems/form-system.ts';
import { fieldsThere, optionOf } from '../world/form-fields.ts';
import type { World } from '../world/world.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

/** Longest text, enough for a column of serials. */
const LONGEST = 400;

/** What one might write there: any option; else something wrong, and what is right. */
function candidates(world: World, form: string, field: FormField): string[] {
  if (field.type === 'choice') return (field.options ?? []).map(({ value }) => value);
  const expect = expectOf(world, form, field);
  const right = expect === undefined ? [] : expected(world, expect);
  const whole = field.rows ? [joinRows(right)] : right.slice(0, 1);
  return ['?', ...whole.filter((text) => text !== '')];
}

export const fillCommand: CommandHandler<'fill'> = {
  can(world, { form, field, value }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    const spec = formSpec(world, form);
    const entry = spec?.fields.find((f) => f.id === field);
    if (!spec || !entry || value.length > LONGEST) return refuse('unknown-object');
    if (kindOf(spec, entry) === 'shown') return refuse('not-keyable');
    const state = world.state.encounter?.forms[form];
    if (!state) return refuse('not-on-desk');
    const option = entry.type !== 'choice' || value === '' || optionOf(entry, value) !== undefined;
    return option && fieldsThere(spec, state).includes(entry) ? OK : refuse('not-keyable');
  },
  apply: (world, { form, field, value }) => fillField(world, form, field, value),
  options: (world) =>
    Object.values(world.state.encounter?.forms ?? {}).flatMap((state) => {
      const spec = formSpec(world, state.id);
      return (spec ? fieldsThere(spec, state) : []).flatMap((field) =>
        candidates(world, state.id, field).map((value) => ({
          do: 'fill' as const,
          form: state.id,
          field: field.id,
          value,
        })),
      );
    }),
};
