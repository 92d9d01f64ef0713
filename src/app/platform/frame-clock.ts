/** Real time of the page: drawn frames and the clock on the wall. */
import type { SessionClock } from '../../session/ports.ts';

export const frameClock: SessionClock = {
  frames(tick) {
    let handle = 0;
    let last = performance.now();
    const frame = (now: number) => {
      handle = requestAnimationFrame(frame);
      const elapsed = now - last;
      last = now;
      tick(Math.max(0, elapsed));
    };
    handle = requestAnimationFrame(frame);
    return () => cancelAnimationFrame(handle);
  },
  wall: () => Date.now(),
  breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
  calm() {
    const { motion } = document.documentElement.dataset;
    if (motion === 'reduced' || motion === 'full') return motion === 'reduced';
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
  },
};
