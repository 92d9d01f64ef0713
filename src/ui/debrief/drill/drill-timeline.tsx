import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { formatClockShort, formatMinutes } from '../../../text/format.ts';
import { Panel } from '../../kit/panel.tsx';
import { usePort } from '../debrief-model.ts';
import { dayAxis, hoursOf, weekAxis } from './axis.ts';
import { CurveChart, type CurveKind, topOf } from './curve-chart.tsx';
import { type Curve, drillStory, inRows, type Span, weekCurves } from './drill-story.ts';
import { useDrillWords } from './drill-words.ts';
import { moveWords } from './move-words.ts';
import { FOR_PEOPLE, markBox, marksOf, spanBox } from './timeline-marks.ts';

const KINDS = ['waiting', 'longest'] as const satisfies readonly CurveKind[];

/** The course with its curves and its axis: a day by the minute, or the days of a week side by side. */
function useCourse() {
  const { model, viewAt } = usePort();
  const { bundle, facts, log } = model;
  return useMemo(() => {
    const story = drillStory(bundle, facts);
    const week = bundle.lesson.supervisor?.week;
    if (!week) return { story, curves: story.curves, axis: dayAxis(story.from, story.to), week };
    const seen = viewAt(log.until).week;
    const curves = seen ? weekCurves(seen) : [];
    const hours = hoursOf([
      ...log.commands.map(({ t }) => t),
      ...curves.flatMap(({ points }) => points.map(({ t }) => t)),
    ]);
    return { story, curves, axis: weekAxis(week.days.length, hours.from, hours.to), week };
  }, [bundle, facts, log, viewAt]);
}

/** One row of marks or spans with its name. */
function Row({ name, rows, children }: { name: string; rows: number; children: React.ReactNode }) {
  return (
    <div className="drill-row" style={{ minHeight: `${Math.max(1, rows) * 28 + 4}px` }}>
      <span className="drill-row-name">{name}</span>
      <div className="drill-row-track">{children}</div>
    </div>
  );
}

export function DrillTimeline() {
  const { model, openReplay } = usePort();
  const words = useDrillWords();
  const { t, lang, names, clock } = words;
  const { bundle, log } = model;
  const [kind, setKind] = useState<CurveKind>('waiting');
  const track = useRef<HTMLDivElement>(null);
  const { story, curves, axis, week } = useCourse();
  const known = names(null);
  const marks = marksOf(log.commands, axis, (command) => moveWords(command, words));
  const lanes = [
    { id: 'hall', list: marks.filter(({ sign }) => !FOR_PEOPLE.has(sign)) },
    { id: 'people', list: marks.filter(({ sign }) => FOR_PEOPLE.has(sign)) },
  ].filter(({ list }) => list.length > 0);
  const curveName = ({ category }: Curve): string =>
    week ? known.week.day(category) : known.category(category);
  const spanName = ({ kind: what, id }: Span): string =>
    what === 'matter'
      ? known.duty(id)
      : what === 'incident'
        ? known.incident(id)
        : known.floor.staff(id);
  const spans = [
    { id: 'matters', list: story.spans.filter((one) => one.kind !== 'break') },
    { id: 'breaks', list: story.spans.filter((one) => one.kind === 'break') },
  ].filter(({ list }) => list.length > 0);

  /** Arrows go along the marks in the order of time, across all rows. */
  const onKeyDown = (e: KeyboardEvent) => {
    if (e.nativeEvent.isComposing || e.keyCode === 229) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
    const all = [...(track.current?.querySelectorAll<HTMLElement>('[data-at]') ?? [])].sort(
      (a, b) => Number(a.dataset.at) - Number(b.dataset.at),
    );
    const at = all.indexOf(e.target as HTMLElement);
    if (at < 0) return;
    const next =
      e.key === 'Home' ? all[0] : e.key === 'End' ? all[all.length - 1] : all[at + (step ?? 0)];
    if (!next || (!step && e.key !== 'Home' && e.key !== 'End')) return;
    e.preventDefault();
    next.focus();
  };
  let first = true;
  const tabIndex = (): 0 | -1 => {
    const index = first ? 0 : -1;
    first = false;
    return index;
  };
  const top = topOf(curves, kind);
  const most = (of: Curve): string =>
    kind === 'waiting'
      ? t('after:people', { count: Math.max(0, ...of.points.map(({ waiting }) => waiting)) })
      : formatMinutes(Math.max(0, ...of.points.map(({ longest }) => longest)), lang);
  return (
    <Panel
      title={t(week ? 'after:timeline.week.title' : 'after:timeline.title')}
      note={
        // biome-ignore lint/a11y/useSemanticElements: a fieldset of pressed buttons would be read as a form
        <div className="switch" role="group" aria-label={t('after:timeline.show')}>
          {KINDS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === kind}
              onClick={() => setKind(one)}
            >
              {t(week ? `after:timeline.week.${one}` : `after:timeline.${one}`)}
            </button>
          ))}
        </div>
      }
      className="card drill-timeline"
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows go from mark to mark */}
      <div ref={track} onKeyDown={onKeyDown}>
        {curves.length === 0 ? null : (
          <div className="drill-row drill-row-curves">
            <span className="drill-row-name drill-scale" aria-hidden="true">
              <span>{kind === 'waiting' ? top : t('after:minutes', { value: top })}</span>
              <span>{top / 2}</span>
              <span>0</span>
            </span>
            <div className="drill-row-track">
              <CurveChart
                curves={curves}
                bands={story.bands}
                axis={axis}
                pieces={week !== undefined}
                kind={kind}
                top={top}
                label={t('after:timeline.label', {
                  lines: curves
                    .map((one) => `${curveName(one)} ${most(one)}`)
                    .join(t('after:comma')),
                })}
              />
            </div>
          </div>
        )}
        {lanes.map(({ id, list }) => {
          const rows = inRows(list.map(markBox));
          return (
            <Row key={id} name={t(`after:lane.${id}`)} rows={Math.max(...rows, 0) + 1}>
              {list.map((mark, i) => {
                const name = `${clock(mark.t)} ${mark.words}${mark.times > 1 ? ` ×${mark.times}` : ''}`;
                return (
                  <button
                    // biome-ignore lint/suspicious/noArrayIndexKey: the log never changes
                    key={i}
                    type="button"
                    className="drill-mark"
                    data-sign={mark.sign}
                    data-at={mark.t}
                    tabIndex={tabIndex()}
                    style={{ left: `${mark.left}%`, top: (rows[i] ?? 0) * 28 + 2 }}
                    aria-label={name}
                    title={name}
                    onClick={() => openReplay(mark.t)}
                  >
                    {t(`after:sign.${mark.sign}`)}
                    {mark.times > 1 ? <small>{mark.times}</small> : null}
                  </button>
                );
              })}
            </Row>
          );
        })}
        {spans.map(({ id, list }) => {
          const boxes = list.map((one) => spanBox(one, spanName(one), axis));
          const rows = inRows(boxes.map(({ room }) => room));
          return (
            <Row key={id} name={t(`after:lane.${id}`)} rows={Math.max(...rows, 0) + 1}>
              {list.map((one, i) => {
                const { left, width, name: named } = boxes[i]!;
                const state = one.bad ? t(`after:span.${one.kind}`) : '';
                const name = `${clock(one.from)}–${clock(one.to)} ${spanName(one)} ${state}`;
                return (
                  <button
                    key={`${one.kind}/${one.id}/${one.from}`}
                    type="button"
                    className="drill-span"
                    data-kind={one.kind}
                    data-bad={one.bad || undefined}
                    data-name={named}
                    data-at={one.from}
                    tabIndex={tabIndex()}
                    style={{
                      left: `${left}%`,
                      width: `${width}%`,
                      top: (rows[i] ?? 0) * 28 + 2,
                    }}
                    aria-label={name}
                    title={name}
                    onClick={() => openReplay(one.from)}
                  >
                    <span>
                      {one.bad ? '✕ ' : ''}
                      {spanName(one)}
                    </span>
                  </button>
                );
              })}
            </Row>
          );
        })}
        <div className="drill-row drill-ticks" aria-hidden="true">
          <span className="drill-row-name" />
          <div className="drill-row-track">
            {axis.ticks.map((tick, day) => (
              <span key={tick.t} style={{ left: `${tick.label}%` }}>
                {week ? known.week.day(week.days[day]?.id ?? '') : formatClockShort(tick.t)}
              </span>
            ))}
          </div>
        </div>
      </div>
      <ul className="drill-legend" aria-label={t('timeline.legend')}>
        {curves.map((one, nth) => (
          <li key={one.category}>
            {week ? null : (
              <svg width="26" height="8" aria-hidden="true">
                <line x1="1" x2="25" y1="4" y2="4" className="drill-curve" data-nth={nth % 6} />
              </svg>
            )}
            {curveName(one)}
            <b>{most(one)}</b>
          </li>
        ))}
        {[...new Set(story.bands.map(({ level }) => level))].sort().map((level) => (
          <li key={level}>
            <i className="drill-band-swatch" data-level={level} />
            {t('after:timeline.level', {
              time: formatMinutes(bundle.bank.perception?.levels[level - 1] ?? 0, lang),
            })}
          </li>
        ))}
        {[...new Set(marks.map(({ sign }) => sign))].map((sign) => (
          <li key={sign}>
            <i className="drill-mark" data-sign={sign} aria-hidden="true">
              {t(`after:sign.${sign}`)}
            </i>
            {t(`after:signName.${sign}`)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
