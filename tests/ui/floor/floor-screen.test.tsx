// @vitest-environment jsdom
/** The console over a floor made by hand: what it shows, and which commands its keys and buttons give. */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Suspense } from 'react';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';
import type { Session } from '../../../src/session/session.ts';
import type { SimView, Verdict } from '../../../src/sim/index.ts';
import { IDLE_SESSION } from '../../../src/stores/session-store.ts';
import { createStores, type Stores } from '../../../src/stores/stores.ts';
import { createI18n } from '../../../src/text/i18n.ts';
import { FloorScreen } from '../../../src/ui/floor/floor-screen.tsx';
import { SessionProvider } from '../../../src/ui/kit/session-context.tsx';
import { bundle, floorView } from './floor-fixture.ts';

let stores: Stores;
let given: Command[];
let refusals: Record<string, string>;

const verdict = (command: Command): Verdict =>
  command.do in refusals ? { ok: false, reason: refusals[command.do] as 'not-able' } : { ok: true };

function show(view: SimView = floorView()) {
  stores = createStores(() => ({ getItem: () => null, setItem: () => {}, removeItem: () => {} }));
  stores.session.setState({ ...IDLE_SESSION, status: 'running', bundle, view, canPause: true });
  const session = {
    can: verdict,
    submit(command: Command) {
      const answer = verdict(command);
      if (answer.ok) given.push(command);
      return answer;
    },
    setSpeed: (speed: number) => stores.session.setState({ speed }),
    pause: () => stores.session.setState({ status: 'paused' }),
  } as unknown as Session;
  return render(
    <SessionProvider session={session} stores={stores} files={null as never}>
      <Suspense fallback="…">
        <FloorScreen floor={<div>picture</div>} />
      </Suspense>
    </SessionProvider>,
  );
}

const press = (key: string, more: object = {}) =>
  act(
    async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }),
  );

beforeAll(async () => {
  Element.prototype.scrollIntoView = () => {};
  Object.assign(globalThis, { CSS: { escape: String } });
  const words = await createI18n({ language: 'zh-CN', plugin: initReactI18next });
  await words.loadNamespaces([
    'console',
    'counter',
    'reasons',
    'commands',
    'facts',
    'alerts',
    'floor',
  ]);
});
beforeEach(() => {
  given = [];
  refusals = {};
});
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
    expect(given).toEqual([{ do: 'open-doors' }]);
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
    expect(given).toEqual([
      { do: 'grade-complaint', complaint: 7, level: 2 },
      { do: 'begin-duty', duty: 'angry' },
      { do: 'answer-request', request: 3, answer: 'approve' },
    ]);
  });

  test('sending back asks for the reason', async () => {
    show();
    await press('n');
    expect(given).toEqual([]);
    await press('1');
    expect(given).toEqual([
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
    expect(given).toEqual([{ do: 'assign', staff: 'meng', to: 'w2' }]);
  });

  test('a place that cannot be had says why, and nothing is given', async () => {
    refusals = { assign: 'not-able' };
    show();
    act(() => document.querySelector<HTMLElement>('[data-staff="tao"]')!.click());
    await press('r');
    expect(within(screen.getByRole('dialog')).getAllByText('不会办那里的业务。').length).toBe(5);
    await press('1');
    expect(given).toEqual([]);
  });

  test('whoever waits is chosen with the arrows, and invited to the machine', async () => {
    show();
    act(() => document.querySelector<HTMLElement>('[data-person="1"]')!.focus());
    await press('ArrowRight');
    expect(stores.view.getState().person).toBe(2);
    await press('s');
    expect(given).toEqual([{ do: 'invite', customer: 2, to: 'S' }]);
    await press('Escape');
    expect(stores.view.getState().person).toBe(-1);
    await press('s');
    expect(given).toHaveLength(1);
    expect(screen.getByText('先选一位等候的客户（Q）。')).toBeTruthy();
  });

  test('the clock goes faster and slower, and stops', async () => {
    show();
    await press('+');
    await press('+');
    await press('+');
    expect(stores.session.getState().speed).toBe(8);
    await press('-');
    expect(stores.session.getState().speed).toBe(4);
    await press(' ');
    expect(stores.session.getState().status).toBe('paused');
  });

  test('an overlay is laid over the picture', async () => {
    show();
    await press('2', { altKey: true, code: 'Digit2' });
    expect(stores.view.getState().overlay).toBe('felt');
    expect(given).toEqual([]);
  });

  test('what is typed with an input method is no command', async () => {
    show();
    await press('y', { isComposing: true });
    await press('y', { keyCode: 229 });
    expect(given).toEqual([]);
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
  const { rings, captions } = stores.view.getState();
  expect(rings).toBe(1);
  expect(captions.map(({ text }) => text)).toEqual(['现金有人等了 25 分钟']);
  act(() => stores.session.setState({ view: floorView({ now: floorView().now + 1000 }) }));
  expect(stores.view.getState().rings).toBe(1);
});
