/** Windows that need the supervisor: service stands still until the request is answered. Also services that an incident stops. */
import type { RequestSpec } from '../../scenario/schema/supervisor.ts';
import { NEVER } from '../kernel/chart.ts';
import { drawChance } from '../kernel/distributions.ts';
import { weighted } from '../kernel/random-streams.ts';
import { CHARTS } from '../machines/charts.ts';
import type { FloorState, RequestState } from '../model/floor-state.ts';
import { OUTCOME } from '../model/hall-state.ts';
import { categoryId, visitState, windowId } from '../world/visit-facts.ts';
import { CHART_ORDER, EVENT, type World } from '../world/world.ts';

const SERVICE = CHARTS.visit.timers.findIndex(({ delay }) => delay === 'service');
const SERVICE_CODE = CHART_ORDER.indexOf('visit') * 16 + SERVICE;

/** The request somebody's business leads to, if any, and which of its draws: the same whatever the player does. */
function requestOf(
  world: World,
  visit: number,
): { spec: RequestSpec; draw: RequestSpec['draw'][number] } | null {
  const { source, number, service } = world.state.visits;
  const from = source[visit] as number;
  const asks = world.plan.sources[from]?.spec.services[service[visit] as number]?.asks ?? undefined;
  if (!asks) return null;
  const own = world.own('asks', from, number[visit] as number);
  if (!drawChance(own, asks.chance)) return null;
  const spec = world.bundle.lesson.supervisor?.requests.find(({ id }) => id === asks.request);
  const weights = spec?.draw.map(({ weight }) => weight) ?? [];
  const draw = spec?.draw[weighted(own, weights)];
  return spec && draw ? { spec, draw } : null;
}

/**
 * Service begins, and would take so long: notes when it ends, and when it asks for the supervisor. Returns ms until it ends; NEVER
 * while the window is handed over, or an incident stops it that began while they walked there.
 */
export function serviceBegins(world: World, visit: number, ms: number): number {
  const { floor } = world.state;
  if (!floor) return ms;
  const waits = isHandedOver(world, visit) || isStopped(world, categoryId(world, visit));
  const serving: FloorState['serving'][number] = { until: world.now + ms, left: waits ? ms : -1 };
  const asked = requestOf(world, visit);
  if (asked) serving.asks = ms - Math.round((ms * asked.spec.at) / 100);
  floor.serving[visit] = serving;
  if (!waits) willAsk(world, visit, ms);
  return waits ? NEVER : ms;
}

/** With so much left of a service that runs, the supervisor will be asked, unless it stands still before. */
function willAsk(world: World, visit: number, left: number): void {
  const asks = world.state.floor?.serving[visit]?.asks;
  if (asks !== undefined) world.after(Math.max(0, left - asks), EVENT.request, visit);
}

const isHandedOver = (world: World, visit: number): boolean =>
  world.state.floor?.handOvers?.[world.state.visits.window[visit] as number] !== undefined;

export function serviceOver(world: World, visit: number): void {
  if (world.state.floor) delete world.state.floor.serving[visit];
}

export function requestEvent(world: World, visit: number): void {
  const { floor, visits } = world.state;
  const asked = requestOf(world, visit);
  const serving = floor?.serving[visit];
  if (!floor || !asked || visitState(world, visit) !== 'serving') return;
  // Nothing is asked while the service stands still, nor at the time that was meant before it stood still.
  if (serving?.asks === undefined || serving.left >= 0) return;
  if (serving.until - world.now > serving.asks) return;
  delete serving.asks;
  stopService(world, visit);
  const id = floor.requests.length;
  const { spec, draw } = asked;
  floor.requests.push({
    id,
    kind: spec.id,
    draw: draw.id,
    window: visits.window[visit] as number,
    visit,
    since: world.now,
    rest: floor.serving[visit]?.left ?? 0,
    seen: false,
    answered: false,
  });
  const data = {
    request: id,
    kind: spec.id,
    draw: draw.id,
    window: windowId(world, visit),
    sound: draw.sound,
  };
  world.emit('request.raised', data, { by: 'colleague', customer: visit });
  if (spec.lapses !== undefined) world.after(spec.lapses, EVENT.lapse, id);
}

/** Nobody has answered: the teller waits no longer, and the customer is told to come back. */
export function lapseEvent(world: World, id: number): void {
  const found = requestAt(world, id);
  const serving = world.state.floor?.serving[found?.request.visit ?? -1];
  if (!found || !serving || !isOpenRequest(found.request)) return;
  const { request, spec, draw } = found;
  const { visit, window, seen, since } = request;
  request.lapsed = true;
  const data = {
    request: id,
    kind: spec.id,
    window: world.state.windows[window]?.id ?? '',
    sound: draw.sound,
    seen,
    after: world.now - since,
  };
  world.emit('request.lapsed', data, { by: 'colleague', customer: visit });
  world.state.visits.outcome[visit] = OUTCOME.undone;
  // Also while an incident stops the service: to send somebody home takes no system.
  serving.left = 0;
  goOn(world, visit);
}

/** The customer has to go at once: there is nothing left to authorise. */
export function dropRequest(world: World, visit: number): void {
  for (const request of world.state.floor?.requests ?? [])
    if (request.visit === visit && isOpenRequest(request)) request.lapsed = true;
}

/** The window stands still with the customer in hand. */
export function stopService(world: World, visit: number): void {
  const serving = world.state.floor?.serving[visit];
  const chart = world.state.visits.chart[visit];
  if (!serving || !chart || serving.left >= 0) return;
  serving.left = Math.max(0, serving.until - world.now);
  chart.timers[SERVICE] = NEVER;
}

function goOn(world: World, visit: number): void {
  const serving = world.state.floor?.serving[visit];
  const chart = world.state.visits.chart[visit];
  if (!serving || !chart || serving.left < 0) return;
  const ms = serving.left;
  serving.left = -1;
  serving.until = world.now + ms;
  chart.timers[SERVICE] = world.after(ms, SERVICE_CODE, visit);
  willAsk(world, visit, ms);
}

/** What kept a window is over: the service goes on, unless something else keeps it. */
export function resume(world: World, visit: number): void {
  const asks = world.state.floor?.requests.some((one) => one.visit === visit && isOpenRequest(one));
  if (asks || isHandedOver(world, visit) || isStopped(world, categoryId(world, visit))) return;
  goOn(world, visit);
}

/** The request as the lesson has it; null for a number nobody has. */
export function requestAt(world: World, id: number) {
  const request = world.state.floor?.requests[id];
  const spec = world.bundle.lesson.supervisor?.requests.find(
    ({ id: kind }) => kind === request?.kind,
  );
  const draw = spec?.draw.find((one) => one.id === request?.draw);
  return request && spec && draw ? { request, spec, draw } : null;
}

export function answer(world: World, id: number, approve: boolean, reason: string): void {
  const found = requestAt(world, id);
  if (!found || !isOpenRequest(found.request)) return;
  const { request, spec, draw } = found;
  request.answered = true;
  const data = {
    request: id,
    kind: spec.id,
    answer: approve ? 'approve' : 'refuse',
    reason,
    fits: approve ? draw.sound : !draw.sound && (draw.reason ?? reason) === reason,
    sound: draw.sound,
    seen: request.seen,
    after: world.now - request.since,
  };
  world.emit('request.answered', data, { customer: request.visit });
  const serving = world.state.floor?.serving[request.visit];
  if (!serving) return;
  if (!approve) serving.left += spec.rework;
  resume(world, request.visit);
}

export const isOpenRequest = ({ answered, lapsed }: RequestState): boolean => !answered && !lapsed;

export const isStopped = (world: World, category: string): boolean =>
  world.state.floor?.stopped.includes(category) ?? false;

/** What the incidents of the moment stop: service in hand stands still, and goes on when they are over. */
export function stopOrGoOn(world: World): void {
  const { floor, incidents } = world.state;
  if (!floor) return;
  floor.stopped = [
    ...new Set(
      incidents
        .filter(({ chart }) => CHARTS.incident.states[chart.state] !== 'closed')
        .flatMap(
          ({ kind }) => world.bundle.bank.incidents.find(({ id }) => id === kind)?.hall.stops ?? [],
        ),
    ),
  ];
  for (const visit of Object.keys(floor.serving).map(Number))
    if (isStopped(world, categoryId(world, visit))) stopService(world, visit);
    else resume(world, visit);
  world.seekDue = true;
}

/** When the teller waits no longer; empty: never. */
export function lapseOf({ bundle }: World, kind: string, since: number): { lapsesAt?: number } {
  const spec = bundle.lesson.supervisor?.requests.find(({ id }) => id === kind);
  return spec?.lapses === undefined ? {} : { lapsesAt: since + spec.lapses };
}

export const openRequests = ({ requests }: FloorState): RequestState[] =>
  requests.filter(isOpenRequest);
