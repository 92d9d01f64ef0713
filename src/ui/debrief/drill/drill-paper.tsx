import type { ExpectationRow } from '../../../sim/index.ts';
import { formatDate } from '../../../text/format.ts';
import { halfWidths } from '../../../text/half-widths.ts';
import { wallDate } from '../../../text/wall-time.ts';
import { levelName } from '../../menu/level-name.ts';
import { usePort } from '../debrief-model.ts';
import { factWords } from '../fact-words.ts';
import { toldTargets } from '../hall-targets.ts';
import { PaperFoot, PaperNote } from '../paper-ends.tsx';
import { drillSpan } from './drill-story.ts';
import { useDrillWords } from './drill-words.ts';
import { STATE_SIGN, useExpectations } from './expects-card.tsx';
import { moveWords } from './move-words.ts';
import { offeredFindings } from './offered-findings.ts';
import { fitPaper } from './paper-fit.ts';
import { leftByCause } from './people-rows.ts';
import { FINDINGS, MEASURES, paperField, written } from './record-fields.ts';
import { type RecordRow, recordRows } from './record-rows.ts';
import './drill-paper.css';

/** Lines of the course that stay on the page however much is written on it. */
const COURSE_LEAST = 8;
/** More of it than this has room on no page. */
const COURSE_MOST = 60;
const EXPECTED = 14;
const TONE_SIGN = { good: '✓', soon: '△', bad: '✕' } as const;
const SIGNERS = ['led', 'wrote', 'checked'] as const;

/** What was kept each time is one line; what was not has one each, and comes before where room is short. */
function onPaper(rows: readonly ExpectationRow[]) {
  const kept = rows.filter(({ state }) => state === 'met');
  const lines = [
    ...rows.filter(({ state }) => state !== 'met').map((row) => ({ row, times: 1 })),
    ...kept
      .filter((row, i) => kept.findIndex(({ id }) => id === row.id) === i)
      .map((row) => ({ row, times: kept.filter(({ id }) => id === row.id).length })),
  ];
  return {
    lines: lines.slice(0, EXPECTED).sort((a, b) => a.row.due - b.row.due),
    hidden: Math.max(0, lines.length - EXPECTED),
  };
}

const nth = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n + 1);

/** The lines of the course with their words; those that matter less give way first. */
function useCourse() {
  const { bundle, facts, log } = usePort().model;
  const words = useDrillWords();
  const { t, clock, names } = words;
  const known = names(null);
  const tell = (row: RecordRow): string =>
    row.of === 'fact'
      ? factWords(row.fact, t, known, facts)
      : `${moveWords(row.command, words)}${row.times > 1 ? ` ×${row.times}` : ''}`;
  return (room: number) =>
    recordRows(bundle, facts, log.commands, room).map((row) => ({
      time: clock(row.t),
      words: tell(row),
    }));
}

/** The record of the drill on one page of A4; only the printer sees it. */
export function DrillPaper() {
  const { model } = usePort();
  const words = useDrillWords();
  const { t, lang, say, clock, ruleTitle } = words;
  const { bundle, log, score, facts, paper, note } = model;
  const span = drillSpan(facts);
  const { week } = bundle.lesson.supervisor ?? {};
  const courseOf = useCourse();
  const { rows, textOf } = useExpectations();
  const expected = onPaper(rows);
  const targets = toldTargets(model, words);
  const level = levelName(bundle.lesson.levels, log.level, say);
  const left = leftByCause(facts)
    .map(({ cause, count }) => `${t(`after:cause.${cause}`)} ${t('after:people', { count })}`)
    .join(t('after:comma'));
  const offered = offeredFindings(score, FINDINGS);
  const head: readonly [string, string][] = [
    [t('after:record.drill'), say(bundle.lesson.title)],
    [t('after:record.branch'), say(bundle.branch.name)],
    [t('after:record.date'), formatDate(wallDate(log.startedAt), lang)],
    [
      t('after:record.scene'),
      week
        ? week.days
            .filter((_, day) => day === 0 || day === week.days.length - 1)
            .map(({ date }) => formatDate(date, lang))
            .join(' – ')
        : `${formatDate(bundle.lesson.date, lang)} ${clock(span.from)}–${clock(span.to)}`,
    ],
    [t('after:record.level'), level === '' ? t('after:record.asWritten') : level],
    [t('after:record.mode'), t(`menu:mode.${log.mode}.name`)],
  ];
  const findings = nth(FINDINGS).map((n) => {
    const own = written(paper, paperField.finding(n));
    const rule = offered[n - 1];
    // Where nothing was written, what the rules found is offered in grey; one may cross it out.
    const found = rule
      ? `${clock(rule.t)} ${t('after:record.notKept', { rule: ruleTitle(rule.rule, rule.sop) })}`
      : '';
    return { n, own: own !== '', words: own === '' ? found : own };
  });
  const all = courseOf(Number.POSITIVE_INFINITY);
  const { size, course } = fitPaper(Math.min(all.length, COURSE_MOST), COURSE_LEAST, (room) => ({
    tables: [
      courseOf(room).map(({ time, words: said }) => ({
        words: said,
        beside: halfWidths(time) + 1,
      })),
      // Sign and both times; the head is a line as well.
      ...(rows.length === 0
        ? []
        : [
            [{ words: '', beside: 0 }].concat(
              expected.lines.map(({ row }) => ({
                words: `${textOf(row.id)} ×9`,
                beside: 4 + 2 * halfWidths(clock(row.due)),
              })),
            ),
          ]),
      targets.map(({ name, among, value }) => ({
        words: `${name} · ${among}`,
        beside: 4 + halfWidths(value),
      })),
    ],
    below: left,
    head: head.map(([name, value]) => `${name}  ${value}`),
    people: written(paper, paperField.people),
    findings: findings.map(({ words: said }) => said),
    measures: nth(MEASURES).map((n) => written(paper, paperField.measure(n))),
    note,
  }));
  return (
    <section className="paper-page drill-paper" data-size={size} aria-hidden="true">
      <header>
        <div>
          <h1>{t('after:record.title')}</h1>
          <p>{t('after:record.subtitle')}</p>
        </div>
        <p className="drill-paper-score">
          <b>{Math.round(score.total)}</b> {t(score.pass ? 'score.pass' : 'score.fail')}
          <small>{t('score.line', { pass: bundle.lesson.score.pass })}</small>
        </p>
      </header>
      <dl className="drill-paper-head">
        {head.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className="drill-paper-wide">
          <dt>{t('after:record.people')}</dt>
          <dd>{written(paper, paperField.people)}</dd>
        </div>
      </dl>
      <div className="drill-paper-body">
        <h2>{t('after:record.course')}</h2>
        <table>
          <tbody>
            {courseOf(course).map(({ time, words: said }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the page never changes
              <tr key={i}>
                <td>{time}</td>
                <td>{said}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <More count={all.length - course} />
        {rows.length === 0 ? null : (
          <>
            <h2>{t('after:expects.title')}</h2>
            <table>
              <thead>
                <tr>
                  <td />
                  <th scope="col">{t('after:expects.what')}</th>
                  <th scope="col">{t('after:expects.due')}</th>
                  <th scope="col">{t('after:expects.done')}</th>
                </tr>
              </thead>
              <tbody>
                {expected.lines.map(({ row, times }) => (
                  <tr key={`${row.id}/${row.index}`}>
                    <td>{STATE_SIGN[row.state]}</td>
                    <td>
                      {textOf(row.id)}
                      {times > 1 ? ` ×${times}` : ''}
                    </td>
                    <td>{clock(row.due)}</td>
                    <td>{row.doneAt === null ? '—' : clock(row.doneAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <More count={expected.hidden} />
          </>
        )}
        <h2>{t('targets.title')}</h2>
        <table>
          <tbody>
            {targets.map(({ key, name, among, value, tone }) => (
              <tr key={key}>
                <td>{TONE_SIGN[tone]}</td>
                <td>
                  {name}
                  {among === '' ? '' : ` · ${among}`}
                </td>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {left === '' ? null : (
          <p>
            {t('after:left.title')}
            {t('after:colon')}
            {left}
          </p>
        )}
      </div>
      <h2>{t('after:record.findings')}</h2>
      <ol className="drill-paper-lines">
        {findings.map(({ n, own, words: said }) => (
          <li key={n} data-offered={!own || undefined}>
            {said}
          </li>
        ))}
      </ol>
      <table className="drill-paper-measures">
        <thead>
          <tr>
            <th>{t('after:record.measures')}</th>
            <th>{t('after:record.who')}</th>
            <th>{t('after:record.by')}</th>
          </tr>
        </thead>
        <tbody>
          {nth(MEASURES).map((n) => (
            <tr key={n}>
              <td>{written(paper, paperField.measure(n))}</td>
              <td>{written(paper, paperField.who(n))}</td>
              <td>{written(paper, paperField.by(n))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <PaperNote className="drill-paper-note" />
      <div className="drill-paper-signs">
        {SIGNERS.map((who) => (
          <span key={who}>{t(`after:record.${who}`)}</span>
        ))}
      </div>
      <PaperFoot />
    </section>
  );
}

/** How many lines had no room. */
function More({ count }: { readonly count: number }) {
  const { t } = useDrillWords();
  return count > 0 ? <p className="drill-paper-more">{t('after:record.more', { count })}</p> : null;
}
