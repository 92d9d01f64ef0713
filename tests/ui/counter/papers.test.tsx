// @vitest-environment jsdom
/** Checks, records, copies and stories as they are asked for and as they lie on the desk. */
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';
import { paperEdits } from '../../support/papers-theme.ts';
import { plainJson } from '../../support/terminal-theme.ts';
import { type DeskPage, MINUTE, OPENS, SECOND, startDesk } from './desk-page.ts';
import { loadDeskWords, showDesk } from './show-desk.tsx';

let page: DeskPage;
const give = (...commands: Command[]) => {
  for (const command of commands) page.give(page.session.currentTime() + 30 * SECOND, command);
  page.playTo(page.session.currentTime() + 30 * SECOND);
};
const paper = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`.paper[data-item="${id}"]`);
  if (!found) throw new Error(`${id} does not lie on the desk`);
  return found;
};
const choices = () =>
  [...document.querySelectorAll<HTMLElement>('[data-choice]')].map((one) => one.dataset.choice);

beforeAll(() => loadDeskWords());

beforeEach(async () => {
  const edits = paperEdits();
  page = await startDesk((path, source) => {
    const edit = edits[path];
    if (!edit) return source;
    const file = plainJson(source);
    edit(file);
    return JSON.stringify(file);
  });
  page.give(OPENS + 10 * SECOND, { do: 'open-window' });
  page.give(OPENS + 7 * MINUTE, { do: 'call-next' });
  page.playTo(OPENS + 8 * MINUTE);
  give({ do: 'take', item: 'id-card' }, { do: 'take', item: 'aunt-id' });
  give({ do: 'take', item: 'torn' });
});

test('the key asks which check is made on what, and what it shows lies under its name', async () => {
  showDesk(page);
  await screen.findByRole('tablist', {}, { timeout: 20_000 });
  expect(within(paper('id-card')).queryByText('a long face')).toBeNull();
  expect(within(paper('aunt-id')).getByText('Aunt的')).toBeTruthy();
  fireEvent.keyDown(window, { key: 'i' });
  await screen.findByRole('dialog', {}, { timeout: 20_000 });
  // One check fits what lies there, so it is asked at once of what.
  expect(choices()).toEqual(['id-card', 'aunt-id']);
}, 40_000);

test('a made check, a record, a copy, a story and an assessed note can be read', async () => {
  give(
    { do: 'check', item: 'id-card', check: 'network', role: 'self' },
    { do: 'look-up', record: 'crm' },
    { do: 'copy', item: 'id-card' },
    { do: 'ask', topic: 'source' },
    { do: 'assess', item: 'torn', as: 'half' },
  );
  showDesk(page);
  await screen.findByRole('tablist', {}, { timeout: 20_000 });
  const made = paper('id-card').querySelector<HTMLElement>('[data-check="network"]');
  expect(made?.textContent).toContain('一致');
  expect(made?.textContent).toContain('a long face');
  expect(paper('file-1').textContent).toContain('何梅');
  expect(paper('id-card-copy').getAttribute('data-kind')).toBe('copy');
  expect(paper('told').textContent).toContain('the night market');
  expect(paper('told').textContent).not.toContain('a wedding');
  expect(paper('torn').querySelector('[data-assessed="half"]')?.textContent).toContain('50.00');
}, 40_000);
