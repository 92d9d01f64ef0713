import { useDebriefWords } from './debrief-model.ts';
import type { Timeline } from './timeline-layout.ts';

const HEIGHT = 34;

/** How many were waiting in the hall, as a quiet step curve under the bars; small dots mark what it overheard. */
export function QueueCurve({ timeline }: { readonly timeline: Timeline }) {
  const { t } = useDebriefWords();
  const most = Math.max(0, ...timeline.queue.map((p) => p.waiting));
  if (most === 0) return <div className="queue-curve" />;
  const y = (waiting: number) => HEIGHT - (waiting / most) * (HEIGHT - 3);
  let path = `M0 ${HEIGHT}`;
  for (const point of timeline.queue)
    path += `H${point.x.toFixed(2)}V${y(point.waiting).toFixed(1)}`;
  path += `H100V${HEIGHT}Z`;
  return (
    <div className="queue-curve">
      <svg
        viewBox={`0 0 100 ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('timeline.queue', { most })}
      >
        <path d={path} />
      </svg>
      {timeline.heard.map((heard) => (
        <i key={heard.t} style={{ left: `${heard.x}%` }} aria-hidden="true" />
      ))}
    </div>
  );
}
