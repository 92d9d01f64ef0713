/** A drill over several days as it is played: one run whose clock goes on over midnight, day d beginning at d × 24 h. */
import type { LessonFile } from '../schema/lesson.ts';
import type { PlanStep, Supervisor } from '../schema/supervisor.ts';
import { DAY_LENGTH, type Week } from '../schema/week.ts';

type Duty = LessonFile['duties'][number];

/** Lessons that are the hall of some day, each once. */
export const hallsOf = ({ hall, days }: Week): string[] => [
  ...new Set([hall, ...days.flatMap((day) => day.hall ?? [])]),
];

/** A duty without a day belongs to the first. */
function dutyAt(lesson: LessonFile, duty: Duty, day: number): Duty {
  const from = day * DAY_LENGTH;
  const { at, due } = duty;
  const clock =
    at === 'before' ? lesson.opens - lesson.prepares : at === 'after' ? lesson.closes : at;
  return {
    ...duty,
    at: day === 0 && at === 'before' ? at : from + clock,
    ...(due === undefined ? {} : { due: from + due }),
  };
}

/** A step with a day is given on that day only. */
function stepAt(step: PlanStep, day: number, morning: number): PlanStep {
  const from = day * DAY_LENGTH;
  const { at, from: begins, to } = step;
  return {
    ...step,
    ...(at === undefined ? {} : { at: from + at }),
    from: from + (begins ?? morning),
    to: from + (to ?? DAY_LENGTH - 1),
  };
}

/** The lesson with its clocks put one day behind the other; as it is where it has no week. */
export function inOneRun(lesson: LessonFile): LessonFile {
  const { supervisor } = lesson;
  const week = supervisor?.week;
  if (!supervisor || !week) return lesson;
  const indexOf = (id: string | undefined): number =>
    Math.max(0, id === undefined ? 0 : week.days.findIndex((day) => day.id === id));
  const last = (week.days.length - 1) * DAY_LENGTH;
  const morning = lesson.opens - lesson.prepares;
  const played: Supervisor = {
    ...supervisor,
    week: {
      ...week,
      days: week.days.map((day, i) =>
        day.evening === undefined ? day : { ...day, evening: i * DAY_LENGTH + day.evening },
      ),
    },
    plan: supervisor.plan.map((step) =>
      step.day === undefined ? step : stepAt(step, indexOf(step.day), morning),
    ),
  };
  return {
    ...lesson,
    closes: last + lesson.closes,
    ends: last + lesson.ends,
    duties: lesson.duties.map((duty) => dutyAt(lesson, duty, indexOf(duty.day))),
    supervisor: played,
  };
}
