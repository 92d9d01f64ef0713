/** The lists under ask, say and do, and what the search finds. */
import type { Bank } from '../../scenario/schema/bank.ts';
import type { CommandOf } from '../../scenario/vocabulary/commands.ts';
import { isNode, settle } from './choice-node.ts';
import type { DeskControl, TalkTab } from './desk-control.ts';
import { reasonText } from './verb-context.ts';
import { verbNode, verbReason } from './verb-nodes.ts';
import { IN_MATTERS, OCCASIONAL, VERBS, type Verb } from './verbs.ts';
import { matterInHand } from './who-speaks.ts';

export interface Entry {
  readonly id: string;
  readonly label: string;
  /** The full words, found by the search and read as a tip. */
  readonly detail: string;
  /** Of bank.groups, or "". */
  readonly theme: string;
  readonly note: string;
  readonly keyCap: string;
  readonly reason: string;
  /** How often it has been asked or said in this encounter. */
  readonly times: number;
  readonly verb: string;
  run(): void;
}

/** In the order of the bank's groups. */
const byGroup = <T extends { readonly group: string }>(
  { groups }: Bank,
  list: readonly T[],
): T[] => {
  const order = groups.map(({ id }) => id);
  return [...list].sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
};

/** What can be brought up now, spoken to whoever is addressed. */
function asks(control: DeskControl): Entry[] {
  const { context: x, to } = control;
  const { encounter } = x.port.view;
  const known = x.port.bundle.bank.topics.filter(
    ({ id }) => !encounter?.unknown.topics.includes(id),
  );
  return byGroup(x.port.bundle.bank, known).map((topic) => {
    const times = encounter?.asked[to ? `${to}/${topic.id}` : topic.id] ?? 0;
    return spokenEntry(control, topic, { do: 'ask', topic: topic.id, ...(to && { to }) }, times);
  });
}

function says(control: DeskControl): Entry[] {
  const { context: x, to } = control;
  const { encounter } = x.port.view;
  const known = x.port.bundle.bank.lines.filter(({ id }) => !encounter?.unknown.lines.includes(id));
  const said = (encounter?.spoken ?? []).filter((one) => (one.to ?? '') === to);
  return byGroup(x.port.bundle.bank, known).map((line) => {
    const times = said.filter((one) => one.line === `line:${line.id}`).length;
    return spokenEntry(control, line, { do: 'say', line: line.id, ...(to && { to }) }, times);
  });
}

function spokenEntry(
  control: DeskControl,
  { id, name, text, group }: Bank['topics'][number] | Bank['lines'][number],
  command: CommandOf<'ask'> | CommandOf<'say'>,
  times: number,
): Entry {
  const { context: x } = control;
  return {
    id: `${command.do}:${id}`,
    times,
    label: x.c(name),
    detail: x.c(text),
    theme: group,
    note: x.c(x.port.bundle.bank.groups.find((one) => one.id === group)?.name),
    keyCap: '',
    get reason() {
      return reasonText(x.port.can(command), x.t);
    },
    verb: command.do,
    run: () => void control.run(command),
  };
}

const rankInMatters = ({ verb }: Verb): number =>
  (IN_MATTERS.indexOf(verb) + IN_MATTERS.length + 1) % (IN_MATTERS.length + 1);

function dos(control: DeskControl): Entry[] {
  const { context: x } = control;
  const present = x.port.view.encounter !== null;
  const matter = matterInHand(x.port.view) !== undefined;
  const shown = VERBS.filter((verb) => present || !verb.withCustomer);
  if (matter) shown.sort((a, b) => rankInMatters(a) - rankInMatters(b));
  return shown.flatMap(({ verb, key, group }): Entry[] => {
    const reason = () => verbReason(x, verb);
    const occasional = OCCASIONAL.has(verb) || (matter && !IN_MATTERS.includes(verb));
    if (occasional && reason() !== '') return [];
    return [
      {
        id: `do:${verb}`,
        label: x.t(`commands:${verb}`),
        detail: '',
        theme: '',
        note: x.t(`group.${group}`),
        keyCap: key,
        get reason() {
          return reason();
        },
        times: 0,
        verb,
        run: () => control.start(verb),
      },
    ];
  });
}

/** Found by search only: transactions, forms, people and methods by their own names. */
function goes(control: DeskControl): Entry[] {
  const { context: x } = control;
  return (
    [
      'open-transaction',
      'open-form',
      'call',
      'phone',
      'print',
      'count',
      'report',
      'refuse',
    ] as const
  ).flatMap((verb) => {
    const node = verbNode(x, verb);
    if (!isNode(node)) return [];
    return node.choices.map((choice) => ({
      id: `${verb}:${choice.id}`,
      label: x.t('found', { verb: x.t(`commands:${verb}`), object: choice.label }),
      detail: '',
      theme: '',
      note: '',
      keyCap: '',
      reason: choice.reason,
      times: 0,
      verb,
      run: () => {
        const then = settle(choice.leads);
        if (verb === 'open-form' && !isNode(then) && choice.reason !== '') return;
        control.choose(then);
      },
    }));
  });
}

export function entriesOf(control: DeskControl, tab: TalkTab): Entry[] {
  if (tab === 'ask') return asks(control);
  return tab === 'say' ? says(control) : dos(control);
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** All that can be found from here. Worth keeping while somebody types. */
export const catalogue = (control: DeskControl): Entry[] => [
  ...asks(control),
  ...says(control),
  ...dos(control),
  ...goes(control),
];

/** Entries whose id or words hold the text; exact id first, then the beginning of the label. */
export function searchEntries(all: readonly Entry[], text: string): Entry[] {
  const wanted = plain(text);
  if (wanted === '') return [];
  const rank = (entry: Entry): number => {
    const id = plain(entry.id);
    if (id === wanted || id.endsWith(`:${wanted}`)) return 0;
    const label = plain(entry.label);
    if (label === wanted) return 1;
    if (label.startsWith(wanted)) return 2;
    if (label.includes(wanted)) return 3;
    return plain(entry.detail).includes(wanted) || id.includes(wanted) ? 4 : -1;
  };
  return all
    .map((entry) => ({ entry, at: rank(entry) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
}
