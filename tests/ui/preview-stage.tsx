/** What the preview pages have in common: settings from the address, a clock turned by hand, a run over the shipped content. */
import { type ReactNode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { followSettings } from '../../src/app/apply-settings.ts';
import { createShippedLibrary } from '../../src/app/platform/content.ts';
import { createDexieAttemptStorage } from '../../src/app/platform/dexie-attempt-storage.ts';
import { loadContentIndex } from '../../src/app/platform/shipped-index.ts';
import type { Mode } from '../../src/scenario/schema/lesson.ts';
import type { Command } from '../../src/scenario/vocabulary/commands.ts';
import { createSession, type Session } from '../../src/session/session.ts';
import type { Settings } from '../../src/stores/settings-store.ts';
import { createStores, type Stores } from '../../src/stores/stores.ts';
import { createI18n } from '../../src/text/i18n.ts';
import { SessionProvider } from '../../src/ui/kit/session-context.tsx';
import '../../src/ui/kit/tokens.css';
import '../../src/ui/kit/base.css';

export const query = new URLSearchParams(location.search);

export const previewLibrary = async () => createShippedLibrary(await loadContentIndex());

/** Stores with the settings the address asks for: `lang=en&theme=dark&text=larger`. */
export function previewStores(settings: Partial<Settings> = {}): Stores {
  const stores = createStores(() => sessionStorage);
  stores.settings.getState().set({
    language: query.get('lang') === 'en' ? 'en' : 'zh-CN',
    theme: (query.get('theme') ?? 'light') as 'light',
    textSize: (query.get('text') ?? 'normal') as 'normal',
    ...settings,
  });
  return stores;
}

function handClock() {
  const ticks = new Set<(elapsed: number) => void>();
  return {
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
}

/** Draws into the page; without a session for what stands by itself. */
export async function showPage(
  stores: Stores,
  page: ReactNode,
  session: Session | null = null,
): Promise<void> {
  const words = await createI18n({
    language: stores.settings.getState().language,
    plugin: initReactI18next,
  });
  followSettings(stores.settings, words);
  const root = document.getElementById('root');
  if (!root) return;
  const body = <Suspense fallback="…">{page}</Suspense>;
  createRoot(root).render(
    <I18nextProvider i18n={words}>
      {session === null ? (
        body
      ) : (
        <SessionProvider session={session} stores={stores} files={null as never}>
          {body}
        </SessionProvider>
      )}
    </I18nextProvider>,
  );
}

/** A run of `?lesson=…&mode=…&seed=…`, begun; time goes on by `clock.tick` alone. */
export async function previewRun(lesson: string, settings: Partial<Settings> = {}) {
  const stores = previewStores(settings);
  const clock = handClock();
  const session = createSession({
    app: 'preview',
    clock,
    storage: createDexieAttemptStorage(() => sessionStorage),
    library: await previewLibrary(),
    archive: async () => (await import('../../src/app/platform/archive.ts')).archive,
    random: { seed: () => 1, id: () => `preview-${Date.now()}` },
    stores,
  });
  const view = () => stores.session.getState().view;

  /** Gives a command as soon as the hands are free; the reason when it is refused, else "". */
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

  const outcome = await session.start(query.get('lesson') ?? lesson, {
    mode: (query.get('mode') ?? 'free') as Mode,
    seed: Number(query.get('seed') ?? 1),
  });
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.detail}`);
  session.resume();
  return { session, stores, clock, give, view };
}
