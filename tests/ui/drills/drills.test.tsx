// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { Suspense } from 'react';
import { initReactI18next } from 'react-i18next';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadLibrary } from '../../../src/scenario/load/library.ts';
import type { DrillDesk, DrillRecord } from '../../../src/session/drills/drill-port.ts';
import { fansOf } from '../../../src/session/drills/note-bundles.ts';
import { StorageError } from '../../../src/session/ports.ts';
import type { Session } from '../../../src/session/session.ts';
import { createStores } from '../../../src/stores/stores.ts';
import { createI18n } from '../../../src/text/i18n.ts';
import { DrillsScreen } from '../../../src/ui/drills/drills-screen.tsx';
import { SessionProvider } from '../../../src/ui/kit/session-context.tsx';

const files = ['note-counting', 'slip-adding', 'capital-amounts'].map((name) => ({
  path: `${name}.json`,
  text: readFileSync(`scenarios/drills/${name}.json`, 'utf8'),
}));
const drills = [...loadLibrary(files).library.drills.values()];
const SEED = 11;

/** Stands where the browser does: a shelf in memory and one seed. */
function deskOf(shelf: DrillRecord[] = [], more: Partial<DrillDesk> = {}): DrillDesk {
  let ids = 0;
  return {
    drills: async () => drills,
    storage: {
      list: async () => [...shelf],
      put: async (record) => void shelf.unshift(record),
    },
    seed: () => SEED,
    id: () => `id-${ids++}`,
    wall: () => 1_700_000_000_000 + ids,
    ...more,
  };
}

const stores = createStores(() => localStorage);
const files_ = { save: async () => true, open: async () => null };
async function show(desk: DrillDesk): Promise<void> {
  render(
    <SessionProvider session={{} as Session} stores={stores} files={files_}>
      <Suspense fallback="…">
        <DrillsScreen desk={desk} />
      </Suspense>
    </SessionProvider>,
  );
  await act(async () => {});
}
const press = (key: string, more = {}) => fireEvent.keyDown(document.body, { key, ...more });
const begin = () => fireEvent.submit(document.querySelector('form')!);
const answer = () => document.querySelector<HTMLInputElement>('[data-answer]')!;

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id }) => id);
}

beforeAll(async () => {
  const words = await createI18n({ language: 'zh-CN', plugin: initReactI18next as never });
  await words.loadNamespaces(['drills']);
});
beforeEach(() => {
  Element.prototype.scrollIntoView = () => {};
  stores.view.getState().show('drills');
});

describe('the screen of drills', () => {
  test('shows each with its best, has no faults of access, and begins at the one asked for', async () => {
    const record = { seed: 1, done: 50, wrong: 0, perMinute: 17, complete: true, at: 1 };
    stores.view.getState().show('drills', 'slip-adding');
    await show(deskOf([{ ...record, id: 'a', drill: 'slip-adding', level: 'pass' }]));
    expect(screen.getAllByRole('radio', { name: /分钟/ })).toHaveLength(3);
    expect(document.activeElement?.id).toBe('drill-slip-adding');
    expect(screen.getByText(/合格 · 最好 17 笔\/分/)).toBeTruthy();
    expect(screen.getByRole('row', { name: /17 笔\/分/ })).toBeTruthy();
    expect(await faults()).toEqual([]);
    press('3');
    expect(document.activeElement?.id).toBe('drill-capital-amounts');
    press('Escape');
    expect(stores.view.getState().screen).toBe('menu');
  });

  test('says so when the drills cannot be read, and tries again', async () => {
    let tries = 0;
    const failing = async () => {
      tries += 1;
      if (tries === 1) throw new Error('offline');
      return drills;
    };
    await show(deskOf([], { drills: failing }));
    await act(async () => fireEvent.click(screen.getByText('重试')));
    expect(screen.getAllByRole('radio', { name: /分钟/ })).toHaveLength(3);
  });

  test('works where nothing can be kept, and says that nothing is', async () => {
    const blocked = async () => {
      throw new StorageError('blocked');
    };
    await show(deskOf([], { storage: { list: blocked, put: blocked } }));
    expect(screen.getByText(/成绩没能存下来/)).toBeTruthy();
    begin();
    expect(document.querySelector('[data-running="note-counting"]')).toBeTruthy();
  });
});

describe('a drill under way', () => {
  test('of counting: reports only a bundle that is through, and keeps the result', async () => {
    const shelf: DrillRecord[] = [];
    await show(deskOf(shelf));
    begin();
    expect(await faults()).toEqual([]);
    const items = drills.find(({ id }) => id === 'note-counting')!.items;
    if (items.skill !== 'count') throw new Error('another skill');
    const fans = fansOf(items, SEED, 0, items.hands[items.hands.length - 1]!);
    fireEvent.change(answer(), { target: { value: '100' } });
    press('Enter');
    expect(document.querySelector('[data-done="0"]')).toBeTruthy();
    let at = 1000;
    for (const notes of fans) {
      const event = new KeyboardEvent('keydown', { key: ' ', bubbles: true });
      at += items.gap;
      Object.defineProperty(event, 'timeStamp', { value: at });
      act(() => void document.body.dispatchEvent(event));
      expect(document.querySelectorAll('.note-card')).toHaveLength(notes);
    }
    const count = fans.reduce((sum, notes) => sum + notes, 0);
    fireEvent.change(answer(), { target: { value: String(count) } });
    press('Enter');
    expect(document.querySelector('.count-last[data-right="true"]')).toBeTruthy();
    press('Escape');
    await waitFor(() => expect(shelf).toHaveLength(1));
    expect(shelf[0]).toMatchObject({
      drill: 'note-counting',
      seed: SEED,
      done: 1,
      wrong: 0,
      complete: false,
      level: '',
    });
    expect(await faults()).toEqual([]);
  });

  test('leaves keys to an input method that is composing', async () => {
    await show(deskOf());
    press('3');
    begin();
    fireEvent.change(answer(), { target: { value: '一百元整' } });
    press('Enter', { isComposing: true });
    press('Enter', { keyCode: 229 });
    press('Escape', { isComposing: true });
    expect(document.querySelector('[data-done="0"]')).toBeTruthy();
    press('Enter');
    expect(document.querySelector('[data-done="1"]')).toBeTruthy();
    expect(document.querySelector('[data-marking]')).toBeTruthy();
  });

  test('ends by itself when the time is over', async () => {
    vi.useFakeTimers({
      toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'performance'],
    });
    try {
      const shelf: DrillRecord[] = [];
      await show(deskOf(shelf));
      begin();
      await act(async () => vi.advanceTimersByTime(179_000));
      expect(document.querySelector('.drill-timer')?.textContent).toBe('00:01');
      await act(async () => vi.advanceTimersByTime(2000));
      expect(document.querySelector('[data-result="none"]')).toBeTruthy();
      expect(shelf[0]).toMatchObject({ done: 0, complete: true });
      // An Enter that came too late for an answer does not sweep the result away.
      press('Enter');
      expect(document.querySelector('[data-result]')).toBeTruthy();
      await act(async () => vi.advanceTimersByTime(1500));
      press('Enter');
      expect(document.querySelector('[data-running]')).toBeTruthy();
    } finally {
      vi.useRealTimers();
    }
  });
});
