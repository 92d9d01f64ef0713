/** Days of their own: one customer, in one of the variants the lesson can bring, and nobody else in the hall. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Step } from '../scenario/schema/common.ts';
import { type Choice, choicesOf, type Lesson } from '../scenario/schema/lesson.ts';

export interface VariantDay {
  readonly case: string;
  readonly variant: string;
  /** The lesson with this one customer; nothing else of it has changed, its digest neither. */
  readonly bundle: LessonBundle;
}

type Entry = Lesson['customers'][number];
type Duty = Lesson['duties'][number];

/** Days of one customer are over before a duty of noon begins. */
const hasNoTime = ({ at }: Duty): boolean => typeof at !== 'number';

/** A procedure about who is called after whom says nothing of a day with one customer. */
const isAboutTheLine = ({ sops }: LessonBundle, id: string): boolean =>
  (sops[id]?.rules ?? []).some(
    (rule) =>
      'target' in rule &&
      rule.activation.fact === 'ticket.called' &&
      rule.target.fact === 'ticket.called',
  );

const LATE = Number.POSITIVE_INFINITY;

/** The drawer as it is at a time of the whole day, from the beginning of a shorter one. */
const drawerAt = ({ drawer }: Lesson, time: number): Lesson['drawer'] =>
  drawer && {
    draw: drawer.draw.map(({ at = 0, ...one }) => ({
      ...one,
      difference: at <= time ? one.difference : [],
    })),
  };

function dayOf(bundle: LessonBundle, entry: Entry, choice: Choice): LessonBundle {
  const { draw: _, jitter: __, follows: ___, ...rest } = entry;
  // As early as the first of the whole day: a day without anybody for an hour would break rules of the shift.
  // Those who come back have no time of their own.
  const times = bundle.lesson.customers.flatMap((one) => (one.follows ? [] : [one.at]));
  const at = Math.min(...times);
  const lesson: Lesson = {
    ...bundle.lesson,
    arrivals: [],
    injects: [],
    customers: [{ ...rest, case: choice.case, variant: choice.variant, at }],
    duties: bundle.lesson.duties.filter(hasNoTime),
    drawer: drawerAt(bundle.lesson, LATE),
    sops: bundle.lesson.sops.filter((id) => !isAboutTheLine(bundle, id)),
  };
  return { ...bundle, lesson };
}

/** The same customers of the player's, and nobody else in the hall. */
export const withoutCrowd = (bundle: LessonBundle): LessonBundle => ({
  ...bundle,
  lesson: { ...bundle.lesson, arrivals: [] },
});

/** Nobody comes: what is about the whole shift has nothing to go by, and only the duty's own rules are looked at. */
function dutyDayOf(bundle: LessonBundle, duty: Duty, choice: Choice): LessonBundle {
  const { draw: _, ...rest } = duty;
  const { lesson } = bundle;
  // What is done at an hour of the day is done at once here.
  const at = hasNoTime(duty) ? duty.at : 'before';
  const own = { ...rest, case: choice.case, variant: choice.variant, at };
  // What comes after closing may rest on what happens later in the day.
  const others = ({ at: when }: Duty) =>
    hasNoTime(duty) ? typeof when !== 'number' : when === 'before';
  const duties = lesson.duties.flatMap((one) => (one === duty ? [own] : others(one) ? [one] : []));
  const { exemplar } = lesson;
  const before: Step[] = hasNoTime(duty)
    ? exemplar.before
    : [...exemplar.before, { do: 'begin-duty', duty: duty.id }];
  const quiet = { arrivals: [], injects: [], customers: [], sops: [] };
  const time = typeof duty.at === 'number' ? duty.at : LATE;
  const day = { duties, drawer: drawerAt(lesson, time), exemplar: { ...exemplar, before } };
  return { ...bundle, lesson: { ...lesson, ...quiet, ...day } };
}

/** One matter and nobody in the hall; it comes up at its time, and what goes with it too. */
function matterDayOf(bundle: LessonBundle, duty: Duty, choice: Choice): LessonBundle {
  const { draw: _, on: __, ...rest } = duty;
  const { lesson } = bundle;
  const { case: id, variant } = choice;
  const supervisor = lesson.supervisor && {
    ...lesson.supervisor,
    plan: [{ move: duty.id, do: { do: 'begin-duty', duty: duty.id } }],
  };
  const duties = [{ ...rest, case: id, variant }];
  // Of a hall without people nothing can be measured.
  const score = { ...lesson.score, hall: [] };
  const quiet = { arrivals: [], customers: [], sops: [], score };
  return { ...bundle, lesson: { ...lesson, ...quiet, duties, supervisor } };
}

/** A day for each variant of each case that the lesson draws or schedules, in the order of their coming; then the duties. */
export function variantDays(bundle: LessonBundle): VariantDay[] {
  const days = new Map<string, VariantDay>();
  for (const entry of bundle.lesson.customers) {
    for (const choice of choicesOf(entry)) {
      const { case: id, variant } = choice;
      const key = `${id}/${variant}`;
      if (days.has(key)) continue;
      days.set(key, { case: id, variant, bundle: dayOf(bundle, entry, choice) });
    }
  }
  for (const duty of bundle.lesson.duties) {
    for (const choice of choicesOf(duty)) {
      const { case: id, variant } = choice;
      const key = `${id}/${variant}`;
      if (days.has(key)) continue;
      const ownDay = bundle.lesson.supervisor ? matterDayOf : dutyDayOf;
      days.set(key, { case: id, variant, bundle: ownDay(bundle, duty, choice) });
    }
  }
  return [...days.values()];
}
