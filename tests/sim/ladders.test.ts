/** Two ladders with clocks: complaints of customers and incidents of the branch. They do not mix. */
import { describe, expect, test } from 'vitest';
import type { LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import { createSim, type Sim } from '../../src/sim/index.ts';
import '../support/matchers.ts';
import { act, at, factsOf, HOUR, MINUTE, meet, miniLesson, SECOND } from '../support/lesson.ts';

/** A long day, a customer who bears no rude word: mood 60, 45 less for one, complains below 20. */
function touchy(): LessonBundle {
  return miniLesson({
    'mini-lesson.json': (file) => {
      file.ends = '18:00';
      file.staffing[0].to = '18:00';
    },
    'mini-case.json': (file) => {
      file.temper.mood = { from: 60, spread: 0 };
    },
    'mini-bank.json': (bank) => {
      bank.lines.push({ ...bank.lines[0], id: 'rude', tone: 'forbidden' });
      bank.manners[0].tones.forbidden = -45;
      bank.manners[0].impatience = 0;
      bank.complaint.followUp = '10m';
    },
  });
}

function complained(): { sim: Sim; opened: number } {
  const sim = meet(touchy(), 1, 'mini-case');
  expect(factsOf(sim, 'complaint.opened')).toEqual([]);
  act(sim, { do: 'say', line: 'rude' });
  expect(sim.view().encounter?.mood).toBe(15);
  expect(sim).toHaveFacts('complaint.opened', [{ complaint: 0, cause: 'mood' }]);
  return { sim, opened: sim.now };
}

/** Grades and escalations with the time since the complaint was made. */
const ladder = (sim: Sim, opened: number) =>
  sim.facts.flatMap((f) =>
    f.type === 'complaint.escalated' ||
    f.type === 'complaint.graded' ||
    f.type === 'complaint.answered' ||
    f.type === 'complaint.closed'
      ? [[f.type.slice('complaint.'.length), f.data.level, f.t - opened]]
      : [],
  );

const state = (sim: Sim) => sim.view().complaints[0];

describe('a complaint', () => {
  test('is made once, however low the mood sinks after it', () => {
    const { sim } = complained();
    act(sim, { do: 'say', line: 'rude' });
    expect(factsOf(sim, 'complaint.opened')).toHaveLength(1);
    expect(sim).toHaveFacts('encounter.ended', [{ mood: 0, acceptable: false }]);
  });

  test('is not made by a customer whose mood stays above the line', () => {
    const sim = meet(touchy(), 1, 'mini-case');
    act(sim, { do: 'say', line: 'thanks' });
    sim.advanceTo(sim.now + HOUR);
    expect(factsOf(sim, 'complaint.opened')).toEqual([]);
  });

  test('that nobody grades climbs: serious after five minutes, gravest after an hour, the region half an hour later', () => {
    const { sim, opened } = complained();
    expect(state(sim)).toMatchObject({ state: 'ungraded', level: 0, dueAt: opened + 5 * MINUTE });
    sim.advanceTo(opened + 5 * MINUTE - 1);
    expect(ladder(sim, opened)).toEqual([]);
    sim.advanceTo(at('17:00'));
    expect(ladder(sim, opened)).toEqual([
      ['escalated', 2, 5 * MINUTE],
      ['escalated', 1, 65 * MINUTE],
      ['escalated', 0, 95 * MINUTE],
    ]);
    expect(state(sim)).toMatchObject({ state: 'region', level: 0 });
    expect(sim.can({ do: 'grade-complaint', complaint: 0, level: 1 })).toBeRefused('already-done');
    act(sim, { do: 'answer-complaint', complaint: 0 });
    sim.advanceTo(sim.now + HOUR);
    expect(
      ladder(sim, opened)
        .slice(3)
        .map(([what]) => what),
    ).toEqual(['answered', 'closed']);
  });

  test('graded and answered in time does not climb, and is closed after the follow-up', () => {
    const { sim, opened } = complained();
    expect(sim.can({ do: 'answer-complaint', complaint: 0 })).toBeRefused('already-done');
    sim.advanceTo(opened + 4 * MINUTE);
    act(sim, { do: 'grade-complaint', complaint: 0, level: 3 });
    expect(state(sim)).toMatchObject({
      state: 'handling.level3',
      level: 3,
      dueAt: sim.now + 2 * HOUR,
    });
    sim.advanceTo(opened + 2 * HOUR);
    act(sim, { do: 'answer-complaint', complaint: 0 });
    expect(sim.can({ do: 'answer-complaint', complaint: 0 })).toBeRefused('already-done');
    sim.advanceTo(at('17:00'));
    expect(ladder(sim, opened)).toEqual([
      ['graded', 3, 4 * MINUTE + SECOND],
      ['answered', 3, 2 * HOUR + SECOND],
      ['closed', 3, 2 * HOUR + SECOND + 10 * MINUTE],
    ]);
  });

  test.each([
    [
      3,
      [
        [2, 120],
        [1, 180],
        [0, 210],
      ],
    ],
    [
      2,
      [
        [1, 60],
        [0, 90],
      ],
    ],
    [1, [[0, 30]]],
  ] as const)('graded %d and left lying climbs by the clock of each rung', (level, rungs) => {
    const { sim, opened } = complained();
    act(sim, { do: 'grade-complaint', complaint: 0, level });
    const graded = sim.now;
    sim.advanceTo(at('17:30'));
    expect(ladder(sim, opened)).toEqual([
      ['graded', level, SECOND],
      ...rungs.map(([to, minutes]) => ['escalated', to, graded - opened + minutes * MINUTE]),
    ]);
  });

  test('takes no grade that does not exist', () => {
    const { sim } = complained();
    for (const level of [0, 4, 1.5])
      expect(sim.can({ do: 'grade-complaint', complaint: 0, level })).toBeRefused('unknown-object');
    expect(sim.can({ do: 'grade-complaint', complaint: 1, level: 2 })).toBeRefused(
      'unknown-object',
    );
  });
});

describe('an incident', () => {
  test('that is not reported in time goes over the head of the branch', () => {
    const sim = createSim(miniLesson(), 1);
    sim.advanceTo(at('10:25'));
    const facts = sim.facts.flatMap((f) =>
      f.type.startsWith('incident.') ? [[f.type, f.t, f.customer]] : [],
    );
    expect(facts).toEqual([
      ['incident.opened', at('09:40'), -1],
      ['incident.escalated', at('09:50'), -1],
      ['incident.closed', at('10:10'), -1],
    ]);
    expect(sim).toHaveFacts('incident.opened', [{ incident: 0, kind: 'power-cut', level: 2 }]);
    expect(sim).toHaveFacts('incident.escalated', [{ incident: 0, level: 1 }]);
    expect(factsOf(sim, 'complaint.opened')).toEqual([]);
  });

  test('that is reported in time is handled and passes', () => {
    const sim = createSim(miniLesson(), 1);
    sim.advanceTo(at('09:49'));
    expect(sim.view().incidents).toEqual([
      { id: 0, kind: 'power-cut', state: 'unreported', level: 2, dueAt: at('09:50') },
    ]);
    act(sim, { do: 'report-incident', incident: 0 });
    expect(sim.can({ do: 'report-incident', incident: 0 })).toBeRefused('already-done');
    sim.advanceTo(at('10:25'));
    const facts = sim.facts.flatMap((f) => (f.type.startsWith('incident.') ? [[f.type, f.t]] : []));
    expect(facts).toEqual([
      ['incident.opened', at('09:40')],
      ['incident.reported', at('09:49') + SECOND],
      ['incident.closed', at('10:09') + SECOND],
    ]);
  });

  test('can still be reported when it has been escalated', () => {
    const sim = createSim(miniLesson(), 1);
    sim.advanceTo(at('09:55'));
    expect(sim.can({ do: 'report-incident', incident: 7 })).toBeRefused('unknown-object');
    act(sim, { do: 'report-incident', incident: 0 });
    expect(sim.view().incidents[0]?.state).toBe('handled');
  });
});
