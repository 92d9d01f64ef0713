/** Why a command cannot be given now. A code; the words are in the text room. */
export const REASON_CODES = [
  'busy',
  'ended',
  'not-open',
  'window-open',
  'window-closed',
  'nobody-waiting',
  'customer-present',
  'no-customer',
  'not-seated',
  'screen-locked',
  'screen-unlocked',
  'unknown-object',
  'not-offered',
  'already-taken',
  'not-on-desk',
  'not-cash',
  'not-a-note',
  'not-suspect',
  'same-field',
  'not-seen',
  'no-transaction',
  'not-keyable',
  'no-amount',
  'nothing-to-sign',
  'already-signed',
  'already-called',
  'not-here',
  'may-not-authorise',
  'no-such-transaction',
  'already-reversed',
  'already-settled',
  'used-since',
  'not-printable',
  'phone-silent',
  'drawer-short',
  'already-done',
  'not-left',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly reason: ReasonCode };

export const OK: Verdict = { ok: true };
export const refuse = (reason: ReasonCode): Verdict => ({ ok: false, reason });
