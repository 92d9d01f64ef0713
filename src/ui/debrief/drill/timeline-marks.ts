/** What lies on the timeline of a drill, and how much room it takes there. Places in percent of the track. */
import type { LoggedCommand } from '../../../sim/index.ts';
import { halfWidths } from '../../../text/half-widths.ts';
import type { Axis } from './axis.ts';
import type { Span } from './drill-story.ts';
import { type Sign, signOf } from './move-words.ts';

export interface Mark {
  readonly t: number;
  readonly left: number;
  readonly sign: Sign;
  readonly words: string;
  readonly times: number;
}

/** Moves on the hall stand one by one; moves of the same sort that lie close are one mark. */
export const FOR_PEOPLE: ReadonlySet<Sign> = new Set(['care', 'invite', 'ahead', 'request']);
const TOGETHER: ReadonlySet<Sign> = new Set([...FOR_PEOPLE, 'lever', 'plan']);
const CLOSE = 12 * 60_000;
/** Told elsewhere on the track. */
const ELSEWHERE: ReadonlySet<Sign> = new Set(['matter', 'rest']);

export function marksOf(
  commands: readonly LoggedCommand[],
  axis: Axis,
  wordsOf: (command: LoggedCommand['command']) => string,
): Mark[] {
  const marks: Mark[] = [];
  for (const { t, command } of commands) {
    const sign = signOf(command);
    if (!sign || ELSEWHERE.has(sign)) continue;
    const last = TOGETHER.has(sign)
      ? marks.findIndex((one) => one.sign === sign && t - one.t < CLOSE)
      : -1;
    const old = marks[last];
    if (old) marks[last] = { ...old, times: old.times + 1 };
    else marks.push({ t, left: axis.place(t), sign, words: wordsOf(command), times: 1 });
  }
  return marks;
}

/** Room a mark takes. */
const MARK = 3.2;
export const markBox = ({ left, times }: Mark) => ({ left, width: MARK + (times > 1 ? 1.2 : 0) });

/** Rough width of a name on a narrow track. */
const shownWidth = (text: string): number => (20 + 7.4 * halfWidths(text)) / 6;

/** The bar of a span, and where its name stands: within, or beside it where it is too short. */
export interface SpanBox {
  readonly left: number;
  readonly width: number;
  readonly name: 'within' | 'after' | 'before';
  /** Bar and name together. */
  readonly room: { readonly left: number; readonly width: number };
}

const LEAST = 1.5;

export function spanBox(
  { from, to }: Pick<Span, 'from' | 'to'>,
  name: string,
  axis: Axis,
): SpanBox {
  const start = axis.place(from);
  const width = Math.max(LEAST, axis.place(to) - start);
  // A bar that begins at the very end still lies on the track.
  const left = Math.min(start, 100 - width);
  const named = shownWidth(name);
  if (named <= width) return { left, width, name: 'within', room: { left, width } };
  const after = left + width + named <= 100;
  const room = { left: after ? left : left - named, width: width + named };
  return { left, width, name: after ? 'after' : 'before', room };
}
