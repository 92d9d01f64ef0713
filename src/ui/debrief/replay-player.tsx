import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { RunLog } from '../../sim/index.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useDebriefWords, usePort } from './debrief-model.ts';
import { ReplayFacts } from './replay-facts.tsx';
import { replayRange, SPEEDS, type Speed } from './replay-range.ts';
import { ReplayScene } from './replay-scene.tsx';

const HallReplay = lazy(async () => {
  const { HallReplay } = await import('./drill/hall-replay.tsx');
  return { default: HallReplay };
});

const DRAWN_EVERY = 100;

/** Runs `t` on at a multiple of real time until the end; draws ten times a second, because every picture is simulated anew. */
function usePlayback(start: number, to: number, speed: Speed) {
  const [t, setT] = useState(start);
  const [playing, setPlaying] = useState(true);
  useEffect(() => {
    if (!playing) return;
    let last = performance.now();
    const timer = window.setInterval(() => {
      const now = performance.now();
      const passed = (now - last) * speed;
      last = now;
      setT((before) => Math.min(to, Math.round(before + passed)));
    }, DRAWN_EVERY);
    return () => window.clearInterval(timer);
  }, [playing, speed, to]);
  useEffect(() => {
    if (t >= to) setPlaying(false);
  }, [t, to]);
  return { t, setT, playing, setPlaying };
}

interface ReplayPlayerProps {
  /** The moment to look at. */
  readonly at: number;
  readonly onClose: () => void;
}

/** A short film of the desk around a moment: talk, papers, terminal, and the facts as they came. */
export function ReplayPlayer({ at, onClose }: ReplayPlayerProps) {
  const { model, viewAt, from } = usePort();
  const { t: word, clock, address } = useDebriefWords();
  const range = useMemo(
    () => replayRange(model.score, model.facts, at),
    [model.score, model.facts, at],
  );
  const drill = Boolean(
    model.bundle.lesson.supervisor && model.bundle.lesson.supervisor.week === undefined,
  );
  const [speed, setSpeed] = useState<Speed>(drill ? 16 : 4);
  const { t, setT, playing, setPlaying } = usePlayback(range.start, range.to, speed);
  const view = useMemo(() => viewAt(t), [viewAt, t]);
  const inRange = (c: RunLog['commands'][number]) => c.t > range.from && c.t <= range.to;
  const x = (time: number) => `${((time - range.from) / (range.to - range.from)) * 100}%`;
  const title = range.case
    ? word('replay.title', { who: address(range.case.case, range.case.variant) })
    : word('replay.titleShift');
  const toggle = () => {
    if (t >= range.to) setT(range.from);
    setPlaying(!playing);
  };
  return (
    <Dialog
      title={title}
      closeLabel={word('common:close')}
      onClose={onClose}
      wide={drill ? 'most' : true}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the space bar plays and pauses wherever the focus is */}
      <div
        className="replay"
        data-drill={drill || undefined}
        onKeyDown={(e) => {
          if (e.nativeEvent.isComposing || e.keyCode === 229) return;
          const tag = (e.target as Element).tagName;
          if (e.key === ' ' && tag !== 'BUTTON') {
            e.preventDefault();
            toggle();
          }
        }}
      >
        {drill ? (
          <Suspense fallback={null}>
            <HallReplay view={view} speed={speed} playing={playing} />
          </Suspense>
        ) : null}
        {drill && !view.encounter ? null : <ReplayScene view={view} case={range.case} />}
        <ReplayFacts from={range.from} to={range.to} t={t} at={at} case={range.case} />
        <div className="replay-bar">
          <span className="replay-clock">{clock(t, true)}</span>
          <div className="replay-scrub">
            {model.log.commands.filter(inRange).map((c, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the log never changes
              <i key={i} style={{ left: x(c.t) }} aria-hidden="true" />
            ))}
            <i className="replay-at" style={{ left: x(at) }} aria-hidden="true" />
            <input
              type="range"
              min={range.from}
              max={range.to}
              step={1000}
              value={t}
              aria-label={word('replay.scrub')}
              aria-valuetext={clock(t, true)}
              onChange={(e) => {
                setPlaying(false);
                setT(Number(e.target.value));
              }}
            />
          </div>
        </div>
        <div className="replay-controls">
          <Button tone="primary" onPress={toggle}>
            {word(playing ? 'replay.pause' : 'replay.play')}
          </Button>
          <Button
            onPress={() => {
              setPlaying(false);
              setT(Math.max(range.from, Math.min(at, range.to)));
            }}
          >
            {word('replay.moment')}
          </Button>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset of pressed buttons would be read as a form */}
          <div className="switch" role="group" aria-label={word('replay.speed')}>
            {SPEEDS.map((s) => (
              <button key={s} type="button" aria-pressed={s === speed} onClick={() => setSpeed(s)}>
                {s}×
              </button>
            ))}
          </div>
          {from ? (
            <Button className="button replay-from" onPress={() => from(t)}>
              {word('replay.fromHere', { time: clock(t, true) })}
            </Button>
          ) : null}
        </div>
      </div>
    </Dialog>
  );
}
