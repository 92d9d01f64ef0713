import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Case } from '../../scenario/schema/case.ts';
import { type Bilingual, type Lang, pick } from '../../text/format.ts';
import { thingContent } from '../counter/thing-content.ts';

interface Named {
  readonly id: string;
  readonly name: Bilingual;
}

/** Names of things as the content gives them; an id nobody knows is shown as it is. */
export interface ContentNames {
  item(id: string): string;
  field(reference: string): string;
  topic(id: string): string;
  line(id: string): string;
  transaction(code: string): string;
  transactionField(code: string, id: string): string;
  form(id: string): string;
  method(id: string): string;
  tool(id: string): string;
  check(id: string): string;
  record(id: string): string;
  assessment(id: string): string;
  stamp(id: string): string;
  role(id: string): string;
  person(id: string): string;
  help(id: string): string;
  /** Where a number stands: `bank.<id>` or `item.field`. */
  number(source: string): string;
  ground(id: string): string;
  duty(id: string): string;
  place(id: string): string;
  recipient(id: string): string;
  matter(id: string): string;
  incident(id: string): string;
}

/** @param suspect what to call a suspect note, which has no name of its own */
export function contentNames(
  bundle: LessonBundle,
  person: Case | null,
  lang: Lang,
  suspect: string,
): ContentNames {
  const { bank } = bundle;
  const from = (list: readonly Named[] | undefined) => (id: string) => {
    const found = list?.find((entry) => entry.id === id);
    return found ? pick(found.name, lang) : id;
  };
  const bad = (person?.items ?? []).flatMap((entry) => entry.cash?.bad ?? []);
  const forms = from(bank.forms);
  const item = (id: string): string => {
    const { name } = thingContent(bank, person, id);
    if (name) return pick(name, lang);
    const note = bad.findIndex((entry) => entry.id === id.slice(id.indexOf('/') + 1));
    if (note >= 0) return bad.length > 1 ? `${suspect} ${note + 1}` : suspect;
    return forms(id);
  };
  const transaction = (code: string): string => {
    const found = bank.transactions.find((entry) => entry.code === code);
    return found ? `${code} ${pick(found.name, lang)}` : code;
  };
  const field = (reference: string): string => {
    const dot = reference.lastIndexOf('.');
    const id = reference.slice(0, dot);
    const field = reference.slice(dot + 1);
    const { fields } = thingContent(bank, person, id.slice(id.indexOf('/') + 1));
    const label = fields[field]?.label;
    return `${item(id)} · ${label ? pick(label, lang) : field}`;
  };
  return {
    item,
    field,
    topic: from(bank.topics),
    line: from(bank.lines),
    transaction,
    transactionField: (code, id) =>
      from(bank.transactions.find((entry) => entry.code === code)?.fields)(id),
    form: forms,
    method: from(bank.methods),
    tool: from(bank.tools),
    check: from(bank.checks),
    record: from(bank.records),
    assessment: from(bank.assessments),
    stamp: from(bank.stamps),
    role: from(bank.roles),
    person: from(person?.people),
    help: from(bank.helps),
    number: (source) =>
      source.startsWith('bank.') ? from(bank.numbers)(source.slice(5)) : field(source),
    ground: from(bank.grounds),
    duty: from(bundle.lesson.duties),
    place: from(bank.places),
    recipient: from(bank.reports.to),
    matter: from(bank.reports.about),
    incident: from(bank.incidents),
  };
}
