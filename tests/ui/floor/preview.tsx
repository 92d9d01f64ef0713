/**
 * The supervisor's console over the real session and the shipped content, with a clock turned from outside:
 * for looking at a floor in any state. `?lesson=…&mode=…&seed=…&lang=en&theme=dark`
 */
import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { followSettings } from '../../../src/app/apply-settings.ts';
import { FloorSlot } from '../../../src/app/floor-slot.tsx';
import { createShippedLibrary } from '../../../src/app/platform/content.ts';
import { createDexieAttemptStorage } from '../../../src/app/platform/dexie-attempt-storage.ts';
import { loadContentIndex } from '../../../src/app/platform/shipped-index.ts';
import type { Mode } from '../../../src/scenario/schema/lesson.ts';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';
import { createSession } from '../../../src/session/session.ts';
import { createStores } from '../../../src/stores/stores.ts';
import { createI18n } from '../../../src/text/i18n.ts';
import { FloorScreen } from '../../../src/ui/floor/floor-screen.tsx';
import { SessionProvider } from '../../../src/ui/kit/session-context.tsx';
import '../../../src/ui/kit/tokens.css';
import '../../../src/ui/kit/base.css';

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
  slowMoments: false,
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

/** Lets the floor go on until this time of the day ("09:36"). */
function until(time: string): void {
  const [h = 0, m = 0] = time.split(':').map(Number);
  session.setSpeed(16);
  for (let guard = 0; guard < 4000 && session.currentTime() < (h * 60 + m) * 60_000; guard++)
    clock.tick(500);
  session.setSpeed(4);
}

/** Gives a command as soon as the hands are free; the reason when it is refused. */
function give(command: Command): string {
  for (let guard = 0; guard < 4000; guard++) {
    const verdict = session.submit(command);
    if (verdict.ok) {
      while (view()?.player.busyWith !== '' && guard++ < 4000) clock.tick(100);
      return '';
    }
    if (verdict.reason !== 'busy') return verdict.reason;
    clock.tick(100);
  }
  return 'busy';
}

const words = await createI18n({
  language: stores.settings.getState().language,
  plugin: initReactI18next,
});
followSettings(stores.settings, words);
const outcome = await session.start(query.get('lesson') ?? 's01-pension-day', {
  mode: (query.get('mode') ?? 'free') as Mode,
  seed: Number(query.get('seed') ?? 1),
});
if (!outcome.ok) document.body.textContent = `${outcome.code}: ${outcome.detail}`;
session.resume();
const root = document.getElementById('root');
if (root && outcome.ok) {
  createRoot(root).render(
    <I18nextProvider i18n={words}>
      <SessionProvider session={session} stores={stores} files={null as never}>
        <Suspense fallback="…">
          <FloorScreen floor={<FloorSlot />} />
        </Suspense>
      </SessionProvider>
    </I18nextProvider>,
  );
}
Object.assign(window, { __floor: { session, stores, clock, until, give, view } });
