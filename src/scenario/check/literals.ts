/** Words that conditions compare fields with: `A.topic == 'where-form'` never holds if there is no such topic. */
import type { ASTNode } from '@marcbachmann/cel-js';
import type { Place } from '../condition/condition.ts';
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import { ACCOUNT_STATUSES } from '../schema/account.ts';
import { SELF } from '../schema/papers.ts';
import { COMMANDS } from '../vocabulary/commands.ts';
import { expectKnown, type Report } from './report.ts';
import { signers, type Vocabulary } from './vocabulary.ts';

interface Comparison {
  readonly variable: string;
  readonly field: string;
  readonly word: string;
  readonly start: number;
}

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value;

/** Offset of the first use of a variable, or undefined. */
export function readsVariable(node: unknown, name: string): number | undefined {
  if (Array.isArray(node)) {
    for (const child of node) {
      const found = readsVariable(child, name);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isNode(node)) return undefined;
  return node.op === 'id'
    ? node.args === name
      ? node.start
      : undefined
    : readsVariable(node.args, name);
}

function fieldAccess(node: ASTNode): { variable: string; field: string } | undefined {
  if (node.op !== '.') return undefined;
  const [owner, field] = node.args;
  return owner.op === 'id' ? { variable: owner.args, field } : undefined;
}

const isWord = (node: ASTNode) => node.op === 'value' && typeof node.args === 'string';

function* comparisons(node: unknown): Generator<Comparison> {
  if (Array.isArray(node)) {
    for (const child of node) yield* comparisons(child);
    return;
  }
  if (!isNode(node)) return;
  if (node.op === '==' || node.op === '!=' || node.op === 'in') {
    const [left, right] = node.args;
    const pairs: [ASTNode, ASTNode][] =
      node.op === 'in' && right.op === 'list'
        ? right.args.map((entry) => [left, entry])
        : [
            [left, right],
            [right, left],
          ];
    for (const [owner, word] of pairs) {
      const access = fieldAccess(owner);
      if (access && isWord(word)) {
        yield { ...access, word: word.args as string, start: word.start };
      }
    }
  }
  yield* comparisons(node.args);
}

const STATUSES: ReadonlySet<string> = new Set(ACCOUNT_STATUSES);

/** Known words by "variable.field" or "fact.field"; a field without entry is free. */
export type LiteralNames = ReadonlyMap<string, ReadonlySet<string>>;

/** The words of a vocabulary, with those of one case added by `more`. */
export function literalNames(
  vocabulary: Vocabulary,
  more: Readonly<Record<string, ReadonlySet<string>>> = {},
): LiteralNames {
  const forms = new Set(vocabulary.forms.keys());
  const transactions = new Set(vocabulary.transactions.keys());
  const words: Record<string, ReadonlySet<string>> = {
    topic: vocabulary.topics,
    line: vocabulary.lines,
    tone: new Set(['warm', 'flat', 'forbidden']),
    method: vocabulary.methods,
    place: vocabulary.places,
    'customer.place': vocabulary.places,
    form: forms,
    role: vocabulary.roles,
    help: new Set(vocabulary.helps.keys()),
    stamp: new Set(vocabulary.stamps.keys()),
    zone: vocabulary.zones,
    tool: vocabulary.tools,
    code: transactions,
    kind: vocabulary.itemKinds,
    check: new Set(vocabulary.checks.keys()),
    record: new Set(vocabulary.records.keys()),
    as: vocabulary.assessments,
    'item.checked.result': new Set([
      'none',
      ...[...vocabulary.checks.values()].flatMap(({ results }) => results.map(({ id }) => id)),
    ]),
    'item.checked.role': new Set([SELF, ...vocabulary.roles]),
    'incident.opened.kind': vocabulary.incidents,
    'incident.reported.kind': vocabulary.incidents,
    'incident.closed.kind': vocabulary.incidents,
    command: new Set(Object.keys(COMMANDS)),
    ground: vocabulary.grounds,
    'report.made.to': vocabulary.reportTo,
    about: vocabulary.reportAbout,
    who: signers(vocabulary),
    hands: new Set(['both', 'one', 'none']),
    'case.manner': vocabulary.manners,
    'case.transaction': transactions,
    'case.risk': new Set(['low', 'normal', 'high']),
    'txn.status': STATUSES,
    'account.status.status': STATUSES,
    'account.status.was': STATUSES,
    'account.opened.kind': vocabulary.accountKinds,
    'customer.invited.kind': vocabulary.kinds,
    'customer.pressed.kind': vocabulary.kinds,
    'customer.cared.kind': vocabulary.kinds,
    'customer.let-ahead.kind': vocabulary.kinds,
    'customer.referred.kind': vocabulary.kinds,
    'customer.sent-back.kind': vocabulary.kinds,
    'wait.level.kind': vocabulary.kinds,
    'wait.felt.kind': vocabulary.kinds,
    'cash.short.kind': vocabulary.kinds,
    announcement: vocabulary.announcements,
    care: vocabulary.cares,
    'customer.let-ahead.reason': vocabulary.priorities,
    'request.answered.reason': vocabulary.returns,
    'lived.kind': vocabulary.kinds,
    'lived.cared': vocabulary.cares,
    'lived.heard': vocabulary.announcements,
    ...more,
  };
  // What customers say is their own words, not a line of the bank; a bank without the things says nothing.
  const free = new Map<string, ReadonlySet<string>>(Object.entries(words));
  return free;
}

function factOf(place: Place, variable: string): string | undefined {
  if (place.kind === 'correlation') return variable === 'T' ? place.target : place.activation;
  return place.kind === 'pattern' || place.kind === 'reaction' ? place.fact : undefined;
}

const FREE = new Set([
  'customer.said.line',
  'hall.overheard.line',
  // Of the lesson, not of the bank.
  'request.raised.kind',
  'request.seen.kind',
  'request.answered.kind',
  'request.lapsed.kind',
]);

/** Warns of words that no bank (or case) knows. */
export function checkLiterals(
  report: Report,
  path: Path,
  tree: ASTNode,
  place: Place,
  names: LiteralNames,
): void {
  for (const { variable, field, word, start } of comparisons(tree)) {
    const owner = variable === 'A' || variable === 'T' ? factOf(place, variable) : variable;
    const exact = `${owner}.${field}`;
    if (owner === undefined || word === '' || FREE.has(exact)) continue;
    const isFact = variable === 'A' || variable === 'T';
    const known = names.get(exact) ?? (isFact ? names.get(field) : undefined);
    if (!known) continue;
    const what = text(`${field} 的取值`, `value of ${field}`);
    expectKnown(report, path, word, known, what, { severity: 'warning', index: start });
  }
}
