/** The composition root: makes the adapters, the stores, the session and the page, and joins them. */
import '../session/built-ins.ts';
import './zod-config.ts';
import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { version } from '../../package.json';
import type { DrillStorage } from '../session/drills/drill-port.ts';
import type { LessonLibrary } from '../session/ports.ts';
import { createSession, type Session } from '../session/session.ts';
import { createStores, type Stores } from '../stores/stores.ts';
import { createI18n } from '../text/i18n.ts';
import { SessionProvider } from '../ui/kit/session-context.tsx';
import '../ui/kit/tokens.css';
import '../ui/kit/base.css';
import '../ui/kit/kit.css';
import { followSettings } from './apply-settings.ts';
import { attemptFileName } from './attempt-file-name.ts';
import { CrashPage } from './crash-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { LoadingScreen } from './loading-screen.tsx';
import { createShippedLibrary } from './platform/content.ts';
import { frameClock } from './platform/frame-clock.ts';
import { createLazyAttemptStorage } from './platform/lazy-attempt-storage.ts';
import { fetchFileDesk, lazyFileDesk } from './platform/lazy-file-desk.ts';
import { randomSource } from './platform/random-source.ts';
import { loadContentIndex } from './platform/shipped-index.ts';
import { Screens } from './screens.tsx';
import { clockOf, showToTests } from './test-window.ts';

const files = lazyFileDesk;
let drillStorage: DrillStorage | null = null;

function composeSession(stores: Stores, library: LessonLibrary): Session {
  return createSession({
    app: version,
    clock: clockOf(frameClock),
    storage: createLazyAttemptStorage(async () => {
      const { createDexieAttemptStorage } = await import('./platform/dexie-attempt-storage.ts');
      return createDexieAttemptStorage(() => localStorage);
    }),
    library,
    drillRecords: async () => {
      const { createDexieDrillStorage } = await import('./platform/dexie-drill-storage.ts');
      drillStorage ??= createDexieDrillStorage();
      return drillStorage.list();
    },
    archive: async () => (await import('./platform/archive.ts')).archive,
    random: randomSource,
    stores,
  });
}

/** A page may be closed, hidden or frozen at any moment; each may be the last chance to save. */
function watchPage(session: Session): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') session.pageHidden();
    else session.pageShown();
  });
  window.addEventListener('pagehide', () => session.pageHidden(true));
  window.addEventListener('pageshow', () => session.pageShown());
}

function exporterOf(session: Session, stores: Stores): () => Promise<void> {
  return async () => {
    const { attempt, lesson } = stores.session.getState();
    const bytes = await session.exportAttempt(attempt);
    if (bytes) await files.save(attemptFileName(lesson, attempt), bytes);
  };
}

export async function boot(): Promise<void> {
  const place = document.getElementById('root');
  if (!place) throw new Error('no #root');
  const root = createRoot(place);
  try {
    const stores = createStores(() => localStorage);
    const { language } = stores.settings.getState();
    const [words, index] = await Promise.all([
      createI18n({ language, plugin: initReactI18next }),
      loadContentIndex(),
    ]);
    followSettings(stores.settings, words);
    const library = createShippedLibrary(index);
    const session = composeSession(stores, library);
    watchPage(session);
    showToTests(session, stores, library);
    root.render(
      <ErrorBoundary
        onCrash={() => {
          session.pause();
          session.pageHidden();
        }}
        exportRun={exporterOf(session, stores)}
        hasRun={() => stores.session.getState().attempt !== ''}
        saved={() => stores.session.getState().saved?.ok !== false}
      >
        <I18nextProvider i18n={words}>
          <SessionProvider session={session} stores={stores} files={files}>
            <Suspense fallback={<LoadingScreen part="screen" />}>
              <Screens />
            </Suspense>
          </SessionProvider>
        </I18nextProvider>
      </ErrorBoundary>,
    );
    window.requestIdleCallback?.(fetchFileDesk);
  } catch (error) {
    root.render(<CrashPage error={error} kept={null} exportRun={null} />);
  }
}
