/** Days of their own: one customer, in one of the variants the lesson can bring, and nobody else in the hall. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import { type Choice, choicesOf, type Lesson } from '../scenario/schema/lesson.ts';

export interface VariantDay {
  readonly case: string;
  readonly variant: string;
  /** The lesson with this one customer; nothing else of it has changed, its digest neither. */
  readonly bundle: LessonBundle;
}

type Entry = Lesson['customers'][number];

/** A procedure about who is called after whom says nothing of a day with one customer. */
const isAboutTheLine = ({ sops }: LessonBundle, id: string): boolean =>
  (sops[id]?.rules ?? []).some(
    (rule) =>
      'target' in rule &&
      rule.activation.fact === 'ticket.called' &&
      rule.target.fact === 'ticket.called',
  );

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
    sops: bundle.lesson.sops.filter((id) => !isAboutTheLine(bundle, id)),
  };
  return { ...bundle, lesson };
}

/** The same customers of the player's, and nobody else in the hall. */
export const withoutCrowd = (bundle: LessonBundle): LessonBundle => ({
  ...bundle,
  lesson: { ...bundle.lesson, arrivals: [] },
});

type Duty = Lesson['duties'][number];

/** Nobody comes: what is about the whole shift has nothing to go by, and only the duty's own rules are looked at. */
function dutyDayOf(bundle: LessonBundle, duty: Duty, choice: Choice): LessonBundle {
  const { draw: _, ...rest } = duty;
  const duties = bundle.lesson.duties.map((one) =>
    one === duty ? { ...rest, case: choice.case, variant: choice.variant } : one,
  );
  const quiet = { arrivals: [], injects: [], customers: [], sops: [] };
  return { ...bundle, lesson: { ...bundle.lesson, ...quiet, duties } };
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
      days.set(key, { case: id, variant, bundle: dutyDayOf(bundle, duty, choice) });
    }
  }
  return [...days.values()];
}
