import type { Fact, FactFields, FactType } from '../../scenario/vocabulary/facts.ts';
import { formatMoney } from '../../text/format.ts';
import type { Words } from '../menu/use-words.ts';
import type { ContentNames } from './content-names.ts';
import { FLOOR_FORM, FLOOR_OWN } from './floor-facts.ts';
import { WEEK_OWN } from './week-facts.ts';

const is = (yes: boolean): string => (yes ? 'yes' : 'no');

/** Reasons for leaving that have a sentence of their own. */
const LEFT: ReadonlySet<string> = new Set([
  'served',
  'reneged',
  'undone',
  'evacuated',
  'referred',
  'misdirected',
]);

/** What of a fact changes the sentence. */
const FORM: { readonly [K in FactType]?: (data: FactFields<K>, fact: Fact) => string } = {
  ...FLOOR_FORM,
  'account.changed': ({ value }) => is(value !== ''),
  'call.answered': ({ answered }) => is(answered),
  'cash.counted': ({ matches }) => is(matches),
  'cash.laid-out': ({ matches }) => is(matches),
  'cash.paid': ({ matches }) => is(matches),
  'contradiction.raised': ({ founded }) => is(founded),
  'customer.came-back': ({ outcome }) => is(outcome !== ''),
  'customer.left': ({ reason }) => (LEFT.has(reason) ? reason : 'other'),
  'desk.asked': ({ to }) => is(to === ''),
  'desk.said': ({ to }) => is(to === ''),
  'drawer.counted': ({ difference }) =>
    difference === 0 ? 'even' : difference > 0 ? 'over' : 'short',
  'duty.ended': ({ late }) => is(late),
  'encounter.ended': ({ acceptable }) => is(acceptable),
  // The numbers of duties begin below -1.
  'encounter.started': (_, { customer }) => is(customer >= -1),
  'field.seen': ({ shown, tool }) => (shown ? (tool === 'eye' ? 'eye' : 'tool') : 'nothing'),
  'fields.compared': ({ agree }) => is(agree),
  'form.completed': ({ correct }) => is(correct),
  'form.field-filled': ({ correct }) => is(correct),
  'item.checked': ({ role }) => is(role === 'self'),
  'item.returned': ({ hands }) => hands,
  'note.assessed': ({ right }) => is(right),
  'note.checked': ({ certified }) => is(certified),
  'note.confiscated': ({ witnessed }) => is(witnessed),
  'pin.entered': ({ ok }) => is(ok),
  'record.opened': ({ item }) => is(item !== ''),
  'recording.started': ({ consented }) => is(consented),
  'seat.left': ({ locked }) => is(locked),
  'txn.posted': ({ matches, amount }) => (amount === 0 ? 'plain' : is(matches)),
};

/** What was said as this came about: the words stand right before it. */
export function saidWith(fact: Fact, facts: readonly Fact[]): Fact<'customer.said'> | null {
  for (let n = fact.n - 1; n >= 0; n -= 1) {
    const before = facts[n];
    if (!before || before.t !== fact.t || before.type === 'customer.answered') return null;
    if (before.type === 'customer.said') return before;
  }
  return null;
}

/** Which names the values of facts have, by the names of their fields. */
const NAMES = {
  item: 'item',
  from: 'item',
  a: 'field',
  b: 'field',
  contradiction: 'contradiction',
  topic: 'topic',
  line: 'line',
  code: 'transaction',
  form: 'form',
  method: 'method',
  tool: 'tool',
  check: 'check',
  record: 'record',
  as: 'assessment',
  stamp: 'stamp',
  role: 'role',
  witness: 'role',
  person: 'who',
  who: 'who',
  to: 'who',
  help: 'help',
  source: 'number',
  ground: 'ground',
  duty: 'duty',
  place: 'place',
  about: 'matter',
} as const;

/** Codes that have their words on the page. */
const PAGE: Readonly<Record<string, string>> = {
  command: 'commands:',
  reason: 'reasons:',
  status: 'counter:terminal.status.',
};

const MONEY = /^(amount|claimed|owed|difference)$/;

function inWords(key: string, value: unknown, t: Words['t'], names: ContentNames): unknown {
  if (MONEY.test(key)) return formatMoney(Math.abs(Number(value)));
  const page = PAGE[key];
  if (page) return t(page + value);
  return key in NAMES ? names[NAMES[key as keyof typeof NAMES]](String(value)) : value;
}

/** Of some facts a field means something else, or needs another to be named. */
const OWN: {
  readonly [K in FactType]?: (
    data: FactFields<K>,
    names: ContentNames,
    t: Words['t'],
    by: string,
  ) => Readonly<Record<string, unknown>>;
} = {
  ...FLOOR_OWN,
  ...WEEK_OWN,
  'account.changed': ({ what, value }, names) => names.change(what, value),
  'account.opened': ({ kind }, names) => ({ kind: names.accountKind(kind) }),
  'customer.came-back': ({ entry, outcome }, names) => ({ outcome: names.past(entry, outcome) }),
  'customer.refused': ({ to }, names) => ({ place: names.place(to) }),
  'customer.told': ({ topic }, names) => ({ topic: names.subject(topic) }),
  'field.seen': ({ item, field }, names) => ({ field: names.field(`${item}.${field}`) }),
  'form.field-filled': ({ form, field }, names, _, by) => ({
    field: names.formField(form, field),
    by: names.who(by === 'customer' ? '' : 'self'),
  }),
  'hall.overheard': ({ listeners }) => ({ count: listeners }),
  'incident.closed': ({ kind }, names) => ({ kind: names.incident(kind) }),
  'incident.opened': ({ kind }, names) => ({ kind: names.incident(kind) }),
  'incident.reported': ({ kind }, names) => ({ kind: names.incident(kind) }),
  'item.checked': ({ check, result }, names, t) => ({
    result: names.result(check, result) || t('noResult'),
  }),
  'item.stamped': ({ stamp, zone }, names) => ({ zone: names.zone(stamp, zone) }),
  'note.assessed': ({ value }) => ({ value: formatMoney(value) }),
  'report.made': ({ to }, names) => ({ to: names.recipient(to) }),
  'txn.keyed': ({ code, field, value }, names) => ({
    field: names.transactionField(code, field),
    value: names.keyed(code, field, value),
  }),
  'txn.rejected': ({ reason }, names) => ({ reason: names.error(reason) }),
};

function valuesOf(fact: Fact, t: Words['t'], names: ContentNames): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const own = OWN[fact.type] as
    | ((data: unknown, names: ContentNames, t: Words['t'], by: string) => object)
    | undefined;
  const special = own?.(fact.data, names, t, fact.by);
  for (const [key, value] of Object.entries(fact.data))
    if (!special || !(key in special)) values[key] = inWords(key, value, t, names);
  return { ...values, ...special };
}

/** Those that are told best with the words that were spoken. */
const SPOKEN = /^customer\.(said|told|agreed|refused)$/;

/**
 * One fact as a sentence.
 * @param facts the whole history, to quote what was said with it; without it only speaking itself is quoted
 */
export function factWords(
  fact: Fact,
  t: Words['t'],
  names: ContentNames,
  facts: readonly Fact[] = [],
): string {
  const spoken = SPOKEN.test(fact.type);
  const said = fact.type === 'customer.said' ? fact : spoken ? saidWith(fact, facts) : null;
  const line = said?.data.line ?? '';
  const words = said ? names.words(line) : '';
  const values = valuesOf(fact, t, names);
  if (spoken) values.who = names.speaker((fact as Fact<'customer.said'>).data.who, line);
  const choose = FORM[fact.type] as ((data: unknown, of: Fact) => string) | undefined;
  let form = choose?.(fact.data, fact) ?? '';
  if (fact.type === 'customer.said') form = is(words !== '');
  if (fact.type === 'customer.told') form = values.topic ? 'yes' : words ? 'words' : 'no';
  if (fact.type === 'customer.refused') form = values.place === '' ? 'plain' : 'place';
  const sentence = t(`fact.${fact.type}${form && `.${form}`}`, {
    ...values,
    defaultValue: fact.type,
  });
  const begun = sentence.charAt(0).toUpperCase() + sentence.slice(1);
  return words === '' ? begun : begun + t('quote', { words });
}
