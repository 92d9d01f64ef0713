/**
 * Trials in web workers. The pool hands out one unit after another, a few in advance, so that stopping is simply
 * handing out no more. Workers are made with the first run and stay warm until the pool is closed.
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
  /** In the order of the units; null when it was stopped. Rejects when a unit fails. */
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
  done(result: FromTrialWorker): void;
}

export function createTrialPool(
  content: TrialContent,
  makeWorker: () => TrialWorker = browserWorker,
  size: number = cores(),
): TrialPool {
  const waiting: Order[] = [];
  const sent = new Map<number, Order>();
  let workers: { readonly worker: TrialWorker; load: number }[] = [];
  let number = 0;

  const handOut = () => {
    for (const one of workers) {
      while (one.load < AHEAD) {
        const order = waiting.shift();
        if (!order) return;
        one.load += 1;
        number += 1;
        sent.set(number, order);
        one.worker.postMessage({ say: 'unit', number, unit: order.unit });
      }
    }
  };

  const start = () => {
    while (workers.length < size) {
      const one = { worker: makeWorker(), load: 0 };
      one.worker.addEventListener('message', ({ data }) => {
        one.load -= 1;
        const order = sent.get(data.number);
        sent.delete(data.number);
        order?.done(data);
        handOut();
      });
      one.worker.addEventListener('error', ({ message = '' }) => {
        for (const [known, order] of sent) {
          sent.delete(known);
          order.done({ say: 'failed', number: known, detail: message });
        }
      });
      one.worker.postMessage({ say: 'content', content });
      workers.push(one);
    }
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
        orders = units.map((unit, index) => ({
          unit,
          done(answer) {
            if (over) return;
            if (answer.say === 'failed') {
              over = true;
              forget();
              reject(new Error(answer.detail));
              return;
            }
            const result = answer.result as Result;
            found[index] = result;
            left -= 1;
            seen?.(units.length - left, result, index);
            if (left > 0) return;
            over = true;
            resolve(found);
          },
        }));
      });
      start();
      if (urgent) waiting.unshift(...orders);
      else waiting.push(...orders);
      handOut();
      return { results, cancel: () => stop() };
    },
    close() {
      waiting.length = 0;
      sent.clear();
      for (const { worker } of workers) worker.terminate();
      workers = [];
    },
  };
}
