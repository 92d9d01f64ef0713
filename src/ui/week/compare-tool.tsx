/** Two groups of days: before and after, or under one setting and another. */
import { useState } from 'react';
import { compareGroups } from '../../session/analysis/sample.ts';
import type { WeekView } from '../../sim/index.ts';
import { EmptyChart } from './charts/chart-frame.tsx';
import { CompareChart } from './charts/compare-chart.tsx';
import { Pick } from './pick.tsx';
import { useSeriesPicks } from './series-picks.tsx';
import { ToolView } from './tool-view.tsx';
import { useWeek } from './week-control.ts';
import { observe, runDays } from './week-measures.ts';
import { useWeekWords, type WeekWords } from './week-words.ts';

interface Grouping {
  readonly id: string;
  readonly name: string;
  readonly sides: readonly [string, string];
  /** 0 or 1; −1 for a day that belongs to neither. */
  sideOf(day: number): number;
}

/** Before and from each day on; and for each lever the options that have really been tried, two at a time. */
function groupingsOf(week: WeekView, words: WeekWords): Grouping[] {
  const { t, day } = words;
  const days = runDays(week).map((one) => one.day);
  const splits = days.slice(1).map<Grouping>((first) => ({
    id: `from ${first}`,
    name: t('group.from', { day: day(first) }),
    sides: [t('group.before', { day: day(first) }), t('group.after', { day: day(first) })],
    sideOf: (one) => (one < first ? 0 : 1),
  }));
  const levers = Object.keys(week.days[0]?.settings ?? {}).flatMap((lever) => {
    const tried = [...new Set(days.map((one) => week.days[one]?.settings[lever] ?? ''))];
    return tried.flatMap((a, k) =>
      tried.slice(k + 1).map<Grouping>((b) => {
        const sides = [words.option(lever, a), words.option(lever, b)] as const;
        return {
          id: `${lever} ${a} ${b}`,
          name: t('group.lever', { lever: words.lever(lever), a: sides[0], b: sides[1] }),
          sides,
          sideOf: (one) => [a, b].indexOf(week.days[one]?.settings[lever] ?? ''),
        };
      }),
    );
  });
  return [...levers, ...splits];
}

export function CompareTool() {
  const { week, asTable } = useWeek();
  const words = useWeekWords();
  const { t } = words;
  const { shown, grain, hours, picks } = useSeriesPicks();
  const [wanted, want] = useState('');
  const groupings = groupingsOf(week, words);
  const grouping = groupings.find(({ id }) => id === wanted) ?? groupings[0];
  if (!grouping)
    return <EmptyChart why={t(runDays(week).length === 0 ? 'empty.days' : 'empty.second')} />;
  const all = observe(week, shown, grain, hours).map((one) => ({
    ...one,
    name: words.moment(one.day, one.from),
  }));
  const groups = [0, 1].map((side) => all.filter(({ day }) => grouping.sideOf(day) === side));
  const [a = [], b = []] = groups;
  const comparison = compareGroups(
    a.map(({ value }) => value),
    b.map(({ value }) => value),
  );
  const unit = words.unit(shown);
  return (
    <ToolView
      hint={t('compare.hint')}
      picks={
        <>
          <Pick label={t('pick.groups')} value={grouping.id} options={groupings} onPick={want} />
          {picks}
        </>
      }
    >
      <CompareChart
        groups={[a, b]}
        names={grouping.sides}
        comparison={comparison}
        measure={words.measure(shown)}
        unit={unit}
        asTable={asTable}
      />
      <p className="chart-warning">{t(`compare.caution.${grain}`)}</p>
    </ToolView>
  );
}
