/** CEL conditions compile at their place; the fault is shown inside the string. */
import {
  type ConditionFailure,
  compileCondition,
  conditionTree,
  type Place,
} from '../condition/condition.ts';
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import { suggestion } from '../load/nearest-name.ts';
import type { Pattern, Text } from '../schema/common.ts';
import type { FactType } from '../vocabulary/facts.ts';
import { checkLiterals, type LiteralNames, readsVariable } from './literals.ts';
import type { Report } from './report.ts';

function wordsOf(failure: ConditionFailure): { message: Text; expected?: Text | undefined } {
  const { code, message, known, unknown } = failure;
  if (known && unknown !== undefined) {
    const words = text(`条件里没有“${unknown}”。`, `The condition knows no "${unknown}" here.`);
    return { message: words, expected: suggestion(unknown, known) };
  }
  const zh = inChinese(message);
  return code === 'cel-syntax'
    ? { message: text(`条件写法有误：${zh}。`, `The condition cannot be read: ${message}.`) }
    : { message: text(`条件的类型不对：${zh}。`, `The types do not fit: ${message}.`) };
}

/** What cel-js says, for those who read Chinese; the rest stays as it is. */
const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/^Unexpected token: EOF$/, '没有写完'],
  [/^Unexpected token: (.+)$/, '此处不该有 $1'],
  [/^Unexpected character: (.+)$/, '此处不该有 $1'],
  [/^Unterminated string$/, '字符串没有结束'],
  [/^no such overload: (.+)$/, '不能这样运算（$1）'],
  [/^found no matching overload for '(.+)'$/, '没有这样的函数（$1）'],
  [/^No such key: (.+)$/, '没有“$1”'],
  [/^the condition must be true or false, not (.+)$/, '条件须是真或假，不能是 $1'],
];

function inChinese(message: string): string {
  for (const [pattern, words] of CHINESE) {
    if (pattern.test(message)) return message.replace(pattern, words);
  }
  return message;
}

/** Checks one condition; with `names`, also the words it compares with. */
export function checkCondition(
  report: Report,
  path: Path,
  source: string | undefined,
  place: Place,
  names?: LiteralNames,
): void {
  if (source === undefined) return;
  const compiled = compileCondition(source, place);
  if (!compiled.ok) {
    const { message, expected } = wordsOf(compiled);
    report(path, compiled.code, message, { expected, index: compiled.start });
    return;
  }
  const tree = conditionTree(source, place);
  if (tree && names) checkLiterals(report, path, tree, place, names);
}

/** Checks the `where` of a pattern; only the target of a rule may call its fact T. */
export function checkPattern(
  report: Report,
  path: Path,
  pattern: Pattern,
  names?: LiteralNames,
  role: 'target' | 'other' = 'other',
): void {
  const place: Place = { kind: 'pattern', fact: pattern.fact as FactType };
  const where = [...path, 'where'];
  checkCondition(report, where, pattern.where, place, names);
  if (role === 'target' || pattern.where === undefined) return;
  const tree = conditionTree(pattern.where, place);
  const index = tree && readsVariable(tree, 'T');
  if (index === undefined) return;
  const message = text('这里没有 T；这个事实称 A。', 'There is no T here; the fact is called A.');
  report(where, 'cel-type', message, { index });
}
