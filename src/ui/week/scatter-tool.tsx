/** Whether one thing goes along with another. */
import { useState } from 'react';
import { EmptyChart } from './charts/chart-frame.tsx';
import { ScatterChart } from './charts/scatter-chart.tsx';
import { HoursPick } from './hours-pick.tsx';
import { Pick } from './pick.tsx';
import { ToolView } from './tool-view.tsx';
import { useWeek } from './week-control.ts';
import { ALL_DAY, HALF_MEASURES, type HalfMeasure, listed, observePairs } from './week-measures.ts';
import { useWeekWords } from './week-words.ts';

export function ScatterTool() {
  const { week, asTable } = useWeek();
  const words = useWeekWords();
  const { t } = words;
  const [x, setX] = useState<HalfMeasure>('open');
  const [y, setY] = useState<HalfMeasure>('waitMean');
  const [hours, setHours] = useState(ALL_DAY);
  const points = observePairs(week, x, y, hours).map((point) => ({
    ...point,
    name: words.moment(point.day, point.from),
  }));
  const options = listed(HALF_MEASURES).map((id) => ({ id, name: words.measure(id) }));
  return (
    <ToolView
      hint={t('scatter.hint')}
      picks={
        <>
          <Pick label={t('pick.x')} value={x} options={options} onPick={setX} />
          <Pick label={t('pick.y')} value={y} options={options} onPick={setY} />
          <HoursPick hours={hours} onPick={setHours} />
        </>
      }
    >
      {points.length === 0 ? (
        <EmptyChart why={t('empty.days')} />
      ) : (
        <ScatterChart
          points={points}
          xName={words.measure(x)}
          yName={words.measure(y)}
          dayName={words.day}
          asTable={asTable}
        />
      )}
    </ToolView>
  );
}
