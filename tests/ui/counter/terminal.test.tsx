// @vitest-environment jsdom
/** The terminal over a bank with live accounts: what must be filled, what is shown, where the error is, what is booked. */
import { act, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import theme from '../../support/fixtures/accounts/terminal.json?raw';
import { plainJson, themeEdits } from '../../support/terminal-theme.ts';
import { type DeskPage, MINUTE, OPENS, SECOND, startDesk } from './desk-page.ts';
import { loadDeskWords, showDesk } from './show-desk.tsx';

// Every tenth of a second of the run is drawn anew; jsdom is slow at that.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let page: DeskPage;
const edits = themeEdits(theme);

beforeAll(() => loadDeskWords());

beforeEach(async () => {
  page = await startDesk((path, text) => {
    const file = plainJson(text);
    edits[path]?.(file);
    return JSON.stringify(file);
  });
  page.give(OPENS + 10 * SECOND, { do: 'open-window' });
  page.give(OPENS + 7 * MINUTE, { do: 'call-next' });
  page.playTo(OPENS + 8 * MINUTE);
  showDesk(page);
  await screen.findByRole('tablist');
});

const later = (seconds: number) =>
  act(async () => page.playTo(page.session.currentTime() + seconds * SECOND));
const field = (id: string) =>
  document.querySelector<HTMLInputElement>(`[data-terminal-field="${id}"]`)!;
const output = (label: RegExp) => screen.getByLabelText(label).textContent;
async function open(code: string) {
  await act(async () => void page.session.submit({ do: 'open-transaction', code }));
  await later(3);
}
async function key(id: string, value: string) {
  fireEvent.change(field(id), { target: { value } });
  fireEvent.keyDown(field(id), { key: 'Enter' });
  await later(3);
}
async function post() {
  fireEvent.keyDown(window, { key: 'F8' });
  await later(3);
}

test('Enter stays in a field that must be filled, and says so', async () => {
  await open('break-time');
  field('account').focus();
  fireEvent.keyDown(field('account'), { key: 'Enter' });
  expect(document.activeElement).toBe(field('account'));
  expect(field('account').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('这一栏必须录入')).toBeTruthy();
  await key('account', '9500 0099');
  expect(document.activeElement).toBe(field('amount'));
  expect(screen.queryByText('这一栏必须录入')).toBeNull();
});

test('a screen that opens takes the hands along, unless they have left the code for something else', async () => {
  const code = () => document.querySelector<HTMLInputElement>('#terminal-code')!;
  const begin = () => {
    code().focus();
    fireEvent.change(code(), { target: { value: 'break-time' } });
    fireEvent.keyDown(code(), { key: 'Enter' });
  };
  const cancel = async () => {
    fireEvent.click(screen.getByRole('button', { name: '退出交易' }));
    await later(3);
  };
  begin();
  await later(3);
  expect(document.activeElement).toBe(field('account'));
  await cancel();

  begin();
  fireEvent.keyDown(code(), { key: 'Escape' });
  await later(3);
  expect(field('account')).toBeTruthy();
  expect(document.activeElement).toBe(document.body);
  await cancel();

  begin();
  const search = document.querySelector<HTMLInputElement>('.talk-search input')!;
  act(() => search.focus());
  await later(3);
  expect(field('account')).toBeTruthy();
  expect(document.activeElement).toBe(search);
});

test('what the system works out stands in the fields it shows, and in the legs', async () => {
  await open('break-time');
  expect(output(/^利息/)).toBe('—');
  await key('account', '95000099');
  await key('amount', '30000');
  expect([output(/^户名/), output(/^本金/)]).toEqual([
    expect.stringContaining('何梅'),
    '¥50,000.00',
  ]);
  expect([output(/^利息/), output(/^应付/), output(/^剩余本金/), output(/^起息日/)]).toEqual([
    '¥7.67',
    '¥30,007.67',
    '¥20,000.00',
    '2025-03-01',
  ]);
  expect(screen.getByText('借 time 定期储蓄')).toBeTruthy();
  expect(screen.getByText('借 interest 利息支出')).toBeTruthy();
  const results = await axe.run(document.querySelector('.terminal')!, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(results.violations.map(({ id }) => id)).toEqual([]);
});

test('a refused posting moves to the field in error and names it', async () => {
  await open('cheque');
  for (const [id, value] of [
    ['account', '8800'],
    ['cheque', '30200012'],
    ['amount', '86000'],
    ['capitals', '8600'],
    ['payee', '6222'],
    ['payee-name', '何梅'],
  ] as const)
    await key(id, value);
  await post();
  expect(document.activeElement).toBe(field('capitals'));
  expect(field('capitals').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('button', { name: /大写金额复核/ })).toBeTruthy();
  await key('capitals', '86000.00');
  await post();
  expect(screen.getByText(/已记账 J0001/)).toBeTruthy();
});

test('a transfer settled later shows when, and the journal both legs', async () => {
  await open('transfer');
  for (const [id, value] of [
    ['account', '6222'],
    ['payee', '9500 0099'],
    ['amount', '1000'],
    ['mode', 'next-day'],
  ] as const)
    await key(id, value);
  expect(screen.getByText('次日到账')).toBeTruthy();
  await post();
  fireEvent.keyDown(window, { key: 'F2' });
  await later(1);
  const journal = await screen.findByRole('dialog');
  expect(journal.textContent).toContain('借 savings 活期储蓄');
  expect(journal.textContent).toContain('贷 time 定期储蓄');
  expect(journal.textContent).toContain('次日到账');
});
