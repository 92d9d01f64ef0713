// @vitest-environment jsdom
/** The screen of a week over a week made by hand: what it shows, and which commands its keys and buttons give. */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Suspense } from 'react';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Mode } from '../../../src/scenario/schema/lesson.ts';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';
import type { Session } from '../../../src/session/session.ts';
import type { SimView, Verdict } from '../../../src/sim/index.ts';
import { IDLE_SESSION } from '../../../src/stores/session-store.ts';
import { createStores, type Stores } from '../../../src/stores/stores.ts';
import { createI18n } from '../../../src/text/i18n.ts';
import { FloorScreen } from '../../../src/ui/floor/floor-screen.tsx';
import { SessionProvider } from '../../../src/ui/kit/session-context.tsx';
import { bundle, freshWeek, weekSimView, weekView } from './week-fixture.ts';

let stores: Stores;
let given: Command[];
let refusals: Record<string, string>;

const verdict = ({ do: what }: Command): Verdict =>
  what in refusals ? { ok: false, reason: refusals[what] as 'not-able' } : { ok: true };

async function show(view: SimView = weekSimView(), mode: Mode = 'free') {
  stores = createStores(() => ({ getItem: () => null, setItem: () => {}, removeItem: () => {} }));
  stores.session.setState({
    ...IDLE_SESSION,
    status: 'running',
    bundle,
    view,
    mode,
    canPause: true,
  });
  const session = {
    can: verdict,
    submit(command: Command) {
      const answer = verdict(command);
      if (answer.ok) given.push(command);
      return answer;
    },
  } as unknown as Session;
  render(
    <SessionProvider session={session} stores={stores} files={null as never}>
      <Suspense fallback="…">
        <FloorScreen floor={<div>picture</div>} />
      </Suspense>
    </SessionProvider>,
  );
  await screen.findByRole('region', { name: '分析' });
}
const showView = (view: SimView) => act(async () => stores.session.setState({ view }));

const press = (key: string, more: object = {}) =>
  act(
    async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }),
  );
const tool = (nth: number) => press(String(nth), { altKey: true, code: `Digit${nth}` });
const cell = (lever: string, day: string) =>
  screen.getByRole<HTMLSelectElement>('combobox', { name: `${lever}，${day}` });
const choose = (field: HTMLElement, value: string) =>
  act(async () => void fireEvent.change(field, { target: { value } }));
const panel = (name: string) => within(screen.getByRole('region', { name }));
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent));

beforeAll(async () => {
  Element.prototype.scrollIntoView = () => {};
  Object.assign(globalThis, { CSS: { escape: String } });
  const words = await createI18n({ language: 'zh-CN', plugin: initReactI18next });
  const used = ['week', 'console', 'counter', 'reasons', 'commands', 'facts', 'alerts', 'floor'];
  await words.loadNamespaces(used);
});
beforeEach(() => {
  given = [];
  refusals = { 'close-shift': 'not-able' };
});
afterEach(cleanup);

describe('settings', () => {
  test('days that are over can only be read; what differs from the beginning says so', async () => {
    await show();
    const board = panel('安排');
    expect(board.queryByRole('combobox', { name: '午间窗口，周二' })).toBeNull();
    const tuesday = board.getByText('弹性两个', { selector: '.lever-set' }).closest('td');
    expect(tuesday?.textContent).toContain('与原来不同');
    expect(cell('午间窗口', '周四').closest('td')?.textContent).not.toContain('与原来不同');
  });

  test('a lever is reached by L, gone to by arrows, set for its day', async () => {
    await show();
    await press(']');
    await press('l');
    expect(document.activeElement).toBe(cell('午间窗口', '周三'));
    await press('ArrowRight');
    expect(document.activeElement).toBe(cell('午间窗口', '周四'));
    await press('PageDown');
    expect(document.activeElement).toBe(cell('问候用语', '周四'));
    await choose(cell('问候用语', '周四'), 'new');
    expect(given).toEqual([{ do: 'set-lever', day: 'thu', lever: 'script', option: 'new' }]);
  });

  test('U takes the last change back, as long as its day has not been run', async () => {
    await show();
    await choose(cell('复训', '周三'), 'two');
    const { days } = weekView();
    const changed = (more: object) =>
      weekSimView({
        week: weekView({
          days: days.map((day) =>
            day.id === 'wed'
              ? { ...day, settings: { ...day.settings, training: 'two' }, ...more }
              : day,
          ),
        }),
      });
    await showView(changed({ open: [] }));
    given = [];
    await press('u');
    expect(given).toEqual([]);
    expect(screen.getByRole('status').textContent).toContain('没有可撤销的改动');
    await showView(changed({}));
    await press('u');
    expect(given).toEqual([{ do: 'set-lever', day: 'wed', lever: 'training', option: 'none' }]);
  });
});

describe('running a day', () => {
  test('asks when something waits; only yes runs it', async () => {
    await show();
    await press('d');
    const question = within(screen.getByRole('alertdialog'));
    expect(question.getByText('吞了钱')).toBeTruthy();
    await act(async () => fireEvent.click(question.getByRole('button', { name: '先处理' })));
    expect(given).toEqual([]);
    await press('d');
    const again = within(screen.getByRole('alertdialog'));
    await act(async () => fireEvent.click(again.getByRole('button', { name: '开门' })));
    expect(given).toEqual([{ do: 'run-day' }]);
  });

  test('runs at once when nothing waits', async () => {
    await show(weekSimView({ duties: [], complaints: [] }));
    await press('d');
    expect(given).toEqual([{ do: 'run-day' }]);
  });

  test('afterwards that day is shown, against the day before, in words as well as by colour', async () => {
    await show(weekSimView({ week: freshWeek() }));
    expect(screen.getByText('这一天还没有开门，没有数字。')).toBeTruthy();
    await showView(weekSimView());
    const card = panel('周二的结果');
    const left = rowsOf(card.getByRole('table')).find(([name]) => name === '等不及离开（人）');
    expect(left).toEqual(['等不及离开（人）', '4', '−2 ✓变好']);
    expect(card.getByText(/一次改了好几样/)).toBeTruthy();
  });

  test('in the evening the same key goes on to the morning, and asks in its own words', async () => {
    await show(weekSimView({ week: weekView({ evening: true }) }));
    expect(screen.getByRole('button', { name: /到明天早上/ })).toBeTruthy();
    await press('d');
    const question = within(screen.getByRole('alertdialog', { name: '周三就到这里？' }));
    await act(async () => fireEvent.click(question.getByRole('button', { name: '过完今天' })));
    expect(given).toEqual([{ do: 'run-day' }]);
  });

  test('when the last day is over the week is ended', async () => {
    refusals = {};
    await show(
      weekSimView({ duties: [], complaints: [], week: weekView({ day: 4, evening: true }) }),
    );
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /结束这一周/ })));
    expect(given).toEqual([{ do: 'close-shift' }]);
  });

  test('what the supervisor decides in person is given as on the floor', async () => {
    await show();
    await press('2');
    await press('Enter');
    expect(given).toEqual([
      { do: 'grade-complaint', complaint: 7, level: 2 },
      { do: 'begin-duty', duty: 'angry' },
    ]);
  });
});

describe('tools', () => {
  const shown = () => within(screen.getByRole('tabpanel'));

  test('before any day has been run each says why there is nothing', async () => {
    await show(weekSimView({ week: freshWeek() }));
    for (const nth of [1, 2, 3, 4, 5]) {
      await tool(nth);
      expect(shown().getByText('还没有数字')).toBeTruthy();
    }
  });

  test('the ticket log has a row for each half hour', async () => {
    await show();
    const rows = rowsOf(shown().getByRole('table'));
    expect(rows[0]).toEqual([
      '时间',
      '平均等候（分钟）',
      '95% 等候（分钟）',
      '取号（人）',
      '等不及离开（人）',
      '有人的窗口（个）',
    ]);
    expect(rows[5]).toEqual(['12:00–12:30', '7.4', '14.8', '14', '2', '2']);
  });

  test('Pareto: what was said on call-back, most first, and the few that make most of it in a sentence', async () => {
    await show();
    await tool(2);
    expect(rowsOf(shown().getByRole('table')).slice(1)).toEqual([
      ['等得太久', '8', '57%', '57%'],
      ['没人说要等多久', '4', '29%', '86%'],
      ['一直站着', '2', '14%', '100%'],
    ]);
    expect(
      shown().getByText('等得太久、没人说要等多久这 2 项合起来占 86%。', { selector: 'p' }),
    ).toBeTruthy();
  });

  test('points of a chart are gone through by arrows, each with its words', async () => {
    await show();
    await tool(5);
    await press('g');
    expect(document.activeElement?.getAttribute('aria-label')).toContain(
      '周一 10:00–10:30：2.7 分钟',
    );
    await press('End');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('周二 14:30–15:00');
    await press('ArrowLeft');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('周二 14:00–14:30');
  });

  test('the control chart names what is more than the usual scatter', async () => {
    await show();
    await tool(5);
    expect(shown().getByText(/周一 12:00–12:30：高于上限。/, { selector: 'p' })).toBeTruthy();
    await press('t');
    expect(shown().queryByRole('group')).toBeNull();
    const noon = rowsOf(shown().getByRole('table')).find(([when]) => when === '周一 12:30–13:00');
    expect(noon?.[2]).toBe('高于上限');
  });

  test('before and after: groups by what was set, an interval, and a caution', async () => {
    await show();
    await tool(4);
    expect(shown().getByRole<HTMLSelectElement>('combobox', { name: '哪两组' }).value).toBe(
      'lunch one flexible',
    );
    await choose(shown().getByRole('combobox', { name: '哪个时段' }), String(12 * 3_600_000));
    const [, before, after, difference] = rowsOf(shown().getByRole('table'));
    expect(before?.slice(0, 3)).toEqual(['只开一个', '2', '15.6']);
    expect(after?.slice(0, 3)).toEqual(['弹性两个', '2', '8.3']);
    expect(difference?.[2]).toBe('−7.3');
    expect(shown().getByText(/互相影响/)).toBeTruthy();
  });

  test('a scatter says how strong the relation is, and that it is no cause', async () => {
    await show();
    await tool(3);
    expect(shown().getByText(/相关系数 r = −0\.9\d：关系强/, { selector: 'p' })).toBeTruthy();
    expect(shown().getByText('相关不等于因果。')).toBeTruthy();
  });

  test('two settings that are the same are not tried; in an exam nothing is', async () => {
    await show(weekSimView({ week: freshWeek() }));
    await tool(6);
    const start = shown().getByRole('button', { name: /试算/ });
    expect(start.getAttribute('aria-disabled')).toBe('true');
    await choose(shown().getByRole('combobox', { name: '安排 B 午间窗口' }), 'flexible');
    expect(start.getAttribute('aria-disabled')).toBeNull();
    cleanup();
    await show(weekSimView(), 'exam');
    await tool(6);
    expect(shown().getByText('考试时不能试算。')).toBeTruthy();
  });
});

test('all keys are in the list of keys', async () => {
  await show();
  await press('?');
  const list = within(screen.getByRole('dialog'));
  for (const word of ['到安排表', '撤销改动', '换分析工具', '图与数字互换', '开门营业，或到次日'])
    expect(list.getByText(word)).toBeTruthy();
});
