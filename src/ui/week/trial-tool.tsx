/** Two settings on the same drawn days: a sum done in thought, which changes nothing in the week. */
import { Fragment, useEffect, useRef, useState } from 'react';
import type { Lever } from '../../scenario/schema/week.ts';
import { comparePairs } from '../../session/analysis/sample.ts';
import { createTrialPool, type TrialPool } from '../../session/trials/trial-pool.ts';
import type { TrialResult } from '../../sim/index.ts';
import { useDesk } from '../counter/desk-port.ts';
import { Button } from '../kit/button.tsx';
import { ProgressBar } from '../kit/progress-bar.tsx';
import { EmptyChart } from './charts/chart-frame.tsx';
import { CompareChart } from './charts/compare-chart.tsx';
import { Pick } from './pick.tsx';
import { ToolView } from './tool-view.tsx';
import { useWeek } from './week-control.ts';
import { DAY_MEASURES, type DayMeasure, inUnit, listed } from './week-measures.ts';
import { useWeekWords, weekOf } from './week-words.ts';

const SEEDS = ['20', '50', '100'] as const;
/** Days of no week that is played: far from the small numbers people choose. */
const FIRST_SEED = 700_001;

type Settings = Readonly<Record<string, string>>;

interface Done {
  readonly rows: readonly TrialResult[];
  readonly a: Settings;
  readonly b: Settings;
}

export function TrialTool() {
  const { bundle, mode } = useDesk();
  const { week, chosen, asTable } = useWeek();
  const words = useWeekWords();
  const { t, day } = words;
  const levers = weekOf(bundle)?.levers ?? [];
  const now = week.days[chosen]?.settings ?? {};
  const initial = Object.fromEntries(levers.map((lever) => [lever.id, lever.initial]));
  const [a, setA] = useState<Settings>(initial);
  const [b, setB] = useState<Settings>({ ...initial, ...now });
  const [count, setCount] = useState<(typeof SEEDS)[number]>('50');
  const [measure, setMeasure] = useState<DayMeasure>('waitMean');
  const [progress, setProgress] = useState<number | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const pool = useRef<TrialPool | null>(null);
  const stop = useRef(() => {});
  useEffect(
    () => () => {
      stop.current();
      pool.current?.close();
    },
    [],
  );
  if (mode === 'exam') return <EmptyChart why={t('trial.exam')} />;

  const differing = levers.filter(({ id }) => a[id] !== b[id]);
  const start = async () => {
    const dayId = week.days[chosen]?.id ?? '';
    const units = Array.from(
      { length: Number(count) },
      (_, k) => ({ kind: 'week', day: dayId, a, b, seed: FIRST_SEED + k }) as const,
    );
    setFailed(null);
    setProgress(0);
    try {
      pool.current ??= createTrialPool({ bundle });
      const run = pool.current.run(units, (n) => setProgress((100 * n) / units.length));
      stop.current = run.cancel;
      const rows = await run.results;
      if (rows) setDone({ rows, a, b });
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
    setProgress(null);
  };

  const side = (name: 'a' | 'b', value: Settings, set: (next: Settings) => void, lever: Lever) => (
    <select
      aria-label={`${t(`trial.${name}`)} ${words.c(lever.name)}`}
      value={value[lever.id] ?? lever.initial}
      onChange={(event) => set({ ...value, [lever.id]: event.target.value })}
    >
      {lever.options.map((one) => (
        <option key={one.id} value={one.id}>
          {words.c(one.name)}
        </option>
      ))}
    </select>
  );

  return (
    <ToolView
      hint={t('trial.hint')}
      picks={
        <>
          <div className="trial-sides pick">
            <b>{t('trial.a')}</b>
            <b>{t('trial.b')}</b>
            {levers.map((lever) => (
              <Fragment key={lever.id}>
                <span data-differs={a[lever.id] !== b[lever.id]}>{words.c(lever.name)}</span>
                {side('a', a, setA, lever)}
                {side('b', b, setB, lever)}
              </Fragment>
            ))}
          </div>
          <Pick
            label={t('trial.seeds')}
            value={count}
            options={SEEDS.map((id) => ({ id, name: t('trial.many', { n: id }) }))}
            onPick={setCount}
          />
          {progress === null ? (
            <Button
              tone="primary"
              data-act="trial"
              reason={differing.length === 0 ? t('trial.same') : ''}
              onPress={() => void start()}
            >
              {t('trial.start', { day: day(chosen) })}
            </Button>
          ) : (
            <>
              <ProgressBar label={t('trial.running')} value={progress} />
              <Button onPress={() => stop.current()}>{t('trial.stop')}</Button>
            </>
          )}
        </>
      }
    >
      {failed === null ? null : (
        <p className="chart-warning" role="alert">
          <b>{t('trial.failed')}</b> {failed}
        </p>
      )}
      {done === null ? (
        <EmptyChart why={t('trial.empty')} />
      ) : (
        <Answer done={done} measure={measure} setMeasure={setMeasure} asTable={asTable} />
      )}
    </ToolView>
  );
}

interface AnswerProps {
  readonly done: Done;
  readonly measure: DayMeasure;
  readonly setMeasure: (measure: DayMeasure) => void;
  readonly asTable: boolean;
}

function Answer({ done: { rows, a, b }, measure, setMeasure, asTable }: AnswerProps) {
  const { bundle } = useDesk();
  const words = useWeekWords();
  const { t } = words;
  const of = (side: 'a' | 'b') => rows.map((row) => inUnit(measure, row[side][measure]));
  const values = [of('a'), of('b')] as const;
  const comparison = comparePairs(...values);
  const levers = weekOf(bundle)?.levers ?? [];
  const changed = levers.filter(({ id }) => a[id] !== b[id]);
  const named = (side: Settings) =>
    changed.map(({ id }) => words.option(id, side[id] ?? '')).join(t('and'));
  const names = [`A ${named(a)}`, `B ${named(b)}`] as const;
  const unit = words.unit(measure);
  /** Each side has the shape of a day of its own. */
  const drawn = (list: readonly number[], day: number) =>
    list.map((value, k) => ({ value, day, name: t('trial.drawn', { n: k + 1 }) }));
  return (
    <>
      <div className="trial-measure">
        <Pick
          label={t('pick.measure')}
          value={measure}
          options={listed(DAY_MEASURES).map((id) => ({ id, name: words.measure(id) }))}
          onPick={setMeasure}
        />
      </div>
      <CompareChart
        groups={[drawn(values[0], 0), drawn(values[1], 1)]}
        names={names}
        comparison={comparison}
        measure={words.measure(measure)}
        unit={unit}
        asTable={asTable}
      />
      <p className="chart-warning">{t('trial.matched', { n: rows.length, count: rows.length })}</p>
    </>
  );
}
