/**
 * Rules may judge only by what a player can find out. Tags, risk and amount of a case stand on no paper: where a rule of its
 * procedures reads one, the case says which fact gives it away.
 */
import { conditionTree, type Place } from '../condition/condition.ts';
import { text } from '../load/diagnostic.ts';
import type { CaseBody } from '../schema/case.ts';
import { HIDDEN_FIELDS } from '../schema/case.ts';
import type { Rule } from '../schema/sop.ts';
import type { FactType } from '../vocabulary/facts.ts';
import { checkPattern } from './conditions.ts';
import type { LiteralNames } from './literals.ts';
import type { Report } from './report.ts';
import type { World } from './world.ts';

/** What the conditions of a rule read of a case that nobody shows. */
interface Hidden {
  /** Tags it asks for by name. */
  readonly tags: Set<string>;
  /** It looks at the tags in some other way. */
  anyTag: boolean;
  readonly fields: Set<string>;
}

interface Node {
  readonly op: string;
  readonly args: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value;

/** The field of `case` this is, or undefined. */
function caseField(node: unknown): string | undefined {
  if (!isNode(node) || node.op !== '.' || !Array.isArray(node.args)) return undefined;
  const [owner, field] = node.args as [unknown, unknown];
  return isNode(owner) && owner.op === 'id' && owner.args === 'case' ? String(field) : undefined;
}

function read(node: unknown, hidden: Hidden): void {
  if (Array.isArray(node)) {
    for (const child of node) read(child, hidden);
    return;
  }
  if (!isNode(node)) return;
  const { op, args } = node;
  if (op === 'in' && Array.isArray(args) && caseField(args[1]) === 'tags') {
    const [word] = args as [unknown];
    if (isNode(word) && word.op === 'value' && typeof word.args === 'string') {
      hidden.tags.add(word.args);
      return;
    }
  }
  const field = caseField(node);
  if (field === undefined) read(args, hidden);
  else if (field === 'tags') hidden.anyTag = true;
  else if ((HIDDEN_FIELDS as readonly string[]).includes(field)) hidden.fields.add(field);
}

const known = new WeakMap<Rule, Hidden>();

/** What the rule's conditions read of a case that nobody shows. */
export function hiddenOf(rule: Rule): Hidden {
  const before = known.get(rule);
  if (before) return before;
  const activation = rule.activation.fact as FactType;
  const target = 'target' in rule ? (rule.target.fact as FactType) : activation;
  const conditions: [string | undefined, Place][] = [
    [rule.when, { kind: 'rule-when' }],
    [rule.activation.where, { kind: 'pattern', fact: activation }],
    ['target' in rule ? rule.target.where : undefined, { kind: 'pattern', fact: target }],
    ['target' in rule ? rule.correlation : undefined, { kind: 'correlation', activation, target }],
  ];
  const hidden: Hidden = { tags: new Set(), anyTag: false, fields: new Set() };
  for (const [source, place] of conditions) {
    if (source !== undefined) read(conditionTree(source, place), hidden);
  }
  known.set(rule, hidden);
  return hidden;
}

type Reveal = CaseBody['reveals'][number];
const tagOf = (reveal: Reveal) => ('tag' in reveal ? reveal.tag : undefined);
const fieldOf = (reveal: Reveal) => ('field' in reveal ? reveal.field : undefined);

/** Every hidden value a rule of the case's procedures reads has a reveal. */
export function checkKnowable(report: Report, body: CaseBody, world: World): void {
  const tags = new Set(body.reveals.flatMap((reveal) => tagOf(reveal) ?? []));
  const fields = new Set<string>(body.reveals.flatMap((reveal) => fieldOf(reveal) ?? []));
  const lack = (zh: string, en: string, rule: Rule) => {
    const message = text(
      `规则“${rule.id}”看${zh}，玩家却无从得知。`,
      `The rule "${rule.id}" reads ${en}, which the player cannot learn.`,
    );
    const expected = text(
      '在 reveals 里写由什么事实得知；确实无从得知，就改规则。',
      'Say in "reveals" which fact tells; if none does, change the rule.',
    );
    report(['reveals'], 'missing-field', message, { at: 'owner', expected });
  };
  for (const rule of body.sops.flatMap((id) => world.library.sops.get(id)?.rules ?? [])) {
    const hidden = hiddenOf(rule);
    for (const tag of body.tags) {
      if (!(hidden.tags.has(tag) || hidden.anyTag) || tags.has(tag)) continue;
      lack(`标签“${tag}”`, `the tag "${tag}"`, rule);
    }
    for (const field of hidden.fields) {
      if (!fields.has(field)) lack(` case.${field}`, `case.${field}`, rule);
    }
  }
}

/** Reveals tell of tags that some variant has, by facts that can be. */
export function checkReveals(
  report: Report,
  body: CaseBody,
  world: World,
  names: LiteralNames,
): void {
  const bodies = [body, ...(world.library.variants.get(body.id)?.values() ?? [])];
  const tags = new Set(bodies.flatMap((one) => one.tags));
  body.reveals.forEach((reveal, i) => {
    checkPattern(report, ['reveals', i, 'by'], reveal.by, names);
    const tag = tagOf(reveal);
    if (tag === undefined || tags.has(tag)) return;
    const message = text(`案例没有标签“${tag}”。`, `The case has no tag "${tag}".`);
    report(['reveals', i, 'tag'], 'unknown-reference', message);
  });
}
