import { OK, refuse } from '../model/verdict.ts';
import { formSpec, openForm } from '../systems/form-system.ts';
import { transactionOf } from '../systems/ledger-system.ts';
import { isHere } from '../systems/people-system.ts';
import { carryOut, firstAnswer } from '../systems/talk-system.ts';
import type { World } from '../world/world.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

/** The voucher of the transaction being keyed. */
function voucherOf(world: World): string {
  const draft = world.state.encounter?.draft;
  return draft ? (transactionOf(world, draft.code)?.sign ?? '') : '';
}

/** A voucher belongs to the draft: a new transaction needs a new signature. */
function signedAlready(world: World, form: string, who: string): boolean {
  const encounter = world.encounter();
  if (form === voucherOf(world) && who === 'customer') return encounter.draft?.signed ?? false;
  return encounter.forms[form]?.signedBy.includes(who) ?? false;
}

export const askSignCommand: CommandHandler<'ask-sign'> = {
  can(world, { form, who }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    const spec = formSpec(world, form);
    if (!spec?.signers.includes(who)) return refuse('unknown-object');
    const open = world.state.encounter?.forms[form] !== undefined || form === voucherOf(world);
    if (!open) return refuse('nothing-to-sign');
    if (signedAlready(world, form, who)) return refuse('already-signed');
    return who === 'customer' || who === 'self' || isHere(world, who) ? OK : refuse('not-here');
  },
  apply(world, { form, who }) {
    const encounter = world.encounter();
    const isVoucher = form === voucherOf(world);
    const state = openForm(world, form);
    if (who === 'customer') {
      const answers = world.encounterCase().talk.signs[form];
      const index = answers ? firstAnswer(world, answers, state.refusedBy.length) : -1;
      const answer = answers?.[index];
      if (answer) carryOut(world, answer, `talk.signs.${form}.${index}`, form);
      if (answer?.refuses) {
        state.refusedBy.push(who);
        world.emit('form.refused', { form, who }, { by: 'customer' });
        return;
      }
      if (isVoucher && encounter.draft) encounter.draft.signed = true;
    }
    if (!state.signedBy.includes(who)) state.signedBy.push(who);
    world.emit('form.signed', { form, who }, { by: who === 'customer' ? 'customer' : 'player' });
  },
  options(world) {
    const open = new Set([...Object.keys(world.state.encounter?.forms ?? {}), voucherOf(world)]);
    return [...open].flatMap((id) =>
      (formSpec(world, id)?.signers ?? []).map((who) => ({
        do: 'ask-sign' as const,
        form: id,
        who,
      })),
    );
  },
};
