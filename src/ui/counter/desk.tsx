import type { MouseEvent, ReactNode } from 'react';
import { useRef } from 'react';
import { Toast } from '../kit/toast.tsx';
import { AlertBar } from './alerts/alert-bar.tsx';
import { Chooser } from './chooser.tsx';
import { CompareTray } from './compare-tray.tsx';
import './counter.css';
import './customer.css';
import './talk.css';
import './desk.css';
import './paper.css';
import './tray.css';
import './terminal.css';
import './sheet.css';
import './drawers.css';
import { CustomerPanel } from './customer-panel.tsx';
import { DeskControlContext, useDeskControl } from './desk-control.ts';
import { DeskDialogs } from './desk-dialogs.tsx';
import { useDeskKeys } from './desk-keys.ts';
import { useDesk } from './desk-port.ts';
import { DeskSurface } from './desk-surface.tsx';
import { HintCard } from './hint-card.tsx';
import { type TalkKeys, TalkPanel } from './talk-panel.tsx';
import { Terminal } from './terminal.tsx';
import { ToolRow } from './tool-row.tsx';
import { TopBar } from './top-bar.tsx';
import { useWords } from './words.ts';

/** After a click with the mouse the keys belong to the desk again, not to the button. */
export function releaseButton(event: MouseEvent): void {
  const active = document.activeElement;
  if (event.detail === 0 || !(active instanceof HTMLButtonElement)) return;
  if (active.closest('.overlay') === null && active.closest('.wood') === null) active.blur();
}

/** The counter, drawn from the desk port alone. */
export function Desk({ floor }: { floor: ReactNode }) {
  const port = useDesk();
  const control = useDeskControl();
  const { t } = useWords();
  const talk = useRef<TalkKeys | null>(null);
  useDeskKeys(port, control, talk);
  const large = port.floor === 'large';
  return (
    <DeskControlContext.Provider value={control}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: only gives back the focus */}
      <div
        className="counter"
        data-floor={port.floor}
        data-busy={port.view.player.busyWith}
        data-paused={port.paused}
        onClick={releaseButton}
      >
        <TopBar />
        <AlertBar />
        <main className="counter-main">
          <div className="column-person">
            <CustomerPanel />
            <TalkPanel keys={talk} />
          </div>
          <div className="column-desk">
            <DeskSurface />
            <HintCard />
            <CompareTray />
          </div>
          <Terminal />
          <div className="floor-slot" hidden={!large}>
            {large ? floor : null}
          </div>
        </main>
        <ToolRow />
        {port.paused ? (
          <button type="button" className="paused" onClick={() => port.setPaused(false)}>
            {t('paused.word')}
          </button>
        ) : null}
        <Chooser />
        <DeskDialogs />
        <Toast message={control.toast} onDone={control.clearToast} />
      </div>
    </DeskControlContext.Provider>
  );
}
