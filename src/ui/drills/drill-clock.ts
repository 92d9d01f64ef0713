/** The clock of a drill: real time, standing while something is explained. */
import { useEffect, useRef, useState } from 'react';

const TICK_MS = 100;

export interface DrillClock {
  /** Elapsed, ms; as of the last tick. */
  readonly elapsed: number;
  /** Elapsed at this moment. */
  readonly now: () => number;
}

export function useDrillClock(limit: number, running: boolean, onOver: () => void): DrillClock {
  const [elapsed, setElapsed] = useState(0);
  const before = useRef(0);
  const since = useRef<number | null>(null);
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  });
  const [now] = useState(
    () => () => before.current + (since.current === null ? 0 : performance.now() - since.current),
  );
  useEffect(() => {
    if (!running) return;
    since.current = performance.now();
    const timer = window.setInterval(() => {
      setElapsed(now());
      if (now() < limit) return;
      window.clearInterval(timer);
      over.current();
    }, TICK_MS);
    return () => {
      window.clearInterval(timer);
      before.current = now();
      since.current = null;
    };
  }, [running, limit, now]);
  return { elapsed, now };
}
