/** Runs trials beside the page. Protocol: `trial-pool.ts`. */
import '../built-ins.ts';
import { type RunUnit, trialRunner } from './trial-jobs.ts';
import type { FromTrialWorker, ToTrialWorker } from './trial-pool.ts';

// The page's library of types describes windows; of a worker's own names only these two are needed.
const post = (message: FromTrialWorker) =>
  (globalThis as unknown as { postMessage(message: FromTrialWorker): void }).postMessage(message);

let run: RunUnit | null = null;

globalThis.addEventListener('message', (event: MessageEvent<ToTrialWorker>) => {
  const { data } = event;
  if (data.say === 'content') {
    run = trialRunner(data.content);
    return;
  }
  const { number, unit } = data;
  try {
    if (!run) throw new Error('no content');
    post({ say: 'result', number, result: run(unit) });
  } catch (error) {
    post({ say: 'failed', number, detail: String(error) });
  }
});
