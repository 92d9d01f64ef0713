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
  return code === 'cel-syntax'
    ? { message: text(`条件写法有误（${message}）。`, `The condition cannot be read: ${message}.`) }
    : { message: text(`条件的类型不对（${message}）。`, `The types do not fit: ${message}.`) };
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
