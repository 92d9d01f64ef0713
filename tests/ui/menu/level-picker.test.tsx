// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { initReactI18next } from 'react-i18next';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Session } from '../../../src/session/session.ts';
import { createStores } from '../../../src/stores/stores.ts';
import { createI18n } from '../../../src/text/i18n.ts';
import { SessionProvider } from '../../../src/ui/kit/session-context.tsx';
import { MenuScreen } from '../../../src/ui/menu/menu-screen.tsx';
import { both, card } from './menu-stage.ts';

const LEVELS = [
  { id: 'gentle', name: both('从容'), summary: both('来的人少') },
  { id: 'rush', name: both('吃紧'), summary: both('来的人多') },
];

async function menu() {
  const asked: unknown[] = [];
  const session = {
    lessons: () => [{ ...card('one', '第一班'), levels: LEVELS }, card('two', '第二班')],
    drills: () => [],
    curriculum: () => null,
    wall: () => 0,
    listDrillRecords: async () => [],
    listAttempts: async () => [],
    start: async (...args: unknown[]) => asked.push(args),
  } as unknown as Session;
  const stores = createStores(() => localStorage);
  const files = { save: async () => true, open: async () => null };
  const page = await act(async () =>
    render(
      <SessionProvider session={session} stores={stores} files={files}>
        <MenuScreen />
      </SessionProvider>,
    ),
  );
  return { asked, page };
}

const named = (name: string) => screen.getByRole('radio', { name }) as HTMLInputElement;
const begin = () => fireEvent.submit(document.querySelector('form.start')!);

beforeAll(async () => {
  await createI18n({ language: 'zh-CN', plugin: initReactI18next as never });
});
beforeEach(() => localStorage.clear());

test('the lesson as written stands between easier and harder, and is what one gets', async () => {
  const { asked, page } = await menu();
  const group = screen.getByRole('group', { name: '难度' });
  const names = [...group.querySelectorAll('label')].map(({ textContent }) => textContent);
  expect(names).toEqual(['从容', '标准', '吃紧']);
  expect(named('标准').checked).toBe(true);
  expect(
    (await axe.run(page.container, { rules: { region: { enabled: false } } })).violations,
  ).toEqual([]);
  begin();
  expect(asked).toEqual([['one', { mode: 'teach', level: undefined }]]);
});

test('a level that was chosen is played, and remembered for its lesson alone', async () => {
  const first = await menu();
  fireEvent.click(named('吃紧'));
  expect(screen.getByText('来的人多')).toBeTruthy();
  begin();
  expect(first.asked).toEqual([['one', { mode: 'teach', level: 'rush' }]]);
  first.page.unmount();
  const again = await menu();
  expect(named('吃紧').checked).toBe(true);
  fireEvent.click(screen.getByRole('radio', { name: /第二班/ }));
  expect(screen.queryByRole('group', { name: '难度' })).toBeNull();
  begin();
  expect(again.asked).toEqual([['two', { mode: 'teach', level: undefined }]]);
});
