import type { ReactNode } from 'react';
import { useRef } from 'react';
import { AlertBar } from './alerts/alert-bar.tsx';
import { CompareTray } from './compare-tray.tsx';
import { CustomerPanel } from './customer-panel.tsx';
import { useDeskControl } from './desk-control.ts';
import { DeskFrame } from './desk-frame.tsx';
import { useDeskKeys } from './desk-keys.ts';
import { useDesk } from './desk-port.ts';
import { DeskSurface } from './desk-surface.tsx';
import { HintCard } from './hint-card.tsx';
import { type TalkKeys, TalkPanel } from './talk-panel.tsx';
import { Terminal } from './terminal.tsx';
import { ToolRow } from './tool-row.tsx';
import { TopBar } from './top-bar.tsx';

/** The counter, drawn from the desk port alone. */
export function Desk({ floor }: { floor: ReactNode }) {
  const port = useDesk();
  const control = useDeskControl();
  const talk = useRef<TalkKeys | null>(null);
  useDeskKeys(port, control, talk);
  const large = port.floor === 'large';
  return (
    <DeskFrame control={control} className="counter" marks={{ 'data-floor': port.floor }}>
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
    </DeskFrame>
  );
}
