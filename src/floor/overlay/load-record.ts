/** How busy each window was lately: share of its open time in which somebody was called or served. */
import type { SimView } from '../../sim/index.ts';
import type { Sign } from './tones.ts';

/** Span looked at, in simulated ms. */
export const LOAD_SPAN = 15 * 60_000;
const SLOTS = 15;
const SLOT = LOAD_SPAN / SLOTS;
/** Below this share of busy time a window has room; above the other it has none. */
export const IDLE_BELOW = 0.4;
export const STRAINED_FROM = 0.85;

export interface Load {
  readonly window: string;
  /** 0..1 of the time open; -1 while it was not open at all. */
  readonly share: number;
  readonly sign: Sign | '';
}

interface Slot {
  number: number;
  open: number;
  busy: number;
}

export interface LoadRecord {
  take(view: SimView): void;
  /** @param limit a line that waits longer than this (ms) has too few hands */
  loads(view: SimView, limit: number): Load[];
}

export function createLoadRecord(): LoadRecord {
  const slots = new Map<string, Slot[]>();
  let before: SimView | null = null;

  /** Splits a stretch of time over the slots it touches. */
  const add = (window: string, from: number, to: number, busy: boolean): void => {
    const list = slots.get(window) ?? [];
    slots.set(window, list);
    for (let at = from; at < to; ) {
      const number = Math.floor(at / SLOT);
      const end = Math.min(to, (number + 1) * SLOT);
      let slot = list[number % SLOTS];
      if (slot?.number !== number) {
        slot = { number, open: 0, busy: 0 };
        list[number % SLOTS] = slot;
      }
      slot.open += end - at;
      if (busy) slot.busy += end - at;
      at = end;
    }
  };

  return {
    take(view) {
      const gap = before ? view.now - before.now : 0;
      // Gone back, or another run.
      if (gap < 0) slots.clear();
      if (before && gap > 0) {
        const from = Math.max(before.now, view.now - LOAD_SPAN);
        for (const { id, state } of before.hall.windows) {
          if (state !== 'closed') add(id, from, view.now, state !== 'idle');
        }
      }
      before = view;
    },
    loads(view, limit) {
      const current = Math.floor(view.now / SLOT);
      return view.hall.windows.map(({ id, state, serves }) => {
        let open = 0;
        let busy = 0;
        for (const slot of slots.get(id) ?? []) {
          if (!slot || slot.number <= current - SLOTS) continue;
          open += slot.open;
          busy += slot.busy;
        }
        const closed = state === 'closed';
        const share = open > 0 ? busy / open : closed ? -1 : state === 'idle' ? 0 : 1;
        const long = view.hall.queues.some((q) => serves.includes(q.category) && q.longest > limit);
        const sign = closed
          ? ''
          : share < IDLE_BELOW
            ? 'idle'
            : share < STRAINED_FROM
              ? 'steady'
              : long
                ? 'overrun'
                : 'strained';
        return { window: id, share, sign };
      });
    },
  };
}
