/** What a drill expects: of things that do come up in it, and its levels lack only who would be there. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import { injectsOf } from '../schema/injects.ts';
import type { LessonFile } from '../schema/lesson.ts';
import { checkPattern } from './conditions.ts';
import type { LiteralNames } from './literals.ts';
import { expectKnown, type Report } from './report.ts';

const WHAT = {
  duty: text('班务', 'duty'),
  incident: text('会发生的突发事件', 'incident that happens in this lesson'),
  request: text('会提出的授权请求', 'request that somebody asks for'),
  missing: text('今天在的人或可请的支援', 'staff on duty or help to be had'),
};

/** @param names words that conditions may compare with; left out while the bank is not known */
export function checkExpectations(report: Report, lesson: LessonFile, names?: LiteralNames): void {
  const { expects = [], levels = [], supervisor } = lesson;
  if (!supervisor) {
    for (const field of ['expects', 'levels'] as const)
      if (lesson[field]) onlyForDrills(report, field);
    return;
  }
  const duties = new Set(lesson.duties.map(({ id }) => id));
  const incidents = new Set(lesson.injects.flatMap(injectsOf).map(({ incident }) => incident));
  const requests = new Set(
    lesson.arrivals.flatMap(({ services }) =>
      services.flatMap(({ asks }) => (asks ? [asks.request] : [])),
    ),
  );
  expects.forEach(({ inject, done }, i) => {
    const path = ['expects', i, 'inject'];
    if ('duty' in inject) expectKnown(report, [...path, 'duty'], inject.duty, duties, WHAT.duty);
    else if ('incident' in inject)
      expectKnown(report, [...path, 'incident'], inject.incident, incidents, WHAT.incident);
    else if ('request' in inject)
      expectKnown(report, [...path, 'request'], inject.request, requests, WHAT.request);
    else checkWithin(report, [...path, 'at'], inject.at, lesson);
    checkPattern(report, ['expects', i, 'done'], done, names);
  });
  const there = new Set([
    ...supervisor.crew.map(({ staff }) => staff),
    ...supervisor.helpers.map(({ id }) => id),
  ]);
  levels.forEach(({ lacks = [] }, i) => {
    lacks.forEach((one, j) => {
      expectKnown(report, ['levels', i, 'lacks', j], one, there, WHAT.missing);
    });
  });
}

function onlyForDrills(report: Report, field: string): void {
  const message = text('只用于主管演练。', 'This is for drills of supervisors only.');
  report([field], 'conflict', message, { at: 'key' });
}

function checkWithin(report: Report, path: Path, at: number, lesson: LessonFile): void {
  if (at >= lesson.opens - lesson.prepares && at <= lesson.ends) return;
  report(path, 'wrong-order', text('不在班次之内。', 'It lies outside the shift.'));
}
