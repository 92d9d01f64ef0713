// @vitest-environment jsdom
/** The desk over the real session and the mini lesson, played by keys. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';
import { type DeskPage, MINUTE, OPENS, SECOND, startDesk } from './desk-page.ts';
import { loadDeskWords, showDesk } from './show-desk.tsx';

// Every tenth of a second of the run is drawn anew; jsdom is slow at that.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let page: DeskPage;

beforeAll(() => loadDeskWords());

beforeEach(async () => {
  page = await startDesk();
  page.give(OPENS + 10 * SECOND, { do: 'open-window' });
  page.give(OPENS + 7 * MINUTE, { do: 'call-next' });
  page.playTo(OPENS + 8 * MINUTE);
  showDesk(page);
  await screen.findByRole('tablist');
});

const later = (seconds: number) =>
  act(async () => page.playTo(page.session.currentTime() + seconds * SECOND));
const given = (): Command[] =>
  (page.session.currentLog()?.commands ?? []).map(({ command }) => command);
const key = (name: string, target: Element | Window = window) =>
  fireEvent.keyDown(target, { key: name });

test('a letter greets, a digit asks, and what was asked is marked', async () => {
  key('a');
  await later(10);
  key('q');
  key('1');
  await later(10);
  expect(given().slice(-2)).toEqual([{ do: 'greet' }, { do: 'ask', topic: 'source' }]);
  expect(screen.getByRole('button', { name: /来源/ }).dataset.done).toBe('true');
});

test('Enter while an input method composes does not run the search', async () => {
  const before = given().length;
  const search = screen.getByRole('textbox', { name: /搜索/ });
  search.focus();
  fireEvent.change(search, { target: { value: '来源' } });
  fireEvent.keyDown(search, { key: 'Enter', isComposing: true });
  fireEvent.keyDown(search, { key: 'Process', keyCode: 229 });
  await later(5);
  expect(given()).toHaveLength(before);
  fireEvent.keyDown(search, { key: 'Enter' });
  await later(10);
  expect(given().at(-1)).toEqual({ do: 'ask', topic: 'source' });
});

test('letters typed into a field are text, not commands', async () => {
  const before = given().length;
  const search = screen.getByRole('textbox', { name: /搜索/ });
  search.focus();
  key('a', search);
  key('z', search);
  await later(5);
  expect(given()).toHaveLength(before);
});

test('what cannot be done is greyed, stays focusable, and says why', async () => {
  const count = screen.getByRole('button', { name: /^清点/ });
  expect(count.getAttribute('aria-disabled')).toBe('true');
  const before = given().length;
  fireEvent.click(count);
  fireEvent.pointerEnter(count);
  expect(screen.getByRole('tooltip').textContent).toBe('桌上没有要点的现金。');
  expect(given()).toHaveLength(before);
});

test('taking all waits for the hands: every thing arrives, nothing is refused', async () => {
  fireEvent.keyDown(window, { key: 'T', shiftKey: true });
  for (let i = 0; i < 12; i++) await later(2);
  const view = page.stores.session.getState().view;
  const lying = view?.encounter?.items.filter((item) => item.at === 'desk').map((item) => item.id);
  expect(lying).toEqual(expect.arrayContaining(['id-card', 'cash']));
});

test('fields keyed one after the other all arrive, amounts in capitals beneath', async () => {
  await act(async () => void page.session.submit({ do: 'open-transaction', code: 'deposit' }));
  await later(10);
  const account = document.querySelector<HTMLInputElement>('[data-terminal-field="account"]')!;
  const amount = document.querySelector<HTMLInputElement>('[data-terminal-field="amount"]')!;
  fireEvent.change(account, { target: { value: '６２００ 1188' } });
  fireEvent.keyDown(account, { key: 'Enter' });
  fireEvent.change(amount, { target: { value: '12000' } });
  expect(screen.getByText('人民币壹万贰仟元整')).toBeTruthy();
  fireEvent.keyDown(amount, { key: 'Enter' });
  for (let i = 0; i < 8; i++) await later(3);
  expect(given().filter((command) => command.do === 'key')).toEqual([
    { do: 'key', field: 'account', value: '62001188' },
    { do: 'key', field: 'amount', value: '12000' },
  ]);
  expect(amount.value).toBe('12,000.00');
});

test('a field of a paper is copied into the form column that is chosen', async () => {
  await act(async () => void page.session.submit({ do: 'take', item: 'id-card' }));
  await later(10);
  key('b');
  await later(1);
  const dialog = screen.queryByRole('dialog');
  if (dialog) key('1', within(dialog).getAllByRole('button')[1]!);
  await later(10);
  const column = document.querySelector<HTMLInputElement>('[data-form-field="sum"]')!;
  act(() => column.focus());
  fireEvent.click(document.querySelector('[data-ref="id-card.name"]')!);
  await later(10);
  expect(given().at(-1)).toEqual({ do: 'fill', form: 'voucher', field: 'sum', value: '何梅' });
  expect(column.value).toBe('何梅');
});

test('nothing for axe to complain about', async () => {
  await act(async () => void page.session.submit({ do: 'take', item: 'id-card' }));
  await later(10);
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
