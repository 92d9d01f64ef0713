/** The lines by category: how many, the longest wait, and the faces in the order of their turn. */
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { PersonView, QueueView } from '../../sim/index.ts';
import { formatMinutes } from '../../text/format.ts';
import { iconUrl, portraitUrl } from '../counter/art.ts';
import { reasonOf } from '../counter/choice-node.ts';
import { useDesk } from '../counter/desk-port.ts';
import { DropTray } from './drop-tray.tsx';
import { useFloor } from './floor-control.ts';
import { aheadNode } from './floor-menus.ts';
import { useFloorWords } from './floor-names.ts';
import { useQueueDrag } from './queue-drag.ts';
import { stepInLines } from './queue-steps.ts';
import { LEVEL_MARKS, type Level, levelOf, levelsOf, waitedBy } from './waits.ts';

/** As many as go into a row. */
const FACES = 7;

interface FaceProps {
  readonly id: number;
  readonly level: Level;
  readonly portrait: string;
  /** Sign of the kind of person, or undefined. */
  readonly sign: string | undefined;
  readonly words: string;
  readonly chosen: boolean;
  readonly inTabOrder: boolean;
}

/** Drawn anew only when something about it has changed: there may be a hundred of them. */
const Face = memo(function Face(props: FaceProps) {
  const { id, level, portrait, sign, words, chosen, inTabOrder } = props;
  const face = level >= 3 ? 'angry' : level === 2 ? 'waiting' : 'calm';
  return (
    <button
      type="button"
      className="face"
      data-person={id}
      data-level={level}
      aria-pressed={chosen}
      aria-label={words}
      title={words}
      tabIndex={inTabOrder ? 0 : -1}
    >
      <img src={portraitUrl(portrait, face)} alt="" width="30" height="30" draggable={false} />
      {level > 0 ? (
        <span className="face-mark" aria-hidden="true">
          {LEVEL_MARKS[level]}
        </span>
      ) : null}
      {sign === undefined ? null : (
        <img className="face-kind" src={sign} alt="" draggable={false} />
      )}
    </button>
  );
});

/** @param tabbed id of the one face that Tab comes to */
function Faces({ people, tabbed }: { people: PersonView[]; tabbed: number }) {
  const { view, bundle } = useDesk();
  const { person: chosen } = useFloor();
  const { t, c, language } = useFloorWords();
  const levels = levelsOf(bundle);
  return people.map((person) => {
    const wait = waitedBy(person, view.now);
    const level = (person.mind?.level ?? levelOf(wait, levels)) as Level;
    const kind = bundle.bank.kinds.find(({ id }) => id === person.mind?.kind);
    const words = t('queue.person', {
      ticket: person.ticket,
      kind: c(kind?.name),
      wait: formatMinutes(wait, language),
      level: t(`level.${level}`),
    });
    return (
      <Face
        key={person.id}
        id={person.id}
        level={level}
        portrait={person.portrait}
        sign={iconUrl(kind?.icon ?? '')}
        words={words}
        chosen={chosen?.id === person.id}
        inTabOrder={person.id === tabbed}
      />
    );
  });
}

/** What dropping somebody on a line would do: in words, or "" while nobody is carried. */
function useDropWords(category: string, carried: PersonView | null): { words: string; no: string } {
  const { bundle, can } = useDesk();
  const { menu } = useFloor();
  const { t } = useFloorWords();
  if (carried === null) return { words: '', no: '' };
  if (carried.category === category) {
    const ahead = aheadNode(menu, carried);
    return { words: t('drag.head'), no: reasonOf(ahead, t('nothing.ahead')) };
  }
  const served = bundle.branch.windows.some(({ serves }) => serves.includes(category));
  const verdict = can({ do: 'invite', customer: carried.id, to: category });
  const no = served && verdict.ok ? '' : t('drag.not');
  return { words: t('drag.here'), no };
}

interface LineProps {
  readonly queue: QueueView;
  readonly tabbed: number;
  readonly carried: PersonView | null;
  readonly over: boolean;
}

function Line({ queue, tabbed, carried, over }: LineProps) {
  const { view, bundle } = useDesk();
  const { person: chosen } = useFloor();
  const { t, category } = useFloorWords();
  const [unfolded, unfold] = useState(false);
  const { waiting, longest } = queue;
  const prefix = bundle.branch.categories.find(({ id }) => id === queue.category)?.prefix ?? '';
  const level = levelOf(longest, levelsOf(bundle));
  const people = waiting.flatMap((id) => view.hall.people.find((one) => one.id === id) ?? []);
  // Whoever is chosen stays in sight, however far back: the row moves along.
  const nth = people.findIndex(({ id }) => id === chosen?.id);
  const from = unfolded ? 0 : Math.max(0, nth - FACES + 1);
  const shown = unfolded ? people : people.slice(from, from + FACES);
  const behind = people.length - from - shown.length;
  const called = view.hall.people.filter(
    ({ category: of, state }) => of === queue.category && state === 'called',
  ).length;
  const drop = useDropWords(queue.category, carried);
  // A line nobody has stood in has nothing to tell.
  const quiet = carried === null && waiting.length + called + queue.served + queue.left === 0;
  return (
    <li
      className="line panel"
      data-level={level}
      data-category={queue.category}
      data-quiet={quiet}
      data-drop={carried && drop.no === '' ? `line:${queue.category}` : undefined}
      data-over={over}
    >
      <div className="line-head">
        <h3 title={category(queue.category)}>
          <b>{category(queue.category)}</b> <span>{prefix}</span>
        </h3>
        <span className="line-count">
          {waiting.length === 0 ? (
            t('queue.nobody')
          ) : (
            <>
              {level > 0 ? <i aria-hidden="true">{LEVEL_MARKS[level]}</i> : null}
              {t('queue.count', { count: waiting.length })}
              <i aria-hidden="true">·</i>
              {t('queue.longest', { count: Math.floor(longest / 60_000) })}
              {level > 1 ? <span className="unseen">{t(`level.${level}`)}</span> : null}
            </>
          )}
        </span>
      </div>
      {waiting.length === 0 ? null : (
        <div className="faces" data-unfolded={unfolded}>
          {from > 0 ? <span className="faces-before">{from}+</span> : null}
          <Faces people={shown} tabbed={tabbed} />
          {behind > 0 || unfolded ? (
            <button
              type="button"
              className="faces-more"
              data-unfold={queue.category}
              aria-expanded={unfolded}
              aria-label={t(unfolded ? 'queue.fold' : 'queue.unfold', { count: people.length })}
              onClick={() => unfold(!unfolded)}
            >
              {unfolded ? '▴' : `+${behind}`}
            </button>
          ) : null}
        </div>
      )}
      {quiet ? null : (
        <p className="line-foot">
          {carried ? (
            <b className="line-drop" data-off={drop.no !== ''}>
              {drop.no === '' ? drop.words : drop.no}
            </b>
          ) : (
            <>
              {t('queue.foot', { served: queue.served, left: queue.left })}
              {called > 0 ? ` · ${t('queue.called', { count: called })}` : ''}
            </>
          )}
        </p>
      )}
    </li>
  );
}

export function QueueStrips() {
  const { view } = useDesk();
  const floor = useFloor();
  const { t } = useFloorWords();
  const list = useRef<HTMLUListElement>(null);
  const wanted = useRef(-1);
  const { queues } = view.hall;
  const inLine = queues.flatMap(({ waiting }) => waiting);
  // Whoever is chosen may stand in no line: outside, or just coming in.
  const tabbed = inLine.find((id) => id === floor.person?.id) ?? inLine[0] ?? -1;
  const { drag, ghost, handlers, swallowed } = useQueueDrag(floor.drop);
  const carried = view.hall.people.find(({ id }) => id === drag?.customer) ?? null;

  // The next face may be out of sight until whoever it is has been chosen.
  useLayoutEffect(() => {
    if (wanted.current < 0) return;
    list.current?.querySelector<HTMLElement>(`[data-person="${wanted.current}"]`)?.focus();
    wanted.current = -1;
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const face = (event.target as HTMLElement).closest<HTMLElement>('.face');
    if (!face) return;
    const next = stepInLines(queues, Number(face.dataset.person), event.key);
    if (next === null) return;
    event.preventDefault();
    wanted.current = next;
    if (floor.person?.id !== next) floor.choosePerson(next);
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const face = (event.target as HTMLElement).closest<HTMLElement>('.face');
    // Asked wherever the click fell: after a drag it is the strip's, and must not cost the next press of a key.
    if (!swallowed() && face) floor.choosePerson(Number(face.dataset.person));
  };

  return (
    <section className="queues" aria-label={t('queue.title')} data-dragging={drag !== null}>
      <ul ref={list} onKeyDown={onKeyDown} onClick={onClick} {...handlers}>
        {queues.map((queue) => (
          <Line
            key={queue.category}
            queue={queue}
            tabbed={tabbed}
            carried={carried}
            over={drag?.over === `line:${queue.category}`}
          />
        ))}
      </ul>
      {drag && carried ? (
        <DropTray person={carried} over={drag.over} ghost={ghost} beside={list.current} />
      ) : null}
    </section>
  );
}
