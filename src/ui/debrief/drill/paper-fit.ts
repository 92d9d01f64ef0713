/**
 * How the record of a drill fits on its page. What only the printer sees cannot be measured, so its height is estimated, a little on
 * the safe side; letters get smaller first, and only then lines of the course give way. Lengths in mm, sizes as in drill-paper.css.
 */
import { halfWidths } from '../../../text/half-widths.ts';

export type Size = 'full' | 'small' | 'least';
const POINTS: Readonly<Record<Size, number>> = { full: 8.8, small: 7.8, least: 6.8 };

/** A line of a table: its words, and half widths that stand beside them. */
export interface PaperLine {
  readonly words: string;
  readonly beside: number;
}

export interface PaperTexts {
  /** Tables that flow through the two columns, each below a heading. */
  readonly tables: readonly (readonly PaperLine[])[];
  /** What is told in a paragraph below them. */
  readonly below: string;
  readonly head: readonly string[];
  readonly people: string;
  readonly findings: readonly string[];
  readonly measures: readonly string[];
  readonly note: string;
}

const POINT = 0.353;
const LINE_HEIGHT = 1.33;
/** Of the size of letters. */
const HALF_WIDTH = 0.505;
const PAGE = 184;
const COLUMN = 89;
const CELL = 54;
const MEASURE = 110;
/** Room for the columns on a page on which nothing is written and no cell of the head is broken. */
const ROOM = 142;
/** A heading and a row more than their words. */
const HEADING = 7.5;
const ROW = 0.85;
/** Room that is there for one line of each, whether something is written or not. */
const PEOPLE = 6;
const FINDING = 4.8;
const WRITTEN = 5.8;
/** Rows are not cut: the end of a column may stay empty. */
const LOST = 10;

export function fits(texts: PaperTexts, size: Size): boolean {
  const letter = POINTS[size] * POINT;
  const height = (words: string, width: number): number =>
    Math.max(1, Math.ceil((halfWidths(words) * HALF_WIDTH * letter) / width)) *
    LINE_HEIGHT *
    letter;
  const beyond = (list: readonly string[], width: number, free: number): number =>
    list.reduce((sum, words) => sum + Math.max(0, height(words, width) - free), 0);
  const flow =
    texts.tables.reduce(
      (sum, lines) =>
        sum +
        lines.reduce(
          (rows, { words, beside }) =>
            rows + ROW + height(words, COLUMN - beside * HALF_WIDTH * letter),
          HEADING,
        ),
      0,
    ) + height(texts.below, COLUMN);
  const room =
    ROOM -
    // Three cells stand side by side; any of them may be broken.
    beyond(texts.head, CELL, LINE_HEIGHT * POINTS.full * POINT) -
    beyond([texts.people], PAGE - 20, PEOPLE) -
    beyond(texts.findings, PAGE - 8, FINDING) -
    beyond(texts.measures, MEASURE, WRITTEN) -
    beyond([texts.note], PAGE - 20, LINE_HEIGHT * POINTS.full * POINT);
  return flow <= 2 * room - LOST;
}

const SIZES: readonly Size[] = ['full', 'small', 'least'];

/**
 * @param most lines of the course there are
 * @param least lines of it that stay, come what may
 * @param textsOf the page with so many of them
 */
export function fitPaper(
  most: number,
  least: number,
  textsOf: (course: number) => PaperTexts,
): { readonly size: Size; readonly course: number } {
  const size = SIZES.find((one) => fits(textsOf(most), one));
  if (size) return { size, course: most };
  let course = most;
  while (course > least && !fits(textsOf(course), 'least')) course -= 1;
  return { size: 'least', course };
}
