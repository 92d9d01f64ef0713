/** Where people go after a service, and where those go who have given up waiting. A further stage is a visit of its own. */
import { uniform } from '../kernel/random-streams.ts';
import type { StagePlan } from '../world/hall-plan.ts';
import { EVENT, type World } from '../world/world.ts';
import { addVisit, workOf } from './arrival-system.ts';
import { crowdOf } from './mind-system.ts';

/** Nobody goes on for ever; so many stages have draws of their own. */
const STAGES = 64;

/** Number of a stage of a customer, for draws of its own. */
export function turnOf(world: World, id: number): number {
  const { number, stage } = world.state.visits;
  return (number[id] as number) * STAGES + (stage[id] as number);
}

/** The visit of the next stage, made when the last one has ended. */
export function comeBack(world: World, key: number): void {
  const next = world.state.comingBack[String(key)];
  if (!next) return;
  delete world.state.comingBack[String(key)];
  enter(world, next.from, next.to, next.work);
}

function enter(world: World, from: number, to: number, work: number): void {
  const { visits, people } = world.state;
  const { source, number, patience, root, stage } = visits;
  addVisit(
    world,
    source[from] as number,
    number[from] as number,
    to,
    -1,
    work,
    patience[from] as number,
    root[from] as number,
    (stage[from] as number) + 1,
    {
      portrait: people[from]?.portrait ?? '',
      case: '',
      variant: '',
      crowd: crowdOf(world, source[from] as number, number[from] as number),
    },
  );
}

function choose(world: World, id: number, purpose: string, stages: readonly StagePlan[]): void {
  if (stages.length === 0) return;
  const { visits } = world.state;
  if ((visits.stage[id] as number) >= STAGES - 1) return;
  const own = world.own(purpose, visits.source[id] as number, turnOf(world, id));
  let u = uniform(own);
  for (const { to, chance, delay, service } of stages) {
    u -= chance;
    if (u >= 0) continue;
    const work = service ? workOf(service, own) : (visits.work[id] as number);
    const pause = delay ? delay(own) : 0;
    const { comingBack, calendar } = world.state;
    const key = calendar.next;
    comingBack[String(key)] = { from: id, to, work };
    world.after(pause, EVENT.comeBack, key);
    return;
  }
}

export function goOn(world: World, id: number): void {
  const { visits } = world.state;
  const source = world.plan.sources[visits.source[id] as number];
  choose(world, id, 'route', source?.stages[visits.category[id] as number] ?? []);
}

export function leaveFor(world: World, id: number): void {
  const source = world.plan.sources[world.state.visits.source[id] as number];
  if (source && source.leavesTo.length > 0) choose(world, id, 'leaves', source.leavesTo);
}
