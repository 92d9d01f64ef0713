/**
 * The counter over the real session and the shipped content, with a clock turned from outside:
 * for looking at the desk in any state. `?lesson=…&mode=…&seed=…&lang=en&theme=dark&run`
 */

import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { followSettings } from '../../../src/app/apply-settings.ts';
import { createShippedLibrary } from '../../../src/app/platform/content.ts';
import type { Mode } from '../../../src/scenario/schema/lesson.ts';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';
import { createSession } from '../../../src/session/session.ts';
import { createStores } from '../../../src/stores/stores.ts';
import { createI18n } from '../../../src/text/i18n.ts';
import { CounterScreen } from '../../../src/ui/counter/counter-screen.tsx';
import { SessionProvider } from '../../../src/ui/kit/session-context.tsx';
import '../../../src/ui/kit/tokens.css';
import '../../../src/ui/kit/base.css';
import { createDexieAttemptStorage } from '../../../src/app/platform/dexie-attempt-storage.ts';
import { loadContentIndex } from '../../../src/app/platform/shipped-index.ts';

const query = new URLSearchParams(location.search);
const ticks = new Set<(elapsed: number) => void>();
const clock = {
  frames(tick: (elapsed: number) => void) {
    ticks.add(tick);
    return () => void ticks.delete(tick);
  },
  wall: () => Date.now(),
  breathe: () => Promise.resolve(),
  tick(elapsed: number) {
    for (const tick of [...ticks]) tick(elapsed);
  },
};
const stores = createStores(() => sessionStorage);
stores.settings.getState().set({
  language: query.get('lang') === 'en' ? 'en' : 'zh-CN',
  theme: (query.get('theme') ?? 'light') as 'light',
  textSize: (query.get('text') ?? 'normal') as 'normal',
});
const session = createSession({
  app: 'preview',
  clock,
  storage: createDexieAttemptStorage(() => sessionStorage),
  library: createShippedLibrary(await loadContentIndex()),
  archive: async () => (await import('../../../src/app/platform/archive.ts')).archive,
  random: { seed: () => 1, id: () => `preview-${Date.now()}` },
  stores,
});

const view = () => stores.session.getState().view;

/** Gives a command as soon as the hands are free; false when it is refused. */
function give(command: Command): boolean {
  for (let guard = 0; guard < 4000; guard++) {
    const verdict = session.submit(command);
    if (verdict.ok) {
      while (view()?.player.busyWith !== '' && guard++ < 4000) clock.tick(100);
      return true;
    }
    if (verdict.reason !== 'busy') return false;
    clock.tick(100);
  }
  return false;
}

/** Waits for the customer, then gives the first steps of the exemplary path. */
function seat(): void {
  for (let guard = 0; guard < 40_000 && view()?.encounter === null; guard++) {
    for (const command of [{ do: 'open-window' }, { do: 'call-next' }] as const)
      session.submit(command);
    clock.tick(250);
  }
}

function playExemplar(steps: number): string[] {
  const state = stores.session.getState();
  const encounter = view()?.encounter;
  const content = encounter
    ? state.bundle?.cases[encounter.case]?.[encounter.variant || 'base']
    : undefined;
  const log: string[] = [];
  for (const step of (content?.exemplar ?? []).slice(0, steps)) {
    if ('do' in step) log.push(`${JSON.stringify(step)} ${give(step)}`);
    else for (let guard = 0; guard < 300; guard++) clock.tick(100);
  }
  return log;
}

const tools = { session, stores, clock, give, seat, playExemplar, view };
declare global {
  interface Window {
    __desk?: typeof tools;
  }
}

const words = await createI18n({
  language: stores.settings.getState().language,
  plugin: initReactI18next,
});
followSettings(stores.settings, words);
const outcome = await session.start(query.get('lesson') ?? 'first-shift', {
  mode: (query.get('mode') ?? 'free') as Mode,
  seed: Number(query.get('seed') ?? 1),
});
if (!outcome.ok) document.body.textContent = `${outcome.code}: ${outcome.detail}`;
stores.view.getState().show('counter');
session.resume();
if (query.has('run')) {
  let last = performance.now();
  const frame = (now: number) => {
    clock.tick((now - last) * Number(query.get('run') || 1));
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <I18nextProvider i18n={words}>
      <SessionProvider session={session} stores={stores} files={null as never}>
        <Suspense fallback="…">
          <CounterScreen floor={<div />} />
        </Suspense>
      </SessionProvider>
    </I18nextProvider>,
  );
}
window.__desk = tools;
(window as never as { stores: unknown }).stores = stores;
window.__oc = { log: () => session.currentLog() } as never;
