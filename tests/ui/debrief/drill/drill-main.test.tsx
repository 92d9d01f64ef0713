// @vitest-environment jsdom
/** The page after a drill: by keyboard, with trials that run in this process. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { drillLesson } from '../../../support/drill-lesson.ts';
import { playedLog } from '../../../support/drill-log.ts';
import { at } from '../../../support/lesson.ts';
import { loadWords, showAfter } from './after-page.tsx';

const bundle = drillLesson({
  'mini-lesson.json': (lesson) => {
    lesson.supervisor.plan = [
      { move: 'second', do: { do: 'assign', staff: 'ben', to: 'w2' }, at: '08:55' },
    ];
  },
});
const { log, sim } = playedLog(bundle, 5, [
  ['08:50', { do: 'open-doors' }],
  ['09:20', { do: 'assign', staff: 'ben', to: 'w2' }],
]);

beforeAll(loadWords);
afterEach(cleanup);

const show = (note = '') => showAfter({ bundle, log, sim }, note);

describe('after a drill', { timeout: 60_000 }, () => {
  test('each move is a mark that opens the replay there; arrows go from mark to mark', async () => {
    const { seen, container } = await show();
    const marks = [...container.querySelectorAll<HTMLElement>('[data-at]')];
    expect(marks.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    const doors = marks.find(({ dataset }) => dataset.at === String(at('08:50')))!;
    doors.focus();
    fireEvent.keyDown(doors, { key: 'ArrowRight' });
    const next = document.activeElement as HTMLElement;
    expect(next.dataset.at).toBe(String(at('09:20')));
    fireEvent.click(next);
    expect(seen.replay).toEqual([at('09:20')]);
  });

  test('the plan is shown once a finding has been written', async () => {
    const first = await show();
    expect(first.container.querySelector('.drill-plan table')).toBeNull();
    const field = first.container.querySelector<HTMLInputElement>('.drill-commit input')!;
    fireEvent.change(field, { target: { value: '二号窗开晚了' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(first.seen.notes).toEqual(['二号窗开晚了']);
    first.unmount();
    const { container } = await show('二号窗开晚了');
    const row = container.querySelector('.drill-plan tbody tr')!;
    expect(row.getAttribute('data-difference')).toBe('later');
  });

  test('a what-if answers with a difference and its interval', async () => {
    const { container } = await show();
    const card = container.querySelector<HTMLElement>('.drill-what-if')!;
    const [, how] = within(card).getAllByRole('combobox');
    fireEvent.change(how!, { target: { value: 'by/60' } });
    fireEvent.click(within(card).getByRole('button'));
    await waitFor(() => expect(card.querySelector('.drill-answer')).not.toBeNull(), {
      timeout: 40_000,
    });
    const wait = card.querySelector('.drill-answer tbody tr')!;
    expect(wait.getAttribute('data-verdict')).toBe('worse');
  });

  test('the record keeps what is written, and the paper shows it', async () => {
    const { container, seen } = await show();
    const people = container.querySelector<HTMLInputElement>('.drill-record-people input')!;
    fireEvent.change(people, { target: { value: '陶敏' } });
    fireEvent.blur(people);
    expect(seen.paper).toEqual([{ people: '陶敏' }]);
    expect(container.querySelector('.drill-paper h1')?.textContent).toBe('演练记录');
  });

  test('has no accessibility fault and no missing word', async () => {
    const { container } = await show('有');
    await waitFor(() => expect(screen.queryByText(/重走一遍/)).toBeNull(), { timeout: 40_000 });
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
    expect(container.textContent).not.toMatch(
      /\b(after|timeline|plan|record|cause|expects|worth|whatIf|measure|move)[.:][a-z]/i,
    );
  });
});
