import { useMemo, useState } from 'react';
import { formatClockShort, formatMinutes, formatMoney } from '../../../text/format.ts';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { DAY, type DebriefWords, usePort } from '../debrief-model.ts';
import { useDrillWords } from './drill-words.ts';
import { moveWords } from './move-words.ts';
import { type Difference, isRepeated, meantFor, type PlanLine, planLines } from './plan-lines.ts';
import { ScrollBox } from './scroll-box.tsx';

const MINUTE = 60_000;

const SIGN: Readonly<Record<Difference, string>> = {
  same: '✓',
  earlier: '◁',
  later: '▷',
  seldom: '△',
  never: '✕',
};

/** When the plan has it: at, from, until, how often, on what condition. */
function whenWords({ step }: PlanLine, { t, lang, names, clock }: DebriefWords): string {
  const { at, from, to, every, when, among } = step;
  const known = names(null);
  /** A span that ends with its day has no end to tell, and the day stands once. */
  const span = (begins: number, ends: number): string =>
    ends % DAY >= DAY - MINUTE
      ? t('after:plan.from', { time: clock(begins) })
      : `${clock(begins)}–${formatClockShort(ends)}`;
  const parts = [
    at !== undefined
      ? clock(at)
      : from !== undefined && to !== undefined
        ? span(from, to)
        : from !== undefined
          ? t('after:plan.from', { time: clock(from) })
          : to !== undefined
            ? t('after:plan.until', { time: clock(to) })
            : '',
    every === undefined || !isRepeated(step)
      ? ''
      : t('after:plan.every', { time: formatMinutes(every, lang) }),
    when?.category === undefined ? '' : known.category(when.category),
    when?.waiting === undefined ? '' : t('after:plan.waiting', { count: when.waiting }),
    when?.fewer === undefined ? '' : t('after:plan.fewer', { count: when.fewer }),
    when?.open === undefined ? '' : t('after:plan.open', { count: when.open }),
    when?.longest === undefined
      ? ''
      : t('after:plan.longest', { time: formatMinutes(when.longest, lang) }),
    when?.cashBelow === undefined
      ? ''
      : t('after:plan.cashBelow', { amount: formatMoney(when.cashBelow) }),
    when?.here === undefined ? '' : t('after:plan.here', { staff: known.floor.staff(when.here) }),
    when?.room === undefined ? '' : t('after:plan.room', { outlet: known.floor.outlet(when.room) }),
    when?.incident === undefined
      ? ''
      : t('after:plan.incident', { incident: known.incident(when.incident) }),
    among?.waited ? t('after:plan.waited', { time: formatMinutes(among.waited, lang) }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? t('after:plan.asNeeded') : parts.join(t('after:comma'));
}

/** What was done instead: at once readable, no bare list of times. */
function doneWords({ done }: PlanLine, { t, clock }: DebriefWords): string {
  const [first] = done;
  if (first === undefined) return t('after:plan.notDone');
  const last = done[done.length - 1] ?? first;
  return done.length === 1
    ? clock(first)
    : t('after:plan.doneOften', {
        count: done.length,
        from: clock(first),
        to: clock(last),
      });
}

/** Reasons: the rule of the drill whose deed it is, or what the habit of the lesson says. */
export function PlanCard() {
  const { model, setNote } = usePort();
  const words = useDrillWords();
  const { t, say } = words;
  const { bundle, log } = model;
  const [draft, setDraft] = useState('');
  const lines = useMemo(() => planLines(bundle, log.commands), [bundle, log]);
  if (lines.length === 0) return null;
  const commit = () => {
    if (draft.trim() !== '') setNote(draft.trim());
  };
  if (model.note === '')
    return (
      <Panel title={t('after:plan.title')} className="card drill-plan">
        <p>{t('after:plan.first')}</p>
        <div className="drill-commit">
          <input
            value={draft}
            maxLength={300}
            aria-label={say(bundle.lesson.debrief.question)}
            placeholder={say(bundle.lesson.debrief.question)}
            onChange={(e) => setDraft(e.target.value)}
            onKeyDown={(e) => {
              if (e.nativeEvent.isComposing || e.keyCode === 229) return;
              if (e.key === 'Enter') commit();
            }}
          />
          <Button tone="primary" onPress={commit}>
            {t('after:plan.show')}
          </Button>
        </div>
      </Panel>
    );
  const known = words.names(null);
  const missing = lines.filter(({ difference }) => difference !== 'same').length;
  return (
    <Panel
      title={t('after:plan.title')}
      note={t('after:plan.differ', { count: missing, all: lines.length })}
      className="card drill-plan"
    >
      <ScrollBox label={t('after:plan.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('after:plan.when')}</th>
              <th scope="col">{t('after:plan.what')}</th>
              <th scope="col">{t('after:plan.you')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, i) => {
              const { kinds, categories } = meantFor(bundle, line);
              const whom = [
                ...kinds.map((id) => known.floor.kind(id)),
                ...categories.map((id) => known.category(id)),
              ].join(t('after:and'));
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: the plan never changes
                <tr key={i} data-difference={line.difference}>
                  <td>{whenWords(line, words)}</td>
                  <td>
                    <b>{moveWords(line.step.do, words)}</b>
                    {whom === '' ? '' : t('after:plan.for', { whom })}
                    {line.taught ? <span className="badge">{t('after:plan.taught')}</span> : null}
                  </td>
                  <td>
                    <span className="drill-difference" data-difference={line.difference}>
                      <span aria-hidden="true">{SIGN[line.difference]} </span>
                      {doneWords(line, words)}
                    </span>
                    {line.difference === 'same' || line.difference === 'never' ? null : (
                      <small>{t(`after:plan.${line.difference}`)}</small>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
      <p className="drill-small">{t('after:plan.why')}</p>
      <ul className="drill-reasons">
        {bundle.lesson.debrief.habits.map((habit) => (
          <li key={habit.rule}>{say(habit.text)}</li>
        ))}
      </ul>
    </Panel>
  );
}
