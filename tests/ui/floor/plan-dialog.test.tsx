// @vitest-environment jsdom
/** The plan of the day over a floor made by hand: what its keys and buttons give, and what it says of the plan. */
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import type { Fact } from '../../../src/scenario/vocabulary/facts.ts';
import type { SimView } from '../../../src/sim/index.ts';
import { shortSpans } from '../../../src/ui/floor/plan/plan-coverage.tsx';
import { floorView, MINUTE, bundle as written } from './floor-fixture.ts';
import { stage } from './floor-stage.tsx';

const { press, show } = stage;
const HOUR = 60 * MINUTE;

beforeAll(stage.prepare);
beforeEach(stage.reset);
afterEach(cleanup);

const text = (words: string) => ({ 'zh-CN': words, en: words });

const bundle = {
  ...written,
  lesson: {
    ...written.lesson,
    supervisor: {
      ...written.lesson.supervisor!,
      shortBreak: 15 * MINUTE,
      goals: [{ id: 'calls', name: text('电话'), total: 20, step: 5 }],
    },
  },
} as LessonBundle;

/** Tao's break may begin from half past ten to noon. */
function planned(more: Partial<NonNullable<SimView['floor']>> = {}): SimView {
  const view = floorView();
  const floor = view.floor!;
  const crew = floor.crew.map((one) =>
    one.rest
      ? { ...one, rest: { ...one.rest, between: { from: 10.5 * HOUR, to: 12 * HOUR } } }
      : one,
  );
  const goals = [{ id: 'calls', parts: { tao: 5, meng: 0 }, sum: 5 }];
  return { ...view, floor: { ...floor, crew, goals, ...more } };
}

async function open(view: SimView = planned(), facts: readonly Fact[] = []): Promise<void> {
  show(view, facts, bundle);
  await press('p');
  await screen.findByText('今天怎么排');
}

test('Escape gives the plan up while it is still being fetched', async () => {
  show(planned(), [], bundle);
  act(() => void fireEvent.keyDown(document.body, { key: 'p' }));
  await press('Escape');
  // Keys belong to the floor again.
  await press('t');
  expect(await screen.findByRole('dialog', { name: '等候提醒' })).toBeTruthy();
  expect(screen.queryByText('今天怎么排')).toBeNull();
});

test('a break is moved by the arrows, five minutes a step, and no further than its limits', async () => {
  await open();
  const bar = await screen.findByRole('slider', { name: '陶静的休息' });
  expect(bar.getAttribute('aria-valuetext')).toContain('11:00 到 11:30');
  bar.focus();
  await press('ArrowLeft');
  await press('End');
  await press('PageDown');
  expect(stage.given()).toEqual([
    { do: 'plan-break', staff: 'tao', from: 11 * HOUR - 5 * MINUTE },
    { do: 'plan-break', staff: 'tao', from: 12 * HOUR },
    { do: 'plan-break', staff: 'tao', from: 10.5 * HOUR },
  ]);
});

test('a change can be taken back', async () => {
  await open();
  const undo = () => document.querySelector<HTMLElement>('[data-act="plan-undo"]')!;
  expect(undo().getAttribute('aria-disabled')).toBe('true');
  screen.getByRole('slider').focus();
  await press('ArrowRight');
  expect(undo().getAttribute('aria-disabled')).toBeNull();
  await press('z', { ctrlKey: true });
  expect(stage.given()[1]).toEqual({ do: 'plan-break', staff: 'tao', from: 11 * HOUR });
});

test('a break that stands as planned is shown, but no handle', async () => {
  await open(floorView());
  expect(screen.queryByRole('slider')).toBeNull();
  expect(document.querySelector('.plan-bar[data-at="break"]')).not.toBeNull();
});

test('somebody is sent elsewhere later, and the plan taken back', async () => {
  await open(planned({ moves: [{ at: 11 * HOUR, staff: 'meng', to: 'w2' }] }));
  await act(async () => void screen.getByRole('button', { name: /孟欣.*选中/ }).click());
  const pick = (selector: string, value: string) =>
    fireEvent.change(document.querySelector(selector)!, { target: { value } });
  await act(async () => {
    pick('[data-plan-at]', String(10 * HOUR));
    pick('[data-plan-to]', 'greeter');
  });
  await act(async () => document.querySelector<HTMLElement>('[data-act="plan-add"]')!.click());
  await act(async () => document.querySelector<HTMLElement>('[data-plan-drop]')!.click());
  expect(stage.given()).toEqual([
    { do: 'plan-move', staff: 'meng', at: 10 * HOUR, to: 'greeter' },
    { do: 'plan-move', staff: 'meng', at: 11 * HOUR },
  ]);
  // The row that goes away does not take the focus along.
  expect(document.activeElement?.matches('[data-plan-at]')).toBe(true);
});

test('a planned move that could not be carried out says when and why', async () => {
  const failed = {
    n: 0,
    t: 9.25 * HOUR,
    type: 'move.failed',
    data: { staff: 'meng', to: 'w1', reason: 'place-taken' },
  } as unknown as Fact;
  await open(planned(), [failed]);
  await act(async () => void screen.getByRole('button', { name: /孟欣.*选中/ }).click());
  expect(document.querySelector('[data-failed]')?.textContent).toContain('09:15');
});

test('half hours on end with too few windows are one trouble', () => {
  const slot = (nth: number, open: number | null, needed: number | null) => ({
    from: nth * HOUR,
    to: (nth + 1) * HOUR,
    coming: 9,
    open,
    needed,
  });
  const slots = [
    slot(8, null, null),
    slot(9, 3, 4),
    slot(10, 3, 3.5),
    slot(11, 3, 3),
    slot(12, 1, 2),
  ];
  expect(shortSpans(slots)).toEqual([
    { from: 9 * HOUR, to: 11 * HOUR },
    { from: 12 * HOUR, to: 13 * HOUR },
  ]);
});

test('a target is handed out in its steps, and the sum is told', async () => {
  await open();
  expect(screen.getByText(/已分 5，共 20/).textContent).toContain('还差 15');
  await act(async () => document.querySelector<HTMLElement>('[data-goal-more="meng"]')!.click());
  expect(stage.given()).toEqual([{ do: 'set-goal', goal: 'calls', staff: 'meng', amount: 5 }]);
});

test('cash is ordered in its steps', async () => {
  await open();
  await act(
    async () =>
      void fireEvent.change(document.querySelector('[data-plan-cash]')!, {
        target: { value: '40000000' },
      }),
  );
  await act(async () => document.querySelector<HTMLElement>('[data-act="plan-cash"]')!.click());
  expect(stage.given()).toEqual([{ do: 'order-cash', amount: 40_000_000 }]);
});
