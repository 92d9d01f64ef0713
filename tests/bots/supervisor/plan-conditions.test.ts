/** When a step of a plan is called for, and for whom. */
import { describe, expect, test } from 'vitest';
import type { PlanStep, RequestSpec } from '../../../src/scenario/schema/supervisor.ts';
import {
  chosen,
  dueFrom,
  holds,
  isOver,
  needsLook,
} from '../../../src/sim/deputy/plan-conditions.ts';
import { answerTo } from '../../../src/sim/deputy/request-answers.ts';
import type { PersonView, SimView } from '../../../src/sim/index.ts';
import { at, MINUTE } from '../../support/lesson.ts';

const NOON = at('12:00');

interface Waiting {
  readonly id: number;
  readonly category?: string;
  readonly kind?: string;
  readonly since: string;
  readonly outside?: boolean;
  readonly state?: PersonView['state'];
}

const person = ({ id, category = 'A', kind = 'old', since, outside, state }: Waiting) => ({
  id,
  category,
  state: state ?? (outside ? 'arriving' : 'waiting'),
  ticketAt: outside ? -1 : at(since),
  since: at(since),
  mind: { kind, outside: outside === true },
});

/** A hall at noon, as far as plans look at it. */
function hall(
  people: readonly Waiting[],
  rest: {
    windows?: readonly { state: string; serves: readonly string[] }[];
    incidents?: readonly { kind: string; state: string }[];
    onHand?: number;
    crew?: readonly { staff: string; at: string }[];
  } = {},
): SimView {
  const inside = people.filter((one) => !one.outside);
  const categories = [...new Set(['A', ...inside.map(({ category = 'A' }) => category)])];
  const { windows = [], incidents = [], onHand, crew = [] } = rest;
  return {
    now: NOON,
    hall: {
      people: people.map(person),
      queues: categories.map((category) => {
        const own = inside.filter((one) => (one.category ?? 'A') === category);
        return {
          category,
          waiting: own.map(({ id }) => id),
          longest: Math.max(0, ...own.map(({ since }) => NOON - at(since))),
        };
      }),
      windows,
    },
    incidents,
    floor: { cash: onHand === undefined ? null : { onHand }, crew },
  } as unknown as SimView;
}

const step = (rest: Partial<PlanStep>): PlanStep => ({
  move: 'm',
  do: { do: 'announce' },
  ...rest,
});

describe('a step', () => {
  test('is due at its time, from a time on, and then so often', () => {
    expect(dueFrom(step({}), null)).toBe(0);
    expect(dueFrom(step({ at: NOON }), null)).toBe(NOON);
    expect(dueFrom(step({ from: NOON, every: MINUTE }), NOON + 5)).toBe(NOON + 5 + MINUTE);
  });

  test('is over after its end', () => {
    expect(isOver(step({ to: NOON }), NOON)).toBe(false);
    expect(isOver(step({ to: NOON }), NOON + 1)).toBe(true);
    expect(isOver(step({}), NOON)).toBe(false);
  });

  test('needs a look at the hall only if it speaks of it', () => {
    expect(needsLook(step({ at: NOON }))).toBe(false);
    expect(needsLook(step({ when: { waiting: 1 } }))).toBe(true);
    expect(needsLook(step({ request: ['large'] }))).toBe(true);
  });
});

describe('a condition', () => {
  const three = [
    { id: 1, since: '11:40' },
    { id: 2, since: '11:50' },
    { id: 3, category: 'B', since: '11:55' },
  ];

  test.each([
    [{ waiting: 3 }, true],
    [{ waiting: 4 }, false],
    [{ category: 'B', waiting: 2 }, false],
    [{ category: 'A', waiting: 2 }, true],
    [{ fewer: 3 }, false],
    [{ category: 'B', fewer: 2 }, true],
    [{ longest: 20 * MINUTE }, true],
    [{ longest: 21 * MINUTE }, false],
    [{ category: 'B', longest: 10 * MINUTE }, false],
  ])('%j of people', (when, expected) => {
    expect(holds(when, hall(three))).toBe(expected);
  });

  test('counts windows that serve, and of a category only those for it', () => {
    const view = hall([], {
      windows: [
        { state: 'serving', serves: ['A'] },
        { state: 'idle', serves: ['B'] },
        { state: 'closing', serves: ['A'] },
        { state: 'closed', serves: ['A'] },
      ],
    });
    expect(holds({ open: 2 }, view)).toBe(true);
    expect(holds({ open: 3 }, view)).toBe(false);
    expect(holds({ category: 'A', open: 2 }, view)).toBe(false);
  });

  test('knows incidents that last, and the cash that is left', () => {
    const view = hall([], { incidents: [{ kind: 'fire', state: 'handled' }], onHand: 500 });
    expect(holds({ incident: 'fire' }, view)).toBe(true);
    expect(holds({ incident: 'flood' }, view)).toBe(false);
    expect(
      holds({ incident: 'fire' }, hall([], { incidents: [{ kind: 'fire', state: 'closed' }] })),
    ).toBe(false);
    expect(holds({ cashBelow: 501 }, view)).toBe(true);
    expect(holds({ cashBelow: 500 }, view)).toBe(false);
    expect(holds({ cashBelow: 500 }, hall([]))).toBe(false);
  });

  test.each([
    ['w1', true],
    ['back', true],
    ['break', false],
    ['away', false],
  ])('knows whether somebody is there: at %s', (at, expected) => {
    expect(holds({ here: 'ning' }, hall([], { crew: [{ staff: 'ning', at }] }))).toBe(expected);
    expect(holds({ here: 'shi' }, hall([], { crew: [{ staff: 'ning', at }] }))).toBe(false);
  });

  test('holds only as a whole', () => {
    expect(holds({ waiting: 3, longest: 21 * MINUTE }, hall(three))).toBe(false);
  });
});

describe('whom a step is for', () => {
  const view = hall([
    { id: 1, since: '11:50' },
    { id: 2, since: '11:30' },
    { id: 3, since: '11:40', kind: 'young' },
    { id: 4, since: '11:20', state: 'serving' },
    { id: 5, since: '11:10', outside: true },
  ]);
  const ids = (among: Partial<NonNullable<PlanStep['among']>>, had: readonly number[] = []) =>
    chosen({ waited: 0, most: 1, notYet: true, ...among }, view, new Set(had)).map(({ id }) => id);

  test('everybody who waits, outside too, the longest wait first', () => {
    expect(ids({})).toEqual([5, 2, 3, 1]);
  });

  test('those of a kind, or who have waited so long', () => {
    expect(ids({ kind: 'young' })).toEqual([3]);
    expect(ids({ waited: 20 * MINUTE })).toEqual([5, 2, 3]);
    expect(ids({ category: 'B' })).toEqual([]);
  });

  test('nobody twice, unless it says so', () => {
    expect(ids({}, [5, 2])).toEqual([3, 1]);
    expect(ids({ notYet: false }, [5, 2])).toEqual([5, 2, 3, 1]);
  });
});

describe('the answer to a request', () => {
  const text = (zh: string) => ({ 'zh-CN': zh, en: zh });
  const draw = (id: string, shown: string, reason?: string) => ({
    ...{ id, weight: 1, shown: text(shown), found: text(id), sound: reason === undefined },
    ...(reason === undefined ? {} : { reason }),
  });
  const specs: RequestSpec[] = [
    {
      ...{ id: 'large', name: text('large'), at: 50, rework: MINUTE },
      draw: [
        draw('good', 'same'),
        draw('bad', 'same', 'not-the-holder'),
        draw('odd', 'no slip', 'no-slip'),
      ],
    },
  ];
  const asked = (drawn: string, seen: boolean) =>
    answerTo(specs, { kind: 'large', draw: drawn, seen });

  test('is right for whoever went and saw', () => {
    expect(asked('good', true)).toEqual({ answer: 'approve' });
    expect(asked('bad', true)).toEqual({ answer: 'refuse', reason: 'not-the-holder' });
  });

  test('is blind approval for whoever did not, where it looks like a sound one', () => {
    expect(asked('bad', false)).toEqual({ answer: 'approve' });
  });

  test('needs no going where the request itself gives it away', () => {
    expect(asked('odd', false)).toEqual({ answer: 'refuse', reason: 'no-slip' });
  });
});
