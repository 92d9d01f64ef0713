import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { arrivalSchema } from '../../src/scenario/schema/arrivals.ts';
import { lessonSchema } from '../../src/scenario/schema/lesson.ts';
import { siteSchema } from '../../src/scenario/schema/site.ts';
import { staffingFields } from '../../src/scenario/schema/staffing.ts';
import type { Measures } from '../../src/sim/index.ts';
import { OUTCOME } from '../../src/sim/model/hall-state.ts';
import { LESSONS, loaded, type Told, told, wordsIn, wordsOf } from './guide.ts';

const { served, reneged, balked, refused } = OUTCOME;

/** Mean of a number over the seeds 1 … runs. */
function mean(id: string, runs: number, of: (one: Told) => number): number {
  let sum = 0;
  for (let seed = 1; seed <= runs; seed += 1) sum += of(told(id, { seed }));
  return sum / runs;
}

const near = (value: number | null | undefined, wanted: number, within: number): void => {
  expect(value).toBeTypeOf('number');
  expect(Math.abs((value as number) - wanted), `${value}, not ${wanted}`).toBeLessThan(within);
};
const arrived =
  (category: string) =>
  ({ m }: Told) =>
    m.perCategory[category]?.arrived ?? 0;
const waits = (id: string, wanted: readonly number[]) => expect(told(id).waits).toEqual(wanted);
const servedAt = ({ perWindow }: Measures): number[] =>
  Object.values(perWindow).map((w) => w.served);
/** A run of a study without an end. */
const long = (id: string, customers = 100_000): Told => told(id, { customers, warmup: 36_000_000 });

/** What the guide says of each lesson. Random ones within 4 or more standard errors. */
const TRUE: Readonly<Record<string, () => void>> = {
  'one-window': () => near(long('one-window').m.all.waitMean, 120, 9),
  steps: () => near(mean('steps', 20, arrived('A')), 210, 13),
  ramp: () => near(mean('ramp', 20, arrived('A')), 120, 10),
  shapes: () => {
    near(mean('shapes', 20, arrived('even')), 90, 9);
    near(mean('shapes', 20, arrived('peak')), 120, 10);
    near(mean('shapes', 20, arrived('bus')), 52.5, 7);
    near(mean('shapes', 20, arrived('tide')), 120, 10);
  },
  gaps: () => waits('gaps', [0, 1, 2, 3, 4]),
  trace: () => {
    waits('trace', [0, 4, 1]);
    expect(told('trace').outcomes).toEqual([served, served, reneged]);
  },
  appointments: () => {
    near(mean('appointments', 300, arrived('adviser')), 2.7, 0.12);
    const { run } = told('appointments', { seed: 3 });
    const agreed = [30, 50, 70];
    for (let id = 0; id < run.state.visits.count; id += 1) {
      const at = (run.state.visits.arrivedAt[id] as number) / 60_000 - 510;
      const late = at - (agreed[run.state.visits.number[id] as number] as number);
      expect(late).toBeGreaterThanOrEqual(-10);
      expect(late).toBeLessThanOrEqual(5);
    }
  },
  'uneven-days': () => {
    const days = Array.from(
      { length: 200 },
      (_, i) => told('uneven-days', { seed: i + 1 }).m.all.arrived,
    );
    const average = days.reduce((a, b) => a + b, 0) / days.length;
    near(average, 480, 30);
    const variance = days.reduce((sum, n) => sum + (n - average) ** 2, 0) / (days.length - 1);
    near(Math.sqrt(variance), 98.5, 22);
  },
  groups: () => {
    // A gap of two minutes on average, and 1.25 people at its end.
    near(mean('groups', 20, arrived('A')), 300, 14);
    const { arrivedAt, count } = told('groups').run.state.visits;
    const times = new Set(arrivedAt.subarray(0, count));
    near(count / times.size, 1.25, 0.12);
  },
  'before-opening': () => waits('before-opening', [5, 10]),
  mix: () => {
    const { perWindow, all } = told('mix').m;
    const busy = Object.values(perWindow).reduce((sum, w) => sum + w.busy, 0);
    near(busy / all.served / 60, 4.25, 0.16);
  },
  skills: () => {
    const { waits: w, ends } = told('skills');
    expect(ends).toEqual([2, 5, 7, 5]);
    expect(w).toEqual([0, 0, 0, 2]);
  },
  distributions: () => {
    const { perWindow } = told('distributions').m;
    const minutes = (id: string): number =>
      (perWindow[id]?.busy ?? 0) / (perWindow[id]?.served ?? 1) / 60;
    const cv: Readonly<Record<string, number>> = {
      exponential: 1,
      uniform: 0.289,
      triangular: 0.37,
      erlang: 0.5,
      gamma: 0.7,
      lognormal: 1.2,
      hyper: 1.5,
      phases: 1.73,
      normal: 0.25,
      values: 0.764,
      bars: 0.577,
    };
    expect(minutes('fixed')).toBe(2);
    for (const [id, one] of Object.entries(cv))
      near(minutes(id), 2, (4 * 2 * one) / Math.sqrt(4000));
    near(minutes('cut'), 2 * (1 - Math.exp(-3)), 0.1);
    expect(Object.keys(perWindow).sort()).toEqual(['cut', 'fixed', ...Object.keys(cv)].sort());
  },
  balking: () => expect(told('balking').outcomes).toEqual([served, served, served, balked]),
  'balking-table': () => {
    const { balked: away, arrived: all } = long('balking-table').m.all;
    near(away / all, 1 / 3.75, 0.01);
  },
  room: () => {
    const { m, outcomes } = told('room');
    expect(outcomes).toEqual([served, served, served, refused, served, refused]);
    expect(m.perCategory.B?.refused).toBe(1);
  },
  'no-waiting': () => {
    const { all } = long('no-waiting').m;
    near(all.refused / all.arrived, 0.2, 0.01);
    expect(all.waitMax).toBe(0);
  },
  patience: () => {
    const { ends, outcomes, waits: w } = told('patience');
    expect(outcomes).toEqual([served, reneged, served]);
    expect(ends).toEqual([10, 6, 20]);
    expect(w).toEqual([0, 5, 4]);
  },
  'leaves-to': () => {
    const { m, ends } = told('leaves-to');
    expect([m.perCategory.counter?.reneged, m.perCategory.machine?.served]).toEqual([1, 1]);
    expect(ends).toEqual([10, 6, 8]);
  },
  'no-show': () => {
    const { missed, arrived: all } = long('no-show').m.all;
    near(missed / all, 0.01, 0.0013);
  },
  flexible: () => {
    const { waits: w, run } = told('flexible');
    expect(w).toEqual([0, 0, 10, 0, 9]);
    expect([...run.state.visits.window.subarray(0, 5)]).toEqual([0, 2, 0, 1, 2]);
  },
  'in-turn': () => waits('in-turn', [0, 0, 10, 1]),
  'at-random': () => {
    const { m } = long('at-random');
    // Each half of 30 an hour: M/M/1 at half load.
    near(m.all.waitMean, 120, 9);
    near(m.perWindow.w1?.utilisation, 0.5, 0.02);
  },
  jockey: () => {
    waits('jockey', [0, 0, 6, 1]);
    expect(servedAt(told('jockey').m)).toEqual([1, 3]);
  },
  lowest: () => expect(servedAt(told('lowest').m)).toEqual([3, 0]),
  'longest-idle': () => expect(servedAt(told('longest-idle').m)).toEqual([2, 1]),
  preference: () => expect(servedAt(told('preference').m)).toEqual([0, 3]),
  priority: () => waits('priority', [0, 0, 16, 1]),
  'first-come': () => waits('first-come', [0, 9, 18]),
  credit: () => waits('credit', [0, 19, 6, 21]),
  'vip-window': () => {
    const { waits: w, run } = told('vip-window');
    expect(w).toEqual([0, 0, 9, 8]);
    expect([...run.state.visits.window.subarray(0, 4)]).toEqual([0, 1, 1, 0]);
  },
  upgrade: () => {
    waits('upgrade', [0, 1.5, 3, 4.5, 6]);
    const { perCategory } = told('upgrade').m;
    expect([perCategory.first?.served, perCategory.second?.served]).toEqual([2, 3]);
  },
  preempt: () => {
    const { waits: w, ends } = told('preempt');
    expect(w).toEqual([10, 0]);
    expect(ends).toEqual([20, 15]);
  },
  shifts: () => {
    const { waits: w, ends, m } = told('shifts');
    expect(w).toEqual([0, 9, 0]);
    expect(ends).toEqual([185, 190, 255]);
    // Lin 5 minutes over; Zhao has 12:05 to 13:00.
    expect(m.perWindow.w).toMatchObject({ staffed: (180 + 55 + 15) * 60, overtime: 300 });
  },
  breaks: () => {
    waits('breaks', [0, 13]);
    const { perWindow } = told('breaks').m;
    expect(perWindow.w1).toMatchObject({ staffed: (30 + 57) * 60, overtime: 180 });
    expect(perWindow.w2).toMatchObject({ staffed: 90 * 60, overtime: 0 });
  },
  absence: () => {
    expect(told('absence').m.perWindow.w1?.staffed).toBe(0);
    near(
      mean('absence', 300, ({ m }) => (m.perWindow.w2?.staffed === 0 ? 1 : 0)),
      0.25,
      0.1,
    );
  },
  reserve: () => {
    const { waits: w, m } = told('reserve');
    expect(w).toEqual([0, 2, 8, 10]);
    expect(m.perWindow.w2).toMatchObject({ served: 2, staffed: 600, overtime: 600 });
  },
  'hand-over': () => {
    const { waits: w, ends, m } = told('hand-over');
    expect(w).toEqual([3, 0, 16]);
    expect(ends).toEqual([18, 13, 23]);
    expect(m.perWindow.w1?.overtime).toBe(0);
  },
  hours: () => {
    const { waits: w, ends, outcomes } = told('hours');
    expect(outcomes).toEqual([served, served, served, refused]);
    expect(w.slice(0, 3)).toEqual([5, 0, 0]);
    expect(ends[2]).toBe(39);
  },
  'cut-off': () => expect(told('cut-off').m.all).toMatchObject({ served: 1, inside: 1 }),
  stages: () => {
    const { greeter, machine, counter, adviser } = told('stages').m.perCategory;
    expect(greeter?.served).toBe(10_000);
    near(machine?.served, 6000, 200);
    near(counter?.served, 4600, 200);
    near(adviser?.served, 1150, 130);
  },
  'comes-back': () => {
    expect(told('comes-back').ends).toEqual([5, 27]);
    expect(told('comes-back').m.all.arrived).toBe(2);
  },
  ties: () => {
    expect(told('ties').outcomes).toEqual([served, served, served]);
    waits('ties', [0, 8, 5]);
  },
  'at-riverside': () => {
    const { m, run } = told('at-riverside');
    expect(m.all.inside).toBe(0);
    expect(run.state.people.map((person) => person?.portrait)).toContain('p02');
    near(mean('at-riverside', 20, arrived('A')), 72, 8);
  },
  'two-classes': () => {
    const { all, perCategory } = long('two-classes', 400_000).m;
    near(all.waitAllMean, 84.4, 2.5);
    near(all.probAbandon, 0.1407, 0.004);
    near(perCategory.first?.waitAllMean, 37.4, 1.2);
    near(perCategory.second?.waitAllMean, 107.9, 3.5);
  },
};

describe('docs/scenario-format.md', () => {
  it('says something of every lesson that is tested, and shows no lesson that is not', () => {
    expect([...LESSONS.keys()]).toEqual(Object.keys(TRUE));
  });

  it.each(Object.entries(TRUE))(
    '%s can be loaded without complaint and does what it says',
    (id, holds) => {
      expect(loaded(id).complaints).toEqual([]);
      holds();
    },
  );

  it('shows every field and every choice', () => {
    const { dayFactor, doors, opens, closes, ends } = lessonSchema.shape;
    const schema = z.object({
      ...{ dayFactor, doors, opens, closes, ends },
      ...staffingFields,
      site: siteSchema,
      arrivals: z.array(arrivalSchema),
    });
    // Of a floor with a supervisor: no study has them.
    const floor = /^\.(arrivals\.(crowd|services\.(elsewhere|asks|cash))|breaks\.between)\b/;
    const wanted = new Set([...wordsOf(schema)].filter((word) => !floor.test(word)));
    const shown = new Set<string>();
    for (const text of LESSONS.values()) wordsIn(JSON.parse(text), '', wanted, shown);
    expect([...wanted].filter((word) => !shown.has(word))).toEqual([]);
    // The walk over the schema has found what there is.
    expect(wanted.size).toBeGreaterThan(150);
    expect(wanted).toContain('join=cyclic');
    expect(wanted).toContain('dist hyperexponential.phases');
  });
});
