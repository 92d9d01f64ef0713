// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { Suspense } from 'react';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AttemptSummary, CurriculumCard } from '../../../src/session/ports.ts';
import type { Session } from '../../../src/session/session.ts';
import { createStores } from '../../../src/stores/stores.ts';
import { createI18n } from '../../../src/text/i18n.ts';
import { SessionProvider } from '../../../src/ui/kit/session-context.tsx';
import { seedOfCode } from '../../../src/ui/menu/class-code.ts';
import {
  bestAttempt,
  interruptedAttempt,
  lastNote,
  limitMs,
} from '../../../src/ui/menu/lesson-facts.ts';
import { MenuScreen, RecordsScreen } from '../../../src/ui/menu/menu-screen.tsx';
import { both, card } from './menu-stage.ts';

const attempt = (id: string, more: Partial<AttemptSummary> = {}): AttemptSummary => ({
  id,
  lesson: 'one',
  mode: 'free',
  seed: 1,
  digest: '',
  startedAt: '2026-11-21T09:05:00Z',
  updatedAt: 1,
  status: 'ended',
  until: 34_920_000,
  commands: 12,
  rewinds: 0,
  imported: false,
  result: { total: 70, pass: false },
  note: '',
  customer: null,
  ...more,
});

const DRILL = { id: 'notes', title: both('点钞'), summary: both('三分钟'), minutes: 3, levels: [] };
const COURSE: CurriculumCard = {
  id: 'course',
  door: 'counter',
  title: both('新柜员上岗'),
  summary: both('从头练起'),
  modes: ['free', 'exam'],
  chapters: [
    {
      id: 'days',
      title: both('头几天'),
      summary: both('平平稳稳'),
      entries: [
        { lesson: 'one', after: [], retrainDays: 30 },
        { drill: 'notes', after: [] },
      ],
    },
    {
      id: 'more',
      title: both('再往前'),
      summary: both('难一点'),
      entries: [{ lesson: 'two', after: [{ lesson: 'one' }] }],
    },
  ],
};

/** Stands where the session does and writes down what it is asked to do. */
function stage(
  attempts: readonly AttemptSummary[] | null,
  curriculum: CurriculumCard | null = null,
) {
  const asked: unknown[] = [];
  const session = {
    lessons: () => [
      card('one', '第一班'),
      card('two', '第二班'),
      { ...card('peak', '养老金日'), door: 'floor' },
    ],
    drills: () => [DRILL],
    curriculum: (door: string) => (curriculum?.door === door ? curriculum : null),
    wall: () => new Date(2026, 10, 23, 12).getTime(),
    listDrillRecords: async () => [],
    listAttempts: () =>
      attempts ? Promise.resolve(attempts) : Promise.reject(new Error('blocked')),
    start: async (...args: unknown[]) => asked.push(['start', ...args]),
    resumeAttempt: async (id: string) => asked.push(['resume', id]),
    importAttempt: async (bytes: Uint8Array) => {
      asked.push(['import', bytes.length]);
      return bytes.length > 2
        ? { ok: true, id: 'new', known: false }
        : { ok: false, code: 'checksum', detail: '' };
    },
    openDebrief: async (id: string) => asked.push(['debrief', id]),
    deleteAttempt: async (id: string) => asked.push(['delete', id]),
  } as unknown as Session;
  const stores = createStores(() => localStorage);
  const files = { save: async () => true, open: async () => new Uint8Array(3) };
  const wrap = (page: React.ReactNode) => (
    <SessionProvider session={session} stores={stores} files={files}>
      <Suspense fallback="…">{page}</Suspense>
    </SessionProvider>
  );
  return { asked, stores, wrap };
}

beforeAll(async () => {
  const words = await createI18n({ language: 'zh-CN', plugin: initReactI18next as never });
  await words.loadNamespaces(['records', 'settings']);
});

describe('a class code', () => {
  test('of digits is the seed itself, in any width', () => {
    expect(seedOfCode(' 482913 ')).toBe(482913);
    expect(seedOfCode('４８２９１３')).toBe(482913);
  });
  test('of words always gives the same seed in range', () => {
    expect(seedOfCode('三班 Monday')).toBe(seedOfCode('三班 monday'));
    expect(seedOfCode('三班')).not.toBe(seedOfCode('四班'));
    for (const code of ['三班', 'x', '99999999999']) {
      expect(seedOfCode(code)).toBeGreaterThanOrEqual(0);
      expect(seedOfCode(code)).toBeLessThan(2 ** 31);
    }
  });
  test('left empty is no seed at all', () => expect(seedOfCode('  ')).toBeUndefined());
});

test('what the menu reads from attempts and cards', () => {
  const list = [
    attempt('a', { result: { total: 86, pass: true }, updatedAt: 5, note: '旧话' }),
    attempt('b', {
      result: { total: 99, pass: true },
      imported: true,
      note: '别人的话',
      updatedAt: 9,
    }),
    attempt('c', { status: 'running', result: null, updatedAt: 6 }),
    attempt('d', { status: 'running', result: null, updatedAt: 7 }),
    attempt('e', { lesson: 'two', note: '另一课', updatedAt: 8 }),
  ];
  expect(bestAttempt(list, 'one')?.id).toBe('a');
  expect(interruptedAttempt(list)?.id).toBe('d');
  expect(lastNote(list, 'one')).toBe('旧话');
  expect(lastNote(list, 'three')).toBe('另一课');
  expect(limitMs('1h30m')).toBe(5_400_000);
});

describe('the menu', { timeout: 60_000 }, () => {
  test('has the first lesson focused; submitting starts it at once', async () => {
    const { asked, stores, wrap } = stage([]);
    render(wrap(<MenuScreen />));
    expect(document.activeElement?.id).toBe('lesson-one');
    await act(async () => fireEvent.submit(document.activeElement!.closest('form')!));
    expect(asked).toEqual([['start', 'one', { mode: 'teach' }]]);
    expect(stores.view.getState()).toMatchObject({
      screen: 'briefing',
      lesson: 'one',
      mode: 'teach',
    });
  });

  test('digits choose a lesson, left and right the mode, and the class code becomes the seed', async () => {
    const { asked, wrap } = stage([]);
    render(wrap(<MenuScreen />));
    fireEvent.keyDown(document.body, { key: '2' });
    expect(document.activeElement?.id).toBe('lesson-two');
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowLeft' });
    fireEvent.change(screen.getByLabelText('班级码'), { target: { value: '2026' } });
    await act(async () => fireEvent.submit(document.querySelector('form')!));
    expect(asked).toEqual([['start', 'two', { mode: 'exam', seed: 2026 }]]);
  });

  test('names the three modes in their exact words and marks closed doors without a button', async () => {
    const { wrap } = stage([]);
    const { container } = render(wrap(<MenuScreen />));
    await act(async () => {});
    for (const mode of ['教学模式', '自由练习', '实训考核'])
      expect(screen.getByRole('radio', { name: new RegExp(mode) })).toBeTruthy();
    expect(screen.getAllByText('尚未开放')).toHaveLength(1);
    expect(container.querySelectorAll('.door[data-open=false] button, .menu-doors a')).toHaveLength(
      0,
    );
    expect(screen.getByText('限时 1 小时 30 分')).toBeTruthy();
  });

  test('has other lessons behind the other door, and remembers the door', async () => {
    const { asked, stores, wrap } = stage([]);
    render(wrap(<MenuScreen />));
    const listed = () => [...document.querySelectorAll('.lesson input')].map(({ id }) => id);
    expect(listed()).toEqual(['lesson-one', 'lesson-two']);
    fireEvent.keyDown(document.body, { key: 'f' });
    expect(listed()).toEqual(['lesson-peak']);
    expect(stores.settings.getState().door).toBe('floor');
    await act(async () => fireEvent.submit(document.querySelector('form')!));
    expect(asked).toEqual([['start', 'peak', { mode: 'teach' }]]);
    fireEvent.click(screen.getByRole('button', { name: /柜面/ }));
    expect(listed()).toEqual(['lesson-one', 'lesson-two']);
  });

  test('offers to go on with an interrupted shift', async () => {
    const customer = { ticket: 'A007', address: both('何女士') };
    const { asked, stores, wrap } = stage([
      attempt('cut', { status: 'running', result: null, customer }),
    ]);
    render(wrap(<MenuScreen />));
    const button = await screen.findByRole('button', { name: /继续/ });
    expect(screen.getByText(/做到 09:42，已操作 12 步/)).toBeTruthy();
    expect(screen.getByText('窗口前：A007 何女士')).toBeTruthy();
    fireEvent.click(button);
    expect(asked).toEqual([['resume', 'cut']]);
    expect(stores.view.getState().screen).toBe('counter');
  });

  test('takes a dropped file, and says in words why one is refused', async () => {
    const { asked, wrap } = stage([]);
    const { container } = render(wrap(<MenuScreen />));
    const drop = (bytes: number[]) =>
      fireEvent.drop(container.querySelector('.menu')!, {
        dataTransfer: {
          types: ['Files'],
          files: [{ arrayBuffer: async () => new Uint8Array(bytes).buffer }],
        },
      });
    drop([1, 2]);
    expect(await screen.findByText(/校验不符/)).toBeTruthy();
    drop([1, 2, 3]);
    fireEvent.click(await screen.findByRole('button', { name: '看复盘' }));
    expect(asked).toEqual([
      ['import', 2],
      ['import', 3],
      ['debrief', 'new'],
    ]);
  });

  test('says so when the browser keeps nothing', async () => {
    const { wrap } = stage(null);
    render(wrap(<MenuScreen />));
    expect(await screen.findByText(/浏览器不允许保存记录/)).toBeTruthy();
  });

  test('has no accessibility fault', async () => {
    const { wrap } = stage([attempt('a'), attempt('cut', { status: 'running', result: null })]);
    const { container } = render(wrap(<MenuScreen />));
    await screen.findByRole('button', { name: /继续/ });
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
  });
});

describe('the curriculum', { timeout: 60_000 }, () => {
  const focused = () => document.activeElement?.id;
  const press = (key: string) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key });

  test('opens where the chosen lesson is, and a digit for the chapter, then one for the lesson, chooses', async () => {
    const { asked, wrap } = stage([], COURSE);
    render(wrap(<MenuScreen />));
    await act(async () => {});
    expect(focused()).toBe('lesson-one');
    expect(document.getElementById('lesson-two')).toBeNull();
    press('2');
    expect(focused()).toBe('lesson-two');
    // Still in the chapter: a digit without an entry does nothing, Escape goes back to the chapters.
    press('2');
    expect(focused()).toBe('lesson-two');
    press('Escape');
    press('1');
    expect(focused()).toBe('lesson-one');
    press('2');
    expect(focused()).toBe('drill-notes');
    press('2');
    press('1');
    await act(async () => fireEvent.submit(document.querySelector('form')!));
    expect(asked).toEqual([['start', 'two', { mode: 'teach' }]]);
  });

  test('is walked through by arrows, over the ends of chapters, and left and right change the mode', async () => {
    const { wrap } = stage([], COURSE);
    render(wrap(<MenuScreen />));
    await act(async () => {});
    const walk = ['drill-notes', 'lesson-two', 'lesson-one'];
    for (const place of walk) {
      press('ArrowDown');
      expect(focused()).toBe(place);
    }
    for (const place of walk.slice(0, -1).reverse()) {
      press('ArrowUp');
      expect(focused()).toBe(place);
    }
    press('ArrowDown');
    press('ArrowRight');
    expect(screen.getByRole('radio', { name: /自由练习/ })).toHaveProperty('checked', true);
  });

  test('is searched by what is typed; Enter chooses what was found and starts nothing', async () => {
    const { asked, wrap } = stage([], COURSE);
    render(wrap(<MenuScreen />));
    await act(async () => {});
    press('/');
    const field = screen.getByRole('searchbox');
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: '没有这一课' } });
    expect(screen.getByText('没有找到“没有这一课”。')).toBeTruthy();
    fireEvent.change(field, { target: { value: '第二' } });
    expect(document.getElementById('lesson-one')).toBeNull();
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true, keyCode: 229 });
    expect(document.activeElement).toBe(field);
    expect(fireEvent.keyDown(field, { key: 'Enter' })).toBe(false);
    expect(focused()).toBe('lesson-two');
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(field).toHaveProperty('value', '');
    expect(focused()).toBe('lesson-two');
    expect(asked).toEqual([]);
  });

  test('says what is done, what is due again, and what had better come first', async () => {
    const old = new Date(2026, 9, 1).getTime();
    const passed = attempt('a', { result: { total: 86, pass: true }, updatedAt: old });
    const { wrap } = stage([passed], COURSE);
    const { unmount } = render(wrap(<MenuScreen />));
    expect(await screen.findByText('✓ 最好 86 分')).toBeTruthy();
    expect(screen.getByText('2026-10-31 起该复训')).toBeTruthy();
    expect(screen.getByText('1 项该复训')).toBeTruthy();
    expect(screen.getByText('1/2 已通过')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /再往前/ }));
    expect(screen.queryByText(/建议先通过/)).toBeNull();
    unmount();
    render(stage([], COURSE).wrap(<MenuScreen />));
    await act(async () => {});
    fireEvent.click(screen.getByRole('button', { name: /再往前/ }));
    expect(screen.getByText('建议先通过：第一班')).toBeTruthy();
    // Advice, no lock.
    fireEvent.click(document.getElementById('lesson-two')!);
    expect(document.getElementById('lesson-two')).toHaveProperty('checked', true);
  });

  test('leads to the drills', async () => {
    const { stores, wrap } = stage([], COURSE);
    render(wrap(<MenuScreen />));
    await act(async () => {});
    fireEvent.click(document.getElementById('drill-notes')!);
    expect(stores.view.getState().screen).toBe('drills');
  });

  test('has no accessibility fault', async () => {
    const { wrap } = stage([attempt('a', { result: { total: 86, pass: true } })], COURSE);
    const { container } = render(wrap(<MenuScreen />));
    await screen.findByText('✓ 最好 86 分');
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
  });
});

describe('the records', { timeout: 60_000 }, () => {
  test('delete only what is not taken back', async () => {
    const { asked, wrap } = stage([attempt('a', { note: '甲' }), attempt('b', { note: '乙' })]);
    const { unmount } = render(wrap(<RecordsScreen />));
    fireEvent.click((await screen.findAllByRole('button', { name: '删除' }))[0]!);
    expect(screen.queryByText('甲')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '撤销' }));
    expect(screen.getByText('甲')).toBeTruthy();
    fireEvent.click(screen.getAllByRole('button', { name: '删除' })[1]!);
    expect(asked).toEqual([]);
    unmount();
    await waitFor(() => expect(asked).toEqual([['delete', 'b']]));
  });

  test('show an empty state, and have no accessibility fault when full', async () => {
    const none = render(stage([]).wrap(<RecordsScreen />));
    expect(await screen.findByText('还没有练习记录')).toBeTruthy();
    none.unmount();
    const { container } = render(
      stage([attempt('a'), attempt('b', { imported: true, lesson: 'gone' })]).wrap(
        <RecordsScreen />,
      ),
    );
    expect(await screen.findByText('gone')).toBeTruthy();
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
  });
});
