/** The next hour: where the lines are going, how sure that is, and what one window more would change. */
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import { bestOpening } from '../../session/best-opening.ts';
import { type CategoryForecast, project } from '../../session/forecast.ts';
import { forecastInput } from '../../session/forecast-input.ts';
import type { SimView } from '../../sim/index.ts';
import { formatClockShort } from '../../text/format.ts';
import { inLanguage } from '../counter/content-text.ts';
import { useDesk } from '../counter/desk-port.ts';
import { Panel } from '../kit/panel.tsx';
import { moneyShort } from './floor-names.ts';
import { ForecastChart } from './forecast-chart.tsx';
import './forecast.css';
import { pastLine } from './past-line.ts';

const MINUTE = 60_000;
/** Worked out again after this much simulated time, or when somebody of the staff was sent elsewhere. */
const PAUSE = 20_000;
const PAST = 25;
/** Rows of the table: every third point is a quarter of an hour. */
const EVERY = 3;

const MEASURES = ['longest', 'waiting'] as const;
type Measure = (typeof MEASURES)[number];

const inUnit = (measure: Measure, value: number): number =>
  measure === 'longest' ? value / MINUTE : value;
const whole = (measure: Measure, value: number): number => Math.round(inUnit(measure, value));

/** Changes when a forecast is due. */
const dueKey = (view: SimView): string =>
  [
    Math.floor(view.now / PAUSE),
    ...(view.floor?.crew ?? []).map(({ staff, at, to }) => `${staff}${at}${to}`),
    ...view.hall.windows.map(({ id, state }) => `${id}${state === 'closed'}`),
  ].join();

function useForecast(bundle: LessonBundle, view: SimView) {
  // A move is seen first; what it changes in the next hour is worked out right after.
  const key = useDeferredValue(dueKey(view));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view changes ten times a second; the key says when it matters
  return useMemo(() => {
    const input = forecastInput(bundle, view);
    const usual = project(input);
    return { usual, opening: bestOpening(input, usual) };
  }, [bundle, key]);
}

export function ForecastCard() {
  const { bundle, view, facts, settings } = useDesk();
  const { t } = useTranslation('floor');
  const [measure, setMeasure] = useState<Measure>('longest');
  const [numbers, showNumbers] = useState(false);
  const { usual, opening } = useForecast(bundle, view);
  const { at, all, limit } = usual;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the past is drawn up to where the forecast begins
  const past = useMemo(
    () =>
      pastLine(
        facts,
        Array.from({ length: PAST + 1 }, (_, k) => at - (PAST - k) * MINUTE),
      ),
    [at],
  );

  const name = (
    list: readonly { id: string; name: Record<'zh-CN' | 'en', string> }[],
    id: string,
  ) => inLanguage(list.find((one) => one.id === id)?.name, settings.language) || id;
  const minutes = Math.round(limit / MINUTE);
  const end = all[measure][all[measure].length - 1]!;
  const passes =
    measure === 'longest' ? all.longest.find(({ expected }) => expected >= limit) : undefined;
  // The curves stay as they are until something is worked out anew.
  const curves = useMemo(() => {
    const point = ({ t: time, expected }: { t: number; expected: number }) => ({
      t: time,
      value: inUnit(measure, expected),
    });
    return {
      past: past.map((one) => ({ t: one.t, value: inUnit(measure, one[measure]) })),
      ahead: all[measure].map((one) => ({
        ...point(one),
        low: inUnit(measure, one.low),
        high: inUnit(measure, one.high),
      })),
      move: (opening?.forecast.all[measure] ?? []).map(point),
    };
  }, [past, all, opening, measure]);
  const number = bundle.branch.windows.find(({ id }) => id === opening?.window)?.number ?? 0;
  const move = opening
    ? t('forecast.move', { who: name(bundle.branch.staff, opening.staff), number })
    : '';
  const moved = opening?.forecast.all[measure] ?? [];
  const said = [
    t(`forecast.says.${measure}`, {
      n: whole(measure, end.expected),
      low: whole(measure, end.low),
      high: whole(measure, end.high),
    }),
    passes ? t('forecast.passes', { time: formatClockShort(passes.t), limit: minutes }) : '',
    opening
      ? t('forecast.moved', { move, n: whole(measure, moved[moved.length - 1]!.expected) })
      : '',
  ]
    .filter(Boolean)
    // A Chinese full stop brings its own space.
    .join(settings.language === 'en' ? ' ' : '');
  const cash = (view.floor?.cash?.coming ?? [])
    .filter((one) => one.at > view.now)
    .map((one) =>
      t('forecast.cash', {
        time: formatClockShort(one.at),
        sum: moneyShort(one.amount),
      }),
    );

  return (
    <Panel
      className="forecast"
      title={t('forecast.title')}
      note={
        <>
          <span>{[t('forecast.band'), ...cash].join(' · ')}</span>
          <button type="button" className="forecast-turn" onClick={() => showNumbers(!numbers)}>
            {t(numbers ? 'forecast.chart' : 'forecast.numbers')}
          </button>
        </>
      }
    >
      {numbers ? (
        <Numbers
          rows={[all, ...usual.categories]}
          moved={opening?.forecast.all ?? null}
          move={move}
          nameOf={(id) => (id === '' ? t('forecast.all') : name(bundle.branch.categories, id))}
          measure={measure}
          caption={said}
        />
      ) : (
        <ForecastChart
          now={at}
          {...curves}
          limit={measure === 'longest' ? minutes : null}
          said={said}
          nowWord={t('forecast.now')}
          limitWord={t('forecast.limit', { n: minutes })}
        />
      )}
      <fieldset className="forecast-measures" aria-label={t('forecast.what')}>
        {MEASURES.map((one) => (
          <label key={one} data-on={measure === one}>
            <input
              type="radio"
              name="forecast-measure"
              checked={measure === one}
              onChange={() => setMeasure(one)}
            />
            {t(`forecast.measure.${one}`)}
          </label>
        ))}
        {move === '' ? null : <span className="forecast-move-words">{move}</span>}
      </fieldset>
    </Panel>
  );
}

interface NumbersProps {
  readonly rows: readonly CategoryForecast[];
  readonly moved: CategoryForecast | null;
  readonly move: string;
  readonly nameOf: (category: string) => string;
  readonly measure: Measure;
  readonly caption: string;
}

/** The same in figures. */
function Numbers({ rows, moved, move, nameOf, measure, caption }: NumbersProps) {
  const { t } = useTranslation('floor');
  const times = rows[0]![measure].filter((_, k) => k % EVERY === 0).map((point) => point.t);
  const cell = (row: CategoryForecast, k: number, band: boolean): string => {
    const { expected, low, high } = row[measure][k * EVERY]!;
    const n = whole(measure, expected);
    if (!band || n === whole(measure, high)) return String(n);
    return t('forecast.cell', { n, low: whole(measure, low), high: whole(measure, high) });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it
    <div className="forecast-numbers" tabIndex={0}>
      <p id="forecast-said">{caption}</p>
      <table aria-describedby="forecast-said">
        <thead>
          <tr>
            <th scope="col">{t(`forecast.measure.${measure}`)}</th>
            {times.map((time) => (
              <th key={time} scope="col">
                {formatClockShort(time)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.category}>
              <th scope="row">{nameOf(row.category)}</th>
              {times.map((time, k) => (
                <td key={time}>{cell(row, k, true)}</td>
              ))}
            </tr>
          ))}
          {moved ? (
            <tr className="forecast-moved">
              <th scope="row">{move}</th>
              {times.map((time, k) => (
                <td key={time}>{cell(moved, k, false)}</td>
              ))}
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}
