import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exponential, forkStream } from '../../src/sim/kernel/random-streams.ts';
import {
  createRate,
  createShapeRate,
  modeOf,
  pointsOf,
  type RateFunction,
  type RateMode,
  type RatePoint,
  type RateShape,
} from '../../src/sim/kernel/rate-function.ts';

const HOUR = 3_600_000;
const OPENS = 9 * HOUR;
const CLOSES = 17 * HOUR;

const arrivals = (rate: RateFunction, from: number, seed: number): number[] => {
  const s = forkStream(seed, 'arrivals');
  const times: number[] = [];
  for (let t: number | null = from; t !== null && times.length < 100_000; ) {
    t = rate.nextAt(t, exponential(s));
    if (t !== null) times.push(t);
  }
  return times;
};

/** Customers expected from a to b by many small steps, without the code under test. */
function stepped(points: readonly RatePoint[], mode: RateMode, a: number, b: number): number {
  const sorted = [...points].sort((x, y) => x.at - y.at);
  const rateAt = (t: number): number => {
    let i = sorted.length - 1;
    while (i >= 0 && sorted[i]!.at > t) i -= 1;
    const here = sorted[i];
    const next = sorted[i + 1];
    if (!here) return 0;
    if (mode === 'constant' || !next) return here.perHour;
    return here.perHour + ((next.perHour - here.perHour) * (t - here.at)) / (next.at - here.at);
  };
  // Points lie on whole minutes, steps end there: for straight pieces the middle of a step is then exact.
  const width = 2000;
  const steps = (b - a) / width;
  let sum = 0;
  for (let i = 0; i < steps; i += 1) sum += (rateAt(a + (i + 0.5) * width) / HOUR) * width;
  return sum;
}

const pointsArbitrary = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 }), { minLength: 1, maxLength: 8 })
  .chain((ats) =>
    fc.tuple(
      ...ats.map((k) =>
        fc
          .oneof(fc.constant(0), fc.double({ min: 0.5, max: 200, noNaN: true }))
          .map((perHour) => ({ at: OPENS + k * (HOUR / 3), perHour })),
      ),
    ),
  );
const modeArbitrary = fc.constantFrom<RateMode>('constant', 'linear');

describe('a rate that changes', () => {
  test('between two arrivals grows by the hazard, to the millisecond', () => {
    fc.assert(
      fc.property(
        pointsArbitrary,
        modeArbitrary,
        fc.integer({ min: OPENS - HOUR, max: CLOSES }),
        fc.double({ min: 1e-9, max: 300, noNaN: true }),
        (points, mode, from, hazard) => {
          const rate = createRate(points, mode, CLOSES);
          const at = rate.nextAt(from, hazard);
          if (at === null) {
            expect(rate.expected(from, CLOSES)).toBeLessThanOrEqual(hazard + 1e-9);
            return;
          }
          expect(Number.isSafeInteger(at) && at >= from && at < CLOSES).toBe(true);
          // The moment was rounded: one ms less is too early, one ms more too late.
          expect(rate.expected(from, at - 1)).toBeLessThanOrEqual(hazard + 1e-9);
          expect(rate.expected(from, at + 1)).toBeGreaterThanOrEqual(hazard - 1e-9);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('expects as many as the sum over small steps', () => {
    fc.assert(
      fc.property(pointsArbitrary, modeArbitrary, (points, mode) => {
        const rate = createRate(points, mode, CLOSES);
        const sum = stepped(points, mode, OPENS - HOUR, CLOSES);
        expect(Math.abs(rate.expected(0, CLOSES + HOUR) - sum)).toBeLessThan(1e-6);
      }),
      { numRuns: 30 },
    );
  });

  test('does not care for the order of its points', () => {
    const points = [
      { at: OPENS, perHour: 10 },
      { at: OPENS + HOUR, perHour: 40 },
      { at: OPENS + 3 * HOUR, perHour: 0 },
    ];
    const one = arrivals(createRate(points, 'linear', CLOSES), OPENS, 3);
    expect(arrivals(createRate([...points].reverse(), 'linear', CLOSES), OPENS, 3)).toEqual(one);
  });

  test('known moments: constant, rising, falling, over a pause', () => {
    const constant = createRate([{ at: OPENS, perHour: 60 }], 'constant', CLOSES);
    expect(constant.nextAt(OPENS, 1)).toBe(OPENS + 60_000);
    expect(constant.nextAt(0, 1)).toBe(OPENS + 60_000);
    expect(constant.nextAt(CLOSES - 60_000, 1)).toBeNull();
    expect(constant.nextAt(CLOSES - 60_000, 0.999999999)).toBe(CLOSES - 1);
    // From 0 to 60 an hour within an hour: t² / 2 hours of 60 an hour.
    const rising = createRate(
      [
        { at: OPENS, perHour: 0 },
        { at: OPENS + HOUR, perHour: 60 },
      ],
      'linear',
      CLOSES,
    );
    expect(rising.nextAt(OPENS, 7.5)).toBe(OPENS + HOUR / 2);
    expect(rising.nextAt(OPENS, 30 + 60)).toBe(OPENS + 2 * HOUR);
    const falling = createRate(
      [
        { at: OPENS, perHour: 60 },
        { at: OPENS + HOUR, perHour: 0 },
      ],
      'linear',
      CLOSES,
    );
    expect(falling.nextAt(OPENS, 22.5)).toBe(OPENS + HOUR / 2);
    expect(falling.nextAt(OPENS, 30.1)).toBeNull();
    const pause = createRate(
      [
        { at: OPENS, perHour: 60 },
        { at: OPENS + HOUR, perHour: 0 },
        { at: OPENS + 2 * HOUR, perHour: 60 },
      ],
      'constant',
      CLOSES,
    );
    expect(pause.nextAt(OPENS + HOUR - 60_000, 2)).toBe(OPENS + 2 * HOUR + 60_000);
    expect(pause.nextAt(OPENS + HOUR + 5, 1)).toBe(OPENS + 2 * HOUR + 60_000);
    expect(pause.perHourAt(OPENS + 1.5 * HOUR)).toBe(0);
  });

  test('without end goes on', () => {
    const forever = createRate([{ at: 0, perHour: 60 }], 'constant', Number.POSITIVE_INFINITY);
    expect(forever.nextAt(1e12, 1)).toBe(1e12 + 60_000);
    expect(createRate([], 'constant', CLOSES).nextAt(0, 1)).toBeNull();
    const stops = createRate(
      [
        { at: 0, perHour: 60 },
        { at: HOUR, perHour: 0 },
      ],
      'constant',
      Number.POSITIVE_INFINITY,
    );
    expect(stops.nextAt(0, 61)).toBeNull();
  });

  test('gives counts of a Poisson process: mean and variance in each hour', () => {
    const points = [
      { at: OPENS, perHour: 20 },
      { at: OPENS + 4 * HOUR, perHour: 80 },
      { at: CLOSES, perHour: 10 },
    ];
    const rate = createRate(points, 'linear', CLOSES);
    const days = 400;
    const counts = Array.from({ length: days }, (_, day) => {
      const hours = new Array<number>(8).fill(0);
      for (const t of arrivals(rate, OPENS, day)) hours[Math.floor((t - OPENS) / HOUR)]! += 1;
      return hours;
    });
    for (let hour = 0; hour < 8; hour += 1) {
      const lambda = stepped(points, 'linear', OPENS + hour * HOUR, OPENS + (hour + 1) * HOUR);
      const xs = counts.map((hours) => hours[hour]!);
      const mean = xs.reduce((a, b) => a + b, 0) / days;
      const variance = xs.reduce((a, b) => a + (b - mean) ** 2, 0) / (days - 1);
      expect(Math.abs(mean - lambda) / Math.sqrt(lambda / days)).toBeLessThan(4);
      expect(Math.abs(variance / lambda - 1) / Math.sqrt(2 / days)).toBeLessThan(4);
    }
  });
});

describe('named shapes', () => {
  const total = (shape: RateShape, opens = OPENS, closes = CLOSES) =>
    createShapeRate(shape, opens, closes).expected(opens, closes);

  test('steady', () => {
    expect(total({ kind: 'steady', perHour: 30 })).toBeCloseTo(240, 9);
  });

  test('wave: straight up and down', () => {
    const shape: RateShape = { kind: 'wave', low: 10, high: 50, at: 12 * HOUR, width: 2 * HOUR };
    const rate = createShapeRate(shape, OPENS, CLOSES);
    expect([11, 11.5, 12, 12.5, 13, 15].map((h) => rate.perHourAt(h * HOUR))).toEqual([
      10, 30, 50, 30, 10, 10,
    ]);
    expect(rate.expected(OPENS, CLOSES)).toBeCloseTo(80 + 40, 9);
  });

  test('wave cut by opening and closing', () => {
    const shape: RateShape = { kind: 'wave', low: 0, high: 60, at: OPENS, width: 2 * HOUR };
    expect(total(shape)).toBeCloseTo(30, 9);
    expect(total({ ...shape, at: CLOSES })).toBeCloseTo(30, 9);
    const early = pointsOf({ ...shape, at: OPENS + HOUR / 2 }, OPENS, CLOSES);
    expect(early[0]).toEqual({ at: OPENS, perHour: 30 });
  });

  test('surge', () => {
    const shape: RateShape = { kind: 'surge', base: 10, peak: 90, from: 10 * HOUR, to: 11 * HOUR };
    expect(total(shape)).toBeCloseTo(160, 9);
    expect(total({ ...shape, from: OPENS - HOUR, to: OPENS + HOUR })).toBeCloseTo(160, 9);
    expect(createShapeRate(shape, OPENS, CLOSES).perHourAt(10.5 * HOUR)).toBe(90);
  });

  test('cyclic: as a sine, also without end', () => {
    const shape: RateShape = { kind: 'cyclic', mean: 40, amplitude: 30, period: HOUR };
    const rate = createShapeRate(shape, OPENS, Number.POSITIVE_INFINITY);
    for (const turns of [0, 0.1, 0.25, 0.6, 0.75, 1, 7.3, 5000.25]) {
      const wanted = 40 + 30 * Math.sin(2 * Math.PI * turns);
      expect(Math.abs(rate.perHourAt(OPENS + turns * HOUR) - wanted)).toBeLessThan(0.02);
    }
    expect(rate.expected(OPENS, OPENS + 5000 * HOUR)).toBeCloseTo(200_000, 3);
    expect(rate.nextAt(OPENS + 300 * HOUR, 40 * 7)).toBe(OPENS + 307 * HOUR);
    const plain = createRate(pointsOf(shape, OPENS, CLOSES), modeOf(shape), CLOSES);
    const rounds = createShapeRate(shape, OPENS, CLOSES);
    expect(plain.expected(OPENS, CLOSES)).toBeCloseTo(320, 6);
    expect(arrivals(rounds, OPENS, 5)).toEqual(arrivals(plain, OPENS, 5));
  });
});
