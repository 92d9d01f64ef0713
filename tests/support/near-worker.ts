/** The code of the trial worker behind a port in this process; what is sent is copied, as between threads. */
import { trialRunner } from '../../src/session/trials/trial-jobs.ts';
import type {
  FromTrialWorker,
  ToTrialWorker,
  TrialWorker,
} from '../../src/session/trials/trial-pool.ts';

/** @param seen is told what was sent */
export function nearWorker(seen: ToTrialWorker[] = []): TrialWorker {
  let answer: (message: FromTrialWorker) => void = () => {};
  let runner: ReturnType<typeof trialRunner> | null = null;
  return {
    addEventListener: (type: string, hear: (event: never) => void) => {
      if (type === 'message') answer = (data) => hear({ data } as never);
    },
    postMessage(message) {
      const copy = structuredClone(message);
      seen.push(copy);
      if (copy.say === 'content') {
        runner = trialRunner(copy.content);
        return;
      }
      // As a thread would: whoever sent it has gone on meanwhile.
      setTimeout(() => {
        if (runner) answer({ say: 'result', number: copy.number, result: runner(copy.unit) });
      }, 0);
    },
    terminate: () => {},
  };
}
