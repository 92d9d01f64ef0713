import { AWAY, BACK, BREAK } from '../../scenario/schema/supervisor.ts';
import { own } from '../model/own.ts';
import { OK, refuse, type Verdict } from '../model/verdict.ts';
import { isPost, isTaken, longestWait, openWindows, sendTo } from '../systems/crew-system.ts';
import { mayTakeOver } from '../systems/hand-over-system.ts';
import { windowIndex } from '../world/visit-facts.ts';
import type { World } from '../world/world.ts';
import type { CommandHandler } from './command-handler.ts';

/** Whether somebody can serve anything at a window. */
function ableAt(world: World, staff: string, window: number): boolean {
  const plan = world.plan.windows[window];
  const person = world.plan.staff.find(({ id }) => id === staff);
  return plan?.serves.some((category) => person?.can[category] ?? true) ?? false;
}

/** Whether somebody could ever be sent there, whoever is there now. */
export function couldGo(world: World, staff: string, to: string): Verdict {
  if (to === BACK || to === BREAK || isPost(world, to)) return OK;
  const window = windowIndex(world, to);
  if (window < 0 || world.plan.windows[window]?.unattended) return refuse('unknown-object');
  return ableAt(world, staff, window) ? OK : refuse('not-able');
}

function placeFor(world: World, staff: string, to: string, handOver: boolean): Verdict {
  const verdict = couldGo(world, staff, to);
  if (!verdict.ok) return verdict;
  const window = windowIndex(world, to);
  // Only a window can be taken over.
  if (window < 0) return handOver ? refuse('unknown-object') : OK;
  const sits = world.state.windows[window]?.staff ?? '';
  if (isTaken(world, to, staff, handOver ? sits : '')) return refuse('place-taken');
  return handOver ? mayTakeOver(world, staff, window) : OK;
}

/** Only where the lesson says how long it takes. */
const handsOver = (world: World): boolean => world.bundle.lesson.supervisor?.handOver !== undefined;

export const assignCommand: CommandHandler<'assign'> = {
  can(world, { staff, to, handOver = false }) {
    if (handOver && !handsOver(world)) return refuse('unknown-object');
    const crew = own(world.state.floor?.crew, staff);
    if (!crew) return refuse('unknown-object');
    if (crew.at === AWAY) return refuse('not-on-duty');
    if (crew.at === 'break' && crew.to === '') return refuse('on-break');
    if ((crew.to || crew.at) === to) return refuse('already-there');
    return placeFor(world, staff, to, handOver);
  },
  apply(world, { staff, to, handOver = false }) {
    const crew = world.state.floor?.crew[staff];
    if (crew) {
      if (handOver) crew.handOver = true;
      else delete crew.handOver;
    }
    const from = crew?.at ?? '';
    const waiting = world.state.counts.waiting;
    const data = {
      staff,
      from,
      to,
      waiting,
      open: openWindows(world),
      longest: longestWait(world),
    };
    world.emit('staff.assigned', data, { customer: -1 });
    sendTo(world, staff, to);
  },
  options: (world) =>
    Object.keys(world.state.floor?.crew ?? {}).flatMap((staff) => [
      ...[
        ...world.bundle.branch.windows.map(({ id }) => id),
        ...world.bundle.branch.posts.map(({ id }) => id),
        BREAK,
        BACK,
      ].map((to) => ({ do: 'assign' as const, staff, to })),
      ...(handsOver(world)
        ? world.state.windows
            .filter((window) => window.staff !== '' && window.staff !== staff)
            .map(({ id: to }) => ({ do: 'assign' as const, staff, to, handOver: true }))
        : []),
    ]),
};
