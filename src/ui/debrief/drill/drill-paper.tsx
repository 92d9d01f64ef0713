import type { ExpectationRow } from '../../../sim/index.ts';
import { formatDate } from '../../../text/format.ts';
import { usePort } from '../debrief-model.ts';
import { factWords } from '../fact-words.ts';
import { toldTargets } from '../hall-targets.ts';
import { PaperFoot, PaperNote } from '../paper-ends.tsx';
import { drillSpan } from './drill-story.ts';
import { useDrillWords } from './drill-words.ts';
import { STATE_SIGN, useExpectations } from './expects-card.tsx';
import { moveWords } from './move-words.ts';
import { leftByCause } from './people-rows.ts';
import { FINDINGS, MEASURES, paperField, written } from './record-fields.ts';
import { recordRows } from './record-rows.ts';
import './drill-paper.css';

/** Lines of the course, and of the expectations, that fit on the page. */
const COURSE = 26;
const EXPECTED = 10;
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
  return lines.slice(0, EXPECTED).sort((a, b) => a.row.due - b.row.due);
}

/** The record of the drill on one page of A4; only the printer sees it. */
export function DrillPaper() {
  const { model } = usePort();
  const words = useDrillWords();
  const { t, lang, say, clock, names, ruleTitle } = words;
  const { bundle, log, score, facts, paper } = model;
  const helpers = bundle.lesson.supervisor?.helpers;
  const lists = helpers ? { helpers } : {};
  const known = names(null);
  const span = drillSpan(facts);
  const { week } = bundle.lesson.supervisor ?? {};
  const rows = recordRows(bundle, facts, log.commands, COURSE);
  const expected = useExpectations();
  const level = bundle.lesson.levels?.find(({ id }) => id === log.level)?.name;
  const left = leftByCause(facts);
  const broken = [...score.cases.flatMap((one) => one.findings), ...score.shiftFindings];
  const brokenRules = [...new Map(broken.map((one) => [one.rule, one])).values()].slice(0, 5);
  const nth = (count: number) => Array.from({ length: count }, (_, n) => n + 1);
  const head: readonly [string, string][] = [
    [t('after:record.drill'), say(bundle.lesson.title)],
    [t('after:record.branch'), say(bundle.branch.name)],
    [t('after:record.date'), formatDate(log.startedAt.slice(0, 10), lang)],
    [
      t('after:record.scene'),
      week
        ? week.days
            .filter((_, day) => day === 0 || day === week.days.length - 1)
            .map(({ date }) => formatDate(date, lang))
            .join(' – ')
        : `${formatDate(bundle.lesson.date, lang)} ${clock(span.from)}–${clock(span.to)}`,
    ],
    [t('after:record.level'), level ? say(level) : t('after:record.asWritten')],
    [t('after:record.mode'), t(`menu:mode.${log.mode}.name`)],
  ];
  const textOf = (id: string): string => {
    const found = bundle.lesson.expects?.find((one) => one.id === id);
    return found ? say(found.text) : id;
  };
  return (
    <section className="paper-page drill-paper" aria-hidden="true">
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
        <section>
          <h2>{t('after:record.course')}</h2>
          <table>
            <tbody>
              {rows.map((row, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the page never changes
                <tr key={i}>
                  <td>{clock(row.t)}</td>
                  <td>
                    {row.of === 'fact'
                      ? factWords(row.fact, words.t, known, facts)
                      : `${moveWords(row.command, words, lists)}${row.times > 1 ? ` ×${row.times}` : ''}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section>
          {expected.length === 0 ? null : (
            <>
              <h2>{t('after:expects.title')}</h2>
              <table>
                <tbody>
                  {onPaper(expected).map(({ row, times }) => (
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
            </>
          )}
          <h2>{t('targets.title')}</h2>
          <table>
            <tbody>
              {toldTargets(model, words)
                .slice(0, 12)
                .map(({ key, name, among, value, tone }) => (
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
          {left.length === 0 ? null : (
            <p>
              {t('after:left.title')}{' '}
              {left
                .map(({ cause, count }) => `${t(`after:cause.${cause}`)} ${count}`)
                .join(t('after:comma'))}
            </p>
          )}
        </section>
      </div>
      <h2>{t('after:record.findings')}</h2>
      <ol className="drill-paper-lines">
        {nth(FINDINGS).map((n) => {
          const own = written(paper, paperField.finding(n));
          const rule = brokenRules[n - 1];
          // Where nothing was written, what the rules found is offered in grey; one may cross it out.
          return (
            <li key={n} data-offered={own === '' || undefined}>
              {own !== '' ? own : rule ? `${clock(rule.t)} ${ruleTitle(rule.rule, rule.sop)}` : ''}
            </li>
          );
        })}
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
