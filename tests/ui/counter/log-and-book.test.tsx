// @vitest-environment jsdom
/** What the desk tells of itself: the log of the encounter, and the rule book searched by keyboard. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type DeskPage, MINUTE, OPENS, SECOND, startDesk } from './desk-page.ts';
import { loadDeskWords, showDesk } from './show-desk.tsx';

// Every tenth of a second of the run is drawn anew; jsdom is slow at that.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let page: DeskPage;
let view: ReturnType<typeof showDesk>;

beforeAll(() => loadDeskWords());

beforeEach(async () => {
  page = await startDesk();
  page.give(OPENS + 10 * SECOND, { do: 'open-window' });
  page.give(OPENS + 7 * MINUTE, { do: 'call-next' });
  page.playTo(OPENS + 8 * MINUTE);
  view = showDesk(page);
  await screen.findByRole('tablist');
});

test('the log says what was done, by name', async () => {
  await act(async () => {
    page.session.submit({ do: 'ask', topic: 'source' });
    page.playTo(page.session.currentTime() + 10 * SECOND);
  });
  const log = view.container.querySelector('.log')?.textContent;
  expect(log).toMatch(/问 .*来源/);
  expect(log).not.toContain('source');
});

test('the rule book is searched and walked by keyboard, and says where a rule comes from', async () => {
  fireEvent.click(screen.getByRole('button', { name: /规程手册/ }));
  const book = await screen.findByRole('dialog');
  const search = within(book).getByRole('searchbox');
  const rules = within(book).getAllByRole('listitem');
  expect(document.activeElement).toBe(search);
  fireEvent.keyDown(search, { key: 'ArrowDown', isComposing: true });
  expect(document.activeElement).toBe(search);
  fireEvent.keyDown(search, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(rules[0]);
  fireEvent.keyDown(rules[0]!, { key: 'ArrowUp' });
  expect(document.activeElement).toBe(search);
  for (const rule of rules) expect(rule.textContent).toMatch(/本行规定|法规、监管/);
  fireEvent.change(search, { target: { value: '没有这样的规定' } });
  expect(within(book).queryAllByRole('listitem')).toEqual([]);
});
