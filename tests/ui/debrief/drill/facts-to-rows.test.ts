/** From the facts of a drill to what its debrief shows. */
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../../src/scenario/vocabulary/facts.ts';
import type { HallOutcome } from '../../../../src/session/trials/hall-outcome.ts';
import { dayAxis, hoursOf, weekAxis } from '../../../../src/ui/debrief/drill/axis.ts';
import { decisionsOf, variationsOf } from '../../../../src/ui/debrief/drill/decisions.ts';
import { drillStory, inRows } from '../../../../src/ui/debrief/drill/drill-story.ts';
import { offeredFindings } from '../../../../src/ui/debrief/drill/offered-findings.ts';
import { fitPaper, fits, type PaperTexts } from '../../../../src/ui/debrief/drill/paper-fit.ts';
import { aheadRows, leftByCause } from '../../../../src/ui/debrief/drill/people-rows.ts';
import { planLines } from '../../../../src/ui/debrief/drill/plan-lines.ts';
import { recordRows } from '../../../../src/ui/debrief/drill/record-rows.ts';
import { spanBox } from '../../../../src/ui/debrief/drill/timeline-marks.ts';
import { pickDrillMoments, questionsOf } from '../../../../src/ui/debrief/drill/weigh-moves.ts';
import { answerOf, HALL_ASKED } from '../../../../src/ui/debrief/drill/what-if-answer.ts';
import { drillLesson } from '../../../support/drill-lesson.ts';
import { playedLog } from '../../../support/drill-log.ts';
import { at, MINUTE } from '../../../support/lesson.ts';

const bundle = drillLesson({
  'mini-lesson.json': (lesson) => {
    lesson.supervisor.taught = ['early'];
    lesson.supervisor.plan = [
      { move: 'early', do: { do: 'open-doors' }, at: '08:50' },
      { move: 'second', do: { do: 'assign', staff: 'ben', to: 'w2' }, at: '08:55' },
      { move: 'inform', do: { do: 'announce', announcement: 'wait' }, from: '08:55', every: '5m' },
      { move: 'rest', do: { do: 'assign', staff: 'ann', to: 'break' }, from: '09:20', to: '09:40' },
    ];
  },
});
const { log, sim } = playedLog(bundle, 5, [
  ['08:50', { do: 'open-doors' }],
  ['09:20', { do: 'assign', staff: 'ben', to: 'w2' }],
  ['09:25', { do: 'announce', announcement: 'wait' }],
  ['09:41', { do: 'assign', staff: 'ann', to: 'break' }],
]);
const { facts } = sim;

describe('the course of the day', () => {
  const story = drillStory(bundle, facts);

  test('counts those who wait, and the longest wait, in each line', () => {
    expect(story.curves.map(({ category }) => category)).toContain('personal');
    const { points } = story.curves.find(({ category }) => category === 'personal')!;
    // Two came in at 8:50 and one at 8:52; nobody is called before nine.
    const before = points.filter(({ t }) => t > at('08:53') && t < at('09:00'));
    expect(new Set(before.map(({ waiting }) => waiting))).toEqual(new Set([3]));
    expect(Math.max(...points.map(({ longest }) => longest))).toBeGreaterThan(10 * MINUTE);
  });

  test('tells when the wait was beyond a level of the bank', () => {
    const [first] = story.bands;
    expect(first?.level).toBe(1);
    expect(first!.from).toBeGreaterThanOrEqual(at('09:00'));
    for (const { from, to } of story.bands) expect(to).toBeGreaterThan(from);
  });

  test('a break out of its time is marked', () => {
    expect(story.spans).toContainEqual(
      expect.objectContaining({ kind: 'break', id: 'ann', bad: true }),
    );
  });

  test('an incident is marked where it was reported late or not at all, each by itself', () => {
    const of = (type: Fact['type'], minute: string, incident: number) =>
      ({ type, t: at(minute), customer: -1, cause: -1, data: { incident, kind: 'row' } }) as Fact;
    const two = [
      of('incident.opened', '09:00', 0),
      of('incident.opened', '09:02', 1),
      of('incident.reported', '09:04', 0),
      of('incident.escalated', '09:12', 1),
      of('incident.reported', '09:13', 1),
      of('incident.closed', '09:20', 1),
      of('incident.opened', '09:30', 2),
    ];
    const { spans } = drillStory(bundle, [...two, ...facts.slice(-1)]);
    expect(spans.map(({ from, bad }) => [from, bad])).toEqual([
      [at('09:00'), false],
      [at('09:02'), true],
      [at('09:30'), true],
    ]);
  });

  test('what would overlap goes into rows', () => {
    const boxes = [0, 1, 2, 40].map((left) => ({ left, width: 3 }));
    expect(inRows(boxes)).toEqual([0, 1, 2, 0]);
  });
});

describe('the axis', () => {
  const DAY = 86_400_000;

  test('of a day begins and ends with it', () => {
    const axis = dayAxis(at('08:30'), at('16:30'));
    expect(axis.place(at('12:30'))).toBe(50);
    expect(axis.place(at('18:00'))).toBe(100);
    expect(axis.ticks.map(({ t }) => t)).toContain(at('12:00'));
  });

  test('of a week leaves the nights out: the same hour is the same part of each day', () => {
    const hours = hoursOf([at('08:15'), DAY + at('17:20')]);
    expect(hours).toEqual({ from: at('08:00'), to: at('18:00') });
    const axis = weekAxis(5, hours.from, hours.to);
    expect(axis.place(at('13:00'))).toBe(10);
    expect(axis.place(DAY + at('13:00'))).toBe(30);
    expect(axis.place(at('23:00'))).toBe(20);
    expect(axis.ticks.map(({ label }) => label)).toEqual([10, 30, 50, 70, 90]);
  });

  test('a bar and its name never stick out of the track', () => {
    const axis = weekAxis(5, at('08:00'), at('18:00'));
    for (const day of [0, 1, 4])
      for (const clock of ['08:00', '12:00', '17:45']) {
        const from = day * DAY + at(clock);
        const { left, width, room } = spanBox(
          { from, to: from + 9 * MINUTE },
          '服务质量月报',
          axis,
        );
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(100);
        expect(room.left).toBeGreaterThanOrEqual(0);
        expect(room.left + room.width).toBeLessThanOrEqual(100);
      }
  });
});

describe('beside the plan', () => {
  const lines = planLines(bundle, log.commands);
  const differences = lines.map(({ move, difference }) => [move, difference]);

  test('each step says how what was done differs', () => {
    expect(differences).toEqual([
      ['early', 'same'],
      ['second', 'later'],
      ['inform', 'seldom'],
      ['rest', 'same'],
    ]);
  });

  test('what was never done is said', () => {
    const none = planLines(bundle, []);
    expect(none.every(({ difference }) => difference === 'never')).toBe(true);
    expect(none.find(({ move }) => move === 'early')?.taught).toBe(true);
  });
});

describe('people', () => {
  const early = playedLog(bundle, 5, [['08:50', { do: 'open-doors' }]]);
  const last = early.sim.facts
    .filter((fact) => fact.type === 'ticket.issued' && fact.t <= at('09:03'))
    .pop()!.customer;

  test('somebody let ahead without a word rankles, with a word before it does not', () => {
    const of = (said: boolean) =>
      aheadRows(
        bundle,
        playedLog(bundle, 5, [
          ['08:50', { do: 'open-doors' }],
          ...(said ? ([['09:01', { do: 'announce', announcement: 'why' }]] as const) : []),
          ['09:04', { do: 'let-ahead', customer: last, reason: 'age' }],
        ]).sim.facts,
      );
    expect(of(false)).toEqual([expect.objectContaining({ customer: last, explained: false })]);
    expect(of(true)).toEqual([expect.objectContaining({ customer: last, explained: true })]);
    expect(of(true)[0]!.passed).toBeGreaterThan(0);
  });

  test('who came in vain is counted once, by why', () => {
    // 2 500 yuan for ten people with 1 000 each.
    const rows = leftByCause(facts);
    const all = rows.reduce((sum, { count }) => sum + count, 0);
    expect(rows.map(({ cause }) => cause)).toContain('unpaid');
    expect(all).toBeLessThanOrEqual(10);
    for (const row of rows)
      expect(row.people.reduce((sum, { count }) => sum + count, 0)).toBe(row.count);
  });
});

describe('decisions', () => {
  test('only those that hang on nobody can be changed', () => {
    expect(decisionsOf(log).map(({ command }) => command.do)).toEqual([
      'open-doors',
      'assign',
      'announce',
      'assign',
    ]);
  });

  test('only whoever can serve there is offered instead', () => {
    const [, second] = decisionsOf(log);
    const variations = variationsOf(bundle, second!);
    expect(variations).toContainEqual(expect.objectContaining({ kind: 'staff', id: 'ann' }));
    // Dan can serve nothing.
    expect(variations).not.toContainEqual(expect.objectContaining({ kind: 'staff', id: 'dan' }));
  });
});

describe('moments', () => {
  const day = (points: number, felt: number, broken = 0): HallOutcome => ({
    wait: 0,
    felt: felt * MINUTE,
    feltSum: 10 * felt * MINUTE,
    lost: 0,
    unpaid: 0,
    points: 0,
    total: points,
    broken,
  });

  test('the best, the costliest, and what should have come earlier', () => {
    const questions = questionsOf(log);
    const days = questions.map(({ kind, moves }) => {
      if (kind === 'earlier') return moves[0] === 1 ? day(78, 15) : day(70, 20);
      // Without the second window it is worse, without the announcement better; the doors keep a rule.
      return { 0: day(75, 18, 3), 1: day(50, 30), 2: day(74, 19) }[moves[0]!] ?? day(70, 20);
    });
    const found = pickDrillMoments(log, questions, [day(70, 20), ...days]);
    expect(found.map(({ kind, t }) => [kind, t])).toEqual([
      ['good', at('09:20')],
      ['bad', at('09:25')],
      ['better', at('09:20')],
    ]);
    // What the plan has is never called the mistake.
    const { plan } = bundle.lesson.supervisor!;
    const kinds = pickDrillMoments(log, questions, [day(70, 20), ...days], plan);
    expect(kinds.map(({ kind }) => kind)).toEqual(['good', 'better']);
    expect(found[0]!.worth).toMatchObject({ points: 20, felt: 100 });
    expect(found[2]!.worth.points).toBe(8);
  });

  test('a day that nothing changes has none', () => {
    const same = questionsOf(log).map(() => day(70, 20));
    expect(pickDrillMoments(log, questionsOf(log), [day(70, 20), ...same])).toEqual([]);
  });
});

describe('the answer to a what-if', () => {
  const days = (wait: number) =>
    Array.from({ length: 20 }, (_, k) => ({
      wait: (wait + k) * MINUTE,
      felt: (wait + k) * MINUTE,
      feltSum: 0,
      lost: k % 2,
      unpaid: 0,
      points: 50 - wait,
    }));

  test('says which way it went where that is sure', () => {
    const rows = answerOf(HALL_ASKED, { before: days(10), after: days(13) });
    const of = (measure: string) => rows.find((row) => row.measure === measure)!;
    expect(of('wait')).toMatchObject({ difference: 3, verdict: 'worse' });
    expect(of('points')).toMatchObject({ difference: -3, verdict: 'worse' });
    expect(of('lost')).toMatchObject({ difference: 0, verdict: 'unsure' });
  });
});

describe('the record on paper', () => {
  test('has what there is room for, in the order of time, the graver first', () => {
    const all = recordRows(bundle, facts, log.commands, 50);
    expect([...all].sort((a, b) => a.t - b.t)).toEqual(all);
    const few = recordRows(bundle, facts, log.commands, 2);
    expect(few).toHaveLength(2);
    expect(few.some((row) => row.of === 'fact' && row.fact.type === 'cash.short')).toBe(true);
  });

  const page = (course: number, written = ''): PaperTexts => ({
    tables: [
      Array.from({ length: course }, () => ({ words: '石峥去 3 号窗口', beside: 6 })),
      Array.from({ length: 12 }, () => ({ words: '大额取现：走到窗口看过人、看过钱', beside: 14 })),
    ],
    below: '',
    head: ['', '', ''],
    people: '',
    findings: [written, written, written, written],
    measures: [written, written, written],
    note: '',
  });

  test('has letters as large as the page allows, and gives up lines of the course only after that', () => {
    expect(fitPaper(10, 8, (course) => page(course))).toEqual({ size: 'full', course: 10 });
    expect(fitPaper(44, 8, (course) => page(course)).size).toBe('small');
    const crowded = fitPaper(60, 8, (course) => page(course));
    expect(crowded.size).toBe('least');
    expect(crowded.course).toBeLessThan(60);
    expect(fits(page(crowded.course), 'least')).toBe(true);
    expect(fits(page(crowded.course + 1), 'least')).toBe(false);
  });

  test('what is written by hand takes its room from the course', () => {
    const long = '第二个窗口比队伍过线晚开了一刻钟。'.repeat(9);
    const plain = fitPaper(60, 8, (course) => page(course));
    expect(fitPaper(60, 8, (course) => page(course, long)).course).toBeLessThan(plain.course);
  });

  test('is offered the gravest of what the rules found, each rule as it was broken first', () => {
    const finding = (rule: string, severity: string, time: string) => ({
      rule,
      severity,
      t: at(time),
    });
    const score = {
      cases: [
        { findings: [finding('greet', 'minor', '09:01'), finding('count', 'major', '09:30')] },
      ],
      shiftFindings: [finding('report', 'fatal', '10:00'), finding('count', 'major', '09:10')],
    };
    expect(offeredFindings(score as never, 2).map(({ rule, t }) => [rule, t])).toEqual([
      ['report', at('10:00')],
      ['count', at('09:10')],
    ]);
  });
});
