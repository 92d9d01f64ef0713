/** A form of paper as it lies before the player. */

import type { FormView } from '../model/form-view.ts';
import type { FormState } from '../model/state.ts';
import { formSpec } from '../systems/form-system.ts';
import { fieldViews } from '../world/form-fields.ts';
import type { World } from '../world/world.ts';

export function formView(world: World, form: FormState): FormView {
  const { id, values, complete, signedBy, refusedBy, printed } = form;
  const spec = formSpec(world, id);
  return {
    id,
    fields: spec ? fieldViews(world, spec, form) : [],
    values: { ...values },
    complete,
    signedBy: [...signedBy],
    refusedBy: [...refusedBy],
    printed,
  };
}
