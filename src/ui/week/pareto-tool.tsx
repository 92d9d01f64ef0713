/** Where most of the trouble comes from. */
import { useState } from 'react';
import { type ParetoRow, paretoOf } from '../../session/analysis/pareto.ts';
import { EmptyChart } from './charts/chart-frame.tsx';
import { ParetoChart } from './charts/pareto-chart.tsx';
import { Pick } from './pick.tsx';
import { ToolView } from './tool-view.tsx';
import { useWeek } from './week-control.ts';
import { causesOf, PARETO_SOURCES, type ParetoSource, runDays } from './week-measures.ts';
import { useWeekWords } from './week-words.ts';

/** More bars than these could not be named. */
const MOST = 9;
const REST = '';

/** The tail in one bar at the end. */
function withRest(rows: readonly ParetoRow[]): readonly ParetoRow[] {
  if (rows.length <= MOST) return rows;
  const tail = rows.slice(MOST - 1);
  return [
    ...rows.slice(0, MOST - 1),
    {
      id: REST,
      count: tail.reduce((sum, { count }) => sum + count, 0),
      share: tail.reduce((sum, { share }) => sum + share, 0),
      cumulative: 1,
      vital: tail.some(({ vital }) => vital),
    },
  ];
}

export function ParetoTool() {
  const { week, asTable } = useWeek();
  const words = useWeekWords();
  const { t, day } = words;
  const days = runDays(week);
  const useful = PARETO_SOURCES.filter((id) => paretoOf(causesOf(days, id)).length > 0);
  const [wanted, want] = useState<ParetoSource>('reasons');
  const [which, setWhich] = useState('all');
  const source = useful.includes(wanted) ? wanted : (useful[0] ?? wanted);
  const taken = days.filter((one) => which === 'all' || String(one.day) === which);
  const rows = withRest(paretoOf(causesOf(taken, source)));
  if (days.length === 0) return <EmptyChart why={t('empty.days')} />;
  return (
    <ToolView
      hint={t('pareto.hint')}
      picks={
        <>
          <Pick
            label={t('pick.causes')}
            value={source}
            options={useful.map((id) => ({ id, name: t(`pareto.source.${id}`) }))}
            onPick={want}
          />
          <Pick
            label={t('pick.days')}
            value={which}
            options={[
              { id: 'all', name: t('pick.allDays') },
              ...days.map((one) => ({ id: String(one.day), name: day(one.day) })),
            ]}
            onPick={setWhich}
          />
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyChart why={t('empty.causes')} />
      ) : (
        <ParetoChart
          rows={rows}
          what={t(`pareto.what.${source}`)}
          nameOf={(id) => (id === REST ? t('pareto.rest') : words.cause(source, id))}
          asTable={asTable}
        />
      )}
    </ToolView>
  );
}
