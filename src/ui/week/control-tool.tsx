/** Whether something has changed, or values only scatter as they always do. */
import { useState } from 'react';
import { EmptyChart } from './charts/chart-frame.tsx';
import { ControlChartView } from './charts/control-chart-view.tsx';
import { HoursPick } from './hours-pick.tsx';
import { Pick } from './pick.tsx';
import { ToolView } from './tool-view.tsx';
import { useWeek } from './week-control.ts';
import { ALL_DAY, type Grain, type Measure, measuresOf, observe } from './week-measures.ts';
import { useWeekWords } from './week-words.ts';

export function ControlTool() {
  const { week, asTable } = useWeek();
  const words = useWeekWords();
  const { t } = words;
  const [measure, setMeasure] = useState<Measure>('waitMean');
  const [grain, setGrain] = useState<Grain>('half');
  const [hours, setHours] = useState(ALL_DAY);
  const measures = measuresOf(grain);
  const shown = measures.includes(measure) ? measure : 'waitMean';
  const series = observe(week, shown, grain, grain === 'day' ? ALL_DAY : hours).map((one) => ({
    ...one,
    name: words.moment(one.day, one.from),
  }));
  return (
    <ToolView
      hint={t('control.hint')}
      picks={
        <>
          <Pick
            label={t('pick.measure')}
            value={shown}
            options={measures.map((id) => ({ id, name: words.measure(id) }))}
            onPick={setMeasure}
          />
          <Pick
            label={t('pick.grain')}
            value={grain}
            options={(['half', 'day'] as const).map((id) => ({ id, name: t(`grain.${id}`) }))}
            onPick={setGrain}
          />
          {grain === 'half' ? <HoursPick hours={hours} onPick={setHours} /> : null}
        </>
      }
    >
      {series.length === 0 ? (
        <EmptyChart why={t('empty.days')} />
      ) : (
        <ControlChartView
          series={series}
          dayName={words.day}
          measure={words.measure(shown)}
          unit={words.unit(shown)}
          asTable={asTable}
        />
      )}
    </ToolView>
  );
}
