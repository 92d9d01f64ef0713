import type { Door } from '../../scenario/schema/doors.ts';
import { DOORS } from '../../stores/settings-store.ts';
import { KeyCap } from '../kit/key-cap.tsx';
import { DrillsEntry } from './drills-entry.tsx';
import { useWords } from './use-words.ts';

interface DoorsProps {
  readonly chosen: Door;
  readonly onChoose: (door: Door) => void;
}

/** The three ways into the branch: two lead to the lessons below, one is still closed, and says so. */
export function Doors({ chosen, onChoose }: DoorsProps) {
  const { t } = useWords('menu');
  return (
    <ul className="menu-doors" aria-label={t('doors.title')}>
      {DOORS.map((id) => (
        <li key={id} className="door" data-open="true" data-on={id === chosen}>
          <DoorArt open />
          <button
            type="button"
            className="door-text door-button"
            data-door={id}
            aria-pressed={id === chosen}
            aria-keyshortcuts="F"
            onClick={() => onChoose(id)}
          >
            <b>{t(`doors.${id}.name`)}</b>
            <span>{t(`doors.${id}.who`)}</span>
          </button>
          {id === 'counter' ? <DrillsEntry /> : null}
          <span className="door-state">
            {id === chosen ? t('doors.here') : t('doors.open')} <KeyCap>F</KeyCap>
          </span>
        </li>
      ))}
      <li className="door" data-open="false">
        <DoorArt open={false} />
        <span className="door-text">
          <b>{t('doors.studio.name')}</b>
          <span>{t('doors.studio.who')}</span>
        </span>
        <span className="door-state">{t('doors.closed')}</span>
      </li>
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
