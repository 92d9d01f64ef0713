/** What lesson and branch say about queueing, with names resolved to numbers and draws compiled. Read only, one for a bundle. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Arrivals } from '../../scenario/schema/arrivals.ts';
import { isStudy, type Lesson, NEVER } from '../../scenario/schema/lesson.ts';
import type { PICKS } from '../../scenario/schema/site.ts';
import type { Settled } from '../kernel/chart.ts';
import { compileSampler, type DistributionSpec, type Sampler } from '../kernel/distributions.ts';
import { createRate, createShapeRate, type RateFunction } from '../kernel/rate-function.ts';

export interface CategoryPlan {
  readonly id: string;
  readonly prefix: string;
  readonly capacity: number;
  readonly credit: number;
  /** -1: never. */
  readonly upgradeAfter: number;
  readonly upgradeTo: number;
  /** Categories whose service may be interrupted, the first of them first. */
  readonly preempts: readonly number[];
  /** Windows that serve it: the preferred ones first, then by number. */
  readonly windows: readonly number[];
  /** By staff index: factor on the time of further stages here. */
  readonly factor: readonly number[];
}

export interface WindowPlan {
  readonly id: string;
  readonly serves: readonly number[];
  readonly picks: (typeof PICKS)[number];
  readonly unattended: boolean;
  readonly player: boolean;
}

export interface ServicePlan {
  readonly id: string;
  readonly weight: number;
  readonly draw: Sampler;
  /** By staff index: another distribution, or null. */
  readonly by: readonly (Sampler | null)[];
  /** By staff index: factor on the time. */
  readonly factor: readonly number[];
  readonly addOns: readonly { readonly chance: number; readonly draw: Sampler }[];
  /** By category id: time it takes there. */
  readonly elsewhere: Readonly<Record<string, Sampler>>;
}

export interface StagePlan {
  readonly to: number;
  readonly chance: number;
  readonly delay: Sampler | null;
  readonly service: ServicePlan | null;
}

export interface SourcePlan {
  readonly spec: Arrivals;
  /** Its arrivals are known beforehand. */
  readonly listed: boolean;
  readonly category: number;
  readonly rate: RateFunction | null;
  /** First moment of a rate or renewal process. */
  readonly from: number;
  readonly gap: Sampler | null;
  readonly limit: number;
  readonly groupWeights: readonly number[];
  readonly services: readonly ServicePlan[];
  readonly weights: readonly number[];
  readonly patience: Sampler | null;
  /** Who they are; empty where nobody asks. */
  readonly crowd: readonly { readonly weight: number; readonly patience: Sampler | null }[];
  /** Chances of turning away by number of people, rising; empty when nobody does. */
  readonly balking: readonly { readonly from: number; readonly chance: number }[];
  readonly late: Sampler | null;
  /** By category just served. */
  readonly stages: readonly (readonly StagePlan[])[];
  /** Where those go who have lost patience. */
  readonly leavesTo: readonly StagePlan[];
}

export interface StaffPlan {
  readonly id: string;
  /** By category. */
  readonly can: readonly boolean[];
}

export interface ReservePlan {
  readonly rule: Lesson['reserves'][number];
  readonly window: number;
}

export interface HallPlan {
  readonly played: boolean;
  /** Whether a supervisor looks after the floor. */
  readonly supervised: boolean;
  /** Whether people walk on a floor. */
  readonly onFoot: boolean;
  /** Whether it takes time from the call until somebody sits down. */
  readonly takesTime: boolean;
  readonly categories: readonly CategoryPlan[];
  readonly windows: readonly WindowPlan[];
  readonly staff: readonly StaffPlan[];
  readonly sources: readonly SourcePlan[];
  readonly ownLines: boolean;
  /** Number of the player's own line; the others come before. */
  readonly playerLine: number;
  readonly preempts: boolean;
  /** Whether anybody can be refused for want of room. */
  readonly limited: boolean;
  /** Whether people change lines while waiting. */
  readonly jockeys: boolean;
  readonly doors: number;
  /** Rules of the reserve windows, by number of window; those of one window in the order of the file. */
  readonly reserves: readonly ReservePlan[];
  /** What this plan settles in the visit chart once and for all. */
  readonly settled: Settled;
}

const draws = (spec: DistributionSpec | undefined): Sampler | null =>
  spec ? compileSampler(spec) : null;

function plan(bundle: LessonBundle): HallPlan {
  const { lesson, branch } = bundle;
  const categoryOf = (id: string): number => branch.categories.findIndex((c) => c.id === id);
  const windowOf = (id: string): number => branch.windows.findIndex((w) => w.id === id);
  const factors = (service: string): number[] =>
    branch.staff.map(({ pace, paces }) => paces[service] ?? pace);

  const servicePlan = (
    id: string,
    spec: DistributionSpec,
    weight = 1,
    by: Readonly<Record<string, DistributionSpec>> = {},
    addOns: readonly { chance: number; extra: DistributionSpec }[] = [],
    elsewhere: Readonly<Record<string, DistributionSpec>> = {},
  ): ServicePlan => ({
    id,
    weight,
    draw: compileSampler(spec),
    by: branch.staff.map((s) => draws(by[s.id])),
    // A time given for somebody is final.
    factor: factors(id).map((factor, i) => (by[branch.staff[i]?.id ?? ''] ? 1 : factor)),
    addOns: addOns.map(({ chance, extra }) => ({ chance, draw: compileSampler(extra) })),
    elsewhere: Object.fromEntries(
      Object.entries(elsewhere).map(([to, spec]) => [to, compileSampler(spec)]),
    ),
  });

  const sources = lesson.arrivals.map((spec): SourcePlan => {
    const { rates, shape, between, gaps, appointments } = spec;
    const points = rates?.map(({ from, perHour }) => ({ at: from, perHour }));
    const services = spec.services.map((s) =>
      servicePlan(s.id, s.service, s.weight, s.by, s.addOns, s.elsewhere),
    );
    return {
      spec,
      listed: spec.trace !== undefined || appointments !== undefined,
      category: categoryOf(spec.category),
      rate: points
        ? createRate(points, between, lesson.closes)
        : shape
          ? createShapeRate(shape, lesson.opens, lesson.closes)
          : null,
      from: points?.[0]?.at ?? lesson.opens,
      gap: draws(gaps),
      limit: spec.limit ?? Number.POSITIVE_INFINITY,
      groupWeights: (spec.group ?? []).map((g) => g.weight),
      services,
      weights: services.map((s) => s.weight),
      patience: draws(spec.patience),
      crowd: spec.crowd.map(({ weight, patience }) => ({ weight, patience: draws(patience) })),
      balking: [
        ...spec.balking,
        ...(spec.balksAt === undefined ? [] : [{ from: spec.balksAt, chance: 1 }]),
      ].sort((a, b) => a.from - b.from || a.chance - b.chance),
      late: draws(appointments?.late),
      stages: branch.categories.map((c) =>
        spec.then
          .filter(({ after }) => after === c.id)
          .map(({ to, chance, delay, service }) => ({
            to: categoryOf(to),
            chance,
            delay: draws(delay),
            service: servicePlan(to, service),
          })),
      ),
      leavesTo: spec.leavesTo.map(({ to, chance, service }) => ({
        to: categoryOf(to),
        chance,
        delay: null,
        service: service ? servicePlan(to, service) : null,
      })),
    };
  });

  const categories = branch.categories.map((c): CategoryPlan => {
    const serving = branch.windows.flatMap((w, i) => (w.serves.includes(c.id) ? [i] : []));
    const preferred = c.prefers.map(windowOf).filter((w) => serving.includes(w));
    return {
      id: c.id,
      prefix: c.prefix,
      capacity: c.capacity ?? Number.POSITIVE_INFINITY,
      credit: c.credit,
      upgradeAfter: c.upgrade?.after ?? -1,
      upgradeTo: c.upgrade ? categoryOf(c.upgrade.to) : -1,
      preempts: c.preempts.map(categoryOf),
      windows: [...new Set([...preferred, ...serving])],
      factor: factors(c.id),
    };
  });

  const ownLines = branch.lines.kind === 'own';
  return {
    played: !isStudy(lesson),
    supervised: lesson.supervisor !== undefined,
    onFoot: branch.floor.windows.length > 0,
    takesTime: branch.floor.windows.length > 0 || branch.noShow !== undefined,
    categories,
    windows: branch.windows.map((w) => ({
      id: w.id,
      serves: w.serves.map(categoryOf),
      picks: w.picks ?? branch.picks,
      unattended: w.unattended,
      player: w.id === lesson.window,
    })),
    staff: branch.staff.map(({ id, can }) => ({
      id,
      can: branch.categories.map((c) => can?.includes(c.id) ?? true),
    })),
    sources,
    ownLines,
    playerLine: ownLines ? branch.windows.length : branch.categories.length,
    preempts: categories.some((c) => c.preempts.length > 0),
    limited:
      branch.room.inside !== undefined ||
      branch.room.waiting !== undefined ||
      branch.categories.some((c) => c.capacity !== undefined),
    jockeys: branch.lines.kind === 'own' && branch.lines.jockey !== undefined,
    doors: lesson.doors ?? lesson.opens,
    reserves: lesson.reserves
      .map((rule) => ({ rule, window: windowOf(rule.window) }))
      .sort((a, b) => a.window - b.window),
    settled: settledBy(bundle),
  };
}

/** Guards and delays of the visit chart that cannot come true with this lesson and branch. */
function settledBy({ lesson, branch }: LessonBundle): Settled {
  const { room, categories, noShow, patienceEnds } = branch;
  const guards: Record<string, boolean> = { onFoot: branch.floor.windows.length > 0 };
  const never: string[] = [];
  const roomy = room.inside === undefined && room.waiting === undefined;
  if (lesson.closes === NEVER) guards.closed = false;
  if (roomy && categories.every((c) => c.capacity === undefined)) guards.full = false;
  if (lesson.arrivals.every((a) => a.balksAt === undefined && a.balking.length === 0))
    guards.balks = false;
  if (!noShow) guards.absent = false;
  const patient = lesson.arrivals.every(
    (a) => !a.patience && !a.trace?.patience && a.crowd.every((one) => !one.patience),
  );
  if (patient && lesson.customers.length === 0) never.push('patience', 'patienceLeft');
  if (patienceEnds === 'call') never.push('patienceLeft');
  if (categories.every((c) => !c.upgrade)) never.push('upgrade');
  return { guards, never };
}

const plans = new WeakMap<LessonBundle, HallPlan>();

/** The plan of a bundle; made once. */
export function hallPlan(bundle: LessonBundle): HallPlan {
  let known = plans.get(bundle);
  if (!known) {
    known = plan(bundle);
    plans.set(bundle, known);
  }
  return known;
}
