import { useMemo, useState } from 'react';
import type { Week } from '../../../scenario/schema/week.ts';
import type { WeekUnit } from '../../../session/trials/trial-jobs.ts';
import type { DayTotals, TrialResult } from '../../../sim/index.ts';
import { measureName } from '../../week/measure-name.ts';
import { usePort } from '../debrief-model.ts';
import { AnswerTable } from './answer-table.tsx';
import { useDrillWords } from './drill-words.ts';
import {
  type Ask,
  askPool,
  DAYS,
  type Missing,
  pairsOf,
  seedsFrom,
  useTrialPool,
} from './matched-days.ts';
import { type Settings, type WeekDay, weekDays } from './week-days.ts';
import { answerOf, WEEK_ASKED } from './what-if-answer.ts';
import { WhatIfForm } from './what-if-form.tsx';

/** A day of the week as it was set, and with another setting. */
interface Question {
  readonly day: string;
  readonly a: Settings;
  readonly b: Settings;
}

function useWeekTrials(): Ask<Question, DayTotals> | null {
  const { log } = usePort().model;
  const pool = useTrialPool();
  return useMemo(() => {
    if (pool === null) return null;
    return (question, seen) => {
      if (!pool) throw new Error('asked before the page stood');
      const found: (TrialResult | undefined)[] = [];
      const missing = seedsFrom(log.seed, DAYS).map(
        (seed, k): Missing<WeekUnit> => ({
          unit: { kind: 'week', ...question, seed },
          put(result) {
            found[k] = result;
          },
        }),
      );
      const of = (side: 'a' | 'b') => Array.from(found, (one) => one?.[side]);
      return askPool(pool, missing, () => pairsOf(of('a'), of('b')), seen);
    };
  }, [pool, log]);
}

/** Levers that could have been set for the day. */
const leversOf = (week: Week, { id }: WeekDay) =>
  week.levers.filter(({ days }) => days?.includes(id) ?? true);

/** One setting of one day otherwise, on a hundred such days with the same customers. */
export function WeekWhatIf({ week }: { readonly week: Week }) {
  const { model } = usePort();
  const { t, names } = useDrillWords();
  const { week: named } = names(null);
  const ask = useWeekTrials();
  const days = useMemo(
    () => weekDays(week, model.facts).filter(({ came }) => came !== null),
    [week, model.facts],
  );
  const [picked, pick] = useState({ day: '', lever: '', option: '' });
  const day = days.find(({ id }) => id === picked.day) ?? days[0];
  const levers = day ? leversOf(week, day) : [];
  const lever = levers.find(({ id }) => id === picked.lever) ?? levers[0];
  const others = (lever?.options ?? []).filter(({ id }) => id !== day?.settings[lever?.id ?? '']);
  const option = others.find(({ id }) => id === picked.option) ?? others[0];
  const question =
    day && lever && option
      ? {
          about: { day: day.id, a: day.settings, b: { ...day.settings, [lever.id]: option.id } },
          words: t('after:whatIf.asked', {
            what: `${named.day(day.id)} ${t('week:after.change', {
              lever: named.lever(lever.id),
              option: named.option(lever.id, day.settings[lever.id] ?? ''),
            })}`,
            how: named.option(lever.id, option.id),
          }),
        }
      : null;
  return (
    <WhatIfForm
      ask={ask}
      question={question}
      note={t('after:whatIf.week')}
      nothing={question ? '' : t('after:whatIf.nothing')}
      choices={[
        {
          label: t('week:after.day'),
          value: day?.id ?? '',
          options: days.map(({ id }) => ({ key: id, words: named.day(id) })),
          choose: (key) => pick({ ...picked, day: key }),
        },
        {
          label: t('week:levers.lever'),
          value: lever?.id ?? '',
          options: levers.map(({ id }) => ({ key: id, words: named.lever(id) })),
          choose: (key) => pick({ ...picked, lever: key, option: '' }),
        },
        {
          label: t('after:whatIf.change'),
          value: option?.id ?? '',
          options: others.map(({ id }) => ({
            key: id,
            words: named.option(lever?.id ?? '', id),
          })),
          choose: (key) => pick({ ...picked, option: key }),
        },
      ]}
      answer={(found) => (
        <AnswerTable
          rows={answerOf(WEEK_ASKED, found)}
          days={found.before.length}
          name={(measure) => measureName(measure, t)}
        />
      )}
    />
  );
}
