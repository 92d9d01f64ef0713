// @vitest-environment jsdom
/** What a new supervisor is told before they ask: why something cannot be done yet, what comes first, where things are. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import { bundle, floorView, MINUTE, NOW } from './floor-fixture.ts';
import { stage } from './floor-stage.tsx';

beforeAll(stage.prepare);
beforeEach(stage.reset);
afterEach(cleanup);

test('doors that may not be opened yet say so beside the button', () => {
  const view = floorView();
  stage.refuse({ 'open-doors': 'not-yet' });
  stage.show({ ...view, floor: { ...view.floor!, doorsOpen: false } });
  const reason = document.querySelector('.hall-doors small')?.textContent ?? '';
  expect(reason).not.toBe('');
});

test('with nothing to take up but a complaint to grade, Enter says to grade it', async () => {
  const complaint = { id: 7, customer: 3, state: 'ungraded', level: 0, dueAt: NOW + MINUTE };
  stage.show(floorView({ duties: [], complaints: [complaint] }));
  await stage.press('Enter');
  expect(screen.getByText('先给投诉定级：按 1、2 或 3。')).toBeTruthy();
  expect(stage.given()).toEqual([]);
});

test('that the player grades is said where there is something to grade, and nowhere else', () => {
  stage.show();
  expect(document.querySelector('.matters')?.textContent).toContain('分级由你判断');
  cleanup();
  stage.show(floorView({ complaints: [] }));
  expect(document.querySelector('.matters')?.textContent).not.toContain('分级由你判断');
});

test('reminders of waits are set from the bar, without a key', async () => {
  stage.show();
  fireEvent.click(screen.getByRole('button', { name: /95% 等候/ }));
  await waitFor(() => expect(screen.getByRole('dialog', { name: '等候提醒' })).toBeTruthy());
});

test('a line nobody stood in tells nothing; one that served keeps its sums', () => {
  const view = floorView();
  const [first, ...rest] = view.hall.queues;
  const empty = { ...first!, waiting: [], longest: 0, served: 0, left: 0 };
  const people = view.hall.people.filter(({ category }) => category !== empty.category);
  const shown = (queue: typeof empty) => {
    stage.show({ ...view, hall: { ...view.hall, people, queues: [queue, ...rest] } });
    const line = document.querySelector(`.line[data-category="${empty.category}"]`);
    const foot = line?.querySelector('.line-foot') ?? null;
    cleanup();
    return foot;
  };
  expect(shown(empty)).toBeNull();
  expect(shown({ ...empty, served: 3 })).not.toBeNull();
});

test('what is said in just such a case stands first among the announcements', async () => {
  const said = (id: string, incident?: string) => ({
    id,
    name: { 'zh-CN': id, en: id },
    text: { 'zh-CN': id, en: id },
    ...(incident && { incident }),
  });
  const bank = {
    ...bundle.bank,
    incidents: [{ id: 'down', name: { 'zh-CN': '停机', en: 'Down' }, hall: { stops: [] } }],
    announcements: [said('usual'), said('flooded', 'flood'), said('outage', 'down')],
  };
  const down = { id: 0, kind: 'down', state: 'unreported', level: 2, dueAt: NOW + MINUTE };
  stage.show(floorView({ incidents: [down] }), [], { ...bundle, bank } as unknown as LessonBundle);
  await stage.press('a');
  const ids = [...document.querySelectorAll<HTMLElement>('[data-choice]')].map(
    ({ dataset }) => dataset.choice,
  );
  expect(ids).toEqual(['outage', 'usual']);
});
