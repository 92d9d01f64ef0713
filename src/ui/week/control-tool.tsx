/** Whether something has changed, or values only scatter as they always do. */
import { EmptyChart } from './charts/chart-frame.tsx';
import { ControlChartView } from './charts/control-chart-view.tsx';
import { useSeriesPicks } from './series-picks.tsx';
import { ToolView } from './tool-view.tsx';
import { useWeek } from './week-control.ts';
import { observe } from './week-measures.ts';
import { useWeekWords } from './week-words.ts';

export function ControlTool() {
  const { week, asTable } = useWeek();
  const words = useWeekWords();
  const { t } = words;
  const { shown, grain, hours, picks } = useSeriesPicks();
  const series = observe(week, shown, grain, hours).map((one) => ({
    ...one,
    name: words.moment(one.day, one.from),
  }));
  return (
    <ToolView hint={t('control.hint')} picks={picks}>
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
