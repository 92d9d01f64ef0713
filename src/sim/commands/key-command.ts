import type { Transaction, TransactionField } from '../../scenario/schema/transaction.ts';
import { parseYuan, yuanText } from '../model/money.ts';
import { own } from '../model/own.ts';
import { OK, refuse } from '../model/verdict.ts';
import { expected, expectOf, isRight } from '../systems/form-system.ts';
import { checkPin, transactionOf } from '../systems/ledger-system.ts';
import { plainNo } from '../world/account-values.ts';
import { isKeyable, readKeyed } from '../world/draft-values.ts';
import { fieldsOf, fieldText, isSeen } from '../world/items.ts';
import type { World } from '../world/world.ts';
import { atTerminal, type CommandHandler, itemsOf } from './command-handler.ts';

/** Longest text a field of the terminal takes. */
const LONGEST = 200;

function fieldOf(world: World, field: string) {
  const draft = world.state.encounter?.draft;
  const spec = draft ? transactionOf(world, draft.code) : null;
  return spec?.fields.find((f) => f.id === field) ?? null;
}

/** Texts that lie open on the desk. */
function seenTexts(world: World): string[] {
  const encounter = world.state.encounter;
  if (!encounter) return [];
  const content = world.encounterCase();
  return itemsOf(world).flatMap(({ id }) =>
    Object.entries(fieldsOf(content, world.bundle.bank, id) ?? {})
      .filter(([field]) => isSeen(world, encounter, `${id}.${field}`))
      .map(([, spec]) => fieldText(spec)),
  );
}

const rightFor = (world: World, field: TransactionField): string | undefined =>
  expectOf(world, world.encounter().draft?.code ?? '', field);

function candidates(world: World, spec: TransactionField): string[] {
  const { type, options = [] } = spec;
  const expect = rightFor(world, spec);
  if (type === 'choice') return options.map((o) => o.value);
  if (type === 'pin') return ['customer', 'teller'];
  const texts = seenTexts(world);
  if (type === 'account')
    return [...new Set(texts.map(plainNo))].filter((t) => own(world.state.accounts, t));
  if (type === 'amount') {
    const sums = itemsOf(world).flatMap(({ cash }) =>
      cash ? [cash.claimed, cash.counted ?? 0] : [],
    );
    const written = texts.flatMap((t) => (/[.,]\d\d$/.test(t.trim()) ? [parseYuan(t) ?? 0] : []));
    const need = world.encounterCase().need.amount;
    // And the slip people make: a zero lost.
    const all = [...sums, ...written, need, Math.floor(need / 10)];
    return [...new Set(all.filter((fen) => fen > 0))].map(yuanText);
  }
  const right = expect === undefined ? [] : expected(world, expect).slice(0, 1);
  if (type === 'text') return ['-', ...right];
  if (type === 'journal-no') return world.state.journal.map(({ txn }) => txn);
  // Anything that lies open and can be read as such, and what is not there at all.
  const read = texts.filter((t) => readKeyed(type, t.trim()) !== null).slice(0, MOST);
  return [
    ...new Set([...options.map((o) => o.value), ...right, ...read, ...(SAMPLES[type] ?? [])]),
  ];
}

/** Papers hold many texts; as many are worth trying. */
const MOST = 12;
const SAMPLES: Readonly<Partial<Record<TransactionField['type'], readonly string[]>>> = {
  term: ['3m', '1y'],
  number: ['1'],
  person: ['-'],
};

/** Fields whose change makes another transaction of it: what was signed, authorised and read back was another one. */
function telling({ type }: TransactionField, spec: Transaction | null): boolean {
  if (type === 'choice') return spec?.effects !== undefined || spec?.settle !== undefined;
  return ['amount', 'account', 'date', 'term', 'rate', 'number', 'person'].includes(type);
}

export const keyCommand: CommandHandler<'key'> = {
  can(world, { field, value }) {
    const terminal = atTerminal(world);
    if (!terminal.ok) return terminal;
    if (!world.state.encounter?.draft) return refuse('no-transaction');
    const spec = fieldOf(world, field);
    if (!spec) return refuse('unknown-object');
    if (!isKeyable(spec) || value.length > LONGEST) return refuse('not-keyable');
    if (spec.type === 'choice' && value !== '' && !spec.options?.some((o) => o.value === value))
      return refuse('not-keyable');
    return OK;
  },
  apply(world, { field, value }) {
    const { draft } = world.encounter();
    const spec = fieldOf(world, field);
    if (!draft || !spec) return;
    const changed = draft.values[field] !== value;
    draft.values[field] = value;
    draft.error = '';
    draft.errorField = '';
    const amount = spec.type === 'amount' ? (parseYuan(value) ?? 0) : 0;
    if (changed && telling(spec, transactionOf(world, draft.code))) {
      draft.authorisedBy = '';
      draft.signed = false;
      draft.readBack = false;
    }
    if (changed && spec.type === 'account') draft.pin = '';
    const expect = rightFor(world, spec);
    const correct = expect === undefined || isRight(world, expect, value);
    world.emit('txn.keyed', { code: draft.code, field, value, amount, correct });
    if (spec.type === 'pin' && spec.verify && value !== '') checkPin(world, draft);
  },
  options(world) {
    const draft = world.state.encounter?.draft;
    const spec = draft ? transactionOf(world, draft.code) : null;
    return (spec?.fields ?? [])
      .filter(isKeyable)
      .flatMap((f) =>
        candidates(world, f).map((value) => ({ do: 'key' as const, field: f.id, value })),
      );
  },
};
