/**
 * Trials in web workers. The pool hands out one unit after another, a few in advance, so that stopping is simply
 * handing out no more. Workers are made with the first run and stay warm until the pool is closed; one that breaks is
 * let go, and the next run makes another in its place.
 */
import type { TrialContent, TrialResults, TrialUnit } from './trial-jobs.ts';

export type ToTrialWorker =
  | { readonly say: 'content'; readonly content: TrialContent }
  | { readonly say: 'unit'; readonly number: number; readonly unit: TrialUnit };

export type FromTrialWorker =
  | {
      readonly say: 'result';
      readonly number: number;
      readonly result: TrialResults[keyof TrialResults];
    }
  | { readonly say: 'failed'; readonly number: number; readonly detail: string };

/** As much of a worker as is needed. */
export interface TrialWorker {
  postMessage(message: ToTrialWorker): void;
  addEventListener(
    type: 'message',
    hear: (event: { readonly data: FromTrialWorker }) => void,
  ): void;
  addEventListener(type: 'error', hear: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

export interface TrialRun<U extends TrialUnit> {
  /** In the order of the units; null when it was stopped, or the pool closed. Rejects when a unit or its worker fails. */
  readonly results: Promise<readonly TrialResults[U['kind']][] | null>;
  cancel(): void;
}

export interface TrialPool {
  /**
   * @param seen told how many units are done, and the result that came last with its place among the units
   * @param urgent somebody waits for it: it goes before all that has not been handed out yet
   */
  run<U extends TrialUnit>(
    units: readonly U[],
    seen?: (done: number, result: TrialResults[U['kind']], index: number) => void,
    urgent?: boolean,
  ): TrialRun<U>;
  close(): void;
}

/** Units under way in each worker: one at work, one waiting. */
const AHEAD = 2;
const MOST_WORKERS = 4;

const browserWorker = (): TrialWorker =>
  new Worker(new URL('./trial.worker.ts', import.meta.url), { type: 'module' });

const cores = (): number =>
  Math.max(1, Math.min(MOST_WORKERS, globalThis.navigator?.hardwareConcurrency ?? 1));

interface Order {
  readonly unit: TrialUnit;
  done(result: TrialResults[keyof TrialResults]): void;
  failed(detail: string): void;
  /** Nobody will run it any more. */
  dropped(): void;
}

interface Hand {
  readonly worker: TrialWorker;
  /** Handed out to it and not answered yet, by number. */
  readonly orders: Map<number, Order>;
}

export function createTrialPool(
  content: TrialContent,
  makeWorker: () => TrialWorker = browserWorker,
  size: number = cores(),
): TrialPool {
  const waiting: Order[] = [];
  let hands: Hand[] = [];
  let number = 0;

  const handOut = () => {
    for (const { worker, orders } of hands) {
      while (orders.size < AHEAD) {
        const order = waiting.shift();
        if (!order) return;
        number += 1;
        orders.set(number, order);
        worker.postMessage({ say: 'unit', number, unit: order.unit });
      }
    }
  };

  /** The worker is of no more use: what it had in hand has failed, and with the last one all that waits. */
  const letGo = (hand: Hand, detail: string) => {
    if (!hands.includes(hand)) return;
    hands = hands.filter((one) => one !== hand);
    hand.worker.terminate();
    for (const order of hand.orders.values()) order.failed(detail);
    if (hands.length > 0) handOut();
    else for (const order of waiting.splice(0)) order.failed(detail);
  };

  const hire = () => {
    const hand: Hand = { worker: makeWorker(), orders: new Map() };
    hand.worker.addEventListener('message', ({ data }) => {
      const order = hand.orders.get(data.number);
      hand.orders.delete(data.number);
      if (data.say === 'failed') order?.failed(data.detail);
      else order?.done(data.result);
      handOut();
    });
    hand.worker.addEventListener('error', ({ message = '' }) => letGo(hand, message));
    hand.worker.postMessage({ say: 'content', content });
    hands.push(hand);
  };

  return {
    run<U extends TrialUnit>(
      units: readonly U[],
      seen?: (done: number, result: TrialResults[U['kind']], index: number) => void,
      urgent = false,
    ): TrialRun<U> {
      type Result = TrialResults[U['kind']];
      const found: Result[] = [];
      let orders: Order[] = [];
      const forget = () => {
        for (const order of orders) {
          const place = waiting.indexOf(order);
          if (place >= 0) waiting.splice(place, 1);
        }
        orders = [];
      };
      let stop = () => {};
      const results = new Promise<readonly Result[] | null>((resolve, reject) => {
        let left = units.length;
        let over = left === 0;
        if (over) resolve(found);
        stop = () => {
          over = true;
          forget();
          resolve(null);
        };
        const fail = (detail: string) => {
          if (over) return;
          over = true;
          forget();
          reject(new Error(detail));
        };
        orders = units.map((unit, index) => ({
          unit,
          done(answer) {
            if (over) return;
            const result = answer as Result;
            found[index] = result;
            left -= 1;
            seen?.(units.length - left, result, index);
            if (left > 0) return;
            over = true;
            resolve(found);
          },
          failed: fail,
          dropped: () => stop(),
        }));
      });
      if (urgent) waiting.unshift(...orders);
      else waiting.push(...orders);
      try {
        while (hands.length < size) hire();
        handOut();
      } catch (error) {
        // A worker cannot be made where the page may have none.
        orders[0]?.failed(String(error));
      }
      return { results, cancel: () => stop() };
    },
    close() {
      const dropped = [...hands.flatMap(({ orders }) => [...orders.values()]), ...waiting];
      for (const { worker } of hands) worker.terminate();
      hands = [];
      for (const order of dropped) order.dropped();
    },
  };
}
