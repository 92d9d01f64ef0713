/** A lesson or an attempt could not be opened: why, and what can be done. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionError, SessionErrorCode } from '../stores/session-store.ts';
import { Button } from '../ui/kit/button.tsx';
import { useFiles, useSession, useSessionState, useView } from '../ui/kit/session-context.tsx';
import { ScreenBar } from '../ui/menu/screen-bar.tsx';
import { attemptFileName } from './attempt-file-name.ts';
import './failed-screen.css';

const CAN_DEBRIEF: readonly SessionErrorCode[] = [
  'content-changed',
  'replay-differs',
  'attempt-ended',
];
const CAN_RETRY: readonly SessionErrorCode[] = [
  'content-unreadable',
  'crashed',
  'storage-unavailable',
];

const titleOf = (code: SessionErrorCode) => {
  if (code === 'open-elsewhere') return 'elsewhere';
  return code === 'crashed' ? 'crash.title' : 'openFailed';
};

export function FailedScreen({ error }: { readonly error: SessionError }) {
  const { t } = useTranslation('errors');
  const { t: common } = useTranslation('common');
  const session = useSession();
  const files = useFiles();
  const show = useView((state) => state.show);
  const attempt = useSessionState((state) => state.attempt);
  const lesson = useSessionState((state) => state.lesson);
  const mode = useSessionState((state) => state.mode);
  const seed = useSessionState((state) => state.seed);

  const backToMenu = () => void session.leave().then(() => show('menu'));
  const debrief = () => {
    show('debrief');
    void session.openDebrief(attempt);
  };
  const save = async () => {
    const bytes = await session.exportAttempt(attempt);
    if (bytes) await files.save(attemptFileName(lesson, attempt), bytes);
  };
  const again = () =>
    void (attempt === ''
      ? session.start(lesson, { mode, seed })
      : session.resumeAttempt(attempt, { force: error.code === 'open-elsewhere' }));

  const main = {
    elsewhere: { press: again, words: t('takeOver') },
    retry: { press: again, words: common('retry') },
    debrief: { press: debrief, words: t('debriefIt') },
  };
  let first: { press: () => void; words: string } | null = null;
  if (error.code === 'open-elsewhere') first = main.elsewhere;
  else if (CAN_RETRY.includes(error.code)) first = main.retry;
  else if (CAN_DEBRIEF.includes(error.code) && attempt !== '') first = main.debrief;
  const canExport = attempt !== '' && error.code !== 'no-such-attempt';

  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (e.isComposing || e.keyCode === 229) return;
      if (e.ctrlKey || e.altKey || e.metaKey) return;
      // Enter on a focused button is that button's own.
      const onButton = e.target instanceof Element && e.target.closest('button, summary');
      if (e.key === 'Escape') backToMenu();
      else if (e.key === 'Enter' && !onButton) first?.press();
      else if (e.key.toLowerCase() === 'e' && canExport) void save();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return (
    <>
      <ScreenBar chips={[]}>{null}</ScreenBar>
      <main className="failed-screen">
        <h1>{t(titleOf(error.code))}</h1>
        <p role="alert">{t(`session.${error.code}`)}</p>
        <div className="failed-screen-actions">
          {first && (
            <Button tone="primary" keyCap="Enter" onPress={first.press}>
              {first.words}
            </Button>
          )}
          {canExport && (
            <Button keyCap="E" onPress={() => void save()}>
              {t('exportIt')}
            </Button>
          )}
          <Button keyCap="Esc" onPress={backToMenu}>
            {common('backToMenu')}
          </Button>
        </div>
        {error.detail !== '' && (
          <details>
            <summary>{t('crash.details')}</summary>
            <pre>{`${error.code}: ${error.detail}`}</pre>
          </details>
        )}
      </main>
    </>
  );
}
