/** The week of a supervisor: days, what is set for them, what they came to, and what to look at it with. */
import { lazy, Suspense, useRef } from 'react';
import { useDeskControl } from '../counter/desk-control.ts';
import { DeskFrame } from '../counter/desk-frame.tsx';
import { useDeskKeys } from '../counter/desk-keys.ts';
import { useDesk } from '../counter/desk-port.ts';
import type { TalkKeys } from '../counter/talk-panel.tsx';
import { FloorControlContext, useFloorControl } from '../floor/floor-control.ts';
import { useFloorWords } from '../floor/floor-names.ts';
import { MatterDialogs } from '../floor/matter-dialogs.tsx';
import { MatterSheet } from '../floor/matter-sheet.tsx';
import { MattersPanel } from '../floor/matters-panel.tsx';
import '../floor/floor.css';
import '../floor/side.css';
import '../floor/matter-sheet.css';
import '../floor/narrow.css';
import './week.css';
import './board.css';
import './day.css';
import './tools.css';
import { DayCard } from './day-card.tsx';
import { DayTabs } from './day-tabs.tsx';
import { LeverBoard } from './lever-board.tsx';
import { RunCard, RunDialog } from './run-card.tsx';
import { ToolsPanel } from './tools-panel.tsx';
import { WeekBar } from './week-bar.tsx';
import { useWeekControl, WeekControlContext } from './week-control.ts';
import { useWeekKeys } from './week-keys.ts';
import { WeekKeysDialog } from './week-keys-dialog.tsx';
import { useWeekWords } from './week-words.ts';

/** Fetched where a week has targets to hand out. */
const GoalsPanel = lazy(async () => ({
  default: (await import('../floor/plan/goals-panel.tsx')).GoalsPanel,
}));

const NO_WEEK = { day: 0, evening: false, days: [] };

export function WeekDesk() {
  const port = useDesk();
  const control = useDeskControl();
  const floor = useFloorControl(port, control, useFloorWords());
  const { t } = useWeekWords();
  const week = useWeekControl(
    port,
    port.view.week ?? NO_WEEK,
    control,
    floor.matters,
    t('levers.nothing'),
  );
  const talk = useRef<TalkKeys | null>(null);
  useWeekKeys({ port, control, floor, week });
  useDeskKeys(port, control, talk, floor.sheetOpen);
  return (
    <FloorControlContext value={floor}>
      <WeekControlContext value={week}>
        <DeskFrame
          control={control}
          className="console week"
          marks={{ 'data-sheet': floor.sheetOpen }}
          dialogs={
            <>
              <RunDialog />
              {control.dialog === 'keys' ? <WeekKeysDialog /> : null}
              <MatterDialogs />
            </>
          }
        >
          <WeekBar />
          <DayTabs />
          <main className="week-main">
            <div className="week-work">
              <LeverBoard />
              <ToolsPanel />
            </div>
            <div className="side week-side">
              <RunCard />
              {port.bundle.lesson.supervisor?.goals ? (
                <Suspense fallback={null}>
                  <GoalsPanel />
                </Suspense>
              ) : null}
              <MattersPanel />
              <DayCard />
            </div>
            {floor.sheetOpen ? <MatterSheet keys={talk} /> : null}
          </main>
        </DeskFrame>
      </WeekControlContext>
    </FloorControlContext>
  );
}
