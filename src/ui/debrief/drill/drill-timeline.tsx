import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { formatClockShort, formatMinutes } from '../../../text/format.ts';
import { Panel } from '../../kit/panel.tsx';
import { usePort } from '../debrief-model.ts';
import { CurveChart, type CurveKind, topOf } from './curve-chart.tsx';
import { drillStory, inRows, type Span } from './drill-story.ts';
import { useDrillWords } from './drill-words.ts';
import { moveWords, type Sign, signOf } from './move-words.ts';

interface Mark {
  readonly t: number;
  readonly left: number;
  readonly sign: Sign;
  readonly words: string;
  readonly times: number;
}

const KINDS = ['waiting', 'longest'] as const satisfies readonly CurveKind[];
/** Moves on the hall stand one by one; moves for people of the same sort that lie close are one mark. */
const FOR_PEOPLE: ReadonlySet<Sign> = new Set(['care', 'invite', 'ahead', 'request']);
const CLOSE = 12 * 60_000;
/** Room a mark takes, in percent of the track. */
const MARK = 3.2;

/** Rough width of a name, in percent of a narrow track: Chinese glyphs are square, Latin ones about half as wide. */
const shownWidth = (text: string): number =>
  [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 14 : 7.6), 20) / 8;

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
  const { t, lang, names } = words;
  const { bundle, facts, log } = model;
  const [kind, setKind] = useState<CurveKind>('waiting');
  const track = useRef<HTMLDivElement>(null);
  const story = useMemo(() => drillStory(bundle, facts), [bundle, facts]);
  const known = names(null);
  const { from, to } = story;
  const place = (at: number): number =>
    Math.min(100, Math.max(0, ((at - from) / (to - from)) * 100));
  const helpers = bundle.lesson.supervisor?.helpers;

  const marks: Mark[] = [];
  for (const { t: at, command } of log.commands) {
    const sign = signOf(command);
    if (!sign || sign === 'matter' || sign === 'rest') continue;
    const text = moveWords(command, words, helpers ? { helpers } : {});
    const last = FOR_PEOPLE.has(sign)
      ? marks.findIndex((one) => one.sign === sign && at - one.t < CLOSE)
      : -1;
    const old = marks[last];
    if (old) marks[last] = { ...old, times: old.times + 1 };
    else marks.push({ t: at, left: place(at), sign, words: text, times: 1 });
  }
  const lanes = [
    { id: 'hall', list: marks.filter(({ sign }) => !FOR_PEOPLE.has(sign)) },
    { id: 'people', list: marks.filter(({ sign }) => FOR_PEOPLE.has(sign)) },
  ];
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
  const top = topOf(story.curves, kind);
  const most = (of: (typeof story.curves)[number]): string =>
    kind === 'waiting'
      ? t('after:people', { count: Math.max(0, ...of.points.map(({ waiting }) => waiting)) })
      : formatMinutes(Math.max(0, ...of.points.map(({ longest }) => longest)), lang);
  return (
    <Panel
      title={t('after:timeline.title')}
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
              {t(`after:timeline.${one}`)}
            </button>
          ))}
        </div>
      }
      className="card drill-timeline"
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows go from mark to mark */}
      <div ref={track} onKeyDown={onKeyDown}>
        {story.curves.length === 0 ? null : (
          <div className="drill-row drill-row-curves">
            <span className="drill-row-name drill-scale" aria-hidden="true">
              <span>{kind === 'waiting' ? top : t('after:minutes', { value: top })}</span>
              <span>{top / 2}</span>
              <span>0</span>
            </span>
            <div className="drill-row-track">
              <CurveChart
                {...story}
                kind={kind}
                top={top}
                label={t('after:timeline.label', {
                  lines: story.curves
                    .map((one) => `${known.category(one.category)} ${most(one)}`)
                    .join(t('after:comma')),
                })}
              />
            </div>
          </div>
        )}
        {lanes.map(({ id, list }) => {
          const rows = inRows(
            list.map(({ left, times }) => ({ left, width: MARK + (times > 1 ? 1.2 : 0) })),
          );
          return (
            <Row key={id} name={t(`after:lane.${id}`)} rows={Math.max(...rows, 0) + 1}>
              {list.map((mark, i) => {
                const name = `${formatClockShort(mark.t)} ${mark.words}${mark.times > 1 ? ` ×${mark.times}` : ''}`;
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
          const boxes = list.map((one) => ({
            left: place(one.from),
            width: Math.max(9, place(one.to) - place(one.from)),
          }));
          const rows = inRows(boxes);
          return (
            <Row key={id} name={t(`after:lane.${id}`)} rows={Math.max(...rows, 0) + 1}>
              {list.map((one, i) => {
                const left = Math.min(boxes[i]!.left, 91);
                const state = one.bad ? t(`after:span.${one.kind}`) : '';
                const name = `${formatClockShort(one.from)}–${formatClockShort(one.to)} ${spanName(one)} ${state}`;
                return (
                  <button
                    key={`${one.kind}/${one.id}/${one.from}`}
                    type="button"
                    className="drill-span"
                    data-kind={one.kind}
                    data-bad={one.bad || undefined}
                    data-short={
                      shownWidth(spanName(one)) > place(one.to) - place(one.from) || undefined
                    }
                    data-at={one.from}
                    tabIndex={tabIndex()}
                    style={{
                      left: `${left}%`,
                      width: `${Math.max(1.5, place(one.to) - place(one.from))}%`,
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
            {story.ticks.map((tick) => (
              <span key={tick} style={{ left: `${place(tick)}%` }}>
                {formatClockShort(tick)}
              </span>
            ))}
          </div>
        </div>
      </div>
      <ul className="drill-legend" aria-label={t('timeline.legend')}>
        {story.curves.map((one, nth) => (
          <li key={one.category}>
            <svg width="26" height="8" aria-hidden="true">
              <line x1="1" x2="25" y1="4" y2="4" className="drill-curve" data-nth={nth % 6} />
            </svg>
            {known.category(one.category)}
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
