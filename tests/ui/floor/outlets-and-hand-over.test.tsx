// @vitest-environment jsdom
/** Moves that only some drills have: another outlet, a window taken over in mid-service, the hall emptied. */
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import type { SimView } from '../../../src/sim/index.ts';
import { floorView, MINUTE, NOW, bundle as written } from './floor-fixture.ts';
import { stage } from './floor-stage.tsx';

const { press, show } = stage;
const name = (zh: string) => ({ 'zh-CN': zh, en: zh });

const more = {
  handOver: 2 * MINUTE,
  outlets: [{ id: 'north', name: name('城北支行'), takes: ['A'], away: 1, answers: {}, draw: [] }],
};
const bundle = {
  ...written,
  lesson: { ...written.lesson, supervisor: { ...written.lesson.supervisor, ...more } },
  bank: {
    ...written.bank,
    announcements: [
      ...written.bank.announcements,
      { id: 'return', name: name('请进来'), text: name('可以进来了。'), readmits: true },
    ],
  },
} as unknown as LessonBundle;

type Floor = NonNullable<SimView['floor']>;
/** @param patch of what a supervisor sees */
function look(patch: Partial<Floor> = {}): SimView {
  const view = floorView();
  const north = { id: 'north', state: 'unasked', at: 0, room: null, sent: 0 } as const;
  const tao = { id: 'w1', staff: 'tao', state: 'serving', serves: ['A'] };
  const windows = [tao] as unknown as SimView['hall']['windows'];
  return {
    ...view,
    hall: { ...view.hall, windows },
    floor: { ...view.floor!, outlets: [north], ...patch },
  };
}

beforeAll(stage.prepare);
beforeEach(stage.reset);
afterEach(cleanup);

test('an outlet is asked from the means of the branch, and what it said stands there', () => {
  const { unmount } = show(look(), [], bundle);
  expect(screen.getByText('还没问')).toBeTruthy();
  act(() => document.querySelector<HTMLElement>('[data-outlet="north"]')!.click());
  expect(stage.given()).toEqual([{ do: 'ask-outlet', outlet: 'north' }]);
  unmount();
  const told = { id: 'north', state: 'answered', at: NOW, room: 4, sent: 1 } as const;
  show(look({ outlets: [told] }), [], bundle);
  expect(screen.getByText('09:30 说还能接 4 位，此后已去 1 位')).toBeTruthy();
});

test('whoever is chosen is sent there by key, and by button', async () => {
  show(look(), [], bundle);
  act(() => document.querySelector<HTMLElement>('[data-person="1"]')!.click());
  await press('v');
  expect(within(screen.getByRole('dialog')).getByText('城北支行')).toBeTruthy();
  await press('1');
  expect(stage.given()).toEqual([{ do: 'refer', customer: 1, outlet: 'north' }]);
  expect(document.querySelector('[data-act="refer"]')).toBeTruthy();
});

test('with nobody chosen the key asks an outlet; where a drill has none it says so', async () => {
  const { unmount } = show(look(), [], bundle);
  await press('v');
  await press('1');
  expect(stage.given()).toEqual([{ do: 'ask-outlet', outlet: 'north' }]);
  unmount();
  stage.reset();
  show();
  await press('v');
  expect(stage.given()).toEqual([]);
  expect(screen.getByText('附近没有可问的网点。')).toBeTruthy();
});

test('a window can be taken over in mid-service, beside being taken when it is free', async () => {
  show(look(), [], bundle);
  await press('r');
  await press('2');
  const dialog = within(screen.getByRole('dialog'));
  act(() => dialog.getByText(/办到一半接手/).click());
  expect(stage.given()).toEqual([{ do: 'assign', staff: 'meng', to: 'w1', handOver: true }]);
});

test('while the hall is emptied it says how many are still inside, and people can be called in again', async () => {
  show(look({ doorsOpen: false, outside: 3, emptied: { since: NOW, inside: 5 } }), [], bundle);
  expect(screen.getByText('还有 5 人在里面')).toBeTruthy();
  expect(screen.getByText('门外 3 人在等')).toBeTruthy();
  await press('a');
  await press('2');
  expect(stage.given()).toEqual([{ do: 'announce', announcement: 'return' }]);
});

test('nobody is called in again before anybody had to leave', async () => {
  show(look(), [], bundle);
  await press('a');
  expect(within(screen.getByRole('dialog')).queryByText(/可以进来了/)).toBeNull();
});
