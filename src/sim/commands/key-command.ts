import { parseYuan, yuanText } from '../model/money.ts';
import { own } from '../model/own.ts';
import { OK, refuse } from '../model/verdict.ts';
import { transactionOf } from '../systems/ledger-system.ts';
import { fieldsOf, fieldText, isSeen } from '../world/items.ts';
import type { World } from '../world/world.ts';
import { atTerminal, type CommandHandler, itemsOf } from './command-handler.ts';

const KEYABLE = ['required', 'choice', 'optional'];

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

function candidates(world: World, type: string, options: readonly { value: string }[]): string[] {
  if (type === 'choice') return options.map((o) => o.value);
  if (type === 'pin') return ['customer', 'teller'];
  const texts = seenTexts(world);
  if (type === 'account')
    return [...new Set(texts.map((t) => t.replace(/[\s-]/g, '')))].filter((t) =>
      own(world.state.accounts, t),
    );
  if (type === 'amount') {
    const sums = itemsOf(world).flatMap(({ cash }) =>
      cash ? [cash.claimed, cash.counted ?? 0] : [],
    );
    const written = texts.flatMap((t) => (/[.,]\d\d$/.test(t.trim()) ? [parseYuan(t) ?? 0] : []));
    const all = [...sums, ...written, world.encounterCase().need.amount];
    return [...new Set(all.filter((fen) => fen > 0))].map(yuanText);
  }
  return ['-'];
}

export const keyCommand: CommandHandler<'key'> = {
  can(world, { field, value }) {
    const terminal = atTerminal(world);
    if (!terminal.ok) return terminal;
    if (!world.state.encounter?.draft) return refuse('no-transaction');
    const spec = fieldOf(world, field);
    if (!spec) return refuse('unknown-object');
    if (!KEYABLE.includes(spec.kind) || value.length > LONGEST) return refuse('not-keyable');
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
    const amount = spec.type === 'amount' ? (parseYuan(value) ?? 0) : 0;
    if (changed && (spec.type === 'amount' || spec.type === 'account')) {
      draft.authorisedBy = '';
      draft.signed = false;
      draft.readBack = false;
    }
    world.emit('txn.keyed', { code: draft.code, field, value, amount });
  },
  options(world) {
    const draft = world.state.encounter?.draft;
    const spec = draft ? transactionOf(world, draft.code) : null;
    return (spec?.fields ?? [])
      .filter((f) => KEYABLE.includes(f.kind))
      .flatMap((f) =>
        candidates(world, f.type, f.options ?? []).map((value) => ({
          do: 'key' as const,
          field: f.id,
          value,
        })),
      );
  },
};
