/** Customers coming to the branch. All that a customer brings is drawn from a stream of their own when they are made. */

import { createInstance } from '../kernel/chart-table.ts';
import { drawDuration } from '../kernel/distributions.ts';
import { exponential, forkStream, uniformInt, weighted } from '../kernel/random-streams.ts';
import { CHARTS } from '../machines/charts.ts';
import type { Visit } from '../model/state.ts';
import { EVENT, type World } from '../world/world.ts';
import { entrancePlace } from './floor-places.ts';

type VisitDraft = Pick<
  Visit,
  'category' | 'portrait' | 'caseIndex' | 'case' | 'variant' | 'service' | 'patience' | 'balksAt'
>;

function addVisit(world: World, draft: VisitDraft): Visit {
  const door = entrancePlace(world);
  const visit: Visit = {
    ...draft,
    id: world.state.visits.length,
    chart: createInstance(CHARTS.visit),
    ticket: '',
    arrivedAt: world.now,
    ticketAt: -1,
    calledAt: -1,
    seatedAt: -1,
    leftAt: -1,
    window: '',
    reason: '',
    mood: world.bundle.branch.hallMood,
    from: door,
    to: door,
    since: world.now,
    until: world.now,
  };
  world.state.visits.push(visit);
  world.emit(
    'customer.arrived',
    { category: visit.category },
    { by: 'customer', customer: visit.id },
  );
  world.send('visit', visit.id, 'START');
  return visit;
}

/** Time of the next arrival of a piecewise-constant Poisson process, or null when none comes before the doors close. */
export function nextArrival(
  rates: readonly { from: number; perHour: number }[],
  from: number,
  closes: number,
  hazard: number,
): number | null {
  let rest = hazard;
  let t = from;
  for (let i = 0; i < rates.length; i += 1) {
    const piece = rates[i];
    if (!piece) break;
    const end = Math.min(rates[i + 1]?.from ?? closes, closes);
    const start = Math.max(t, piece.from);
    if (start >= end) continue;
    const perMs = piece.perHour / 3_600_000;
    const capacity = (end - start) * perMs;
    if (rest < capacity) return Math.round(start + rest / perMs);
    rest -= capacity;
    t = end;
  }
  return null;
}

function scheduleNext(world: World, index: number): void {
  const { lesson } = world.bundle;
  const spec = lesson.arrivals[index];
  if (!spec) return;
  const from = Math.max(world.now, lesson.opens);
  const hazard = exponential(world.stream(`arrivals/${index}`));
  const at = nextArrival(spec.rates, from, lesson.closes, hazard);
  if (at !== null) world.at(at, EVENT.arrival, index);
}

export function startArrivals(world: World): void {
  const { lesson } = world.bundle;
  lesson.customers.forEach((entry, index) => {
    const late = entry.jitter
      ? uniformInt(forkStream(world.state.seed, `case-arrival/${index}`), entry.jitter + 1)
      : 0;
    world.at(entry.at + late, EVENT.caseArrival, index);
  });
  for (const index of lesson.arrivals.keys()) scheduleNext(world, index);
}

export function arrive(world: World, index: number): void {
  const spec = world.bundle.lesson.arrivals[index];
  if (!spec) return;
  const count = world.state.arrivalCounts[index] ?? 0;
  world.state.arrivalCounts[index] = count + 1;
  const own = forkStream(world.state.seed, `customer/${index}/${count}`);
  const service =
    spec.services[
      weighted(
        own,
        spec.services.map((s) => s.weight),
      )
    ];
  if (!service) return;
  addVisit(world, {
    category: spec.category,
    portrait: spec.portraits[count % spec.portraits.length] ?? '',
    caseIndex: -1,
    case: '',
    variant: '',
    service: drawDuration(service.service, own),
    patience: drawDuration(spec.patience, own),
    balksAt: spec.balksAt ?? -1,
  });
  scheduleNext(world, index);
}

/** The variant a case customer brings: given, or drawn from the seed. */
export function variantOf(world: World, index: number): string {
  const entry = world.bundle.lesson.customers[index];
  if (entry?.draw && entry.draw.length > 0) {
    const own = forkStream(world.state.seed, `variant/${index}`);
    return (
      entry.draw[
        weighted(
          own,
          entry.draw.map((d) => d.weight),
        )
      ]?.variant ?? 'base'
    );
  }
  return entry?.variant ?? 'base';
}

export function arriveCase(world: World, index: number): void {
  const entry = world.bundle.lesson.customers[index];
  if (!entry) return;
  const variant = variantOf(world, index);
  const content = world.caseOf(entry.case, variant);
  const own = forkStream(world.state.seed, `case/${index}`);
  addVisit(world, {
    category: entry.category,
    portrait: content.persona.portrait,
    caseIndex: index,
    case: entry.case,
    variant,
    service: -1,
    patience: drawDuration(content.temper.hallPatience, own),
    balksAt: -1,
  });
}
