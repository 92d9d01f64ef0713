import { useId, useMemo, useState } from 'react';
import type { Change } from '../../../session/trials/script.ts';
import { formatClockShort, formatMoney } from '../../../text/format.ts';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { ProgressBar } from '../../kit/progress-bar.tsx';
import { usePort } from '../debrief-model.ts';
import {
  type Decision,
  decisionsOf,
  otherwise,
  SHIFTS,
  shiftedBy,
  type Variation,
  variationsOf,
  without,
} from './decisions.ts';
import { signed, useDrillWords } from './drill-words.ts';
import { moveWords } from './move-words.ts';
import { DAYS, type Trials, type WhatIf } from './use-trials.ts';
import { type AnswerRow, answerOf } from './what-if-answer.ts';

interface Option {
  readonly key: string;
  readonly words: string;
  readonly change: Change;
}

interface Answer {
  readonly words: string;
  readonly found: WhatIf;
}

const SIGN = { better: '▲', worse: '▼', unsure: '≈' } as const;

/** The interval as a bar around the difference; the middle of the track is no difference. */
function Interval({ row, most }: { readonly row: AnswerRow; readonly most: number }) {
  const x = (value: number): number => 50 + (50 * value) / (most || 1);
  return (
    <span className="drill-interval" data-verdict={row.verdict} aria-hidden="true">
      <i className="drill-interval-zero" />
      <i
        className="drill-interval-range"
        style={{ left: `${x(row.low)}%`, width: `${Math.max(0.6, x(row.high) - x(row.low))}%` }}
      />
      <i className="drill-interval-dot" style={{ left: `${x(row.difference)}%` }} />
    </span>
  );
}

function AnswerTable({ answer }: { readonly answer: Answer }) {
  const { t } = useDrillWords();
  const rows = useMemo(() => answerOf(answer.found.before, answer.found.after), [answer]);
  return (
    <div className="drill-answer" role="status">
      <p className="drill-answer-asked">{answer.words}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('after:whatIf.mean', { count: DAYS })}</th>
            <th scope="col">{t('after:whatIf.before')}</th>
            <th scope="col">{t('after:whatIf.after')}</th>
            <th scope="col">{t('after:whatIf.difference')}</th>
            <th scope="col">{t('after:whatIf.interval')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.measure} data-verdict={row.verdict}>
              <th scope="row">{t(`after:measure.${row.measure}`)}</th>
              <td>{row.before.toFixed(1)}</td>
              <td>{row.after.toFixed(1)}</td>
              <td>
                <b>
                  <span aria-hidden="true">{SIGN[row.verdict]} </span>
                  {signed(row.difference)}
                </b>
                <span className="unseen"> {t(`after:whatIf.${row.verdict}`)}</span>
              </td>
              <td>{t('after:whatIf.range', { low: signed(row.low), high: signed(row.high) })}</td>
              <td className="drill-answer-bar">
                <Interval row={row} most={Math.max(Math.abs(row.low), Math.abs(row.high)) * 1.15} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="drill-answer-foot">
        {t('after:whatIf.took', { count: DAYS, time: (answer.found.took / 1000).toFixed(1) })}
      </p>
    </div>
  );
}

/** One decision otherwise, on a hundred days with the same customers. */
export function WhatIfCard({ trials }: { readonly trials: Trials }) {
  const { model } = usePort();
  const words = useDrillWords();
  const { t, names } = words;
  const { bundle, log } = model;
  const ids = { decision: useId(), change: useId() };
  const decisions = useMemo(() => decisionsOf(log), [log]);
  const [chosen, setChosen] = useState(() => {
    // Who goes where is asked more often than anything else.
    const post = decisions.find(({ command }) => command.do === 'assign');
    return (post ?? decisions[0])?.index ?? -1;
  });
  const [way, setWay] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const helpers = bundle.lesson.supervisor?.helpers;
  const lists = helpers ? { helpers } : {};
  const decision = decisions.find(({ index }) => index === chosen);
  const { floor } = names(null);

  const nameOf = ({ t: at, command }: Decision): string =>
    `${formatClockShort(at)}  ${moveWords(command, words, lists)}`;
  const variationName = (one: Variation): string =>
    one.kind === 'staff'
      ? t('after:whatIf.staff', { staff: floor.staff(one.id) })
      : one.kind === 'place'
        ? t('after:whatIf.place', { place: floor.spot(one.id) })
        : t('after:whatIf.amount', { amount: formatMoney(one.amount) });
  const options = (one: Decision): Option[] => [
    { key: 'without', words: t('after:whatIf.without'), change: without(one) },
    ...SHIFTS.map((minutes) => ({
      key: `by/${minutes}`,
      words: t(minutes < 0 ? 'after:whatIf.earlier' : 'after:whatIf.later', {
        count: Math.abs(minutes),
      }),
      change: shiftedBy(one, minutes),
    })),
    ...variationsOf(bundle, one).map((variation) => ({
      key: JSON.stringify(variation.command),
      words: variationName(variation),
      change: otherwise(one, variation),
    })),
  ];
  const all = decision ? options(decision) : [];
  const option = all.find(({ key }) => key === way) ?? all[0];
  const ask = async () => {
    if (!decision || !option) return;
    const asked = t('after:whatIf.asked', { what: nameOf(decision), how: option.words });
    const found = await trials.ask(option.change);
    if (found) setAnswer({ words: asked, found });
  };
  const busy = trials.progress !== null;
  return (
    <Panel
      title={t('after:whatIf.title')}
      note={t('after:whatIf.how', { count: DAYS })}
      className="card drill-what-if"
    >
      {decisions.length === 0 ? (
        <p className="muted">{t('after:whatIf.nothing')}</p>
      ) : (
        <>
          <div className="drill-ask">
            <label htmlFor={ids.decision}>{t('after:whatIf.decision')}</label>
            <select
              id={ids.decision}
              value={chosen}
              onChange={(e) => {
                setChosen(Number(e.target.value));
                setWay('');
              }}
            >
              {decisions.map((one) => (
                <option key={one.index} value={one.index}>
                  {nameOf(one)}
                </option>
              ))}
            </select>
            <label htmlFor={ids.change}>{t('after:whatIf.change')}</label>
            <select
              id={ids.change}
              value={option?.key ?? ''}
              onChange={(e) => setWay(e.target.value)}
            >
              {all.map(({ key, words: text }) => (
                <option key={key} value={key}>
                  {text}
                </option>
              ))}
            </select>
            {busy ? (
              <Button onPress={trials.cancel}>{t('common:cancel')}</Button>
            ) : (
              <Button
                tone="primary"
                onPress={() => void ask()}
                reason={trials.failed ? t('after:whatIf.failed') : ''}
              >
                {t('after:whatIf.run')}
              </Button>
            )}
          </div>
          {busy ? (
            <ProgressBar
              label={t('after:whatIf.running', { count: DAYS })}
              value={100 * (trials.progress ?? 0)}
            />
          ) : null}
          {answer ? <AnswerTable answer={answer} /> : null}
          <p className="drill-small">{t('after:whatIf.habits')}</p>
        </>
      )}
    </Panel>
  );
}
