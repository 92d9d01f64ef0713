import { describe, expect, it } from 'vitest';
import file from '../../scenarios/branches/riverside.json';
import type { FloorBranch, FloorPlan } from '../../src/floor/floor-plan.ts';
import { createSimClock } from '../../src/floor/sim-clock.ts';
import { createStaffStances } from '../../src/floor/staff-stances.ts';
import { createStances } from '../../src/floor/stance.ts';
import { createWalkGrid } from '../../src/floor/walk-grid.ts';
import type { CrewView, PersonView, Place } from '../../src/sim/index.ts';
import { createHallFixture } from './hall-fixture.ts';

const branch = file as unknown as FloorBranch;
const plan: FloorPlan = branch.floor;
const place = (kind: Place['kind'], at: string, spot: { x: number; y: number }): Place => ({
  kind,
  at,
  x: spot.x,
  y: spot.y,
});
const door = place('entrance', '', plan.entrance);
const machine = place('ticket', '', plan.ticketMachine);
const seat = place('seat', '3', plan.seats[3]!);
const spot = place('standing', '2', plan.standing[2]!);
const desk = place('window', 'w1', plan.windows[0]!.customer);

const person = (patch: Partial<PersonView>): PersonView => ({
  id: 1,
  ticket: 'A001',
  category: 'cash',
  portrait: 'p01',
  state: 'waiting',
  from: machine,
  to: seat,
  since: 0,
  until: 5000,
  ticketAt: 0,
  patience: 90,
  mood: 60,
  forPlayer: false,
  window: '',
  ...patch,
});

function stancesOf(...people: PersonView[]) {
  const stances = createStances(plan, createWalkGrid(plan));
  stances.update(people);
  return stances;
}

describe('stances', () => {
  it('walk to a seat and then sit on it the way it faces', () => {
    const p = person({});
    const stances = stancesOf(p);
    expect(stances.of(p, 2500).pose).toBe('walk');
    const rest = stances.of(p, 5000);
    expect(rest).toMatchObject({
      x: seat.x,
      y: seat.y,
      pose: 'sit',
      direction: plan.seats[3]!.facing,
    });
  });

  it('move evenly with time and never leave the floor', () => {
    const p = person({ from: door, to: desk });
    const stances = stancesOf(p);
    let last = stances.of(p, 100);
    for (let t = 200; t < 5000; t += 100) {
      const next = stances.of(p, t);
      expect(Math.hypot(next.x - last.x, next.y - last.y)).toBeLessThan(0.5);
      expect(next.x).toBeGreaterThanOrEqual(0);
      expect(next.x).toBeLessThanOrEqual(plan.width);
      last = next;
    }
  });

  it('look at the teller at a window', () => {
    const p = person({ state: 'serving', from: seat, to: desk });
    expect(stancesOf(p).of(p, 9000)).toMatchObject({ direction: 'ne', x: desk.x });
  });

  it('show impatience only when standing and under 35 percent', () => {
    const calm = person({ to: spot, patience: 36 });
    const cross = person({ id: 2, to: place('standing', '3', plan.standing[3]!), patience: 34 });
    const stances = stancesOf(calm, cross);
    expect(stances.of(calm, 9000).pose).toBe('stand');
    expect(stances.of(cross, 9000).pose).toBe('impatient');
  });

  it('stand in line at the ticket machine, the first at the machine', () => {
    const people = [1, 2, 3].map((id) =>
      person({ id, state: 'ticketing', from: door, to: machine, since: 0, until: 1000 * id }),
    );
    const stances = stancesOf(...people);
    const [a, b, c] = people.map((p) => stances.of(p, 9000));
    expect(a).toMatchObject({ x: machine.x, y: machine.y });
    expect(Math.hypot(b!.x - a!.x, b!.y - a!.y)).toBeCloseTo(0.6, 1);
    expect(Math.hypot(c!.x - b!.x, c!.y - b!.y)).toBeCloseTo(0.6, 1);
  });

  it('come in and go out through the door, unseen before and after', () => {
    const comes = person({ from: door, to: machine });
    const goes = person({ id: 2, state: 'leaving', from: desk, to: door });
    const stances = stancesOf(comes, goes);
    expect(stances.of(comes, -1).opacity).toBe(0);
    expect(stances.of(comes, 4000).opacity).toBe(1);
    expect(stances.of(goes, 2000).opacity).toBe(1);
    expect(stances.of(goes, 5001).opacity).toBe(0);
  });
});

describe('staff', () => {
  const view = createHallFixture(branch, 5).view(0);
  it('sit at the windows that are open, the learner at theirs', () => {
    const figures = createStaffStances(branch, 'teller-f', createWalkGrid(plan)).of(view, view.now);
    const player = figures.find((f) => f.key === `window/${view.player.window}`);
    expect(player).toMatchObject({ cast: 'teller-f' });
    const closed = view.hall.windows.find((w) => w.state === 'closed')!;
    expect(figures.some((f) => f.key === `window/${closed.id}`)).toBe(false);
  });

  it('stand by the learner when called, and walk home afterwards', () => {
    const staff = createStaffStances(branch, 'teller-f', createWalkGrid(plan));
    const home = plan.staff.find((s) => s.id === 'supervisor')!;
    const at = (v: typeof view, t: number) =>
      staff.of(v, t).find((f) => f.key === 'staff/supervisor')!.stance;
    const free = {
      ...view,
      hall: { ...view.hall, windows: view.hall.windows.filter((w) => w.player) },
    };
    expect(at(free, 0)).toMatchObject({ x: home.x, y: home.y });
    const called = {
      ...free,
      colleagues: [{ role: 'supervisor', state: 'here' as const, since: 60_000 }],
    };
    const teller = plan.windows.find((w) => w.id === view.player.window)!.teller;
    const beside = at(called, 60_000);
    expect(Math.hypot(beside.x - teller.x, beside.y - teller.y)).toBeLessThan(1);
    expect(at(free, 61_000).pose).not.toBe('sit');
    expect(at(free, 62_000).pose).toBe('walk');
    expect(at(free, 99_000)).toMatchObject({ x: home.x, y: home.y });
  });
});

describe('the drawn time', () => {
  it('runs on between publications at their rate, and stops when none come', () => {
    const clock = createSimClock();
    clock.publish(1000, 2, 0);
    expect(clock.at(50)).toBe(1100);
    expect(clock.at(5000)).toBe(1800);
  });
  it('never steps back by a little, but follows a rewind', () => {
    const clock = createSimClock();
    clock.publish(10_000, 1, 0);
    expect(clock.at(120)).toBe(10_120);
    clock.publish(10_100, 1, 120);
    expect(clock.at(120)).toBe(10_120);
    expect(clock.at(180)).toBe(10_160);
    clock.publish(2000, 1, 200);
    expect(clock.at(200)).toBe(2000);
  });
  it('stands still while paused', () => {
    const clock = createSimClock();
    clock.publish(5000, 0, 0);
    expect(clock.at(300)).toBe(5000);
  });
});

describe('staff of a supervised floor', () => {
  const view = createHallFixture(branch, 5, { outside: 0 }).view(0);
  const posted: FloorBranch = {
    ...branch,
    posts: [
      { id: 'door', name: { 'zh-CN': '门口', en: 'Door' }, x: 10.2, y: 10.4, facing: 'se' },
      { id: 'desk', name: { 'zh-CN': '填单台', en: 'Desk' } },
    ],
  };
  const staff = createStaffStances(posted, 'teller-f', createWalkGrid(plan));
  const sent = (patch: Partial<CrewView>, t = view.now) => {
    const member: CrewView = {
      staff: 'lobby',
      at: 'back',
      to: '',
      arrivesAt: 0,
      serving: false,
      breakUntil: 0,
      rest: null,
      ...patch,
    };
    const floor = { ...view.floor!, crew: [member] };
    return staff.of({ ...view, floor }, t).find(({ key }) => key === 'staff/lobby')?.stance;
  };

  it('is where it was sent: at the window, at the post, else where they usually are', () => {
    const home = plan.staff.find(({ id }) => id === 'lobby')!;
    expect(sent({ at: 'w2' })).toMatchObject({ ...plan.windows[1]!.teller, pose: 'sit' });
    expect(sent({ at: 'door' })).toMatchObject({ x: 10.2, y: 10.4, direction: 'se' });
    expect(sent({ at: 'desk' })).toMatchObject({ x: home.x, y: home.y });
  });

  it('is not to be seen in the back, on a break or away', () => {
    for (const at of ['back', 'break', 'away']) expect(sent({ at })).toBeUndefined();
  });

  it('walks there in the time it takes, and stays while a customer is still served', () => {
    const move = { at: 'door', to: 'w2', arrivesAt: view.now + 60_000 };
    expect(sent(move)).toMatchObject({ x: 10.2, y: 10.4, pose: 'walk' });
    expect(sent(move, view.now + 30_000)?.pose).toBe('walk');
    expect(sent(move, view.now + 60_000)).toMatchObject(plan.windows[1]!.teller);
    expect(sent({ ...move, arrivesAt: 0 }, view.now + 90_000)).toMatchObject({
      x: 10.2,
      pose: 'stand',
    });
  });

  it('leaves the guard where the guard always is', () => {
    const guard = plan.staff.find(({ id }) => id === 'guard')!;
    const figure = staff.of(view, view.now).find(({ key }) => key === 'staff/guard');
    expect(figure?.stance).toMatchObject({ x: guard.x, y: guard.y });
  });
});

describe('those who wait outside', () => {
  it('stand in a line from the door, the first nearest to it, and the last are only counted', () => {
    const outside = place('outside', '', plan.outside!);
    const crowd = Array.from({ length: 30 }, (_, id) =>
      person({ id, from: outside, to: outside, since: id, until: id, state: 'arriving' }),
    );
    const stances = stancesOf(...crowd);
    const far = (id: number): number => {
      const { x, y } = stances.of(crowd[id]!, 100);
      return Math.hypot(x - plan.entrance.x, y - plan.entrance.y);
    };
    expect(far(0)).toBeLessThan(far(3));
    expect(stances.of(crowd[0]!, 100)).toMatchObject({ pose: 'stand', opacity: 1 });
    expect(stances.of(crowd[0]!, 100).y).toBeGreaterThan(plan.depth);
    expect(stances.of(crowd[29]!, 100).opacity).toBe(0);
  });
});
