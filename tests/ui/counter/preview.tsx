/**
 * The counter over the real session and the shipped content, with a clock turned from outside:
 * for looking at the desk in any state. `?lesson=…&mode=…&seed=…&lang=en&theme=dark&run`
 */
import { CounterScreen } from '../../../src/ui/counter/counter-screen.tsx';
import { previewRun, query, showPage } from '../preview-stage.tsx';

const run = await previewRun('first-shift');
const { session, stores, clock, give, view } = run;

/** Waits for the customer, then gives the first steps of the exemplary path. */
function seat(): void {
  for (let guard = 0; guard < 40_000 && view()?.encounter === null; guard++) {
    for (const command of [{ do: 'open-window' }, { do: 'call-next' }] as const)
      session.submit(command);
    clock.tick(250);
  }
}

/** What was given, each with the reason it was refused for. */
function playExemplar(steps: number): string[] {
  const { bundle } = stores.session.getState();
  const encounter = view()?.encounter;
  const content = encounter
    ? bundle?.cases[encounter.case]?.[encounter.variant || 'base']
    : undefined;
  const log: string[] = [];
  for (const step of (content?.exemplar ?? []).slice(0, steps)) {
    if ('do' in step) log.push(`${JSON.stringify(step)} ${give(step)}`);
    else for (let guard = 0; guard < 300; guard++) clock.tick(100);
  }
  return log;
}

const tools = { ...run, seat, playExemplar };
declare global {
  interface Window {
    __desk?: typeof tools;
  }
}

stores.view.getState().show('counter');
if (query.has('run')) {
  let last = performance.now();
  const frame = (now: number) => {
    clock.tick((now - last) * Number(query.get('run') || 1));
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
// Before the page is drawn: whoever waits for the counter may ask for these at once.
Object.assign(window, {
  __desk: tools,
  stores,
  __oc: { log: () => session.currentLog() },
});
await showPage(stores, <CounterScreen floor={<div />} />, session);
