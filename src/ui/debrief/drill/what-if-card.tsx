import { useMemo, useState } from 'react';
import type { HallOutcome } from '../../../session/trials/hall-outcome.ts';
import type { Change } from '../../../session/trials/script.ts';
import { formatMoney } from '../../../text/format.ts';
import { usePort } from '../debrief-model.ts';
import { AnswerTable } from './answer-table.tsx';
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
import { useDrillWords } from './drill-words.ts';
import type { Ask } from './matched-days.ts';
import { moveWords } from './move-words.ts';
import { answerOf, HALL_ASKED } from './what-if-answer.ts';
import { WhatIfForm } from './what-if-form.tsx';

interface Option {
  readonly key: string;
  readonly words: string;
  readonly change: Change;
}

/** One decision otherwise, on a hundred days with the same customers. */
export function WhatIfCard({ ask }: { readonly ask: Ask<Change, HallOutcome> | null }) {
  const { model } = usePort();
  const words = useDrillWords();
  const { t, clock, names } = words;
  const { bundle, log } = model;
  const decisions = useMemo(() => decisionsOf(log), [log]);
  const [chosen, setChosen] = useState(() => {
    // Who goes where is asked more often than anything else.
    const post = decisions.find(({ command }) => command.do === 'assign');
    return (post ?? decisions[0])?.index ?? -1;
  });
  const [way, setWay] = useState('');
  const decision = decisions.find(({ index }) => index === chosen);
  const { floor } = names(null);

  const nameOf = ({ t: at, command }: Decision): string =>
    `${clock(at)}  ${moveWords(command, words)}`;
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
  const question =
    decision && option
      ? {
          about: option.change,
          words: t('after:whatIf.asked', { what: nameOf(decision), how: option.words }),
        }
      : null;
  return (
    <WhatIfForm
      ask={ask}
      question={question}
      note={t('after:whatIf.habits')}
      nothing={decisions.length === 0 ? t('after:whatIf.nothing') : ''}
      choices={[
        {
          label: t('after:whatIf.decision'),
          value: String(chosen),
          options: decisions.map((one) => ({ key: String(one.index), words: nameOf(one) })),
          choose(key) {
            setChosen(Number(key));
            setWay('');
          },
        },
        { label: t('after:whatIf.change'), value: option?.key ?? '', options: all, choose: setWay },
      ]}
      answer={(found) => (
        <AnswerTable
          rows={answerOf(HALL_ASKED, found)}
          days={found.before.length}
          name={(measure) => t(`after:measure.${measure}`)}
        />
      )}
    />
  );
}
