/** The ticket log of a day by half hours, as it is. */
import { useState } from 'react';
import { figure } from '../../text/figures.ts';
import { EmptyChart, NumbersTable } from './charts/chart-frame.tsx';
import { Pick } from './pick.tsx';
import { useWeek } from './week-control.ts';
import { HALF_MEASURES, inUnit, listed, runDays } from './week-measures.ts';
import { useWeekWords } from './week-words.ts';

type Cut = 'half' | 'category';

export function LogTool() {
  const { week, chosen, chooseDay } = useWeek();
  const words = useWeekWords();
  const { t, day } = words;
  const [cut, setCut] = useState<Cut>('half');
  const days = runDays(week);
  const shown = days.find((one) => one.day === chosen) ?? days[days.length - 1];
  if (!shown) return <EmptyChart why={t('empty.log')} />;
  const { halfHours, categories } = shown.report;
  const label = t('log.says', { day: day(shown.day) });
  const halves = listed(HALF_MEASURES);
  return (
    <>
      <div className="tool-picks">
        <Pick
          label={t('pick.day')}
          value={String(shown.day)}
          options={days.map((one) => ({ id: String(one.day), name: day(one.day) }))}
          onPick={(id) => chooseDay(Number(id))}
        />
        <Pick
          label={t('pick.cut')}
          value={cut}
          options={(['half', 'category'] as const).map((id) => ({ id, name: t(`log.cut.${id}`) }))}
          onPick={setCut}
        />
        <p className="tool-about">{t('log.hint')}</p>
      </div>
      <div className="tool-view">
        {cut === 'half' ? (
          <NumbersTable
            seen
            label={label}
            table={{
              head: [t('when'), ...halves.map(words.measure)],
              rows: halfHours.map((half) => [
                words.half(half.from),
                ...halves.map((id) =>
                  half.came === 0 && HALF_MEASURES[id].unit === 'minutes'
                    ? '–'
                    : figure(inUnit(id, half[id])),
                ),
              ]),
            }}
          />
        ) : (
          <NumbersTable
            seen
            label={label}
            table={{
              head: [
                t('log.cut.category'),
                ...(['came', 'left', 'waitMean', 'waitP95'] as const).map(words.measure),
              ],
              rows: categories.map(({ category, came, left, waitMean, waitP95 }) => [
                words.cause('leftCategory', category),
                came,
                left,
                came === 0 ? '–' : figure(inUnit('waitMean', waitMean)),
                came === 0 ? '–' : figure(inUnit('waitP95', waitP95)),
              ]),
            }}
          />
        )}
      </div>
    </>
  );
}
