/** What every desk stands in: what is chosen on it, what may lie over it, and the word that time stands still. */
import type { MouseEvent, ReactNode } from 'react';
import { Toast } from '../kit/toast.tsx';
import { Chooser } from './chooser.tsx';
import './counter.css';
import './customer.css';
import './talk.css';
import './desk.css';
import './paper.css';
import './tray.css';
import './terminal.css';
import './sheet.css';
import './drawers.css';
import { type DeskControl, DeskControlContext } from './desk-control.ts';
import { DeskDialogs } from './desk-dialogs.tsx';
import { useDesk } from './desk-port.ts';
import { useWords } from './words.ts';

/** After a click with the mouse the keys belong to the desk again, not to the button. */
function releaseButton(event: MouseEvent): void {
  const active = document.activeElement;
  if (event.detail === 0 || !(active instanceof HTMLButtonElement)) return;
  if (active.closest('.overlay') === null && active.closest('.wood') === null) active.blur();
}

interface DeskFrameProps {
  readonly control: DeskControl;
  readonly className: string;
  /** How the desk stands, for its styles and for tests. */
  readonly marks?: Readonly<Record<`data-${string}`, string | boolean>>;
  /** What only this desk may have lying over it. */
  readonly dialogs?: ReactNode;
  readonly children: ReactNode;
}

export function DeskFrame({ control, className, marks, dialogs, children }: DeskFrameProps) {
  const { view, paused, setPaused } = useDesk();
  const { t } = useWords();
  return (
    <DeskControlContext value={control}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: only gives back the focus */}
      <div
        className={className}
        data-busy={view.player.busyWith}
        data-paused={paused}
        {...marks}
        onClick={releaseButton}
      >
        {children}
        {paused ? (
          <button type="button" className="paused" onClick={() => setPaused(false)}>
            {t('paused.word')}
          </button>
        ) : null}
        <Chooser />
        <DeskDialogs />
        {dialogs}
        <Toast message={control.toast} onDone={control.clearToast} />
      </div>
    </DeskControlContext>
  );
}
