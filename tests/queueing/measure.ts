/**
 * What a run says about a quantity, from its columns alone. These sums stand on their own feet: they share nothing with the
 * measures of the simulator. Every quantity is a quotient, so that unlike days can be put together.
 */
import type { StudyRun } from '../../src/sim/index.ts';
import { OUTCOME } from '../../src/sim/model/hall-state.ts';

export interface Quotient {
  readonly over: number;
  readonly under: number;
}

type Test = (id: number) => boolean;
type Value = (id: number) => number;

/** Columns of a run, with times in the unit of the case. */
export class Columns {
  private readonly v: StudyRun['state']['visits'];
  readonly time: number;

  constructor(
    private readonly run: StudyRun,
    private readonly unit: number,
  ) {
    this.v = run.state.visits;
    this.time = (run.end.now - run.begin.now) / unit;
  }

  /** A quantity by the name it has in the tables, such as "Wq", "Wq of B", "P(Wq > 5)", "N at 10". */
  measure(name: string): Quotient {
    const parts = /^(P\(.* [<>]|.*? (?:of|at|to|within)) (#?[\w.]+)\)?$/.exec(name);
    const what = parts?.[1] ?? name;
    const of = parts?.[2] ?? '';
    const known = this.timeless(what, of) ?? this.overTime(what, of) ?? this.fromEmpty(what, of);
    if (!known) throw new Error(`no measure "${name}"`);
    return known;
  }

  /** Means and shares over visits. */
  private timeless(what: string, of: string): Quotient | null {
    const t = Number(of);
    switch (what) {
      case 'Wq':
      case 'mean delay':
        return this.mean(this.waited, this.cameIn);
      case 'Wq of':
        return this.mean(this.waited, this.isOf(of));
      case 'W':
        return this.mean(this.stayed, this.cameIn);
      case 'W of':
        return this.mean(this.stayed, this.isOf(of));
      case 'P(Wq >':
        return this.share((id) => this.waited(id) > t, this.cameIn);
      case 'P(delay <':
        return this.share((id) => this.waited(id) < t, this.cameIn);
      case 'P(served <':
        return this.share((id) => this.outcome(id) === OUTCOME.served && this.waited(id) < t);
      case 'P_wait':
        return this.share((id) => this.v.seatedAt[id] !== this.v.arrivedAt[id], this.cameIn);
      case 'P_block':
        return this.share((id) => this.outcome(id) === OUTCOME.refused);
      case 'P_balk':
        return this.share((id) => this.outcome(id) === OUTCOME.balked);
      case 'P_abandon':
        return this.share((id) => this.outcome(id) === OUTCOME.reneged);
      case 'P0':
        return this.foundNobody();
      case 'whole visit':
        return this.wholeVisit();
      case 'service of': {
        const window = this.windowOf(of);
        return this.mean(this.served, (id) => this.v.window[id] === window);
      }
      case 'idle rule broken':
        return { over: this.idleRuleBroken(), under: 1 };
      default:
        return null;
    }
  }

  /** Integrals over the time that counts, and rates. */
  private overTime(what: string, of: string): Quotient | null {
    const { begin, end, plan } = this.run;
    const category = plan.categories.findIndex(({ id }) => id === of);
    const all = of === '';
    const area = end.areas.reduce((sum, one, line) => {
      const counts = all || line === category;
      return counts ? sum + one - (begin.areas[line] ?? 0) : sum;
    }, 0);
    let busy = 0;
    let staffed = 0;
    end.windows.forEach((window, w) => {
      if (!all && !plan.windows[w]?.serves.includes(category)) return;
      busy += window.busy - (begin.windows[w]?.busy ?? 0);
      staffed += window.staffed - (begin.windows[w]?.staffed ?? 0);
    });
    const per = (ms: number): Quotient => ({ over: ms / this.unit, under: this.time });
    const perLine = (ms: number): Quotient => ({
      over: per(ms).over / plan.windows.length,
      under: this.time,
    });
    switch (what) {
      case 'Lq':
        return per(area);
      case 'L':
      case 'L of':
        return per(area + busy);
      case 'Lq per line':
        return perLine(area);
      case 'L per line':
        return perLine(area + busy);
      case 'utilisation':
      case 'utilisation of':
        return { over: busy, under: staffed };
      case 'throughput of':
        return { over: this.count(this.isOf(of)), under: this.time };
      case 'loss rate':
        return { over: this.count((id) => !this.cameIn(id)), under: this.time };
      default:
        return null;
    }
  }

  /** Of a day that begins empty: states at a time, customers by their number. */
  private fromEmpty(what: string, of: string): Quotient | null {
    const t = Number(of) * this.unit;
    const { arrivedAt, leftAt, seatedAt } = this.v;
    const present = (until: ArrayLike<number>): number =>
      this.count((id) => arrivedAt[id]! <= t && until[id]! > t);
    switch (what) {
      case 'N at':
        return { over: present(leftAt), under: 1 };
      case 'Q at':
        return { over: present(seatedAt), under: 1 };
      case 'mean queue to': {
        const stood = this.sum((id) => Math.max(0, Math.min(t, seatedAt[id]!) - arrivedAt[id]!));
        return { over: stood, under: t };
      }
      case 'wait of':
        return { over: this.waited(Number(of.slice(1)) - 1), under: 1 };
      default:
        return null;
    }
  }

  private readonly outcome: Value = (id) => this.v.outcome[id] ?? 0;
  private readonly waited: Value = (id) => (this.v.waited[id] ?? 0) / this.unit;
  private readonly stayed: Value = (id) => (this.v.leftAt[id]! - this.v.arrivedAt[id]!) / this.unit;
  private readonly served: Value = (id) => (this.v.leftAt[id]! - this.v.seatedAt[id]!) / this.unit;

  private readonly cameIn: Test = (id) => {
    const outcome = this.outcome(id);
    return outcome !== OUTCOME.refused && outcome !== OUTCOME.balked;
  };

  private isOf(category: string): Test {
    const index = this.run.plan.categories.findIndex(({ id }) => id === category);
    return (id) => this.v.category[id] === index;
  }

  private windowOf(name: string): number {
    return this.run.plan.windows.findIndex(({ id }) => id === name);
  }

  private sum(value: Value, test?: Test): number {
    let sum = 0;
    for (let id = this.run.first; id < this.run.last; id += 1)
      if (!test || test(id)) sum += value(id);
    return sum;
  }

  private count(test: Test): number {
    return this.sum(() => 1, test);
  }

  private mean(value: Value, test: Test): Quotient {
    return { over: this.sum(value, test), under: this.count(test) };
  }

  private share(test: Test, among: Test = () => true): Quotient {
    return {
      over: this.count((id) => among(id) && test(id)),
      under: this.count(among),
    };
  }

  /** Poisson arrivals see what an onlooker sees: the share that finds everybody gone is the share of time. */
  private foundNobody(): Quotient {
    const { first, last } = this.run;
    let lastGone = -1;
    let over = 0;
    for (let id = 0; id < last; id += 1) {
      if (id >= first && lastGone <= this.v.arrivedAt[id]!) over += 1;
      lastGone = Math.max(lastGone, this.v.leftAt[id]!);
    }
    return { over, under: last - first };
  }

  /** From the first arrival to the end of the last stage. Those who came near the end of the run are left out. */
  private wholeVisit(): Quotient {
    const { first, last } = this.run;
    const until = last - 1000;
    const ends = new Map<number, number>();
    for (let id = first; id < this.v.count; id += 1) {
      const root = this.v.root[id]!;
      if (root >= first && root < until) ends.set(root, this.v.leftAt[id]!);
    }
    let over = 0;
    for (const [root, end] of ends) over += (end - this.v.arrivedAt[root]!) / this.unit;
    return { over, under: ends.size };
  }

  /**
   * How often two windows broke their rule: the second began with somebody while the first was free, or anybody waited while a
   * window was free.
   */
  private idleRuleBroken(): number {
    const { arrivedAt, seatedAt, leftAt, window } = this.v;
    const gone = [0, 0];
    let broken = 0;
    for (let id = 0; id < this.run.last; id += 1) {
      const start = seatedAt[id]!;
      const [first = 0, second = 0] = gone;
      if (start > arrivedAt[id]! && Math.min(first, second) < start) broken += 1;
      if (window[id] === 1 && first <= start) broken += 1;
      gone[window[id]!] = leftAt[id]!;
    }
    return broken;
  }
}
