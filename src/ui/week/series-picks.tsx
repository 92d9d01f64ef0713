/** Which series is looked at: a measure, by the half hour or the day, and over which hours. */
import { useState } from 'react';
import { HoursPick } from './hours-pick.tsx';
import { Pick } from './pick.tsx';
import { ALL_DAY, type Grain, type Measure, measuresOf } from './week-measures.ts';
import { useWeekWords } from './week-words.ts';

/** What was chosen, as far as the grain has it, and the pickers to choose by. */
export function useSeriesPicks() {
  const words = useWeekWords();
  const { t } = words;
  const [measure, setMeasure] = useState<Measure>('waitMean');
  const [grain, setGrain] = useState<Grain>('half');
  const [hours, setHours] = useState(ALL_DAY);
  const measures = measuresOf(grain);
  const shown = measures.includes(measure) ? measure : 'waitMean';
  const picks = (
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
  );
  return { shown, grain, hours: grain === 'day' ? ALL_DAY : hours, picks };
}
