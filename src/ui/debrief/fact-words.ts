import type { Fact } from '../../scenario/vocabulary/facts.ts';
import { formatMoney } from '../../text/format.ts';
import type { Words } from '../menu/use-words.ts';
import type { ContentNames } from './content-names.ts';

/** Codes of `data` that the content has a name for. */
function named(fact: Fact, names: ContentNames): Record<string, unknown> {
  const data = fact.data as Readonly<Record<string, string | number | boolean>>;
  const text = (key: string) => String(data[key] ?? '');
  return {
    ...data,
    item: 'item' in data ? names.item(text('item')) : '',
    from: 'from' in data ? names.item(text('from')) : '',
    field:
      fact.type === 'txn.keyed'
        ? names.transactionField(text('code'), text('field'))
        : names.field(`${text('item')}.${text('field')}`),
    a: 'a' in data ? names.field(text('a')) : '',
    b: 'b' in data ? names.field(text('b')) : '',
    topic: names.topic(text('topic')),
    line: names.line(text('line')),
    code: names.transaction(text('code')),
    form: names.form(text('form')),
    method: names.method(text('method')),
    stamp: names.stamp(text('stamp')),
    role: names.role(text('role')),
    person: names.person(text('person')),
    help: names.help(text('help')),
    source: 'source' in data ? names.number(text('source')) : '',
    witness: names.role(text('witness')),
    ground: names.ground(text('ground')),
    duty: names.duty(text('duty')),
    place: names.place(text('place')),
    to: names.recipient(text('to')),
    about: names.matter(text('about')),
    kind: names.incident(text('kind')),
    amount: formatMoney(Number(data.amount ?? 0)),
    claimed: formatMoney(Number(data.claimed ?? 0)),
    owed: formatMoney(Number(data.owed ?? 0)),
    difference: formatMoney(Number(data.difference ?? 0)),
  };
}

/** The one truth value of a fact that changes what it says. */
const TELLING: Partial<Record<Fact['type'], string>> = {
  'call.answered': 'answered',
  'fields.compared': 'agree',
  'contradiction.raised': 'founded',
  'cash.counted': 'matches',
  'cash.laid-out': 'matches',
  'cash.paid': 'matches',
  'duty.ended': 'late',
  'recording.started': 'consented',
  'txn.posted': 'matches',
  'pin.entered': 'ok',
  'form.completed': 'correct',
  'form.field-filled': 'correct',
  'seat.left': 'locked',
  'note.confiscated': 'witnessed',
  'note.checked': 'certified',
  'encounter.ended': 'acceptable',
};

/** One fact as a sentence. */
export function factWords(fact: Fact, t: Words['t'], names: ContentNames): string {
  const telling = TELLING[fact.type];
  const truth =
    telling && (fact.data as unknown as Record<string, boolean>)[telling] ? 'yes' : 'no';
  const key = `fact.${fact.type}${telling ? `.${truth}` : ''}`;
  return t(key, { ...named(fact, names), defaultValue: fact.type });
}
