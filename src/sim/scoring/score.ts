/**
 * Folds facts and findings into measures; changes nothing. A case counts by its rules and by its outcome: work that was never
 * done earns nothing, so leaving undone is no way to stay clean, and speed counts only within a case that was done right.
 */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import { choicesOf, type Duty, entryId } from '../../scenario/schema/lesson.ts';
import { DIMENSIONS, type Dimension, type Severity } from '../../scenario/schema/sop.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import { dutyNumber, NOBODY } from '../model/duty-number.ts';
import { factsOf } from '../model/facts-of.ts';
import { type Finding, type Judgement, judge, type RuleResult } from '../sop/judge.ts';
import { type Cost, costlier } from './cost.ts';
import { hallTargets, type TargetScore, targetsOf } from './hall-targets.ts';
import { type Moment, pickMoments } from './moments.ts';

export type { Moment } from './moments.ts';

export interface CaseScore {
  readonly customer: number;
  /** Id of the duty, or "" for a customer. */
  readonly duty: string;
  readonly case: string;
  readonly variant: string;
  readonly ticket: string;
  /** -1 when the customer was never served. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly outcome: string;
  readonly acceptable: boolean;
  readonly mood: number;
  /** 0..100 */
  readonly points: number;
  readonly findings: readonly Finding[];
  readonly kept: readonly RuleResult[];
}

export interface Score {
  /** 0..100 after the cap. */
  readonly total: number;
  readonly raw: number;
  readonly cap: { readonly at: number; readonly severity: Severity } | null;
  readonly pass: boolean;
  readonly dimensions: Readonly<Record<Dimension, number>>;
  /** The four service-quality indicators, 0..100. */
  readonly indicators: {
    readonly satisfaction: number;
    readonly process: number;
    readonly skill: number;
    readonly completion: number;
  };
  readonly cases: readonly CaseScore[];
  readonly shiftFindings: readonly Finding[];
  readonly moments: readonly Moment[];
  /** Rule whose habit is worth changing next, or "". */
  readonly habit: string;
  readonly hall: {
    readonly served: number;
    readonly left: number;
    readonly meanWait: number;
    readonly longestWait: number;
    readonly overheard: number;
  };
  /** What the lesson asks of the hall, with a supervisor. */
  readonly targets: readonly TargetScore[];
  readonly drawerDifference: number | null;
}

const mean = (list: readonly number[], none: number): number =>
  list.length === 0 ? none : list.reduce((a, b) => a + b, 0) / list.length;

/** Share of rule weight kept, 0..1; 1 when nothing applied. */
function keptShare(results: readonly RuleResult[]): number {
  const counted = results.filter((r) => r.state === 'satisfied' || r.state === 'violated');
  const all = counted.reduce((sum, r) => sum + r.weight, 0);
  const kept = counted.reduce((sum, r) => sum + (r.state === 'satisfied' ? r.weight : 0), 0);
  return all === 0 ? 1 : kept / all;
}

/** A matter that hangs on an incident the day did not bring is no work of that day. */
const isOfTheDay = (facts: readonly Fact[], { id, on }: Duty): boolean =>
  on?.fact !== 'incident.opened' ||
  factsOf(facts, 'matter.came-up').some(({ data }) => data.duty === id);

function caseScores(
  bundle: LessonBundle,
  facts: readonly Fact[],
  judgement: Judgement,
): CaseScore[] {
  const started = factsOf(facts, 'encounter.started');
  const back = factsOf(facts, 'customer.came-back');
  const taken = new Set(back.map(({ customer }) => customer));
  const { customers, duties } = bundle.lesson;
  const starts = [
    ...customers.flatMap((entry, index) => {
      if (entry.follows) {
        // Whoever never came back is nobody one could have served.
        const { customer } = back.find((f) => f.data.entry === entryId(entry, index)) ?? {};
        if (customer === undefined) return [];
        return [{ entry, duty: '', start: started.find((f) => f.customer === customer) }];
      }
      // The same case may come twice; who was served is told by the variant, as far as it is fixed.
      const start = started.find(
        ({ customer, data }) =>
          customer >= 0 &&
          !taken.has(customer) &&
          choicesOf(entry).some((one) => data.case === one.case && data.variant === one.variant),
      );
      if (start) taken.add(start.customer);
      return [{ entry, duty: '', start }];
    }),
    ...duties.flatMap((entry, index) => {
      if (!isOfTheDay(facts, entry)) return [];
      const start = started.find(({ customer }) => customer === dutyNumber(index));
      return [{ entry, duty: entry.id, start }];
    }),
  ];
  return starts.map(({ entry, duty, start }) => {
    if (!start) {
      return {
        customer: -1,
        duty,
        case: entry.case,
        variant: entry.variant ?? 'base',
        ticket: '',
        startedAt: -1,
        endedAt: -1,
        outcome: '',
        acceptable: false,
        mood: 0,
        points: 0,
        findings: [],
        kept: [],
      };
    }
    const { customer } = start;
    const end = factsOf(facts, 'encounter.ended').find((f) => f.customer === customer);
    const own = judgement.results.filter((r) => r.customer === customer);
    const acceptable = end?.data.acceptable ?? false;
    return {
      customer,
      duty,
      case: start.data.case,
      variant: start.data.variant,
      ticket:
        factsOf(facts, 'ticket.issued').find((f) => f.customer === customer)?.data.ticket ?? '',
      startedAt: start.t,
      endedAt: end?.t ?? -1,
      outcome: end?.data.outcome ?? '',
      acceptable,
      mood: end?.data.mood ?? 0,
      points: 100 * keptShare(own) * outcomePart(bundle, acceptable),
      findings: own.flatMap((r) => (r.finding ? [r.finding] : [])),
      kept: own.filter((r) => r.state === 'satisfied'),
    };
  });
}

function dimensionScore(
  bundle: LessonBundle,
  judgement: Judgement,
  facts: readonly Fact[],
  cases: readonly CaseScore[],
  targets: readonly TargetScore[],
  dimension: Dimension,
): number {
  const perCase = cases.map((c) => {
    if (c.startedAt < 0) return 0;
    const own = judgement.results.filter(
      (r) => r.customer === c.customer && r.dimension === dimension,
    );
    return keptShare(own) * outcomePart(bundle, c.acceptable);
  });
  const shift = judgement.results.filter((r) => r.scope === 'shift' && r.dimension === dimension);
  const decided = shift.some((r) => r.state === 'satisfied' || r.state === 'violated');
  const hall = targetsOf(targets, dimension);
  const size = cases.length + hall.weight;
  const work = size === 0 ? 0 : (perCase.reduce((a, b) => a + b, 0) + hall.points) / size;
  // The shift's own rules weigh as one more customer, but only where work was done.
  const all = decided
    ? (work * size + keptShare(shift) * work) / (size + (work > 0 ? 1 : 0))
    : work;
  const prompt = dimension === 'efficiency' ? promptness(bundle, facts) : 1;
  return 100 * Math.min(1, all * prompt);
}

/** Factor on efficiency: the lesson says how much of it hangs on calling within the target. */
function promptness(bundle: LessonBundle, facts: readonly Fact[]): number {
  const own = factsOf(facts, 'ticket.called').filter((f) => f.data.window === bundle.lesson.window);
  const part = bundle.lesson.score.promptness / 100;
  const soon = own.filter((f) => f.data.waited <= bundle.lesson.score.waitTarget);
  return own.length === 0 ? 1 : 1 - part + (part * soon.length) / own.length;
}

/** Part of its points that an encounter keeps by its outcome. */
const outcomePart = (bundle: LessonBundle, acceptable: boolean): number =>
  acceptable ? 1 : bundle.lesson.score.unacceptable / 100;

function habitOf(bundle: LessonBundle, findings: readonly Finding[]): string {
  const cost = new Map<string, Cost>();
  for (const f of findings) {
    const { severity, weight } = f;
    cost.set(f.rule, { severity, weight: weight + (cost.get(f.rule)?.weight ?? 0) });
  }
  const known = new Set(bundle.lesson.debrief.habits.map((h) => h.rule));
  const ranked = [...cost.entries()].sort(([a, x], [b, y]) => costlier(x, y) || (a < b ? -1 : 1));
  return (ranked.find(([rule]) => known.has(rule)) ?? ranked[0])?.[0] ?? '';
}

export function score(bundle: LessonBundle, facts: readonly Fact[]): Score {
  const judgement = judge(bundle, facts);
  const cases = caseScores(bundle, facts, judgement);
  const weights = bundle.lesson.score.dimensions;
  const dimensions = {} as Record<Dimension, number>;
  const targets = hallTargets(bundle, facts);
  for (const d of DIMENSIONS)
    dimensions[d] = Math.round(dimensionScore(bundle, judgement, facts, cases, targets, d));
  const allWeight = DIMENSIONS.reduce((sum, d) => sum + weights[d], 0);
  const raw = Math.round(
    DIMENSIONS.reduce((sum, d) => sum + weights[d] * dimensions[d], 0) / allWeight,
  );
  const { findings } = judgement;
  const worst = findings.some((f) => f.severity === 'fatal')
    ? ('fatal' as const)
    : findings.some((f) => f.severity === 'major')
      ? ('major' as const)
      : null;
  const at = worst ? bundle.lesson.score.caps[worst] : 100;
  const total = Math.min(raw, at);
  const calls = factsOf(facts, 'ticket.called').map((f) => f.data.waited);
  const left = factsOf(facts, 'customer.left');
  const served = cases.filter((c) => c.endedAt >= 0);
  const process = judgement.results.filter(
    (r) => r.dimension === 'compliance' || r.dimension === 'service',
  );
  const skill = judgement.results.filter(
    (r) => r.dimension === 'accuracy' || r.dimension === 'efficiency',
  );
  const share = cases.length === 0 ? 0 : served.length / cases.length;
  const people = cases.filter((c) => c.duty === '');
  const met = people.filter((c) => c.endedAt >= 0);
  return {
    total,
    raw,
    cap: worst && at < raw ? { at, severity: worst } : null,
    pass: total >= bundle.lesson.score.pass,
    dimensions,
    indicators: {
      satisfaction:
        people.length === 0
          ? 100
          : Math.round(met.reduce((sum, c) => sum + c.mood, 0) / people.length),
      process: Math.round(100 * keptShare(process) * share),
      skill: Math.round(100 * keptShare(skill) * share),
      completion: Math.round(
        100 *
          mean(
            cases.map((c) => (c.acceptable ? 1 : 0)),
            0,
          ),
      ),
    },
    cases,
    shiftFindings: findings.filter((f) => f.customer === NOBODY),
    moments: pickMoments(judgement),
    habit: habitOf(bundle, findings),
    hall: {
      served: left.filter((f) => f.data.reason === 'served').length,
      left: left.filter((f) => f.data.reason !== 'served').length,
      meanWait: Math.round(mean(calls, 0)),
      longestWait: Math.max(0, ...calls),
      overheard: factsOf(facts, 'hall.overheard').reduce((sum, f) => sum + f.data.mood, 0),
    },
    targets,
    drawerDifference: factsOf(facts, 'shift.closed')[0]?.data.difference ?? null,
  };
}
