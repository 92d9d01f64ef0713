// @vitest-environment jsdom
/** The console over a floor made by hand: what it shows, and which commands its keys and buttons give. */
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { floorView } from './floor-fixture.ts';
import { stage } from './floor-stage.tsx';

const { press, show, refuse } = stage;

beforeAll(stage.prepare);
beforeEach(stage.reset);
afterEach(cleanup);

describe('what is seen', () => {
  test('a line says how many wait, how long, and who, by words as well as by colour', () => {
    show();
    const line = document.querySelector<HTMLElement>('[data-category="A"]');
    expect(line?.textContent).toContain('2 人');
    expect(line?.textContent).toContain('25 分');
    expect(screen.getByRole('button', { name: /A001 老人，已等 25 分钟，等得很久/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /A002 .*等得不久/ })).toBeTruthy();
  });

  test('a request shows what the window says; what is to be found only once it was looked at', () => {
    const view = floorView();
    const { unmount } = show(view);
    expect(screen.getByText('取现八万，请授权')).toBeTruthy();
    expect(screen.queryByText(/已双人复点/)).toBeNull();
    unmount();
    const floor = view.floor!;
    const requests = floor.requests.map((one) => ({ ...one, seen: true }));
    show({ ...view, floor: { ...floor, requests } });
    expect(screen.getByText(/已双人复点/)).toBeTruthy();
  });

  test('the nearest clock of a complaint counts, and what has not come up is not shown', () => {
    show();
    const row = document.querySelector<HTMLElement>('[data-matter="angry"]')!;
    expect(row.textContent).toContain('03:00');
    expect(row.textContent).toContain('未分级');
    expect(screen.queryByText('下午再说')).toBeNull();
    expect(document.querySelector('[data-matter="round"]')?.textContent).toContain('暂放一边');
  });

  test('while the doors are shut it says how many stand outside', async () => {
    const view = floorView();
    show({ ...view, floor: { ...view.floor!, doorsOpen: false, outside: 23 } });
    expect(screen.getByText('门外 23 人在等')).toBeTruthy();
    await press('d');
    expect(stage.given()).toEqual([{ do: 'open-doors' }]);
  });

  test('a supervisor who is busy sees with what and until when', () => {
    const view = floorView();
    const player = { ...view.player, busyWith: 'announce' as const, busyUntil: view.now + 20_000 };
    show({ ...view, player });
    expect(screen.getByText(/正在对厅里说话，到 09:30:20/)).toBeTruthy();
  });
});

describe('by keyboard alone', () => {
  test('a complaint is graded, taken up, and a request answered', async () => {
    show();
    await press('2');
    await press('Enter');
    await press('y');
    expect(stage.given()).toEqual([
      { do: 'grade-complaint', complaint: 7, level: 2 },
      { do: 'begin-duty', duty: 'angry' },
      { do: 'answer-request', request: 3, answer: 'approve' },
    ]);
  });

  test('sending back asks for the reason', async () => {
    show();
    await press('n');
    expect(stage.given()).toEqual([]);
    await press('1');
    expect(stage.given()).toEqual([
      { do: 'answer-request', request: 3, answer: 'refuse', reason: 'uncounted' },
    ]);
  });

  test('somebody is moved: who, then where', async () => {
    show();
    await press('r');
    await press('2');
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText('2 号窗口（非现金）')).toBeTruthy();
    await press('2');
    expect(stage.given()).toEqual([{ do: 'assign', staff: 'meng', to: 'w2' }]);
  });

  test('a place that cannot be had says why, and nothing is given', async () => {
    refuse({ assign: 'not-able' });
    show();
    act(() => document.querySelector<HTMLElement>('[data-staff="tao"]')!.click());
    await press('r');
    expect(within(screen.getByRole('dialog')).getAllByText('不会办那里的业务。').length).toBe(5);
    await press('1');
    expect(stage.given()).toEqual([]);
  });

  test('whoever waits is chosen with the arrows, and invited to the machine', async () => {
    show();
    act(() => document.querySelector<HTMLElement>('[data-person="1"]')!.focus());
    await press('ArrowRight');
    expect(stage.stores().view.getState().person).toBe(2);
    await press('s');
    expect(stage.given()).toEqual([{ do: 'invite', customer: 2, to: 'S' }]);
    await press('Escape');
    expect(stage.stores().view.getState().person).toBe(-1);
    await press('s');
    expect(stage.given()).toHaveLength(1);
    expect(screen.getByText('先选一位等候的客户（Q）。')).toBeTruthy();
  });

  test('the clock goes faster and slower, and stops', async () => {
    show();
    await press('+');
    await press('+');
    await press('+');
    expect(stage.stores().session.getState().speed).toBe(8);
    await press('-');
    expect(stage.stores().session.getState().speed).toBe(4);
    await press(' ');
    expect(stage.stores().session.getState().status).toBe('paused');
  });

  test('an overlay is laid over the picture', async () => {
    show();
    await press('3', { altKey: true, code: 'Digit3' });
    expect(stage.stores().view.getState().overlay).toBe('felt');
    // The keys count the chips from the left, the plain picture among them.
    await press('1', { altKey: true, code: 'Digit1' });
    expect(stage.stores().view.getState().overlay).toBe('none');
    await press('8', { altKey: true, code: 'Digit8' });
    expect(stage.stores().view.getState().overlay).toBe('none');
    expect(stage.given()).toEqual([]);
  });

  test('what is typed with an input method is no command', async () => {
    show();
    await press('y', { isComposing: true });
    await press('y', { keyCode: 229 });
    expect(stage.given()).toEqual([]);
  });
});

test('cash is ordered in steps up to what may be ordered', async () => {
  show();
  await press('o');
  const sums = within(screen.getByRole('dialog'))
    .getAllByText(/¥/)
    .map((one) => one.textContent);
  expect(sums).toEqual(['¥200,000', '¥400,000', '¥600,000', '¥800,000', '¥1,000,000']);
});

test('a long wait is told once, as a message, a caption and a sound', () => {
  show();
  const { rings, captions } = stage.stores().view.getState();
  expect(rings).toBe(1);
  expect(captions.map(({ text }) => text)).toEqual(['现金有人等了 25 分钟']);
  act(() => stage.stores().session.setState({ view: floorView({ now: floorView().now + 1000 }) }));
  expect(stage.stores().view.getState().rings).toBe(1);
});
