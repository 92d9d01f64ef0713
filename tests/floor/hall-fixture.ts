/** A hall full of people for the picture alone: walks, waits and leaves by the clock, without a simulation. */

import type { FloorBranch } from '../../src/floor/floor-plan.ts';
import type {
  FloorView,
  MindView,
  PersonView,
  Place,
  QueueView,
  SimView,
  WindowView,
} from '../../src/sim/index.ts';

const OPENS = 9 * 3_600_000;
const PORTRAITS = [
  'zhou',
  'he',
  'lin',
  'qian',
  'sun',
  'p01',
  'p02',
  'p03',
  'p04',
  'p05',
  'p06',
  'p07',
  'p08',
];

const place = (kind: Place['kind'], at: string, spot: { x: number; y: number }): Place => ({
  kind,
  at,
  x: spot.x,
  y: spot.y,
});

/** Where the n-th waits: seats first, then standing places, then again from the first. */
function waitingPlace({ floor }: FloorBranch, n: number): Place {
  const seat = floor.seats[n];
  if (seat) return place('seat', String(n), seat);
  const k = (n - floor.seats.length) % floor.standing.length;
  return place('standing', String(k), floor.standing[k]!);
}

export interface HallFixture {
  /** The hall at a time after the doors opened. */
  view(elapsed: number): SimView;
}

/** What a supervisor sees besides. Kinds, levels and reasons come round by number. */
function floorView(branch: FloorBranch, now: number, outside: number): FloorView {
  const [w1, , w3] = branch.windows;
  const { posts = [] } = branch;
  return {
    doorsOpen: true,
    outside,
    crew: branch.staff
      .filter(({ id }) => id !== 'guard' && id !== 'supervisor')
      .map(({ id }, k) => ({
        staff: id,
        at: branch.windows[k]?.id ?? posts[0]?.id ?? 'back',
        to: k === 1 ? 'break' : '',
        arrivesAt: k === 1 ? OPENS + 20_000 : 0,
        serving: false,
        breakUntil: 0,
        rest: null,
      })),
    requests: [
      {
        id: 1,
        kind: 'large',
        draw: 'sound',
        window: w3?.id ?? w1?.id ?? '',
        staff: '',
        ticket: 'A012',
        since: now - 95_000,
        seen: false,
      },
    ],
    helpers: [],
    cash: null,
    anxious: false,
    announced: {},
  };
}

function mindOf(id: number, waited: number, to: Place): MindView {
  const rate = 100 + (id % 5) * 25;
  return {
    kind: id % 6 === 0 ? 'elder' : 'plain',
    felt: (waited * rate) / 100,
    rate,
    informed: id % 3 === 0,
    occupied: id % 4 === 0,
    overtaken: id % 11 === 0,
    standing: to.kind !== 'seat',
    outside: to.kind === 'outside',
    level: 0,
    invited: [],
    cared: [],
    pressed: false,
  };
}

/**
 * @param people how many are in the hall at any time; a third of them is on the way somewhere
 * @param outside with a supervisor: how many of them wait outside the door; -1: no supervisor
 */
export function createHallFixture(
  branch: FloorBranch,
  people: number,
  { outside = -1 }: { readonly outside?: number } = {},
): HallFixture {
  const { floor, categories } = branch;
  /** Nobody sits at these. */
  const machines = new Set(
    floor.windows.filter((w) => 'kind' in w && w.kind === 'machine').map((w) => w.id),
  );
  const entrance = place('entrance', '', floor.entrance);
  const ticket = place('ticket', '', floor.ticketMachine);
  const doorstep = place('outside', '', floor.outside ?? floor.entrance);

  const person = (id: number, now: number): PersonView => {
    const category = categories[id % categories.length]!;
    const rest = id < outside ? doorstep : waitingPlace(branch, id);
    // Everybody goes round: in, ticket, wait, window, out; the walking share does so quickly.
    const brisk = id % 3 === 0 && id >= outside;
    const round = brisk ? 40_000 : 4_000_000;
    const phase = ((now - OPENS + id * 5_700) % round) / round;
    const start = now - phase * round;
    const window = floor.windows[id % floor.windows.length]!;
    const desk = place('window', window.id, window.customer);
    const legs: [number, PersonView['state'], Place, Place][] = [
      [0.1, 'arriving', entrance, ticket],
      [0.12, 'ticketing', ticket, ticket],
      [0.3, 'waiting', ticket, rest],
      [0.6, 'waiting', rest, rest],
      [0.75, 'called', rest, desk],
      [0.8, 'serving', desk, desk],
      [1.01, 'leaving', desk, entrance],
    ];
    const at = brisk ? phase : 0.45;
    const k = legs.findIndex(([end]) => at < end);
    const [end, state, from, to] = legs[k]!;
    const begin = legs[k - 1]?.[0] ?? 0;
    const since = brisk ? start + begin * round : OPENS - 60_000 * (id % 20);
    return {
      id,
      ticket: state === 'arriving' ? '' : `${category.prefix}${String(id + 1).padStart(3, '0')}`,
      category: category.id,
      portrait: PORTRAITS[id % PORTRAITS.length]!,
      state,
      from,
      to,
      since,
      until: brisk ? start + Math.min(end, 1) * round : since + 1000,
      ticketAt: state === 'arriving' ? -1 : OPENS - 60_000 * (id % 26),
      patience: (id * 37) % 101,
      ...(outside >= 0 ? { mind: mindOf(id, now - OPENS + 60_000 * (id % 26), to) } : {}),
      mood: 60,
      forPlayer: id % 17 === 4,
      window: state === 'called' || state === 'serving' ? window.id : '',
    };
  };

  const windowView = (w: FloorBranch['windows'][number], k: number, now: number): WindowView => {
    const states: WindowView['state'][] = [
      'serving',
      'serving',
      'calling',
      'serving',
      'idle',
      'closed',
    ];
    const state = states[k % states.length]!;
    const busy = state === 'serving' || state === 'calling';
    return {
      id: w.id,
      number: w.number,
      state,
      staff:
        state === 'closed' || k === 2 || machines.has(w.id)
          ? ''
          : (branch.staff[k % branch.staff.length]?.id ?? ''),
      ticket: busy ? `A${String(10 + k).padStart(3, '0')}` : '',
      since: now - 37_000 * (k + 1),
      player: k === 2 && outside < 0,
      serves: w.serves,
    };
  };

  return {
    view(elapsed) {
      const now = OPENS + elapsed;
      const inHall = Array.from({ length: people }, (_, id) => person(id, now));
      const waiting = inHall.filter((p) => p.state === 'waiting');
      const queues: QueueView[] = categories.map(({ id }) => {
        const line = waiting
          .filter((p) => p.category === id)
          .sort((a, b) => a.ticketAt - b.ticketAt);
        const longest = line.length > 0 ? now - line[0]!.ticketAt : 0;
        return { category: id, waiting: line.map((p) => p.id), longest, served: 9, left: 1 };
      });
      return {
        now,
        phase: 'open',
        player: {
          window: outside < 0 ? (branch.windows[2]?.id ?? '') : '',
          open: true,
          seated: true,
          locked: false,
          busyWith: '',
          busySince: 0,
          busyUntil: 0,
          phone: 'silent',
          place: 'window',
          served: 1,
          remaining: 3,
        },
        drawer: { book: 0, lastCount: null },
        hall: {
          people: inHall,
          queues,
          windows: branch.windows.map((w, k) => windowView(w, k, now)),
          waiting: waiting.length,
          longestWait: Math.max(0, ...queues.map((q) => q.longest)),
          served: 31,
          left: 2,
        },
        duties: [],
        encounter: null,
        colleagues:
          elapsed > 8000 ? [{ role: 'supervisor', state: 'here', since: OPENS + 8000 }] : [],
        journal: [],
        complaints: [],
        incidents: [],
        floor: outside >= 0 ? floorView(branch, now, outside) : null,
        week: null,
        factCount: 0,
      } satisfies SimView;
    },
  };
}
