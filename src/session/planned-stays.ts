/** Where each member of the staff will be for the rest of the day, as far as it is known or planned now. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { CrewView, SimView } from '../sim/index.ts';

export interface Stay {
  readonly from: number;
  readonly to: number;
  /** Window, post, `back` or `break`. */
  readonly at: string;
  /** Still to come: a break that is due, or a move that was planned. */
  readonly planned: boolean;
}

export interface Duty {
  readonly from: number;
  readonly to: number;
}

type Move = NonNullable<NonNullable<SimView['floor']>['moves']>[number];

export interface Course {
  readonly member: CrewView;
  /** Of this member, the earliest first. */
  readonly moves: readonly Move[];
  /** From now on. */
  readonly duty: Duty;
  /** Length of a break that nobody planned, ms. */
  readonly shortBreak: number;
}

/** Puts a break over what was there before it. */
function overlaid(stays: readonly Stay[], rest: Stay): Stay[] {
  const around = stays.flatMap((one) => [
    { ...one, to: Math.min(one.to, rest.from) },
    { ...one, from: Math.max(one.from, rest.to) },
  ]);
  return [...around, rest].filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
}

/** A break that is due begins as planned, or now where its time has come. */
export function staysOf({ member, moves, duty, shortBreak }: Course): Stay[] {
  const { from, to } = duty;
  if (to <= from) return [];
  const { rest, breakUntil, before = '' } = member;
  const onBreak = member.at === 'break' && member.to === '';
  const now = onBreak ? before : member.to || member.at;
  const goes = moves.filter((one) => one.at > from && one.at < to);
  let stays: Stay[] = [];
  let at = now;
  let since = from;
  let planned = false;
  for (const move of goes) {
    if (move.to === 'break') continue;
    stays.push({ from: since, to: move.at, at, planned });
    at = move.to;
    since = move.at;
    planned = true;
  }
  stays.push({ from: since, to, at, planned });
  const breaks: Stay[] = [];
  const add = (begins: number, lasts: number, isPlanned: boolean): void => {
    breaks.push({
      from: begins,
      to: Math.min(to, begins + lasts),
      at: 'break',
      planned: isPlanned,
    });
  };
  if (onBreak && breakUntil > from) add(from, breakUntil - from, false);
  let due = rest && !rest.taken && rest.latest + rest.for > from ? rest : null;
  for (const move of goes) {
    if (move.to !== 'break') continue;
    add(move.at, due?.for ?? shortBreak, true);
    due = null;
  }
  if (due && !onBreak) add(Math.max(due.from, from), due.for, true);
  for (const one of breaks) stays = overlaid(stays, one);
  return stays.filter((one) => one.at !== '' && one.to > one.from);
}

/** Everybody on duty today, and where they will be from now to `until`; who has not come yet, from when they come. */
export function plannedStays(
  { lesson }: Pick<LessonBundle, 'lesson'>,
  view: SimView,
  until: number,
): ReadonlyMap<string, readonly Stay[]> {
  const { crew = [], moves = [] } = view.floor ?? {};
  const shortBreak = lesson.supervisor?.shortBreak ?? 0;
  return new Map(
    crew.flatMap((member): [string, Stay[]][] => {
      const shift = lesson.supervisor?.crew.find(({ staff }) => staff === member.staff);
      const isAway = member.at === 'away' && member.to === '';
      const later = isAway && shift?.from !== undefined && shift.from > view.now;
      if (isAway && !later) return [];
      const duty = {
        from: later ? shift.from! : view.now,
        to: Math.min(until, shift?.to ?? until),
      };
      const who = later ? { ...member, at: shift.at } : member;
      const own = moves.filter(({ staff }) => staff === member.staff);
      return [[member.staff, staysOf({ member: who, moves: own, duty, shortBreak })]];
    }),
  );
}
