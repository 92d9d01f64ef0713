import { DrillsEntry } from './drills-entry.tsx';
import { useWords } from './use-words.ts';

const DOORS = [
  { id: 'counter', open: true },
  { id: 'floor', open: false },
  { id: 'studio', open: false },
] as const;

/** The three ways into the branch. Two of them are still closed, and say so; there is nothing to press. */
export function Doors() {
  const { t } = useWords('menu');
  return (
    <ul className="doors" aria-label={t('doors.title')}>
      {DOORS.map(({ id, open }) => (
        <li key={id} className="door" data-open={open} aria-current={open ? 'true' : undefined}>
          <DoorArt open={open} />
          <span className="door-text">
            <b>{t(`doors.${id}.name`)}</b>
            <span>{t(`doors.${id}.who`)}</span>
          </span>
          {id === 'counter' ? <DrillsEntry /> : null}
          <span className="door-state">{t(open ? 'doors.open' : 'doors.closed')}</span>
        </li>
      ))}
    </ul>
  );
}

function DoorArt({ open }: { readonly open: boolean }) {
  return (
    <svg className="door-art" viewBox="0 0 28 36" aria-hidden="true">
      <rect x="3" y="2" width="22" height="31" rx="2" className="door-light" />
      <path d={open ? 'M25 2 L13 6 V33 H25 Z' : 'M4 3 H24 V33 H4 Z'} className="door-leaf" />
      <circle cx={open ? 15.6 : 20.5} cy="19" r="1.4" className="door-knob" />
      <rect x="0" y="33" width="28" height="2" rx="1" className="door-sill" />
    </svg>
  );
}
