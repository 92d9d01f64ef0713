/** A drill under way: the clock, what has been done, and the skill itself. */
import { useEffect, useRef, useState } from 'react';
import type { Drill } from '../../scenario/schema/drill.ts';
import { type Answer, type DrillResult, resultOf } from '../../session/drills/drill-result.ts';
import { formatTimer } from '../../text/format.ts';
import { Button } from '../kit/button.tsx';
import { ProgressBar } from '../kit/progress-bar.tsx';
import { ScreenBar } from '../menu/screen-bar.tsx';
import { AddDrill } from './add-drill.tsx';
import { CapitalsDrill } from './capitals-drill.tsx';
import { CountDrill } from './count-drill.tsx';
import { useDrillClock } from './drill-clock.ts';
import { useDrillWords } from './drill-words.ts';
import { useRunKeys } from './use-run-keys.ts';

interface DrillRunProps {
  readonly drill: Drill;
  readonly seed: number;
  /** Notes at one press, for counting. */
  readonly hand: number;
  readonly onEnd: (result: DrillResult) => void;
}

/** From here on the time left is said in red. */
const LAST_MS = 20_000;

export function DrillRun({ drill, seed, hand, onEnd }: DrillRunProps) {
  const { t, say, piece } = useDrillWords();
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const [stands, setStands] = useState(false);
  const [unfinished, setUnfinished] = useState<readonly Answer[]>([]);
  const status = useRef<HTMLDivElement>(null);
  const nothing = useRef<HTMLInputElement>(null);
  const limit = drill.minutes * 60_000;
  const end = () => onEnd(resultOf(drill, [...answers, ...unfinished], clock.now()));
  const clock = useDrillClock(limit, !stands, end);
  // Where the page is higher than the window, the bar of the screen is not what is needed now.
  useEffect(() => {
    status.current?.scrollIntoView();
  }, []);
  useRunKeys((e) => {
    if (e.key !== 'Escape') return false;
    end();
    return true;
  }, nothing);

  const left = Math.max(0, limit - clock.elapsed);
  const done = answers.length + unfinished.length;
  const wrong = answers.filter(({ right }) => !right).length;
  const given = {
    seed,
    onUnfinished: setUnfinished,
    onAnswer: (answer: Answer) => setAnswers((list) => [...list, answer]),
    onStand: setStands,
  };
  const { items } = drill;
  return (
    <div className="drills drill-running" data-running={drill.id} data-seed={seed}>
      <ScreenBar chips={[say(drill.title)]}>
        <Button keyCap="Esc" data-stop="" onPress={end}>
          {t('run.stop')}
        </Button>
      </ScreenBar>
      <main className="drill-page">
        <h1 className="unseen">{say(drill.title)}</h1>
        <div className="drill-status" ref={status}>
          <p
            className="drill-timer"
            role="timer"
            aria-label={t(stands ? 'run.stands' : 'run.left')}
            data-stands={stands}
            data-last={left <= LAST_MS}
          >
            {formatTimer(left)}
          </p>
          <ProgressBar
            label={t('run.left')}
            value={(left / limit) * 100}
            tone={left <= LAST_MS ? 'bad' : 'info'}
            text={formatTimer(left)}
          />
          <p className="drill-tally">
            {stands ? <span className="badge">{t('run.stands')}</span> : null}
            <span data-done={done}>
              {t('run.done')} <b>{piece(drill, done)}</b>
            </span>
            <span data-wrong={wrong}>
              {t('run.wrong')} <b>{wrong}</b>
            </span>
          </p>
        </div>
        {items.skill === 'count' ? <CountDrill items={items} hand={hand} {...given} /> : null}
        {items.skill === 'add' ? <AddDrill items={items} {...given} /> : null}
        {items.skill === 'capitals' ? <CapitalsDrill items={items} {...given} /> : null}
      </main>
    </div>
  );
}
