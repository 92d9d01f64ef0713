/** The hours of the day that count. */
import { Pick } from './pick.tsx';
import { useWeek } from './week-control.ts';
import { ALL_DAY, type Hours, hoursOf } from './week-measures.ts';
import { useWeekWords } from './week-words.ts';

interface HoursPickProps {
  readonly hours: Hours;
  readonly onPick: (hours: Hours) => void;
}

export function HoursPick({ hours, onPick }: HoursPickProps) {
  const { week } = useWeek();
  const words = useWeekWords();
  const all = hoursOf(week);
  return (
    <Pick
      label={words.t('pick.hours')}
      value={String(hours.from)}
      options={[
        { id: String(ALL_DAY.from), name: words.t('pick.allHours') },
        ...all.map((one) => ({ id: String(one.from), name: words.hours(one) })),
      ]}
      onPick={(id) => onPick(all.find(({ from }) => String(from) === id) ?? ALL_DAY)}
    />
  );
}
