import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';
import { findingCounts, splitServed, stepsOf } from '../../../src/ui/debrief/customer-steps.ts';
import { alignPaths, stepKey } from '../../../src/ui/debrief/path-alignment.ts';
import { printRows } from '../../../src/ui/debrief/print-rows.ts';
import { beforeDeed, replayRange } from '../../../src/ui/debrief/replay-range.ts';
import {
  assignLanes,
  labelLeft,
  layoutTimeline,
  shiftSpan,
  toneOf,
  waitingSeries,
} from '../../../src/ui/debrief/timeline-layout.ts';
import { at, emptyFacts, emptyScore, facts, finding, kept, score } from './fixture.ts';

describe('the timeline', () => {
  const timeline = layoutTimeline(score, facts);

  test('spans the shift from its opening to its close', () => {
    expect(shiftSpan(facts)).toEqual({ from: at('09:00'), to: at('09:46') });
  });

  test('puts every encounter in its place, in percent of the shift', () => {
    expect(timeline.bars.map((b) => b.ticket)).toEqual(['A001', 'A002', 'A004', 'A008']);
    const [first] = timeline.bars;
    expect(first?.left).toBeCloseTo((70 / (46 * 60)) * 100, 6);
    expect(first?.width).toBeCloseTo((500 / (46 * 60)) * 100, 6);
    for (const bar of timeline.bars) expect(bar.left + bar.width).toBeLessThanOrEqual(100);
  });

  test('tells outcomes apart: in order, small flaws, went wrong', () => {
    expect(timeline.bars.map((b) => b.tone)).toEqual(['good', 'good', 'bad', 'flawed']);
    const clean = score.cases[0]!;
    expect(toneOf({ ...clean, acceptable: false })).toBe('bad');
    expect(
      toneOf({ ...clean, findings: [finding('no-return', 'forbidden', 1, '09:05', [])] }),
    ).toBe('bad');
  });

  test('shows idle stretches of a minute or more and no shorter ones', () => {
    expect(timeline.gaps.map((g) => [g.from, g.to])).toEqual([
      [at('09:00'), at('09:01:10')],
      [at('09:09:30'), at('09:10:40')],
      [at('09:16:30'), at('09:18:10')],
      [at('09:31:20'), at('09:33:10')],
    ]);
  });

  test('counts who waits: ticket taken, called, gone', () => {
    const series = waitingSeries(facts);
    expect(series[0]).toEqual({ t: at('09:00:20'), waiting: 1 });
    expect(series[1]).toEqual({ t: at('09:01'), waiting: 0 });
    expect(Math.max(...series.map((p) => p.waiting))).toBe(5);
    expect(series.find((p) => p.t === at('09:27'))?.waiting).toBe(4);
  });

  test('marks every finding and the good moment, and says what the hall overheard', () => {
    expect(timeline.marks.map((m) => `${m.kind} ${m.rule}`)).toEqual([
      'done read-amount',
      'missing greet-first',
      'late soothe',
      'missing tell-rights',
      'order lock-screen',
    ]);
    expect(timeline.heard).toMatchObject([{ listeners: 7, mood: -6, customer: 3 }]);
  });

  test('joins findings that fall together, the gravest in front', () => {
    const third = {
      ...score.cases[2]!,
      findings: [
        finding('soothe', 'late', 3, '09:25', []),
        finding('two-witness', 'missing', 3, '09:25:10', []),
      ],
    };
    const [mark, ...rest] = layoutTimeline({ ...score, cases: [third], moments: [] }, facts).marks;
    expect(rest).toEqual([]);
    expect(mark).toMatchObject({ rule: 'two-witness', tone: 'fatal', more: 1 });
  });

  test('gives labels that would overlap lanes of their own, and none when lanes run out', () => {
    const marks = [10, 11, 12].map((x, i) => ({
      ...timeline.marks[1]!,
      x,
      tone: (['minor', 'fatal', 'major'] as const)[i]!,
    }));
    expect(assignLanes(marks, [20, 20, 20], 2)).toEqual([-1, 0, 1]);
    expect(assignLanes([marks[0]!, { ...marks[1]!, x: 60 }], [20, 20], 2)).toEqual([0, 0]);
    expect(labelLeft(95, 20)).toBe(80);
  });

  test('can be drawn when nobody was served', () => {
    const empty = layoutTimeline(emptyScore, emptyFacts);
    expect(empty).toMatchObject({ bars: [], marks: [], gaps: [] });
    expect(layoutTimeline(emptyScore, [])).toMatchObject({ from: 0, to: 60_000 });
  });
});

describe('the steps of a customer', () => {
  test('are kept and broken rules in the order they were decided', () => {
    expect(stepsOf(score.cases[2]!).map((s) => [s.state, s.rule])).toEqual([
      ['missing', 'greet-first'],
      ['done', 'count-in-sight'],
      ['late', 'soothe'],
      ['done', 'two-witness'],
      ['done', 'no-return'],
      ['missing', 'tell-rights'],
    ]);
  });

  test('never show a broken rule as kept as well, nor one that did not apply', () => {
    const vacuous = { ...kept('rating', 1, '09:05'), state: 'vacuous' as const };
    const lines = stepsOf({
      findings: [finding('soothe', 'late', 1, '09:03', [])],
      kept: [kept('soothe', 1, '09:02'), vacuous],
    });
    expect(lines.map((l) => l.state)).toEqual(['late']);
  });

  test('are told apart from customers who were never called, and end with the shift at the latest', () => {
    const [first, second] = score.cases;
    const run = {
      ...score,
      cases: [
        { ...first!, endedAt: -1 },
        { ...second!, customer: -1, startedAt: -1, endedAt: -1 },
      ],
    };
    const { served, unserved } = splitServed(run, at('09:46'));
    expect(served.cases.map((c) => [c.customer, c.endedAt])).toEqual([[1, at('09:46')]]);
    expect(unserved.map((c) => c.case)).toEqual(['withdraw']);
  });

  test('are counted by severity', () => {
    expect(findingCounts(score.cases[2]!.findings)).toEqual({ fatal: 0, major: 1, minor: 2 });
  });
});

test('a deed is done again from just before the command that led to it', () => {
  const commands = [1000, 5000, 9000].map((t) => ({ t, command: { do: 'greet' } as const }));
  expect(beforeDeed(commands, 8000)).toBe(4999);
  expect(beforeDeed(commands, 9000)).toBe(8999);
  expect(beforeDeed(commands, 500)).toBe(500);
});

describe('the exemplary path beside what was done', () => {
  const exemplar: Command[] = [
    { do: 'greet' },
    { do: 'take', item: 'cash' },
    { do: 'count', item: 'cash', method: 'machine' },
    { do: 'read-back' },
    { do: 'part' },
  ];
  const did = (...commands: Command[]) => commands.map((command, i) => ({ t: i, command }));

  test('pairs what agrees and names what is missing', () => {
    const rows = alignPaths(
      exemplar,
      did(
        { do: 'greet' },
        { do: 'take', item: 'cash' },
        { do: 'count', item: 'cash', method: 'machine' },
        { do: 'part' },
      ),
    );
    expect(rows.map((r) => r.kind)).toEqual(['both', 'both', 'both', 'missed', 'both']);
  });

  test('knows a step done at another place from one not done', () => {
    const rows = alignPaths(
      exemplar,
      did(
        { do: 'take', item: 'cash' },
        { do: 'greet' },
        { do: 'count', item: 'cash', method: 'machine' },
        { do: 'read-back' },
        { do: 'part' },
      ),
    );
    expect(rows.map((r) => r.kind).sort()).toEqual(['both', 'both', 'both', 'both', 'moved']);
  });

  test('shows additional steps and leaves out waiting', () => {
    const rows = alignPaths(
      [{ wait: 5000 }, { do: 'greet' }],
      did({ do: 'greet' }, { do: 'ask', topic: 'origin' }),
    );
    expect(rows.map((r) => r.kind)).toEqual(['both', 'extra']);
  });

  test('judges verb and object, not the value typed or the side of a comparison', () => {
    expect(stepKey({ do: 'key', field: 'amount', value: '1' })).toBe(
      stepKey({ do: 'key', field: 'amount', value: '2' }),
    );
    expect(stepKey({ do: 'compare', a: 'x.1', b: 'y.2' })).toBe(
      stepKey({ do: 'compare', a: 'y.2', b: 'x.1' }),
    );
    expect(stepKey({ do: 'take', item: 'id' })).not.toBe(stepKey({ do: 'take', item: 'cash' }));
  });
});

describe('the score sheet', () => {
  test('gives every step its points and every deduction its reason', () => {
    const third = printRows(score).cases[2]!;
    expect(third.steps.find((s) => s.rule === 'two-witness')).toMatchObject({
      weight: 15,
      got: 15,
    });
    expect(third.steps.find((s) => s.rule === 'tell-rights')).toMatchObject({ weight: 10, got: 0 });
    expect(third.deductions.map((d) => d.rule)).toEqual(['tell-rights', 'soothe', 'greet-first']);
  });

  test('stays within its page: minor deductions give way, and say how many there were', () => {
    const rows = printRows(score, 2);
    expect(rows.cases.flatMap((c) => c.deductions).map((d) => d.rule)).toEqual([
      'tell-rights',
      'soothe',
    ]);
    expect(rows.cases.map((c) => c.hidden)).toEqual([0, 0, 1, 1]);
  });

  test('counts a step once, however often it was judged', () => {
    const first = {
      ...score.cases[0]!,
      findings: [finding('greet-first', 'missing', 1, '09:02', [])],
      kept: [kept('rating', 1, '09:01'), kept('rating', 1, '09:02')],
    };
    expect(
      printRows({ ...score, cases: [first] }).cases[0]!.steps.map((s) => [s.rule, s.got]),
    ).toEqual([
      ['rating', 1],
      ['greet-first', 0],
    ]);
  });
});

test('a replay shows the encounter around a moment and starts shortly before it', () => {
  const range = replayRange(score, facts, at('09:28'));
  expect(range).toMatchObject({ from: at('09:18:10'), start: at('09:27:40') });
  expect(range.case?.ticket).toBe('A004');
  const outside = replayRange(score, facts, at('09:45'));
  expect(outside.case).toBeNull();
  expect(outside.to).toBe(at('09:46'));
});
