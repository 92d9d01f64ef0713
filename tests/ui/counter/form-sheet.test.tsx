// @vitest-environment jsdom
/** A form of paper over the terminal: kinds of columns, what is wrong in words, rows, and columns that come and go. */
import { act, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';
import { formEdits } from '../../support/forms-theme.ts';
import { plainJson } from '../../support/terminal-theme.ts';
import { type DeskPage, MINUTE, OPENS, SECOND, startDesk } from './desk-page.ts';
import { loadDeskWords, showDesk } from './show-desk.tsx';

// Every tenth of a second of the run is drawn anew; jsdom is slow at that.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let page: DeskPage;
const edits = formEdits();

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
  const t = page.session.currentTime();
  const notes = ['joined', 'pasted'];
  for (const [i, item] of notes.entries())
    page.give(t + (i + 1) * 10 * SECOND, { do: 'take', item });
  page.playTo(t + 40 * SECOND);
  showDesk(page);
  await screen.findByRole('tablist', undefined, { timeout: 20_000 });
  fireEvent.keyDown(window, { key: 'b' });
  await later(1);
  const entry = [...document.querySelectorAll<HTMLElement>('[data-choice="register"]')].at(0);
  if (entry) fireEvent.click(entry);
  await later(4);
});

const later = (seconds: number) =>
  act(async () => page.playTo(page.session.currentTime() + seconds * SECOND));
const column = (id: string) =>
  document.querySelector<HTMLInputElement>(`[data-form-field="${id}"]`)!;
const rows = () => [...document.querySelectorAll<HTMLInputElement>('.sheet-rows input')];
const enter = (target: Element) => fireEvent.keyDown(target, { key: 'Enter' });
async function write(id: string, value: string) {
  fireEvent.change(column(id), { target: { value } });
  enter(column(id));
  await later(4);
}
const filled = () =>
  (page.session.currentLog()?.commands ?? []).flatMap(({ command }) =>
    (command as Command).do === 'fill' ? [command as Command & { do: 'fill' }] : [],
  );

test('begins at the first column that is written; what the system writes is no field', async () => {
  expect(document.activeElement).toBe(column('holder'));
  expect(column('holder').tagName).toBe('SELECT');
  expect(document.querySelector('[data-form-field="branch"]')).toBeNull();
  const branch = screen.getByLabelText(/^branch/);
  expect(branch.tagName).toBe('OUTPUT');
  expect(branch.textContent).not.toBe('—');
  expect(screen.getByLabelText(/^total/).textContent).toBe('—');
  await write('face', '100');
  await write('pieces', '2');
  expect(screen.getByLabelText(/^total/).textContent).toMatch(/200\.00/);
});

test('Enter stays where something must be written, and says so; a choice goes on', async () => {
  enter(column('holder'));
  expect(document.activeElement).toBe(column('holder'));
  expect(screen.getByText('这一栏必须录入')).toBeTruthy();
  await write('holder', 'person');
  expect(filled().at(-1)).toMatchObject({ field: 'holder', value: 'person' });
  expect(document.activeElement).toBe(column('face'));
  expect(screen.queryByText('这一栏必须录入')).toBeNull();
});

test('what is of the wrong form is said in words, beside the column', async () => {
  await write('pieces', '12');
  expect(screen.getByText('填 1 到 9 的整数。')).toBeTruthy();
  expect(column('pieces').getAttribute('aria-invalid')).toBe('true');
  await write('pieces', '2');
  expect(screen.queryByText('填 1 到 9 的整数。')).toBeNull();
  await write('serials', 'K?');
  expect(screen.getByText('只用字母和数字，四位起。')).toBeTruthy();
});

test('a choice brings a column', async () => {
  expect(column('unit')).toBeNull();
  await write('holder', 'unit');
  expect(column('unit')).not.toBeNull();
  await write('holder', 'person');
  expect(column('unit')).toBeNull();
});

test('rows are written one after the other, each sent once with those before', async () => {
  await write('serials', 'joined-1');
  expect(rows().map((row) => row.value)).toEqual(['JOINED1', '']);
  expect(document.activeElement).toBe(rows()[1]);
  fireEvent.change(rows()[1]!, { target: { value: 'kb 0002' } });
  enter(rows()[1]!);
  await later(5);
  expect(filled().map(({ value }) => value)).toEqual(['JOINED1', 'JOINED1、KB0002']);
  expect(rows()).toHaveLength(3);
  enter(rows()[2]!);
  expect(document.activeElement).toBe(column('pieces'));
});

test('a click on a paper adds a row', async () => {
  await write('serials', 'KB0002');
  act(() => column('serials').focus());
  fireEvent.click(document.querySelector('[data-ref="joined.serial"]')!);
  await later(5);
  expect(filled().at(-1)?.value).toBe('KB0002、joined-1');
  expect(rows().map((row) => row.value)).toEqual(['KB0002', 'joined-1', '']);
});

test('nothing for axe to complain about', async () => {
  await write('pieces', '12');
  const { violations } = await axe.run(document.querySelector('.sheet')!, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
