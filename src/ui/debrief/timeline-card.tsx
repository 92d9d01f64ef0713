import { useEffect, useMemo, useRef, useState } from 'react';
import { formatClockShort, formatDuration } from '../../text/format.ts';
import { Panel } from '../kit/panel.tsx';
import { useDebriefWords, usePort } from './debrief-model.ts';
import { QueueCurve } from './queue-curve.tsx';
import {
  assignLanes,
  labelLeft,
  layoutTimeline,
  type TimelineBar,
  type TimelineMark,
} from './timeline-layout.ts';

const LANES = 3;
const LANE_HEIGHT = 22;
const HEARD_SHOWN = 2;
const SIGN = { good: '✓', flawed: '△', bad: '✕' } as const;

/** Width of the track in px; the nominal one until it is measured. */
function useWidth(nominal: number) {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(nominal);
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(1, entry.contentRect.width)),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}

/** Rough width of a label: Chinese glyphs are square, Latin ones about half as wide. */
const textWidth = (text: string): number =>
  [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 13.5 : 7.4), 34);

export function TimelineCard({ onPick }: { readonly onPick: (customer: number) => void }) {
  const { model } = usePort();
  const { t, lang, ruleTitle, address, caseOf, say } = useDebriefWords();
  const timeline = useMemo(
    () => layoutTimeline(model.score, model.facts),
    [model.score, model.facts],
  );
  const [track, width] = useWidth(860);
  const most = Math.max(0, ...timeline.queue.map((p) => p.waiting));
  const loudest = [...timeline.heard]
    .sort((a, b) => Math.abs(b.mood * b.listeners) - Math.abs(a.mood * a.listeners))
    .slice(0, HEARD_SHOWN);
  const label = (mark: TimelineMark) =>
    (mark.kind === 'done' ? '' : `${t(`steps.${mark.kind}`)} · `) +
    ruleTitle(mark.rule, mark.sop) +
    (mark.more > 0 ? ` ${t('timeline.more', { count: mark.more })}` : '');
  const labels = timeline.marks.map(label);
  const widths = labels.map((text) => (textWidth(text) / width) * 100);
  const lanes = assignLanes(timeline.marks, widths, LANES);
  const used = Math.max(0, ...lanes.map((l) => l + 1));
  const barName = (bar: TimelineBar) => {
    const title = caseOf(bar.case, bar.variant)?.title;
    return `${address(bar.case, bar.variant)}${title ? ` · ${say(title)}` : ''}`;
  };
  return (
    <Panel
      title={t('timeline.title')}
      note={`${formatClockShort(timeline.from)} — ${formatClockShort(timeline.to)}`}
      className="card timeline"
    >
      <div
        className="timeline-track"
        ref={track}
        style={{ paddingTop: Math.max(1, used) * LANE_HEIGHT + 6 }}
      >
        {timeline.marks.map((mark, i) => {
          const lane = lanes[i] ?? -1;
          const top = lane < 0 ? used * LANE_HEIGHT - 8 : (used - 1 - lane) * LANE_HEIGHT;
          return (
            <span
              key={`${mark.rule}/${mark.t}`}
              className="timeline-mark"
              data-tone={mark.tone}
              style={{ left: `${labelLeft(mark.x, lane < 0 ? 1 : (widths[i] ?? 0))}%`, top }}
              title={`${formatClockShort(mark.t)} ${labels[i]}`}
            >
              <span aria-hidden="true">{mark.tone === 'good' ? '★' : '▼'}</span>
              <span className={lane < 0 ? 'unseen' : undefined}>{labels[i]}</span>
              <span className="unseen">
                {formatClockShort(mark.t)}{' '}
                {t(mark.tone === 'good' ? 'moments.good' : `common:severity.${mark.tone}`)}
              </span>
            </span>
          );
        })}
        {timeline.marks.map((mark, i) => {
          const lane = lanes[i] ?? -1;
          if (lane < 1) return null;
          const top = (used - lane) * LANE_HEIGHT - 2;
          return (
            <i
              key={`${mark.rule}/${mark.t}/stem`}
              className="timeline-stem"
              style={{ left: `${mark.x}%`, top, height: used * LANE_HEIGHT + 6 - top }}
            />
          );
        })}
        <div className="timeline-bars">
          {timeline.gaps.map((gap) => (
            <span
              key={gap.from}
              className="timeline-gap"
              style={{ left: `${gap.left}%`, width: `${gap.width}%` }}
              title={t('timeline.gap', { time: formatDuration(gap.to - gap.from, lang) })}
            />
          ))}
          {timeline.bars.map((bar) => (
            <button
              type="button"
              key={bar.customer}
              className="timeline-bar"
              data-tone={bar.tone}
              style={{ left: `${bar.left}%`, width: `${Math.max(bar.width, 1.2)}%` }}
              aria-label={`${formatClockShort(bar.from)} ${barName(bar)} ${t(`timeline.tone.${bar.tone}`)}`}
              title={`${barName(bar)} ${formatClockShort(bar.from)}–${formatClockShort(bar.to)}`}
              onClick={() => onPick(bar.customer)}
            >
              <b aria-hidden="true">{SIGN[bar.tone]}</b>
              <span>{barName(bar)}</span>
            </button>
          ))}
        </div>
        <QueueCurve timeline={timeline} />
        <div className="timeline-ticks" aria-hidden="true">
          {timeline.ticks.map((tick) => (
            <span key={tick.t} style={{ left: `${tick.x}%` }}>
              {formatClockShort(tick.t)}
            </span>
          ))}
        </div>
      </div>
      {timeline.bars.length === 0 ? <p className="muted">{t('timeline.empty')}</p> : null}
      <div className="timeline-foot">
        <ul className="timeline-legend" aria-label={t('timeline.legend')}>
          {(['good', 'flawed', 'bad'] as const).map((tone) => (
            <li key={tone}>
              <i className="swatch" data-tone={tone} />
              {SIGN[tone]} {t(`timeline.tone.${tone}`)}
            </li>
          ))}
          {most === 0 ? null : (
            <li>
              <i className="swatch" data-tone="queue" />
              {t('timeline.queue', { most })}
            </li>
          )}
        </ul>
        {loudest.map((heard) => (
          <p className="timeline-heard" key={heard.t}>
            <time>{formatClockShort(heard.t)}</time>
            {t('timeline.heard', {
              count: heard.listeners,
              mood: heard.mood > 0 ? `+${heard.mood}` : String(heard.mood).replace('-', '−'),
            })}
          </p>
        ))}
        {timeline.heard.length > loudest.length ? (
          <p>{t('timeline.heardMore', { count: timeline.heard.length - loudest.length })}</p>
        ) : null}
      </div>
    </Panel>
  );
}
