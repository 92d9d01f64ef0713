/** What was expected by when, and what became of it: a reader over the facts, at any moment of a drill or after it. */
import { condition } from '../../scenario/condition/condition.ts';
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Expectation } from '../../scenario/schema/expects.ts';
import type { Fact, FactType } from '../../scenario/vocabulary/facts.ts';
import { scenarioScope } from '../model/content-scopes.ts';

export type ExpectationState = 'met' | 'late' | 'missed' | 'open';

/** One row for each time that something came up. Times are ms since midnight. */
export interface ExpectationRow {
  readonly id: string;
  /** The how-many-eth time that it came up, from 0. */
  readonly index: number;
  readonly cameUpAt: number;
  readonly due: number;
  readonly doneAt: number | null;
  /** `missed`: not done, and it is past due or the shift is over. */
  readonly state: ExpectationState;
}

/** Something came up: when, after which fact, and for a request which one. */
interface Came {
  readonly t: number;
  /** Only facts from this number on can be what was expected. */
  readonly from: number;
  readonly request: number;
}

const requestIn = ({ data }: Fact): number => ('request' in data ? (data.request as number) : -1);

const after = (fact: Fact, request = -1): Came => ({ t: fact.t, from: fact.n + 1, request });

function comings({ inject }: Expectation, facts: readonly Fact[], now: number): Came[] {
  if ('at' in inject) {
    if (now < inject.at) return [];
    const first = facts.find(({ t }) => t >= inject.at);
    return [{ t: inject.at, from: first?.n ?? facts.length, request: -1 }];
  }
  return facts.flatMap((fact) => {
    if ('duty' in inject)
      return fact.type === 'matter.came-up' && fact.data.duty === inject.duty ? [after(fact)] : [];
    if ('incident' in inject)
      return fact.type === 'incident.opened' && fact.data.kind === inject.incident
        ? [after(fact)]
        : [];
    return fact.type === 'request.raised' && fact.data.kind === inject.request
      ? [after(fact, fact.data.request)]
      : [];
  });
}

/** Rows in the order of the lesson's list, then of time. Empty for a lesson that expects nothing. */
export function expectationsOf(bundle: LessonBundle, facts: readonly Fact[]): ExpectationRow[] {
  const last = facts[facts.length - 1];
  const now = last?.t ?? 0;
  const over = facts.some(({ type }) => type === 'shift.closed');
  const scenario = scenarioScope(bundle);
  return (bundle.lesson.expects ?? []).flatMap((one) => {
    const { fact, where } = one.done;
    const holds = condition(where, { kind: 'pattern', fact: fact as FactType });
    const fitting = facts.filter(
      (A) => A.type === fact && (where === undefined || holds.holds({ A, scenario })),
    );
    return comings(one, facts, now).map(({ t, from, request }, index) => {
      const done = fitting.find(
        (A) => A.n >= from && (request < 0 || requestIn(A) < 0 || requestIn(A) === request),
      );
      const due = t + one.within;
      const late = done ? done.t > due : over || now > due;
      const state = done ? (late ? 'late' : 'met') : late ? 'missed' : 'open';
      return { id: one.id, index, cameUpAt: t, due, doneAt: done?.t ?? null, state };
    });
  });
}
