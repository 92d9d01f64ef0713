import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Case } from '../../scenario/schema/case.ts';
import type { TransactionField } from '../../scenario/schema/transaction.ts';
import { type Bilingual, type Lang, pick } from '../../text/format.ts';
import { spokenBy } from '../counter/content-text.ts';
import { shownKeyed } from '../counter/keyed-value.ts';
import { thingContent } from '../counter/thing-content.ts';
import type { Words } from '../menu/use-words.ts';
import { type FloorNames, floorNames } from './floor-facts.ts';
import { type WeekNames, weekNames } from './week-facts.ts';

interface Named {
  readonly id: string;
  readonly name: Bilingual;
}

/** A field of a transaction or of a form. */
interface Written {
  readonly type?: TransactionField['type'] | undefined;
  readonly options?: readonly { readonly value: string; readonly name: Bilingual }[] | undefined;
}

type NameOf = (id: string) => string;
type NameIn = (of: string, id: string) => string;

/** Names of things as the content gives them; an id nobody knows is shown as it is. */
export interface ContentNames {
  readonly item: NameOf;
  /** "item.field". */
  readonly field: NameOf;
  /** A topic that was asked about; "" when it is something else that made one speak. */
  readonly subject: NameOf;
  readonly topic: NameOf;
  readonly line: NameOf;
  readonly transaction: NameOf;
  readonly transactionField: NameIn;
  /** What was keyed into a field of a transaction, as a teller reads it. */
  keyed(code: string, field: string, value: string): string;
  readonly form: NameOf;
  readonly formField: NameIn;
  filled(form: string, field: string, value: string): string;
  readonly method: NameOf;
  readonly tool: NameOf;
  readonly check: NameOf;
  readonly result: NameIn;
  readonly record: NameOf;
  readonly assessment: NameOf;
  readonly stamp: NameOf;
  readonly zone: NameIn;
  /** Post and name of a colleague. */
  readonly role: NameOf;
  /** Anybody: "" and `customer`, `self`, a person of the case, a role. */
  readonly who: NameOf;
  /** The same, and whoever is on the telephone, by what is said. */
  speaker(who: string, line: string): string;
  /** The words of a spoken line; "" when there are none. */
  readonly words: NameOf;
  readonly help: NameOf;
  /** Where a number stands: `bank.<id>` or `item.field`. */
  readonly number: NameOf;
  readonly ground: NameOf;
  readonly duty: NameOf;
  /** "" when it is no place. */
  readonly place: NameOf;
  readonly recipient: NameOf;
  readonly matter: NameOf;
  readonly incident: NameOf;
  readonly category: NameOf;
  readonly accountKind: NameOf;
  readonly error: NameOf;
  readonly contradiction: NameOf;
  /** What of a customer's data a transaction changes, and to what. */
  change(what: string, value: string): { readonly what: string; readonly value: string };
  /** Staff, places and lists of a floor with a supervisor. */
  readonly floor: FloorNames;
  /** Days and levers of a week. */
  readonly week: WeekNames;
  /** How an earlier visit ended; "" when the content no longer knows. */
  past(entry: string, outcome: string): string;
}

/** @param t finds words of the page: the few things that no content names */
export function contentNames(
  bundle: LessonBundle,
  person: Case | null,
  lang: Lang,
  t: Words['t'],
): ContentNames {
  const { bank } = bundle;
  const find = (list: readonly Named[] | undefined, id: string) => {
    const found = list?.find((entry) => entry.id === id);
    return found && pick(found.name, lang);
  };
  const from =
    (list: readonly Named[] | undefined): NameOf =>
    (id) =>
      find(list, id) ?? id;
  const join = (a: string, b: string) => (lang === 'en' ? `${a} ${b}` : a + b);
  const bad = (person?.items ?? []).flatMap((entry) => entry.cash?.bad ?? []);
  const form = from(bank.forms);
  const formField: NameIn = (of, id) => from(bank.forms?.find((one) => one.id === of)?.fields)(id);
  const item: NameOf = (id) => {
    const { name } = thingContent(bank, person, id);
    if (name) return pick(name, lang);
    const note = bad.findIndex((entry) => entry.id === id.slice(id.indexOf('/') + 1));
    const suspect = t('facts:suspectNote');
    if (note >= 0) return bad.length > 1 ? `${suspect} ${note + 1}` : suspect;
    return form(id);
  };
  const field: NameOf = (reference) => {
    const dot = reference.lastIndexOf('.');
    const id = reference.slice(0, dot);
    const part = reference.slice(dot + 1);
    const { fields } = thingContent(bank, person, id.slice(id.indexOf('/') + 1));
    const label = fields[part]?.label;
    return `${item(id)} · ${label ? pick(label, lang) : formField(id, part)}`;
  };
  const transactionOf = (code: string) => bank.transactions.find((entry) => entry.code === code);
  const fieldOf = (code: string, id: string) =>
    transactionOf(code)?.fields.find((one) => one.id === id);
  const written = (known: Written | undefined, value: string): string => {
    if (known?.type === 'pin')
      return t(value === 'customer' ? 'facts:keyed.customer' : 'facts:keyed.teller');
    const option = known?.options?.find((one) => one.value === value);
    if (option) return pick(option.name, lang);
    return known ? shownKeyed({ type: known.type ?? 'text' }, value) : value;
  };
  const keyed = (code: string, id: string, value: string) => written(fieldOf(code, id), value);
  const role: NameOf = (id) => {
    const found = bank.roles.find((one) => one.id === id);
    if (!found) return id;
    const post = pick(found.name, lang);
    return found.person ? join(post, pick(found.person, lang)) : post;
  };
  const who: NameOf = (id) =>
    id === '' || id === 'customer' || id === 'self'
      ? t(`facts:who.${id || 'customer'}`)
      : (find(person?.people, id) ?? role(id));
  const contradiction: NameOf = (id) => {
    const found = person?.contradictions?.find((one) => one.id === id);
    return found ? `${field(found.a)} ↔ ${field(found.b)}` : id;
  };
  return {
    item,
    field,
    subject: (id) => find(bank.topics, id) ?? '',
    topic: from(bank.topics),
    line: from(bank.lines),
    transaction: (code) => {
      const found = transactionOf(code);
      return found ? `${code} ${pick(found.name, lang)}` : code;
    },
    transactionField: (code, id) => from(transactionOf(code)?.fields)(id),
    keyed,
    form,
    formField,
    filled: (of, id, value) =>
      written(
        bank.forms.find((one) => one.id === of)?.fields.find((one) => one.id === id),
        value,
      ),
    method: from(bank.methods),
    tool: from(bank.tools),
    check: from(bank.checks),
    result: (check, id) => find(bank.checks?.find((one) => one.id === check)?.results, id) ?? '',
    record: from(bank.records),
    assessment: from(bank.assessments),
    stamp: from(bank.stamps),
    zone: (stamp, id) => from(bank.stamps?.find((one) => one.id === stamp)?.zones)(id),
    role,
    who,
    speaker: (id, line) => {
      if (id !== 'call') return who(id);
      const answers = /^calls\.(\d+)\./.exec(line);
      const theirs = person?.calls?.[Number(answers?.[1] ?? -1)]?.who;
      if (theirs) return pick(theirs, lang);
      return find(bank.numbers, line.slice(line.indexOf(':') + 1)) ?? t('facts:who.call');
    },
    words: (line) => spokenBy(bank, person ?? undefined, line, lang),
    help: from(bank.helps),
    number: (source) =>
      source.startsWith('bank.') ? from(bank.numbers)(source.slice(5)) : field(source),
    ground: from(bank.grounds),
    duty: from(bundle.lesson.duties),
    place: (id) => find(bank.places, id) ?? '',
    recipient: from(bank.reports.to),
    matter: from(bank.reports.about),
    incident: from(bank.incidents),
    category: from(bundle.branch?.categories),
    accountKind: from(bank.accountKinds),
    error: (code) => {
      const found = bank.errors?.find((one) => one.code === code);
      return found ? `${code} ${pick(found.text, lang)}` : code;
    },
    contradiction,
    change: (what, value) => {
      for (const { code, effects = [] } of bank.transactions) {
        const set = effects.find((one) => one.do === 'set' && one.what === what);
        const known = set?.do === 'set' ? fieldOf(code, set.value) : undefined;
        if (known) return { what: pick(known.name, lang), value: keyed(code, known.id, value) };
      }
      return { what, value };
    },
    floor: floorNames(bundle, lang, t),
    week: weekNames(bundle, lang),
    past: (entry, outcome) => {
      const { case: id } = bundle.lesson.customers.find((one) => one.id === entry) ?? {};
      const found = id && bundle.cases[id]?.base?.outcomes.find((one) => one.id === outcome);
      return found ? pick(found.title, lang) : '';
    },
  };
}
