/** The account a transaction opens. */
import type { Text } from '../../scenario/schema/common.ts';
import type { Effect } from '../../scenario/schema/transaction-effects.ts';
import { own } from '../model/own.ts';
import type { AccountState } from '../model/state.ts';
import { codeIn, numberIn, sameText } from '../model/value.ts';
import { kindOf } from '../world/account-values.ts';
import { textIn, valueText } from '../world/draft-values.ts';
import { accountFor, type Plan, valueIn } from './ledger-work.ts';

/** Digits of a number where the kind says nothing of numbers. */
const DIGITS = 10;

function nextNumber(plan: Plan, kind: string): string {
  const { state } = plan.world;
  const { prefix = '', digits = DIGITS, from = 1 } = kindOf(plan.world, kind)?.numbers ?? {};
  let n = own(plan.numbered, kind) ?? own(state.numbered, kind) ?? from;
  const text = () => prefix + String(n).padStart(digits, '0');
  while (own(state.accounts, text()) || own(plan.accounts, text())) n += 1;
  plan.numbered[kind] = n + 1;
  return text();
}

/** The name as the content has it, when it is that of the customer. */
function nameOf(plan: Plan, source: string | undefined, like: AccountState | null): Text {
  const { name } = plan.world.encounterCase().persona;
  if (source === undefined) return like?.name ?? name;
  const value = valueIn(plan, source);
  const text = value === null ? '' : valueText(value);
  if (value !== null && 'text' in value && value.text['zh-CN'] !== value.text.en) return value.text;
  return text === '' || text === name['zh-CN'] || text === name.en ? name : sameText(text);
}

export function newAccount(plan: Plan, effect: Extract<Effect, { do: 'open' }>): AccountState {
  const { world, draft } = plan;
  const encounter = world.encounter();
  const like = effect.like === undefined ? null : accountFor(plan, effect.like);
  const asked = effect.kind ?? like?.kind ?? '';
  const kind = kindOf(world, asked) ? asked : textIn(draft, asked);
  const name = nameOf(plan, effect.holder, like);
  const code = (source: string | undefined, otherwise: string): string =>
    source === undefined ? otherwise : (codeIn(valueIn(plan, source)) ?? '');
  const known = Object.values(world.state.accounts).find(
    (account) => account.name['zh-CN'] === name['zh-CN'],
  );
  const limits = { ...kindOf(world, kind)?.limits, ...like?.limits };
  for (const [key, source] of Object.entries(effect.limits ?? {}))
    limits[key] = numberIn(valueIn(plan, source)) ?? 0;
  const data = { ...like?.data };
  for (const [key, source] of Object.entries(effect.data ?? {})) {
    const value = valueIn(plan, source);
    if (value !== null) data[key] = valueText(value);
  }
  const opened = code(effect.opened, like?.opened || world.bundle.lesson.date);
  return {
    no: nextNumber(plan, kind),
    case: encounter.case,
    variant: encounter.variant,
    name,
    holder: like?.holder ?? known?.holder ?? name['zh-CN'],
    kind,
    balance: 0,
    held: 0,
    status: 'normal',
    opened,
    term: code(effect.term, like?.term ?? ''),
    rate:
      effect.rate === undefined ? (like?.rate ?? -1) : (numberIn(valueIn(plan, effect.rate)) ?? -1),
    interestFrom: like?.interestFrom || opened,
    limits,
    data,
    pinKnown: true,
    pinTries: 0,
    earlier: [],
  };
}
