/** What came of a drill, against the levels and the best so far. */
import { useEffect, useRef, useState } from 'react';
import type { Drill } from '../../scenario/schema/drill.ts';
import type { DrillRecord } from '../../session/drills/drill-port.ts';
import { formatPercent } from '../../text/format.ts';
import { Button } from '../kit/button.tsx';
import { ScreenBar } from '../menu/screen-bar.tsx';
import { useKeys } from '../menu/use-keys.ts';
import { DrillLevels } from './drill-levels.tsx';
import { useDrillWords } from './drill-words.ts';
import './drill-end.css';

interface DrillEndProps {
  readonly drill: Drill;
  readonly record: DrillRecord;
  /** The best before this one. */
  readonly best: DrillRecord | null;
  readonly isBest: boolean;
  readonly kept: boolean;
  readonly onAgain: () => void;
  readonly onFresh: () => void;
  readonly onLeave: () => void;
}

/** The time may be over in the middle of typing: the next Enter was meant for an answer. */
const CALM_MS = 1000;

export function DrillEnd(props: DrillEndProps) {
  const { drill, record, best, isBest, kept, onAgain, onFresh, onLeave } = props;
  const { t, say, speed, piece, levelOf } = useDrillWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [calm, setCalm] = useState(false);
  useKeys({ ...(calm ? { Enter: onFresh } : {}), a: onAgain, Escape: onLeave });
  useEffect(() => {
    heading.current?.focus();
    const timer = window.setTimeout(() => setCalm(true), CALM_MS);
    return () => window.clearTimeout(timer);
  }, []);
  const { complete, level, done, wrong } = record;
  const facts = [
    ['speed', speed(drill, record.perMinute)],
    ['done', piece(drill, done)],
    ['wrong', String(wrong)],
    ['rate', done === 0 ? '–' : formatPercent((wrong / done) * 100)],
    ['best', best ? speed(drill, best.perMinute) : '–'],
  ] as const;
  return (
    <div className="drills">
      <ScreenBar chips={[say(drill.title), t('result.title')]}>
        <Button keyCap="Esc" onPress={onLeave}>
          {t('result.leave')}
        </Button>
      </ScreenBar>
      <main className="drill-page drill-end" data-result={level === '' ? 'none' : level}>
        <section className="panel drill-verdict" data-reached={level !== ''}>
          <p>{say(drill.title)}</p>
          <h1 ref={heading} tabIndex={-1}>
            {level === ''
              ? t(complete ? 'result.none' : 'result.early')
              : `${t('result.reached')} ${levelOf(drill, record)}`}
          </h1>
          {isBest ? <p className="drill-new">★ {t('result.newBest')}</p> : null}
          <dl className="drill-facts">
            {facts.map(([name, value]) => (
              <div key={name} data-fact={name}>
                <dt>{t(`result.${name}`)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section className="panel card">
          <DrillLevels drill={drill} reached={level} />
          <p className="muted">
            {t('result.seed', { seed: record.seed })} · {t('result.seedHelp')}
          </p>
          {kept ? null : (
            <p className="drill-warning" role="alert">
              {t('notKept')}
            </p>
          )}
          <div className="drill-next">
            <Button tone="primary" keyCap="Enter" data-next="fresh" onPress={onFresh}>
              {t('result.fresh')}
            </Button>
            <Button keyCap="A" data-next="again" onPress={onAgain}>
              {t('result.again')}
            </Button>
          </div>
        </section>
      </main>
    </div>
  );
}
