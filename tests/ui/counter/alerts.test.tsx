// @vitest-environment jsdom
/** What waits beside the customer: seen above the desk, in the order of its clocks, and dealt with there. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { alertsOf } from '../../../src/ui/counter/alerts/alerts.ts';
import { type DeskPage, MINUTE, OPENS, SECOND, startDesk } from './desk-page.ts';
import { loadDeskWords, showDesk } from './show-desk.tsx';

let page: DeskPage;

beforeAll(async () => {
  await loadDeskWords('alerts');
  page = await startDesk();
  page.give(OPENS + 10 * SECOND, { do: 'open-window' });
  // The power fails at 09:40.
  page.playTo(OPENS + 41 * MINUTE);
});

const view = () => {
  const now = page.stores.session.getState().view;
  if (!now) throw new Error('no picture of the run');
  return now;
};

test('an incident is shown until it is reported; the key ";" goes to it', async () => {
  showDesk(page);
  const bar = await screen.findByRole('region', { name: '待处理' });
  expect(bar.textContent).toContain('突发事件');
  expect(bar.textContent).toContain('还没有上报');
  fireEvent.keyDown(window, { key: ';' });
  const report = within(bar).getByRole('button', { name: '上报' });
  expect(document.activeElement).toBe(report);
  fireEvent.click(report);
  await act(async () => page.playTo(page.session.currentTime() + 30 * SECOND));
  expect(view().incidents.map(({ state }) => state)).toEqual(['handled']);
  expect(bar.textContent).toBe('');
});

test('what is due first stands first; a grade is chosen, then an answer given', () => {
  const at = view().now;
  const complaint = (id: number, state: string, level: number, dueAt: number) => ({
    id,
    customer: 7,
    state,
    level,
    dueAt,
  });
  const alerts = alertsOf({
    ...view(),
    complaints: [
      complaint(0, 'handling.level3', 3, at + 30 * MINUTE),
      complaint(1, 'ungraded', 0, at + MINUTE),
      complaint(2, 'answered', 2, at),
    ],
    incidents: [
      { id: 0, kind: 'power-cut', state: 'unreported', level: 2, dueAt: at + 5 * MINUTE },
      { id: 1, kind: 'power-cut', state: 'handled', level: 2, dueAt: at },
    ],
  });
  expect(alerts.map(({ id, tone }) => [id, tone])).toEqual([
    ['complaint-1', 'late'],
    ['incident-0', 'soon'],
    ['complaint-0', 'soon'],
  ]);
  expect(alerts.map(({ actions }) => actions.map(({ command }) => command))).toEqual([
    [1, 2, 3].map((level) => ({ do: 'grade-complaint', complaint: 1, level })),
    [{ do: 'report-incident', incident: 0 }],
    [{ do: 'answer-complaint', complaint: 0 }],
  ]);
});
