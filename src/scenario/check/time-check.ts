/** Times come in order, dates exist, distributions have their bounds the right way round. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { RawDocument } from '../migrate/migration.ts';
import type { ClauseBook } from '../schema/clause.ts';
import { parseDuration } from '../schema/common.ts';
import { type LessonFile, NEVER } from '../schema/lesson.ts';
import type { Report } from './report.ts';
import { walk } from './walk.ts';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** "2026-02-29" → false. The schema has seen to the digits. */
function dateExists(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0));
}

function checkDate(report: Report, path: Path, date: string | undefined): void {
  if (date === undefined || dateExists(date)) return;
  report(path, 'wrong-format', text(`没有 ${date} 这一天。`, `There is no day ${date}.`));
}

export function checkClauseDates(report: Report, { clauses }: ClauseBook): void {
  clauses.forEach(({ effectiveFrom, effectiveTo }, i) => {
    checkDate(report, ['clauses', i, 'effectiveFrom'], effectiveFrom);
    checkDate(report, ['clauses', i, 'effectiveTo'], effectiveTo);
    if (effectiveTo === undefined || effectiveFrom <= effectiveTo) return;
    const message = text('失效日早于起效日。', 'It ends before it begins.');
    const expected = text(`不早于 ${effectiveFrom}。`, `Not before ${effectiveFrom}.`);
    report(['clauses', i, 'effectiveTo'], 'wrong-order', message, { expected });
  });
}

const two = (n: number) => String(n).padStart(2, '0');

function clock(ms: number): string {
  const s = Math.floor(ms / 1000);
  const hm = `${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}`;
  return s % 60 === 0 ? hm : `${hm}:${two(s % 60)}`;
}

export function checkLessonTimes(report: Report, lesson: LessonFile): void {
  const { opens, closes, ends } = lesson;
  const wrong = (path: Path, zh: string, en: string) => report(path, 'wrong-order', text(zh, en));
  const within = (path: Path, at: number, from: number, to: number) => {
    if (at >= from && at <= to) return;
    const range = `${clock(from)}–${clock(to)}`;
    wrong(path, `时间不在 ${range} 之内。`, `This time is not within ${range}.`);
  };
  checkDate(report, ['date'], lesson.date);
  if (closes <= opens) wrong(['closes'], '停止取号须晚于开门。', 'It must close after it opens.');
  if (ends < closes && closes < NEVER)
    wrong(['ends'], '结束不可早于停止取号。', 'It cannot end before it closes.');
  lesson.staffing.forEach(({ from, to }, i) => {
    if (to === undefined || from < to) return;
    wrong(['staffing', i, 'to'], '到点须晚于起点。', 'The end must be after the beginning.');
  });
  lesson.arrivals.forEach(({ rates }, i) => {
    rates?.forEach(({ from }, j) => {
      const before = rates[j - 1];
      if (!before || before.from < from) return;
      const path = ['arrivals', i, 'rates', j, 'from'];
      wrong(path, '各段须按时间先后排列。', 'The rates must be in order of time.');
    });
  });
  if (closes > opens) {
    lesson.customers.forEach(({ at }, i) => {
      if (at >= 0) within(['customers', i, 'at'], at, opens, closes);
    });
  }
  if (ends > opens) {
    // A supervisor is at work before the counters open, and may have to be.
    const begins = lesson.supervisor ? opens - lesson.prepares : opens;
    lesson.injects.forEach(({ at, draw = [] }, i) => {
      within(['injects', i, 'at'], at, begins, ends);
      draw.forEach((one, j) => {
        if (one.at !== undefined) within(['injects', i, 'draw', j, 'at'], one.at, begins, ends);
      });
    });
  }
}

/** Works on plain data, wherever a distribution stands. */
export function checkDistributions(report: Report, raw: RawDocument): void {
  walk(raw, (value, path) => {
    if (!('dist' in value)) return;
    const bounds = ['from', 'mode', 'to'].flatMap((name) => {
      const words = (value as Readonly<Record<string, unknown>>)[name];
      const ms = typeof words === 'string' ? parseDuration(words) : Number.NaN;
      return Number.isNaN(ms) ? [] : [{ name, ms }];
    });
    bounds.forEach(({ name, ms }, i) => {
      const before = bounds[i - 1];
      if (!before || before.ms <= ms) return;
      const message = text(
        `“${name}”不可小于“${before.name}”。`,
        `"${name}" cannot be less than "${before.name}".`,
      );
      report([...path, name], 'wrong-order', message);
    });
  });
}
