/** A lesson or an attempt could not be opened: why, and what can be done. */
import { useTranslation } from 'react-i18next';
import type { SessionError } from '../stores/session-store.ts';
import { Button } from '../ui/kit/button.tsx';
import { useFiles, useSession, useSessionState, useView } from '../ui/kit/session-context.tsx';
import { attemptFileName } from './attempt-file-name.ts';
import './failed-screen.css';

const CAN_DEBRIEF = ['content-changed', 'replay-differs', 'attempt-ended'];

export function FailedScreen({ error }: { readonly error: SessionError }) {
  const { t } = useTranslation('errors');
  const { t: common } = useTranslation('common');
  const session = useSession();
  const files = useFiles();
  const show = useView((state) => state.show);
  const attempt = useSessionState((state) => state.attempt);
  const lesson = useSessionState((state) => state.lesson);
  const mode = useSessionState((state) => state.mode);

  const backToMenu = () => void session.leave().then(() => show('menu'));
  const debrief = () => {
    show('debrief');
    void session.openDebrief(attempt);
  };
  const exportIt = async () => {
    const bytes = await session.exportAttempt(attempt);
    if (bytes) await files.save(attemptFileName(lesson, attempt), bytes);
  };
  const takeOver = () => void session.resumeAttempt(attempt, { force: true });
  const again = () =>
    void (attempt === '' ? session.start(lesson, { mode }) : session.resumeAttempt(attempt));

  return (
    <main className="failed-screen">
      <h1>{t('openFailed')}</h1>
      <p role="alert">{t(`session.${error.code}`)}</p>
      <div className="failed-screen-actions">
        {error.code === 'open-elsewhere' && (
          <Button tone="primary" onPress={takeOver}>
            {t('takeOver')}
          </Button>
        )}
        {error.code === 'content-unreadable' || error.code === 'crashed' ? (
          <Button tone="primary" onPress={again}>
            {common('retry')}
          </Button>
        ) : null}
        {CAN_DEBRIEF.includes(error.code) && attempt !== '' && (
          <Button tone="primary" onPress={debrief}>
            {t('debriefIt')}
          </Button>
        )}
        {attempt !== '' && error.code !== 'no-such-attempt' && (
          <Button onPress={() => void exportIt()}>{t('exportIt')}</Button>
        )}
        <Button onPress={backToMenu}>{common('backToMenu')}</Button>
      </div>
      {error.detail !== '' && (
        <details>
          <summary>{t('crash.details')}</summary>
          <pre>{`${error.code}: ${error.detail}`}</pre>
        </details>
      )}
    </main>
  );
}
