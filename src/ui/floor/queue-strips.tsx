/** The lines by category: how many, the longest wait, and the faces in the order of their turn. */
import { type KeyboardEvent, useRef } from 'react';
import type { PersonView, QueueView } from '../../sim/index.ts';
import { formatMinutes } from '../../text/format.ts';
import { iconUrl, portraitUrl } from '../counter/art.ts';
import { useDesk } from '../counter/desk-port.ts';
import { useFloor } from './floor-control.ts';
import { useFloorWords } from './floor-names.ts';
import { type Level, levelOf, levelsOf, waitedBy } from './waits.ts';

const FACES = 7;
const MARKS = ['', '△', '▲', '‼'] as const;

/** From face to face with the arrows; what has the focus is chosen. */
function roam(event: KeyboardEvent<HTMLElement>, choose: (id: number) => void): void {
  if (event.nativeEvent.isComposing || event.keyCode === 229) return;
  const target = event.target as HTMLElement;
  const row = target.closest('.line');
  if (!row) return;
  const rows = [...event.currentTarget.querySelectorAll('.line')].filter((one) =>
    one.querySelector('.face'),
  );
  const faces = (of: Element | undefined) => [
    ...(of?.querySelectorAll<HTMLElement>('.face') ?? []),
  ];
  const here = faces(row);
  const nth = here.indexOf(target);
  const by = (step: number) => faces(rows[rows.indexOf(row) + step]);
  const next =
    event.key === 'ArrowRight'
      ? here[nth + 1]
      : event.key === 'ArrowLeft'
        ? here[nth - 1]
        : event.key === 'ArrowDown'
          ? (by(1)[nth] ?? by(1)[0])
          : event.key === 'ArrowUp'
            ? (by(-1)[nth] ?? by(-1)[0])
            : undefined;
  if (!next) return;
  next.focus();
  choose(Number(next.dataset.person));
  event.preventDefault();
}

function Face({ person, now, first }: { person: PersonView; now: number; first: boolean }) {
  const { bundle } = useDesk();
  const floor = useFloor();
  const { t, c, language } = useFloorWords();
  const wait = waitedBy(person, now);
  const level = (person.mind?.level ?? levelOf(wait, levelsOf(bundle))) as Level;
  const kind = bundle.bank.kinds.find(({ id }) => id === person.mind?.kind);
  const face = level >= 3 ? 'angry' : level === 2 ? 'waiting' : 'calm';
  const sign = iconUrl(kind?.icon ?? '');
  const chosen = floor.person?.id === person.id;
  const words = t('queue.person', {
    ticket: person.ticket,
    kind: c(kind?.name),
    wait: formatMinutes(wait, language),
    level: t(`level.${level}`),
  });
  return (
    <button
      type="button"
      className="face"
      data-person={person.id}
      data-level={level}
      aria-pressed={chosen}
      aria-label={words}
      title={words}
      tabIndex={chosen || (first && !floor.person) ? 0 : -1}
      onClick={() => floor.choosePerson(person.id)}
    >
      <img src={portraitUrl(person.portrait, face)} alt="" width="30" height="30" />
      {level > 0 ? (
        <span className="face-mark" aria-hidden="true">
          {MARKS[level]}
        </span>
      ) : null}
      {sign === undefined ? null : <img className="face-kind" src={sign} alt="" />}
    </button>
  );
}

function Line({ queue, first }: { queue: QueueView; first: boolean }) {
  const { view, bundle } = useDesk();
  const { person: chosen } = useFloor();
  const { t, category } = useFloorWords();
  const { waiting, longest } = queue;
  const prefix = bundle.branch.categories.find(({ id }) => id === queue.category)?.prefix ?? '';
  const level = levelOf(longest, levelsOf(bundle));
  const people = waiting.flatMap((id) => view.hall.people.find((one) => one.id === id) ?? []);
  // Whoever is chosen stays in sight, however far back.
  const far = people.slice(FACES).find(({ id }) => id === chosen?.id);
  const shown = far ? [...people.slice(0, FACES - 1), far] : people.slice(0, FACES);
  const called = view.hall.people.filter(
    ({ category: of, state }) => of === queue.category && state === 'called',
  ).length;
  return (
    <li className="line panel" data-level={level} data-category={queue.category}>
      <div className="line-head">
        <h3 title={category(queue.category)}>
          <b>{category(queue.category)}</b> <span>{prefix}</span>
        </h3>
        <span className="line-count">
          {waiting.length === 0 ? (
            t('queue.nobody')
          ) : (
            <>
              {level > 0 ? <i aria-hidden="true">{MARKS[level]}</i> : null}
              {t('queue.count', { count: waiting.length })}
              <i aria-hidden="true">·</i>
              {t('queue.longest', { count: Math.floor(longest / 60_000) })}
              {level > 1 ? <span className="unseen">{t(`level.${level}`)}</span> : null}
            </>
          )}
        </span>
      </div>
      {waiting.length === 0 ? null : (
        <div className="faces">
          {shown.map((person, nth) => (
            <Face key={person.id} person={person} now={view.now} first={first && nth === 0} />
          ))}
          {people.length > shown.length ? (
            <span className="faces-more">+{people.length - shown.length}</span>
          ) : null}
        </div>
      )}
      <p className="line-foot">
        {t('queue.foot', { served: queue.served, left: queue.left })}
        {called > 0 ? ` · ${t('queue.called', { count: called })}` : ''}
      </p>
    </li>
  );
}

export function QueueStrips() {
  const { view } = useDesk();
  const { choosePerson, person } = useFloor();
  const { t } = useFloorWords();
  const list = useRef<HTMLUListElement>(null);
  const queues = view.hall.queues;
  const firstLine = queues.findIndex(({ waiting }) => waiting.length > 0);
  return (
    <section className="queues" aria-label={t('queue.title')}>
      <ul
        ref={list}
        onKeyDown={(event) =>
          roam(event, (id) => {
            if (person?.id !== id) choosePerson(id);
          })
        }
      >
        {queues.map((queue, nth) => (
          <Line key={queue.category} queue={queue} first={nth === firstLine} />
        ))}
      </ul>
    </section>
  );
}
