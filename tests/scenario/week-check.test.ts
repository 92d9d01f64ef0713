/** The hall of a week's days is a drill of one day. */
import { expect, test } from 'vitest';
import { weekFaults } from '../support/week-lesson.ts';

test('a week is not the hall of its own days', () => {
  const faults = weekFaults({
    'mini-week.json': (week) => {
      week.hallOnly = true;
      week.supervisor.week.days[1].hall = 'mini-week';
    },
  });
  expect(faults.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/supervisor/week/days/1/hall conflict',
  ]);
});

test('a hall has a supervisor whose place a deputy can take', () => {
  const faults = weekFaults({
    'mini-lesson.json': (hall) => {
      delete hall.supervisor;
      hall.score.hall = [];
      hall.arrivals = [];
      hall.duties = [];
    },
    'mini-week.json': (week) => {
      week.supervisor.week.levers = week.supervisor.week.levers.map((lever: object) => ({
        ...lever,
        options: ['one', 'two', 'told'].map((id) => ({ id, name: { 'zh-CN': id, en: id } })),
      }));
    },
  });
  expect(faults.map(({ pointer }) => pointer)).toContain('/supervisor/week/hall');
});

test('what a day is set to is set where it can be, and does something', () => {
  const faults = weekFaults({
    'mini-lesson.json': (hall) => {
      delete hall.arrivals[0].rates;
      hall.arrivals[0].gaps = { dist: 'exponential', mean: '2m' };
    },
    'mini-week.json': (week) => {
      week.supervisor.plan[0] = {
        move: 'set',
        do: { do: 'set-lever', day: 'mon', lever: 'spare', option: 'two' },
      };
    },
  });
  expect(faults.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual([
    '/supervisor/plan/0/do/day conflict',
    '/supervisor/week/days/2/arrivals no-effect',
  ]);
});
