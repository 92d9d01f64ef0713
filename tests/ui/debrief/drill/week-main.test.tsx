// @vitest-environment jsdom
/** The page after a week: its days, what was set, times with their day, and another setting tried. */
import { cleanup, fireEvent, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { weekDays, weekTotals } from '../../../../src/ui/debrief/drill/week-days.ts';
import { playedLog } from '../../../support/drill-log.ts';
import { weekLesson } from '../../../support/week-lesson.ts';
import { loadWords, showAfter } from './after-page.tsx';

const bundle = weekLesson({
  'mini-week.json': (lesson) => {
    lesson.expects = [
      {
        id: 'bag-signed',
        inject: { duty: 'bag' },
        text: { 'zh-CN': '款包当面接', en: 'The bag is taken over in person' },
        done: { fact: 'duty.ended' },
        within: '30m',
      },
    ];
  },
});
const played = playedLog(bundle, 3, [
  ['08:46', { do: 'set-lever', day: 'mon', lever: 'windows', option: 'two' }],
  ['08:47', { do: 'set-lever', day: 'tue', lever: 'spare', option: 'told' }],
  ['08:50', { do: 'run-day' }],
  ['33:00', { do: 'run-day' }],
  ['42:30', { do: 'run-day' }],
]);
const week = bundle.lesson.supervisor!.week!;

beforeAll(loadWords);
afterEach(cleanup);

describe('the days of a week', () => {
  const days = weekDays(week, played.sim.facts);

  test('tell what was set for each, and what of it was not as at first', () => {
    expect(days.map(({ id, changed }) => [id, changed])).toEqual([
      ['mon', ['windows']],
      ['tue', ['spare']],
      ['wed', []],
    ]);
    expect(days[0]?.settings).toEqual({ windows: 'two', spare: 'one' });
    expect(days.map(({ came }) => came !== null)).toEqual([true, true, false]);
  });

  test('come to a mean wait that weighs each day by those who came', () => {
    const ran = days.flatMap(({ came }) => (came ? [came] : []));
    const people = ran.reduce((sum, { came }) => sum + came, 0);
    const waited = ran.reduce((sum, { came, waitMean }) => sum + came * waitMean, 0);
    expect(weekTotals(days)).toMatchObject({ came: people, waitMean: waited / people });
    expect(weekTotals([])).toBeNull();
  });
});

describe('after a week', { timeout: 60_000 }, () => {
  test('times are told with their day, and nothing of the course sticks out', async () => {
    const { container } = await showAfter({ bundle, ...played });
    const row = container.querySelector<HTMLElement>('.drill-expects [data-state]')!;
    expect(row.textContent).toContain('tue 08:50');
    const ticks = container.querySelectorAll('.drill-ticks .drill-row-track span');
    expect([...ticks].map((tick) => tick.textContent)).toEqual(['mon', 'tue', 'wed']);
    const bars = container.querySelectorAll<HTMLElement>('.drill-span');
    expect(bars.length).toBeGreaterThan(0);
    for (const bar of bars) {
      const end = Number.parseFloat(bar.style.left) + Number.parseFloat(bar.style.width);
      expect(end).toBeLessThanOrEqual(100);
    }
    // A curve for each day that was run.
    expect(container.querySelectorAll('.drill-curves polyline')).toHaveLength(2);
  });

  test('another setting of a day is tried on a hundred days', async () => {
    const { container } = await showAfter({ bundle, ...played });
    const card = container.querySelector<HTMLElement>('.drill-what-if')!;
    const [day, lever, option] = within(card).getAllByRole<HTMLSelectElement>('combobox');
    expect([...day!.options].map(({ value }) => value)).toEqual(['mon', 'tue']);
    // Only on Tuesday and Wednesday can the second lever be set.
    expect([...lever!.options].map(({ value }) => value)).toEqual(['windows']);
    expect([...option!.options].map(({ value }) => value)).toEqual(['one', 'told']);
    fireEvent.click(within(card).getByRole('button'));
    await waitFor(
      () => expect(card.querySelector('.drill-answer')?.getAttribute('data-days')).toBe('100'),
      { timeout: 50_000 },
    );
    const wait = card.querySelector('.drill-answer tbody tr')!;
    // The second window is gone again.
    expect(wait.getAttribute('data-verdict')).toBe('worse');
  });

  test('has no accessibility fault and no missing word', async () => {
    const { container } = await showAfter({ bundle, ...played }, '有');
    const { violations } = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
    expect(container.textContent).not.toMatch(
      /\b(after|timeline|plan|record|cause|expects|worth|whatIf|measure|move|week)[.:][a-z]/i,
    );
  });
});
