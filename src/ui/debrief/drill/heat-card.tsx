import { useEffect, useRef, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Panel } from '../../kit/panel.tsx';
import { ProgressBar } from '../../kit/progress-bar.tsx';
import { type HallPictures, usePort } from '../debrief-model.ts';
import { drillSpan } from './drill-story.ts';
import { useDrillWords } from './drill-words.ts';

type Samples = Parameters<HallPictures['heat']>[0]['samples'];

/** One look at the hall in so many simulated ms. */
const EVERY = 120_000;
const CROWDING = ['room', 'filling', 'crowded'] as const;

/** When most people were inside, and how many: the picture in words. */
function fullest(samples: Samples): { at: number; count: number } {
  let most = { at: 0, count: 0 };
  for (const { now, people } of samples) {
    const count = people.filter(
      ({ state, to }) => state !== 'gone' && to.kind !== 'outside',
    ).length;
    if (count > most.count) most = { at: now, count };
  }
  return most;
}

const breathe = (): Promise<void> => new Promise((done) => window.setTimeout(done, 0));

/** Where it was full, over the whole day. */
export function HeatCard() {
  const { model, hall, viewAt } = usePort();
  const { t, clock } = useDrillWords();
  const [samples, setSamples] = useState<Samples | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  if (!hall) return null;
  const look = async () => {
    const { from, to } = drillSpan(model.facts);
    const found: Samples[number][] = [];
    for (let at = from; at <= to; at += EVERY) {
      const { hall: seen, now } = viewAt(at);
      found.push({ now, people: seen.people });
      if (found.length % 8 === 0) {
        setDone((at - from) / (to - from));
        await breathe();
        if (gone.current) return;
      }
    }
    setSamples(found);
    setDone(null);
  };
  const draw = () => {
    setDone(0);
    look().catch(() => {
      setFailed(true);
      setDone(null);
    });
  };
  const peak = samples ? fullest(samples) : null;
  const said = peak ? t('after:heat.fullest', { time: clock(peak.at), count: peak.count }) : '';
  return (
    <Panel title={t('after:heat.title')} note={t('after:heat.how')} className="card drill-heat">
      {failed ? (
        <p role="alert">{t('after:heat.failed')}</p>
      ) : samples ? (
        <>
          {hall.heat({
            branch: model.bundle.branch,
            samples,
            label: t('after:heat.title'),
            failed: t('after:heat.failed'),
          })}
          <p>{said}</p>
          <ul className="drill-legend">
            {CROWDING.map((crowding) => (
              <li key={crowding}>
                <i className="drill-heat-swatch" data-crowding={crowding} />
                {t(`after:heat.${crowding}`)}
              </li>
            ))}
          </ul>
        </>
      ) : done === null ? (
        <Button onPress={draw}>{t('after:heat.show')}</Button>
      ) : (
        <ProgressBar label={t('after:heat.title')} value={100 * done} />
      )}
    </Panel>
  );
}
