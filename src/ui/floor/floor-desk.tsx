/** The supervisor's console, drawn from the desk port alone. */
import { lazy, type ReactNode, useRef } from 'react';
import { formatClock } from '../../text/format.ts';
import { useControl, useDeskControl } from '../counter/desk-control.ts';
import { DeskFrame } from '../counter/desk-frame.tsx';
import { useDeskKeys } from '../counter/desk-keys.ts';
import { useDesk } from '../counter/desk-port.ts';
import type { TalkKeys } from '../counter/talk-panel.tsx';
import { reasonText } from '../counter/verb-context.ts';
import { Button } from '../kit/button.tsx';
import { useView } from '../kit/session-context.tsx';
import { Tabs } from '../kit/tabs.tsx';
import './floor.css';
import './queues.css';
import './person.css';
import './side.css';
import './roster.css';
import './matter-sheet.css';
import './narrow.css';
import './forced-colors.css';
import { FetchedDialog } from './fetched-dialog.tsx';
import { FloorBar } from './floor-bar.tsx';
import { FloorControlContext, PANES, useFloor, useFloorControl } from './floor-control.ts';
import { AlarmsDialog, KeysDialog } from './floor-dialogs.tsx';
import { FloorHint } from './floor-hint.tsx';
import { useFloorKeys } from './floor-keys.ts';
import { useFloorWords } from './floor-names.ts';
import { ForecastCard } from './forecast-card.tsx';
import { MatterDialogs } from './matter-dialogs.tsx';
import { MatterSheet } from './matter-sheet.tsx';
import { MattersPanel } from './matters-panel.tsx';
import { MeansPanel } from './means-panel.tsx';
import { OverlayRow } from './overlay-row.tsx';
import { PersonSheet } from './person-sheet.tsx';
import { QueueStrips } from './queue-strips.tsx';
import { RequestsPanel } from './requests-panel.tsx';
import { Roster } from './roster.tsx';
import { useAlarms } from './use-alarms.ts';

/** Fetched when somebody plans. */
const PlanDialog = lazy(async () => ({
  default: (await import('./plan/plan-dialog.tsx')).PlanDialog,
}));

/** What the supervisor is doing, and until when no other move is possible. */
function Busy() {
  const { view, settings, captions } = useDesk();
  const { toast } = useControl();
  const { t } = useFloorWords();
  const { busyWith, busySince, busyUntil } = view.player;
  const part = busyUntil > busySince ? (view.now - busySince) / (busyUntil - busySince) : 1;
  // An alarm is said by the toast already.
  const heard = settings.captions
    ? [...new Set(captions.slice(-2))].filter((one) => one !== toast?.text).join(' ')
    : '';
  return (
    <div className="floor-notes">
      {heard === '' ? null : (
        <p className="floor-caption" aria-live="polite">
          {heard}
        </p>
      )}
      {busyWith === '' ? null : (
        <p className="floor-busy">
          {t('busy', { verb: t(`commands:${busyWith}`), time: formatClock(busyUntil) })}
          <span style={{ width: `${Math.round(Math.min(1, Math.max(0, part)) * 100)}%` }} />
        </p>
      )}
    </div>
  );
}

/** While the doors are shut: how many stand outside, and the way to let them in. */
function Doors() {
  const { view, can } = useDesk();
  const { openDoors, announce } = useFloor();
  const { t } = useFloorWords();
  if (!view.floor || view.floor.doorsOpen) return null;
  const { emptied, outside } = view.floor;
  if (emptied)
    return (
      <div className="hall-doors panel" role="status">
        <strong>{t(emptied.inside > 0 ? 'emptied.leaving' : 'emptied.cleared')}</strong>
        {emptied.inside > 0 ? <span>{t('emptied.inside', { count: emptied.inside })}</span> : null}
        <span>{t('doors.outside', { count: outside })}</span>
        <Button tone="primary" keyCap="A" onPress={announce}>
          {t('means.speak')}
        </Button>
      </div>
    );
  const reason = reasonText(can({ do: 'open-doors' }), t);
  return (
    <div className="hall-doors panel">
      <strong>{t('doors.shut')}</strong>
      <span>{t('doors.outside', { count: outside })}</span>
      <Button tone="primary" keyCap="D" reason={reason} onPress={openDoors}>
        {t('commands:open-doors')}
      </Button>
      {reason === '' ? null : <small>{reason}</small>}
    </div>
  );
}

/** The last customer has gone: the day may end. */
function DayOver() {
  const { can } = useDesk();
  const { closeDay } = useFloor();
  const { t } = useFloorWords();
  if (!can({ do: 'close-shift' }).ok) return null;
  return (
    <div className="hall-doors panel" role="status">
      <strong>{t('over.empty')}</strong>
      <Button tone="primary" keyCap="E" onPress={closeDay}>
        {t('commands:close-shift')}
      </Button>
    </div>
  );
}

function Over() {
  const { view, finish } = useDesk();
  const { t } = useFloorWords();
  if (view.phase !== 'ended') return null;
  return (
    <div className="floor-over panel" role="status">
      <h2>{t('over.title')}</h2>
      <p>{t('over.words', { served: view.hall.served, left: view.hall.left })}</p>
      <Button tone="primary" keyCap="Enter" onPress={finish}>
        {t('over.debrief')}
      </Button>
    </div>
  );
}

export function FloorDesk({ floor: picture }: { floor: ReactNode }) {
  const port = useDesk();
  const control = useDeskControl();
  const words = useFloorWords();
  const floor = useFloorControl(port, control, words);
  const setOverlay = useView((v) => v.setOverlay);
  const talk = useRef<TalkKeys | null>(null);
  // The floor looks at a key first; what it does not take is for the papers in hand.
  useFloorKeys({ port, control, floor, setOverlay });
  useDeskKeys(port, control, talk, floor.sheetOpen);
  useAlarms(port, control, words);
  const { t } = words;
  return (
    <FloorControlContext value={floor}>
      <DeskFrame
        control={control}
        className="console"
        marks={{ 'data-pane': floor.pane, 'data-sheet': floor.sheetOpen }}
        dialogs={
          <>
            {control.dialog === 'keys' ? <KeysDialog /> : null}
            {control.dialog === 'alarms' ? <AlarmsDialog /> : null}
            {control.dialog === 'plan' ? (
              <FetchedDialog>
                <PlanDialog onClose={() => control.setDialog(null)} />
              </FetchedDialog>
            ) : null}
            <MatterDialogs />
          </>
        }
      >
        <FloorBar />
        <div className="pane-tabs">
          <Tabs
            label={t('pane.title')}
            panelId="console-main"
            selected={floor.pane}
            onSelect={floor.setPane}
            items={PANES.map((id) => ({
              id,
              label: t(`pane.${id}`),
            }))}
          />
        </div>
        <main className="console-main" id="console-main">
          <div className="hall">
            {picture}
            <OverlayRow />
            <Doors />
            <DayOver />
            <Busy />
            {floor.sheetOpen ? null : <FloorHint afloat />}
            <Over />
          </div>
          <div className="left">
            <QueueStrips />
          </div>
          <PersonSheet />
          <div className="side">
            <MattersPanel />
            <RequestsPanel />
            <MeansPanel />
          </div>
          <div className="bottom">
            <Roster />
            <ForecastCard />
          </div>
          {floor.sheetOpen ? <MatterSheet keys={talk} /> : null}
        </main>
      </DeskFrame>
    </FloorControlContext>
  );
}
