/** Rules rest on a clause that exists, and their conditions fit the facts they speak of. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { Rule, Sop } from '../schema/sop.ts';
import type { FactType } from '../vocabulary/facts.ts';
import { checkCondition, checkPattern } from './conditions.ts';
import { literalNames } from './literals.ts';
import { peopleNames } from './people-check.ts';
import { expectKnown, type Report } from './report.ts';
import { bodiesOf, fieldNames, spokenNames } from './spoken-names.ts';
import type { World } from './world.ts';

const CLAUSE = text('条目', 'clause');

export function checkSop(report: Report, sop: Sop, world: World): void {
  const { library, anyBank } = world;
  // A procedure may speak of the people of any case.
  const bodies = bodiesOf(library);
  const people = bodies.flatMap((body) => body.people);
  const names =
    anyBank &&
    literalNames(anyBank, {
      ...peopleNames({ people }, anyBank),
      ...(world.casesComplete && {
        ...spokenNames(library, anyBank),
        ...fieldNames(library, anyBank),
      }),
    });
  sop.rules.forEach((rule: Rule, i) => {
    const path = ['rules', i];
    if (world.clausesComplete) {
      expectKnown(report, [...path, 'clause'], rule.clause, world.library.clauses, CLAUSE);
    }
    checkBounds(report, path, rule);
    checkCondition(report, [...path, 'when'], rule.when, { kind: 'rule-when' }, names);
    checkPattern(report, [...path, 'activation'], rule.activation, names);
    if (!('target' in rule)) return;
    checkPattern(report, [...path, 'target'], rule.target, names, 'target');
    const activation = rule.activation.fact as FactType;
    const target = rule.target.fact as FactType;
    const place = { kind: 'correlation', activation, target } as const;
    checkCondition(report, [...path, 'correlation'], rule.correlation, place, names);
  });
}

function checkBounds(report: Report, path: Path, rule: Rule): void {
  if (!('after' in rule) || rule.after === undefined || rule.time === undefined) return;
  if (rule.after <= rule.time) return;
  const message = text(
    '“after”不可长于“time”：没有什么能合乎它。',
    '"after" cannot be longer than "time": nothing could keep the rule.',
  );
  report([...path, 'after'], 'wrong-order', message);
}
