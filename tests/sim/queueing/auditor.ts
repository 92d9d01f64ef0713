/**
 * Looks at a study after every moment of it and says what does not hold. Time spent waiting, serving and open is summed up here
 * once more, from the states of the charts alone.
 */
import { CHARTS } from '../../../src/sim/machines/charts.ts';
import { OUTCOME } from '../../../src/sim/model/hall-state.ts';
import { markOf } from '../../../src/sim/model/mark.ts';
import type { World } from '../../../src/sim/world/world.ts';

const WINDOW = CHARTS.window.states;
const VISIT = CHARTS.visit.states;
const minutes = (ms: number): string => `${ms / 60_000} min`;

interface Sums {
  readonly waiting: number[];
  readonly serving: number[];
  readonly open: number[];
  readonly closing: number[];
}

const zeros = (n: number): number[] => Array.from({ length: n }, () => 0);

export class Auditor {
  readonly faults: string[] = [];
  looks = 0;
  private before = -1;
  /** People in each line, people served, 1 for open and closing: since the last look. */
  private readonly level: Sums;
  private readonly total: Sums;

  constructor(private readonly world: World) {
    const { lines, windows } = world.state;
    const sums = (): Sums => ({
      waiting: zeros(lines.length),
      serving: zeros(windows.length),
      open: zeros(windows.length),
      closing: zeros(windows.length),
    });
    this.level = sums();
    this.total = sums();
  }

  private say(ok: boolean, fault: () => string): void {
    if (ok || this.faults.length >= 20) return;
    this.faults.push(`${minutes(this.world.now)}: ${fault()}`);
  }

  look(): void {
    this.looks += 1;
    this.pass();
    this.people();
    this.lines();
    this.windows();
  }

  /** Time has gone by as it was left at the last look. */
  private pass(): void {
    const { now } = this.world.state;
    const gone = this.before < 0 ? 0 : now - this.before;
    this.before = now;
    for (const key of ['waiting', 'serving', 'open', 'closing'] as const)
      this.level[key].forEach((n, i) => {
        this.total[key][i] = (this.total[key][i] as number) + n * gone;
        this.level[key][i] = 0;
      });
  }

  private people(): void {
    const { plan, bundle } = this.world;
    const { visits, counts, windows } = this.world.state;
    let inside = 0;
    for (let id = 0; id < visits.count; id += 1) {
      const chart = visits.chart[id];
      const here = (visits.leftAt[id] as number) < 0;
      this.say(here === !!chart, () => `visit ${id}: chart and leftAt disagree`);
      if (!here) {
        this.say(visits.line[id] === -1, () => `visit ${id} has gone and stands in a line`);
        continue;
      }
      inside += 1;
      const state = VISIT[chart?.state ?? -1];
      const line = visits.line[id] as number;
      this.say(
        (state === 'waiting') === line >= 0,
        () => `visit ${id} is ${state}, in line ${line}`,
      );
      if (line >= 0) this.level.waiting[line] = (this.level.waiting[line] as number) + 1;
      if (state !== 'serving' && state !== 'missing') continue;
      const w = visits.window[id] as number;
      const window = windows[w];
      this.say(
        window?.visit === id,
        () => `visit ${id} is ${state} at ${w}, which has ${window?.visit}`,
      );
      if (state === 'serving') this.level.serving[w] = (this.level.serving[w] as number) + 1;
      const { serves = [] } = plan.windows[w] ?? {};
      const category = visits.category[id] as number;
      // Whoever moves up while standing at a window stays in its line.
      const moves = plan.ownLines && plan.categories.some((c) => c.upgradeAfter >= 0);
      this.say(moves || serves.includes(category), () => `window ${w} serves category ${category}`);
    }
    this.say(counts.inside === inside, () => `${inside} people inside, counted ${counts.inside}`);
    const { room } = bundle.branch;
    this.say(inside <= (room.inside ?? inside), () => `${inside} inside, room for ${room.inside}`);
  }

  private lines(): void {
    const { state } = this.world;
    const { visits, lines, counts } = state;
    let waiting = 0;
    lines.forEach((line, index) => {
      let before = -1;
      let length = 0;
      for (let id = line.head; id >= 0; id = visits.next[id] as number) {
        this.say(visits.prev[id] === before, () => `visit ${id}: the one before is not ${before}`);
        this.say(visits.line[id] === index, () => `visit ${id} is linked into line ${index}`);
        before = id;
        length += 1;
        if (length > visits.count) break;
      }
      this.say(line.tail === before, () => `line ${index} ends with ${before}, not ${line.tail}`);
      this.say(
        line.length === length,
        () => `line ${index}: ${length} people, counted ${line.length}`,
      );
      const members = this.level.waiting[index];
      this.say(members === length, () => `line ${index}: ${members} say so, ${length} stand there`);
      waiting += length;
      this.say(line.max >= length, () => `line ${index}: longest ${line.max}, now ${length}`);
    });
    this.say(counts.waiting === waiting, () => `${waiting} wait, counted ${counts.waiting}`);
  }

  private windows(): void {
    const { plan, state } = this.world;
    const mark = markOf(state);
    let idle = 0;
    const seated = state.windows.flatMap(({ staff }) => (staff === '' ? [] : [staff]));
    this.say(new Set(seated).size === seated.length, () => `in two places: ${seated}`);
    state.windows.forEach((window, w) => {
      const name = WINDOW[window.chart.state] ?? '';
      const free = name === 'open.idle';
      if (free) idle += 1;
      this.level.open[w] = name.startsWith('open') ? 1 : 0;
      this.level.closing[w] = name === 'closing' ? 1 : 0;
      this.say(
        free === window.idleSince >= 0,
        () => `${window.id} is ${name}, idle since ${window.idleSince}`,
      );
      const alone = free || name === 'closed';
      this.say(alone === window.visit < 0, () => `${window.id} is ${name} with ${window.visit}`);
      const serving = this.level.serving[w] as number;
      this.say(serving <= 1, () => `${window.id} serves ${serving}`);
      if (free) this.nobodyFor(w);
      const sums = mark.windows[w] as (typeof mark.windows)[number];
      const { busy, staffed, overtime } = sums;
      this.same(`${window.id} busy`, busy, this.total.serving[w]);
      this.same(`${window.id} staffed`, staffed, this.total.open[w]);
      this.same(`${window.id} overtime`, overtime, this.total.closing[w]);
      this.say(busy <= staffed + overtime, () => `${window.id}: more busy than there`);
    });
    this.say(state.counts.idle === idle, () => `${idle} idle, counted ${state.counts.idle}`);
    mark.areas.forEach((area, line) => {
      this.same(`area of line ${line}`, area, this.total.waiting[line]);
    });
    this.say(plan.windows.length === state.windows.length, () => 'windows come and go');
  }

  private same(what: string, counted: number, summed: number | undefined): void {
    this.say(counted === summed, () => `${what}: ${counted} ms counted, ${summed} ms seen`);
  }

  /** No idle window while somebody waits whom it could take. */
  private nobodyFor(w: number): void {
    const { plan, state } = this.world;
    const { id, staff } = state.windows[w] as (typeof state.windows)[number];
    if (plan.windows[w]?.player) return;
    const { can } = plan.staff.find((one) => one.id === staff) ?? {};
    const lines = plan.ownLines
      ? [w]
      : (plan.windows[w]?.serves ?? []).filter((category) => can?.[category] ?? true);
    for (const line of lines) {
      const { length, head } = state.lines[line] as (typeof state.lines)[number];
      const able = can?.[state.visits.category[head] as number] ?? true;
      this.say(length === 0 || !able, () => `${id} is idle, ${length} wait in line ${line}`);
    }
  }

  /** What must hold of the columns at the end. */
  end(): void {
    this.flow();
    this.times();
    const { state } = this.world;
    const { visits } = state;
    let waited = 0;
    for (let id = 0; id < visits.count; id += 1) {
      waited += visits.waited[id] as number;
      if ((visits.line[id] as number) >= 0) waited += state.now - (visits.since[id] as number);
    }
    const area = markOf(state).areas.reduce((sum, one) => sum + one, 0);
    this.say(area === waited, () => `Little: ${area} people × ms in lines, ${waited} ms waited`);
  }

  private flow(): void {
    const { visits, counts } = this.world.state;
    const { plan } = this.world;
    const none = (): number[] => zeros(plan.categories.length);
    const [served, left, inside, arrived] = [none(), none(), none(), none()];
    let tickets = 0;
    for (let id = 0; id < visits.count; id += 1) {
      const c = visits.category[id] as number;
      const outcome = visits.outcome[id] as number;
      const gone = (visits.leftAt[id] as number) >= 0;
      const among = !gone ? inside : outcome === OUTCOME.served ? served : left;
      among[c] = (among[c] as number) + 1;
      arrived[c] = (arrived[c] as number) + 1;
      if ((visits.ticketAt[id] as number) >= 0) tickets += 1;
      this.say(
        gone === (outcome !== OUTCOME.none),
        () => `visit ${id}: gone ${gone}, outcome ${outcome}`,
      );
    }
    this.say(
      `${counts.served}` === `${served}`,
      () => `served ${served}, counted ${counts.served}`,
    );
    this.say(`${counts.left}` === `${left}`, () => `left ${left}, counted ${counts.left}`);
    const issued = counts.tickets.reduce((sum, n) => sum + n, 0);
    this.say(issued === tickets, () => `${tickets} have tickets, ${issued} were issued`);
    arrived.forEach((n, c) => {
      const sum = (served[c] as number) + (left[c] as number) + (inside[c] as number);
      this.say(n === sum, () => `category ${c}: ${n} arrived, ${sum} accounted for`);
    });
  }

  private times(): void {
    const { plan, bundle, state } = this.world;
    const { visits: v } = state;
    const { closing, noShow } = bundle.branch;
    // Whoever was interrupted has been called once more after sitting down.
    const once = !plan.preempts && closing === 'finish';
    for (let id = 0; id < v.count; id += 1) {
      const [arrived, ticket, called, seated, left] = (
        ['arrivedAt', 'ticketAt', 'calledAt', 'seatedAt', 'leftAt'] as const
      ).map((name) => v[name][id] as number) as [number, number, number, number, number];
      const waited = v.waited[id] as number;
      const steps = once
        ? [arrived, ticket, called, seated, left]
        : [arrived, ticket, seated, left];
      const known = steps.filter((t) => t >= 0);
      const inOrder = known.every((t, i) => i === 0 || (known[i - 1] as number) <= t);
      this.say(inOrder, () => `visit ${id}: times ${steps}`);
      this.say(waited >= 0, () => `visit ${id} waited ${waited} ms`);
      if (seated >= 0 && once && !noShow)
        this.say(
          waited === seated - ticket,
          () => `visit ${id} waited ${waited} of ${seated - ticket}`,
        );
      if (left >= 0 && ticket >= 0)
        this.say(waited <= left - ticket, () => `visit ${id} waited longer than it was there`);
      const patience = v.patience[id] as number;
      if (patience >= 0 && once)
        this.say(waited <= patience, () => `visit ${id} waited ${waited}, patience ${patience}`);
    }
  }
}
