/** While somebody is carried: what can be done for them, to be dropped upon. */
import { type Ref, useLayoutEffect, useRef } from 'react';
import type { PersonView } from '../../sim/index.ts';
import { portraitUrl } from '../counter/art.ts';
import { reasonOf } from '../counter/choice-node.ts';
import { useFloor } from './floor-control.ts';
import { aheadNode, careNode, referNode } from './floor-menus.ts';
import { useFloorWords } from './floor-names.ts';

interface DropTrayProps {
  readonly person: PersonView;
  readonly over: string;
  readonly ghost: Ref<HTMLDivElement>;
  /** Beside which it lies. */
  readonly beside: HTMLElement | null;
}

export function DropTray({ person, over, ghost, beside }: DropTrayProps) {
  const floor = useFloor();
  const { t } = useFloorWords();
  const tray = useRef<HTMLDivElement>(null);
  const ahead = aheadNode(floor.menu, person);
  const cares = careNode(floor.menu, person).choices;
  const outlets = referNode(floor.menu, person).choices;
  useLayoutEffect(() => {
    if (!tray.current || !beside) return;
    const { right, width } = beside.getBoundingClientRect();
    // Where the strip takes the whole page the tray lies below it.
    const room = window.innerWidth - right;
    tray.current.dataset.below = String(room < width);
    tray.current.style.left = room < width ? '8px' : `${right + 12}px`;
  }, [beside]);
  const targets = [
    {
      drop: 'ahead',
      label: t('drag.ahead'),
      reason: reasonOf(ahead, t('nothing.ahead')),
    },
    ...cares.map(({ id, label, reason }) => ({ drop: `care:${id}`, label, reason })),
    ...outlets.map(({ id, label, reason }) => ({ drop: `outlet:${id}`, label, reason })),
  ];
  return (
    <>
      <div className="drop-tray panel" ref={tray}>
        <p>{t('drag.title', { ticket: person.ticket })}</p>
        <ul>
          {targets.map(({ drop, label, reason }) => (
            <li
              key={drop}
              data-drop={reason === '' ? drop : undefined}
              data-over={over === drop}
              data-off={reason !== ''}
            >
              <b>{label}</b>
              {reason === '' ? null : <small>{reason}</small>}
            </li>
          ))}
        </ul>
        <p className="drop-how">{t('drag.how')}</p>
      </div>
      <div className="drag-ghost" ref={ghost} aria-hidden="true">
        <img src={portraitUrl(person.portrait, 'calm')} alt="" width="40" height="40" />
      </div>
    </>
  );
}
