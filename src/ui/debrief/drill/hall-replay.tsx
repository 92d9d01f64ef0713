import { useEffect, useState } from 'react';
import type { SimView } from '../../../sim/index.ts';
import { createSessionStore } from '../../../stores/session-store.ts';
import { createViewStore } from '../../../stores/view-store.ts';
import { formatClockShort, formatMinutes } from '../../../text/format.ts';
import { portraitUrl } from '../../counter/art.ts';
import { LEVEL_MARKS, type Level } from '../../floor/waits.ts';
import { useStores } from '../../kit/session-context.tsx';
import { type HallStores, usePort } from '../debrief-model.ts';
import { useDrillWords } from './drill-words.ts';
import './hall-replay.css';

/** Faces to a line. */
const FACES = 8;

/** The lines as the console shows them: how many, the longest wait, the first faces. */
function Strips({ view }: { readonly view: SimView }) {
  const { model } = usePort();
  const { t, lang, names } = useDrillWords();
  const { category, floor } = names(null);
  const levels = model.bundle.bank.perception?.levels ?? [];
  const people = new Map(view.hall.people.map((one) => [one.id, one]));
  return (
    <ul className="hall-replay-lines">
      {view.hall.queues.map((queue) => {
        const level = levels.filter((limit) => queue.longest >= limit).length as Level;
        return (
          <li key={queue.category} data-level={level}>
            <p>
              <b>{category(queue.category)}</b>
              <span>
                {LEVEL_MARKS[level]} {t('after:people', { count: queue.waiting.length })} ·{' '}
                {formatMinutes(queue.longest, lang)}
              </span>
            </p>
            <p className="hall-replay-faces">
              {queue.waiting.slice(0, FACES).map((id) => {
                const person = people.get(id);
                const own = person?.mind?.level ?? 0;
                const face = own >= 3 ? 'angry' : own === 2 ? 'waiting' : 'calm';
                const kind = person?.mind?.kind;
                return (
                  <img
                    key={id}
                    src={portraitUrl(person?.portrait ?? '', face)}
                    alt=""
                    title={`${person?.ticket ?? ''} ${kind ? floor.kind(kind) : ''}`}
                    data-level={own}
                  />
                );
              })}
              {queue.waiting.length > FACES ? <small>+{queue.waiting.length - FACES}</small> : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** Who is where, and for how long a break still lasts. */
function Crew({ view }: { readonly view: SimView }) {
  const { names, t } = useDrillWords();
  const { floor } = names(null);
  return (
    <ul className="hall-replay-crew">
      {(view.floor?.crew ?? [])
        .filter(({ at, to }) => at !== 'away' || to !== '')
        .map((one) => (
          <li key={one.staff} data-serving={one.serving || undefined}>
            <b>{floor.staff(one.staff)}</b>
            <span>
              {floor.spot(one.at)}
              {one.to === '' ? '' : ` → ${floor.spot(one.to)}`}
              {one.breakUntil > 0
                ? ` ${t('after:replay.until', { time: formatClockShort(one.breakUntil) })}`
                : ''}
            </span>
          </li>
        ))}
    </ul>
  );
}

interface HallReplayProps {
  readonly view: SimView;
  readonly speed: number;
  readonly playing: boolean;
}

/** The hall at one moment, drawn as the console draws it, with its lines and who is where. */
export function HallReplay({ view, speed, playing }: HallReplayProps) {
  const { model, hall } = usePort();
  const { settings } = useStores();
  const { bundle, facts, log } = model;
  // One hall for the whole film; the first picture is there before it is drawn.
  const [stores] = useState<HallStores>(() => {
    const session = createSessionStore();
    session.setState({ status: 'paused', bundle, lesson: log.lesson, mode: log.mode, view });
    return { session, settings, view: createViewStore() };
  });
  useEffect(() => {
    stores.session.setState({
      view,
      speed,
      status: playing ? 'running' : 'paused',
      facts: facts.slice(0, view.factCount),
    });
  }, [stores, view, speed, playing, facts]);
  return (
    <div className="hall-replay">
      <Strips view={view} />
      <div className="hall-replay-stage">{hall?.replay(stores)}</div>
      <Crew view={view} />
    </div>
  );
}
