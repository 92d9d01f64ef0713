/** The day's data as a forecast needs them: rates of the lesson, times at the windows, who is there now and who will be. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Arrivals } from '../scenario/schema/arrivals.ts';
import { createRate, createShapeRate, type SimView } from '../sim/index.ts';
import type { FlowCategory, FlowWindow } from './forecast-flow.ts';
import { type Moments, mixed, momentsOf, plus, sometimes, times } from './forecast-moments.ts';
import { type OpenWindow, openWindows } from './forecast-windows.ts';

export interface ForecastInput {
  readonly now: number;
  readonly bundle: LessonBundle;
  readonly view: SimView;
  /** People of each entry expected within the hour. */
  readonly comers: ReadonlyMap<Arrivals, number>;
  /** By category: when each of those who wait began to, the earliest first. */
  readonly joined: readonly (readonly number[])[];
  readonly categories: readonly FlowCategory[];
  readonly windows: readonly OpenWindow[];
}

/** People known beforehand are taken to come evenly around their time. */
const AROUND = 10 * 60_000;
const HOUR = 3_600_000;

function listed(ats: readonly number[], size: number, now: number): FlowCategory['arrivals'] {
  const spans = ats.flatMap((at) =>
    at < now ? [] : [{ begin: Math.max(now, at - AROUND / 2), end: at + AROUND / 2 }],
  );
  return (from, to) =>
    spans.reduce((sum, { begin, end }) => {
      const part = Math.min(to, end) - Math.max(from, begin);
      return part > 0 ? sum + (part / (end - begin)) * size : sum;
    }, 0);
}

function arrivalsOf(
  spec: Arrivals,
  { lesson }: LessonBundle,
  now: number,
): FlowCategory['arrivals'] {
  const { rates, shape, gaps, appointments, trace, between, group = [] } = spec;
  const weights = group.reduce((sum, { weight }) => sum + weight, 0);
  const size = weights > 0 ? group.reduce((sum, g) => sum + g.size * g.weight, 0) / weights : 1;
  const { opens, closes } = lesson;
  if (rates || shape) {
    const rate = rates
      ? createRate(
          rates.map(({ from, perHour }) => ({ at: from, perHour })),
          between,
          closes,
        )
      : createShapeRate(shape!, opens, closes);
    return (from, to) => rate.expected(from, to) * size;
  }
  if (gaps) {
    const { mean } = momentsOf(gaps);
    return (from, to) =>
      mean > 0 ? (Math.max(0, Math.min(to, closes) - Math.max(from, opens)) / mean) * size : 0;
  }
  if (appointments) return listed(appointments.times, size * (1 - appointments.absent), now);
  return trace
    ? listed(
        trace.arrive.map((at) => opens + at * trace.unit),
        size,
        now,
      )
    : () => 0;
}

/** Variance by mean of the number of people: those who come together come all at once. */
function spreadOf({ group = [], gaps }: Arrivals): number {
  const mean = mixed(
    group.map(({ size, weight }) => ({ weight, of: { mean: size, variance: 0 } })),
  );
  const batches = mean.mean > 0 ? mean.variance / mean.mean + mean.mean : 1;
  if (!gaps) return batches;
  const { mean: gap, variance } = momentsOf(gaps);
  return gap > 0 ? (variance / gap ** 2) * batches : batches;
}

/** Of one arrivals entry, by staff id; "" for anybody. */
export function serviceOf(spec: Arrivals, pace: (service: string) => number, staff = ''): Moments {
  return mixed(
    spec.services.map(({ id, weight, service, by, addOns }) => {
      const own = by[staff];
      const base = own ? momentsOf(own) : times(momentsOf(service), pace(id));
      const more = addOns.map(({ chance, extra }) => sometimes(chance, momentsOf(extra)));
      return { weight, of: more.reduce(plus, base) };
    }),
  );
}

/** The longer the wait, the likelier people leave: a Weibull with the mean and about the spread of their patience. */
function leavingOf(specs: readonly Arrivals[], hurry: number): (wait: number) => number {
  const parts = specs.flatMap(({ patience, crowd }) => {
    const own = crowd.flatMap(({ weight, patience: mine }) =>
      mine ? [{ weight, of: momentsOf(mine) }] : [],
    );
    return own.length > 0 ? own : patience ? [{ weight: 1, of: momentsOf(patience) }] : [];
  });
  if (parts.length === 0) return () => 0;
  const { mean, variance } = mixed(parts);
  if (mean <= 0) return () => 0;
  const cv = Math.min(3, Math.max(0.1, Math.sqrt(variance) / mean));
  const shape = cv ** -1.086;
  const scale = mean / hurry / 0.9;
  return (wait) => Math.min(1e-4, (shape / scale) * (wait / scale) ** (shape - 1));
}

/** Part of a service that forms filled beforehand save now, by category. */
function prefilled({ branch }: LessonBundle, view: SimView, category: string): number {
  const saved = branch.posts
    .filter((post) => view.floor?.crew.some(({ at }) => at === post.id))
    .flatMap(({ prefills }) => prefills.filter((one) => one.category === category));
  return 1 - Math.max(0, ...saved.map(({ percent }) => percent)) / 100;
}

/** Mean way from the seats to a window, in ms: nobody is served while somebody walks up. */
function walkUp({ branch }: LessonBundle): number {
  const { seats, windows } = branch.floor;
  if (windows.length === 0) return 0;
  const middle = (list: readonly { readonly x: number; readonly y: number }[]) => ({
    x: list.reduce((sum, { x }) => sum + x, 0) / Math.max(1, list.length),
    y: list.reduce((sum, { y }) => sum + y, 0) / Math.max(1, list.length),
  });
  const from = middle(seats.length > 0 ? seats : [branch.floor.entrance]);
  const to = middle(windows.map(({ customer }) => customer));
  return ((Math.abs(from.x - to.x) + Math.abs(from.y - to.y)) / branch.pace) * 1000;
}

const THERE = new Set(['waiting', 'called', 'serving', 'ticketing', 'arriving']);
/** Whoever stands before shut doors is there, without a ticket yet. */
const isOutside = ({ to, state }: SimView['hall']['people'][number]): boolean =>
  to.kind === 'outside' && state !== 'leaving' && state !== 'gone';

export function forecastInput(bundle: LessonBundle, view: SimView): ForecastInput {
  const { lesson, branch } = bundle;
  const { now } = view;
  const people = view.hall.people;
  const comers = new Map<Arrivals, number>();
  const way = walkUp(bundle);
  const minds = people.flatMap(({ mind }) => (mind ? [mind.rate / 100] : []));
  const hurry = minds.length > 0 ? minds.reduce((a, b) => a + b, 0) / minds.length : 1;

  const categories = branch.categories.map(({ id }): FlowCategory => {
    const specs = lesson.arrivals.filter((spec) => spec.category === id);
    const flows = specs.map((spec) => arrivalsOf(spec, bundle, now));
    const hour = flows.map((flow) => flow(now, now + HOUR) + 1e-9);
    specs.forEach((spec, i) => {
      comers.set(spec, hour[i] ?? 0);
    });
    const parts = specs.flatMap((spec, i) =>
      spec.services.length > 0 ? [{ weight: hour[i]!, of: serviceOf(spec, () => 1) }] : [],
    );
    const pure = times(mixed(parts), prefilled(bundle, view, id));
    const spreads = specs.map((spec, i) => ({ weight: hour[i]!, value: spreadOf(spec) }));
    const weight = spreads.reduce((sum, one) => sum + one.weight, 0);
    const cases = listed(
      lesson.customers.flatMap((one) => (one.category === id && one.at >= now ? [one.at] : [])),
      1,
      now,
    );
    return {
      present: people.filter((p) => p.category === id && (THERE.has(p.state) || isOutside(p)))
        .length,
      arrivals: (from, to) => flows.reduce((sum, flow) => sum + flow(from, to), cases(from, to)),
      spread:
        weight > 0 ? spreads.reduce((sum, one) => sum + one.weight * one.value, 0) / weight : 1,
      service: pure.mean + way,
      scv: pure.mean > 0 ? pure.variance / (pure.mean + way) ** 2 : 1,
      leaves: leavingOf(specs, hurry),
    };
  });

  const joined = branch.categories.map(({ id }) => {
    const waiting = view.hall.queues.find((q) => q.category === id)?.waiting ?? [];
    const tickets = waiting.map((who) => people.find((p) => p.id === who)?.ticketAt ?? now);
    // Their wait is counted from the ticket, which they get when the doors open.
    const doors = people.filter((p) => p.category === id && isOutside(p));
    const opens = Math.max(now, lesson.doors ?? lesson.opens);
    return [...tickets, ...doors.map(() => opens)].sort((a, b) => a - b);
  });
  return { now, bundle, view, comers, joined, categories, windows: openWindows(bundle, view) };
}

/** A window as the flow sees it: how fast its staff is in each category. */
export function flowWindow({ bundle, comers }: ForecastInput, window: OpenWindow): FlowWindow {
  const { branch, lesson } = bundle;
  const serves = branch.windows.find(({ id }) => id === window.window)?.serves ?? [];
  const staff = branch.staff.find(({ id }) => id === window.staff);
  const can = serves.filter((id) => staff?.can?.includes(id) ?? true);
  const speed = branch.categories.map(({ id }) => {
    const specs = lesson.arrivals.filter((s) => s.category === id && s.services.length > 0);
    const weigh = (own: boolean): number =>
      specs.reduce((sum, spec) => {
        const pace = (service: string): number => staff?.paces[service] ?? staff?.pace ?? 1;
        const mine = own ? serviceOf(spec, pace, staff?.id) : serviceOf(spec, () => 1);
        return sum + mine.mean * (comers.get(spec) ?? 0);
      }, 0);
    const usual = weigh(false);
    const own = weigh(true);
    return usual > 0 && own > 0 ? usual / own : 1;
  });
  return {
    serves: can.map((id) => branch.categories.findIndex((c) => c.id === id)),
    speed,
    open: window.open,
  };
}
