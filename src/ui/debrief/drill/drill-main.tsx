import { usePort } from '../debrief-model.ts';
import { QualityCard } from '../quality-card.tsx';
import { DrillMoments } from './drill-moments.tsx';
import { DrillTimeline } from './drill-timeline.tsx';
import { ExpectsCard } from './expects-card.tsx';
import { HeatCard } from './heat-card.tsx';
import { AheadCard, LeftCard } from './people-card.tsx';
import { PlanCard } from './plan-card.tsx';
import { RecordCard } from './record-card.tsx';
import { useTrials } from './use-trials.ts';
import { WeekCard } from './week-card.tsx';
import { WhatIfCard } from './what-if-card.tsx';
import './drill.css';
import './drill-tables.css';

/** A day in one hall: its course, what each decision was worth, what else could have been. */
function HallDay() {
  const trials = useTrials();
  return (
    <>
      <DrillTimeline />
      <DrillMoments moments={trials.moments} />
      <WhatIfCard trials={trials} />
    </>
  );
}

/** What the debrief of a drill has that no shift at a counter has. */
export function DrillMain() {
  const { model } = usePort();
  const { supervisor } = model.bundle.lesson;
  // Of a week there is no single hall to look at again.
  const week = supervisor?.week !== undefined;
  return (
    <>
      {week ? (
        <>
          <WeekCard />
          <DrillTimeline />
          <DrillMoments moments={[]} />
        </>
      ) : (
        <HallDay />
      )}
      <PlanCard />
      <ExpectsCard />
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
