import { formatClockShort, formatDate, formatDuration, type Lang } from '../../text/format.ts';
import { wallDate } from '../../text/wall-time.ts';
import type { StepLine } from './customer-steps.ts';
import { useDebriefWords, usePort } from './debrief-model.ts';
import { DIMENSION_IDS, INDICATOR_IDS } from './measure-ids.ts';
import { PaperFoot, PaperNote } from './paper-ends.tsx';
import { type PrintCase, printRows } from './print-rows.ts';
import { shiftSpan } from './timeline-layout.ts';
import './print.css';

/** The more steps, the smaller the letters; English needs about half as much room again. */
function density(cases: readonly PrintCase[], lang: Lang): 'none' | 'some' | 'much' {
  const steps =
    cases.reduce((sum, row) => sum + row.steps.length + row.deductions.length, 0) *
    (lang === 'en' ? 1.5 : 1);
  if (steps < 70) return 'none';
  return steps < 130 ? 'some' : 'much';
}

const SIGNERS = ['learner', 'examiner', 'supervisor'] as const;

function Deductions({
  lines,
  hidden,
}: {
  readonly lines: readonly StepLine[];
  readonly hidden: number;
}) {
  const { t, ruleTitle } = useDebriefWords();
  if (lines.length === 0 && hidden === 0) return <span>{t('print.none')}</span>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.key}>
          <b>−{line.weight}</b> {formatClockShort(line.t)} {ruleTitle(line.rule, line.sop)} ·{' '}
          {t(`steps.${line.state}`)} · {t(`common:severity.${line.severity}`)}
        </li>
      ))}
      {hidden > 0 ? <li>{t('print.hidden', { count: hidden })}</li> : null}
    </ul>
  );
}

function CaseRow({ row, no }: { readonly row: PrintCase; readonly no: number }) {
  const { t, say, address, caseOf, ruleTitle } = useDebriefWords();
  const person = caseOf(row.case, row.variant);
  const outcome = person?.outcomes.find((o) => o.id === row.outcome)?.title;
  return (
    <tr>
      <td>{no}</td>
      <td>
        {row.ticket} {address(row.case, row.variant)}
        <br />
        {person ? say(person.title) : row.case}
        <br />
        {row.acceptable ? '✓' : '✕'}{' '}
        {outcome
          ? say(outcome)
          : t(`outcome.${row.outcome || (row.customer === -1 ? 'unserved' : 'unfinished')}`, {
              defaultValue: row.outcome,
            })}
      </td>
      <td className="score-sheet-steps">
        {row.steps.map((step) => (
          <span key={`${step.sop}/${step.rule}`} data-lost={step.got < step.weight}>
            {ruleTitle(step.rule, step.sop)} {step.got}/{step.weight}
          </span>
        ))}
      </td>
      <td>
        <Deductions lines={row.deductions} hidden={row.hidden} />
      </td>
      <td className="score-sheet-number">{row.points}</td>
    </tr>
  );
}

/** The score sheet on one page of A4. On the screen it is not there; the browser prints it instead of the debrief. */
export function PrintSheet() {
  const { model } = usePort();
  const { t, lang, say } = useDebriefWords();
  const { score, bundle, log } = model;
  const rows = printRows({ ...score, cases: [...score.cases, ...model.unserved] });
  const span = shiftSpan(model.facts);
  const facts: [string, string][] = [
    [t('print.lesson'), say(bundle.lesson.title)],
    [t('print.mode'), t(`menu:mode.${log.mode}.name`)],
    [t('print.date'), formatDate(wallDate(log.startedAt), lang)],
    [
      t('print.time'),
      `${formatClockShort(span.from)}–${formatClockShort(span.to)} · ${formatDuration(span.to - span.from, lang)}`,
    ],
    [
      t('print.attempts'),
      model.attempts > 0 ? t('print.attemptNo', { count: model.attempts }) : '—',
    ],
    [t('print.rewinds'), `${model.rewinds} / ${model.interruptions}`],
    [t('print.seed'), String(log.seed)],
    [t('print.scene'), `${say(bundle.branch.name)} · ${bundle.lesson.date}`],
  ];
  return (
    <section
      className="paper-page score-sheet"
      aria-hidden="true"
      data-dense={density(rows.cases, lang)}
    >
      <header>
        <div>
          <h1>{t('print.title')}</h1>
          <p>{t('print.subtitle')}</p>
        </div>
        <div className="score-sheet-score" data-pass={score.pass}>
          <b>{Math.round(score.total)}</b>
          <span>{t(score.pass ? 'score.pass' : 'score.fail')}</span>
          <small>
            {t('score.line', { pass: bundle.lesson.score.pass })}
            {score.cap
              ? ` · ${t('print.cap', { at: score.cap.at, severity: t(`common:severity.${score.cap.severity}`), raw: Math.round(score.raw) })}`
              : ''}
          </small>
        </div>
      </header>
      <table className="score-sheet-head">
        <tbody>
          <tr>
            <th scope="row">{t('print.name')}</th>
            <td />
            <th scope="row">{t('print.number')}</th>
            <td />
          </tr>
          {facts.map(([name, value], i) => {
            const next = facts[i + 1];
            return i % 2 === 1 || !next ? null : (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
                <th scope="row">{next[0]}</th>
                <td>{next[1]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="score-sheet-measures">
        {DIMENSION_IDS.map((id) => (
          <span key={id}>
            {t(`common:dimension.${id}`)} <b>{Math.round(score.dimensions[id])}</b>
          </span>
        ))}
        {INDICATOR_IDS.map((id) => (
          <span key={id}>
            {t(`indicators.${id}`)} <b>{Math.round(score.indicators[id])}</b>
          </span>
        ))}
      </p>
      <div className="score-sheet-body">
        <table className="score-sheet-cases">
          <thead>
            <tr>
              {(['no', 'customer', 'steps', 'deductions', 'points'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`print.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.cases.map((row, i) => (
              <CaseRow key={`${row.customer}/${row.case}/${row.variant}`} row={row} no={i + 1} />
            ))}
            {rows.cases.length === 0 ? (
              <tr>
                <td colSpan={5}>{t('customers.empty')}</td>
              </tr>
            ) : null}
            {score.shiftFindings.length === 0 ? null : (
              <tr>
                <td />
                <td colSpan={2}>{t('customers.shift')}</td>
                <td>
                  <Deductions lines={rows.shift.deductions} hidden={rows.shift.hidden} />
                </td>
                <td />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <PaperNote className="score-sheet-note" />
      <div className="score-sheet-signs">
        {SIGNERS.map((who) => (
          <div key={who}>
            <span>{t(`print.sign.${who}`)}</span>
            <span>{t('print.sign.date')}</span>
          </div>
        ))}
      </div>
      <PaperFoot />
    </section>
  );
}
