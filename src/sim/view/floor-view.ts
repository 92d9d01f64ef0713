/** What a supervisor sees of the floor. */
import type { FloorView, HelperView, MindView } from '../model/floor-view.ts';
import { crewOf } from '../systems/crew-system.ts';
import { inside } from '../systems/emptying-system.ts';
import { feelings, feltWait, isAnxious } from '../systems/mind-system.ts';
import { outletsOf } from '../systems/outlet-system.ts';
import { goalParts, goalSum, goalsOf, plannedBreak, restOf } from '../systems/plan-system.ts';
import { lapseOf, openRequests } from '../systems/request-system.ts';
import { ticketOf } from '../world/visit-facts.ts';
import type { World } from '../world/world.ts';

/** How somebody who waits takes it; undefined where nobody asks. */
export function mindView(world: World, visit: number): MindView | undefined {
  const mind = world.state.floor?.minds[visit];
  if (!mind) return undefined;
  const { occupied, informed, overtaken, standing, outside } = feelings(world, visit, mind);
  return {
    kind: mind.kind,
    felt: feltWait(world, mind),
    rate: Math.round(mind.rate / 10),
    informed,
    occupied,
    overtaken,
    standing,
    outside,
    level: mind.level,
    invited: [...mind.invited],
    cared: [...mind.cared],
    pressed: mind.pressed,
  };
}

function helperView(world: World, id: string, staff: string, from = 0, to = -1): HelperView {
  const called = world.state.floor?.helpers[id];
  const here = crewOf(world, staff)?.at !== 'away';
  if (called)
    return {
      id,
      state: here ? 'here' : world.now < called.comesAt ? 'coming' : 'over',
      at: called.comesAt,
    };
  if (to >= 0 && world.now > to) return { id, state: 'over', at: to };
  return { id, state: world.now < from ? 'later' : 'ready', at: from };
}

function planView(world: World): Pick<FloorView, 'moves' | 'goals'> {
  const moves = world.state.floor?.plan?.moves ?? [];
  const goals = goalsOf(world);
  return {
    ...(moves.length > 0 && { moves: moves.map((one) => ({ ...one })) }),
    ...(goals.length > 0 && {
      goals: goals.map((goal) => {
        const parts = goalParts(world, goal);
        return { id: goal.id, parts, sum: goalSum(parts) };
      }),
    }),
  };
}

function outletsView(world: World): Pick<FloorView, 'outlets'> {
  const outlets = outletsOf(world);
  if (outlets.length === 0) return {};
  return {
    outlets: outlets.map(({ id }) => {
      const { asking = false, told = null, sent = [] } = world.state.floor?.outlets?.[id] ?? {};
      return {
        id,
        state: asking ? 'asking' : told ? 'answered' : 'unasked',
        at: told?.at ?? 0,
        room: told?.room ?? null,
        sent: sent.filter(({ at }) => at >= (told?.at ?? 0)).length,
      };
    }),
  };
}

function handOversView(world: World): Pick<FloorView, 'handOvers'> {
  const { handOvers } = world.state.floor ?? {};
  if (!handOvers) return {};
  return {
    handOvers: Object.entries(handOvers).map(([index, { from, to, until }]) => ({
      window: world.state.windows[Number(index)]?.id ?? '',
      from,
      to,
      until,
    })),
  };
}

export function floorView(world: World): FloorView | null {
  const { floor, windows } = world.state;
  const { lesson } = world.bundle;
  if (!floor || !lesson.supervisor) return null;
  const order = lesson.supervisor.cash?.order;
  return {
    doorsOpen: floor.doorsOpen,
    outside: floor.outside.length,
    crew: Object.entries(floor.crew).map(([staff, crew]) => {
      const window = windows.find((one) => one.staff === staff);
      const index = restOf(world, staff);
      const rest = plannedBreak(world, index);
      return {
        staff,
        at: crew.at,
        to: crew.to,
        arrivesAt: crew.arrivesAt,
        serving: (window?.visit ?? -1) >= 0,
        breakUntil: crew.at === 'break' && crew.to === '' ? crew.breakUntil : 0,
        ...(crew.at === 'break' && crew.to === '' && { before: crew.before }),
        rest: rest
          ? {
              from: rest.from,
              latest: rest.latest ?? lesson.ends,
              for: rest.for,
              taken: crew.taken === index,
              ...(rest.between && { between: rest.between }),
            }
          : null,
      };
    }),
    requests: openRequests(floor).map(({ id, kind, draw, window, visit, since, seen }) => ({
      id,
      kind,
      draw,
      window: windows[window]?.id ?? '',
      staff: windows[window]?.staff ?? '',
      ticket: ticketOf(world, visit),
      since,
      seen,
      ...lapseOf(world, kind, since),
    })),
    helpers: lesson.supervisor.helpers.map(({ id, staff, from, to }) =>
      helperView(world, id, staff, from, to),
    ),
    cash:
      floor.cash < 0
        ? null
        : {
            onHand: floor.cash,
            coming: floor.coming.map((one) => ({ ...one })),
            canOrder: order !== undefined && !floor.ordered && world.now <= order.until,
          },
    ...planView(world),
    ...outletsView(world),
    ...handOversView(world),
    ...(floor.emptied && {
      emptied: { since: floor.emptied.since, inside: inside(world).length },
    }),
    anxious: isAnxious(world),
    announced: { ...floor.announced },
  };
}
