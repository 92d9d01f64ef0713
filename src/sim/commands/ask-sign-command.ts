import { OK, refuse } from '../model/verdict.ts';
import { formSpec, openForm } from '../systems/form-system.ts';
import { transactionOf } from '../systems/ledger-system.ts';
import { isHere, personIsHere, personOf } from '../systems/people-system.ts';
import { answerFrom, CUSTOMER } from '../systems/talk-system.ts';
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

/** Those the form names, and whoever else is at the window: even the wrong one can be asked. */
const signersOf = (world: World, form: string): string[] => {
  const spec = formSpec(world, form);
  return spec ? [...spec.signers, ...(world.state.encounter?.here ?? [])] : [];
};

export const askSignCommand: CommandHandler<'ask-sign'> = {
  can(world, { form, who }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    const spec = formSpec(world, form);
    const ofCase = personOf(world, who) !== null;
    if (!spec || !(ofCase || spec.signers.includes(who))) return refuse('unknown-object');
    const open = world.state.encounter?.forms[form] !== undefined || form === voucherOf(world);
    if (!open) return refuse('nothing-to-sign');
    if (signedAlready(world, form, who)) return refuse('already-signed');
    const there = who === 'customer' || who === 'self' || isHere(world, who);
    return there || personIsHere(world, who) ? OK : refuse('not-here');
  },
  apply(world, { form, who }) {
    const encounter = world.encounter();
    const isVoucher = form === voucherOf(world);
    const state = openForm(world, form);
    const theirs = who === 'customer' || personIsHere(world, who);
    if (theirs) {
      const { talk } = world.encounterCase();
      const [answers, path, speaker] =
        who === 'customer'
          ? [talk.signs[form], `talk.signs.${form}`, CUSTOMER]
          : [talk.people[who]?.signs[form], `talk.people.${who}.signs.${form}`, who];
      const before = state.refusedBy.filter((one) => one === who).length;
      if (answerFrom(world, answers, path, form, before, speaker)?.refuses) {
        state.refusedBy.push(who);
        world.emit('form.refused', { form, who }, { by: 'customer' });
        return;
      }
      if (isVoucher && who === 'customer' && encounter.draft) encounter.draft.signed = true;
    }
    if (!state.signedBy.includes(who)) state.signedBy.push(who);
    world.emit('form.signed', { form, who }, { by: theirs ? 'customer' : 'player' });
  },
  options(world) {
    const open = new Set([...Object.keys(world.state.encounter?.forms ?? {}), voucherOf(world)]);
    return [...open].flatMap((id) =>
      signersOf(world, id).map((who) => ({
        do: 'ask-sign' as const,
        form: id,
        who,
      })),
    );
  },
};
