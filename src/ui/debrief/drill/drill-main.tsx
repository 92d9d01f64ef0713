import { memo } from 'react';
import { usePort } from '../debrief-model.ts';
import { QualityCard } from '../quality-card.tsx';
import { DrillMoments } from './drill-moments.tsx';
import { DrillTimeline } from './drill-timeline.tsx';
import { ExpectsCard } from './expects-card.tsx';
import { GoalsCard } from './goals-card.tsx';
import { HeatCard } from './heat-card.tsx';
import { AheadCard, LeftCard } from './people-card.tsx';
import { PlanCard } from './plan-card.tsx';
import { RecordCard } from './record-card.tsx';
import { useTrials } from './use-trials.ts';
import { WeekCard } from './week-card.tsx';
import { WeekWhatIf } from './week-what-if.tsx';
import { WhatIfCard } from './what-if-card.tsx';
import './drill-timeline.css';
import './drill-moments.css';
import './drill-tables.css';
import './what-if.css';
import './drill-heat.css';
import './drill-record.css';
// Last: where the system picks the colours, nothing else does.
import '../forced-colors.css';

/** Trials come in while the page is read: what does not hang on them is not drawn again. */
const Course = memo(DrillTimeline);

/** A day in one hall: its course, what each decision was worth, what else could have been. */
function HallDay() {
  const { moments, failed, ask } = useTrials();
  return (
    <>
      <Course />
      <DrillMoments moments={moments} failed={failed} />
      <WhatIfCard ask={ask} />
    </>
  );
}

/** What the debrief of a drill has that no shift at a counter has. */
export function DrillMain() {
  const { model } = usePort();
  // Of a week there is no single hall to look at again.
  const week = model.bundle.lesson.supervisor?.week;
  return (
    <>
      {week ? (
        <>
          <WeekCard />
          <Course />
          <DrillMoments moments={[]} failed={false} />
          <WeekWhatIf week={week} />
        </>
      ) : (
        <HallDay />
      )}
      <PlanCard />
      <ExpectsCard />
      <GoalsCard />
      {week ? null : (
        <>
          <LeftCard />
          <AheadCard />
          <HeatCard />
        </>
      )}
      <QualityCard />
      <RecordCard />
    </>
  );
}
