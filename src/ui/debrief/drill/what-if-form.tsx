/** The form of every what-if: what is asked, its answer as it gets surer, and a way to stop. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { ProgressBar } from '../../kit/progress-bar.tsx';
import { useDrillWords } from './drill-words.ts';
import { type Ask, DAYS, type WhatIf } from './matched-days.ts';

export interface Choice {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly key: string; readonly words: string }[];
  choose(key: string): void;
}

function Pick({ label, value, options, choose }: Choice) {
  const id = useId();
  return (
    <span className="drill-pick">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(e) => choose(e.target.value)}>
        {options.map(({ key, words }) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}

interface WhatIfFormProps<Question, Day> {
  readonly choices: readonly Choice[];
  readonly ask: Ask<Question, Day> | null;
  /** What is asked now, and how that is put in words; null while there is nothing to ask. */
  readonly question: { readonly about: Question; readonly words: string } | null;
  /** How the answer is to be read. */
  readonly note: string;
  /** Why there is nothing to choose, or "". */
  readonly nothing: string;
  answer(found: WhatIf<Day>): ReactNode;
}

export function WhatIfForm<Question, Day>(props: WhatIfFormProps<Question, Day>) {
  const { choices, ask, question, note, nothing, answer } = props;
  const { t } = useDrillWords();
  const [found, setFound] = useState<{ words: string; days: WhatIf<Day> } | null>(null);
  /** 0..1 of the question under way. */
  const [share, setShare] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const cancel = useRef(() => {});
  useEffect(() => () => cancel.current(), []);
  const start = async () => {
    if (!ask || !question) return;
    setShare(0);
    setFailed(false);
    try {
      const under = ask(question.about, (done, sofar) => {
        if (sofar) setFound({ words: question.words, days: sofar });
        // Drawing takes a core from the days: every twentieth of the way is enough.
        setShare(Math.floor(done * 20) / 20);
      });
      cancel.current = under.cancel;
      const days = await under.answer;
      if (days) setFound({ words: question.words, days });
    } catch {
      setFailed(true);
    }
    setShare(null);
  };
  const days = found?.days.before.length ?? 0;
  const seconds = ((found?.days.took ?? 0) / 1000).toFixed(1);
  return (
    <Panel
      title={t('after:whatIf.title')}
      note={t('after:whatIf.how', { count: DAYS })}
      className="card drill-what-if"
    >
      {nothing === '' ? (
        <>
          <div className="drill-ask">
            {choices.map((one) => (
              <Pick key={one.label} {...one} />
            ))}
            {share === null ? (
              <Button
                tone="primary"
                onPress={() => void start()}
                reason={ask === null ? t('after:whatIf.never') : ''}
              >
                {t('after:whatIf.run')}
              </Button>
            ) : (
              <Button onPress={() => cancel.current()}>{t('common:cancel')}</Button>
            )}
          </div>
          {failed ? <p role="alert">{t('after:whatIf.failed')}</p> : null}
          {share === null ? null : (
            <ProgressBar label={t('after:whatIf.running', { count: DAYS })} value={100 * share} />
          )}
          {found ? (
            <div className="drill-answer" role="status" data-days={days}>
              <p className="drill-answer-asked">{found.words}</p>
              {answer(found.days)}
              <p className="drill-answer-foot">
                {days < DAYS
                  ? t('after:whatIf.sofar', { count: days, all: DAYS })
                  : t('after:whatIf.took', { count: DAYS, time: seconds })}
              </p>
            </div>
          ) : null}
          <p className="drill-small">{note}</p>
        </>
      ) : (
        <p className="muted">{nothing}</p>
      )}
    </Panel>
  );
}
