/** Where each member of the staff was, is and will be, as a bar over the morning. */
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import { type Course, staysOf } from '../../session/planned-stays.ts';
import type { CrewView } from '../../sim/index.ts';
import { BACK, BREAK } from './floor-names.ts';
import type { Span } from './span.ts';

export interface Bar {
  readonly from: number;
  readonly to: number;
  /** Window, post, `back`, `break` or `away`. */
  readonly at: string;
  /** past: was so; now: is so, and stays so unless somebody changes it; due: planned, and still to come. */
  readonly when: 'past' | 'now' | 'due';
}

export interface Shift {
  readonly staff: string;
  readonly at: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Kind of place, for colour and pattern. */
export function kindOfPlace(at: string, windows: readonly { readonly id: string }[]): string {
  if (at === BACK || at === BREAK) return at;
  return windows.some(({ id }) => id === at) ? 'window' : 'post';
}

/** The shift as the lesson has it; whoever was called in was not there before. */
export const shiftOf = (crew: readonly Shift[], staff: string): Shift =>
  crew.find((one) => one.staff === staff) ?? { staff, at: 'away' };

const NOBODY: CrewView = {
  staff: '',
  at: '',
  to: '',
  arrivesAt: 0,
  serving: false,
  breakUntil: 0,
  rest: null,
};

/** Facts that move somebody, in order. */
function movesOf(staff: string, facts: readonly Fact[]): { t: number; at: string }[] {
  const moves: { t: number; at: string }[] = [];
  for (const fact of facts) {
    if (fact.type === 'staff.placed' && fact.data.staff === staff)
      moves.push({ t: fact.t, at: fact.data.at });
    else if (fact.type === 'break.begun' && fact.data.staff === staff)
      moves.push({ t: fact.t, at: 'break' });
  }
  return moves;
}

export function barsOf(
  shift: Shift,
  member: CrewView | undefined,
  facts: readonly Fact[],
  span: Span,
  now: number,
  { moves = [], shortBreak = 0 }: Partial<Pick<Course, 'moves' | 'shortBreak'>> = {},
): Bar[] {
  const begins = Math.max(span.from, shift.from ?? span.from);
  const ends = Math.min(span.to, shift.to ?? span.to);
  const bars: Bar[] = [];
  const add = (from: number, to: number, at: string, when: Bar['when']) => {
    const last = bars[bars.length - 1];
    if (to <= from || at === 'away') return;
    if (last && last.at === at && last.to === from && last.when === when)
      bars[bars.length - 1] = { ...last, to };
    else bars.push({ from, to, at, when });
  };
  let at = shift.at;
  let since = begins;
  for (const move of movesOf(shift.staff, facts)) {
    if (move.t > since) add(since, Math.min(move.t, ends), at, 'past');
    at = move.at;
    since = Math.max(since, move.t);
  }
  const here = member?.at ?? at;
  if (now > since) add(since, Math.min(now, ends), here, 'past');
  const from = Math.max(now, begins);
  const duty = { from, to: ends };
  const who = { ...(member ?? NOBODY), at: here === '' ? shift.at : here };
  for (const stay of staysOf({ member: who, moves, duty, shortBreak }))
    add(stay.from, stay.to, stay.at, stay.planned ? 'due' : 'now');
  return bars;
}
