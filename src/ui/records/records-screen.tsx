import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { AttemptSummary } from '../../session/ports.ts';
import { Button } from '../kit/button.tsx';
import { useFiles, useSession, useView } from '../kit/session-context.tsx';
import { Toast, type ToastMessage } from '../kit/toast.tsx';
import { ImportNotice } from '../menu/import-notice.tsx';
import { levelName } from '../menu/level-name.ts';
import { ScreenBar } from '../menu/screen-bar.tsx';
import { useAttempts } from '../menu/use-attempts.ts';
import { useImport } from '../menu/use-import.ts';
import { useKeys } from '../menu/use-keys.ts';
import { useWords } from '../menu/use-words.ts';
import { attemptFileName } from './attempt-file-name.ts';
import { RecordsTable } from './records-table.tsx';
import '../menu/menu.css';
import './records.css';

const QualityWeekPage = lazy(async () => {
  const { QualityWeekPage } = await import('./quality-week-page.tsx');
  return { default: QualityWeekPage };
});

/** How long a deletion can be taken back. */
const UNDO_MS = 8000;

/** Attempts hidden until their time to be taken back is over; then, or on leaving, they are really deleted. */
function useDeletion(onDeleted: () => void, onFailed: () => void) {
  const session = useSession();
  const [pending, setPending] = useState<AttemptSummary | null>(null);
  const latest = useRef(pending);
  latest.current = pending;
  const commit = useCallback(
    (attempt: AttemptSummary) => session.deleteAttempt(attempt.id).then(onDeleted, onFailed),
    [session, onDeleted, onFailed],
  );
  useEffect(() => {
    if (!pending) return;
    const timer = window.setTimeout(() => {
      setPending(null);
      void commit(pending);
    }, UNDO_MS);
    return () => window.clearTimeout(timer);
  }, [pending, commit]);
  useEffect(
    () => () => {
      if (latest.current) void session.deleteAttempt(latest.current.id).catch(() => {});
    },
    [session],
  );
  return {
    pending,
    remove: (attempt: AttemptSummary) => {
      if (pending) void commit(pending);
      setPending(attempt);
    },
    undo: () => setPending(null),
  };
}

/** The list, or the report of the week over it. */
export function RecordsScreen() {
  const [report, setReport] = useState(false);
  if (!report) return <RecordsList onReport={() => setReport(true)} />;
  return (
    <Suspense fallback={<div className="records" />}>
      <QualityWeekPage onClose={() => setReport(false)} />
    </Suspense>
  );
}

function RecordsList({ onReport }: { readonly onReport: () => void }) {
  const session = useSession();
  const files = useFiles();
  const show = useView((v) => v.show);
  const choose = useView((v) => v.choose);
  const { t, say } = useWords('records');
  const attempts = useAttempts();
  const imports = useImport(attempts.refresh);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const quiet = useCallback(() => setToast(null), []);
  const failed = useCallback(
    () => setToast({ id: Date.now(), text: t('deleteFailed'), tone: 'bad' }),
    [t],
  );
  const deletion = useDeletion(attempts.refresh, failed);
  const lessons = session.lessons();
  const titleOf = (id: string) => {
    const card = lessons.find((l) => l.id === id);
    return card ? say(card.title) : id;
  };
  const levelOf = ({ lesson, level }: AttemptSummary) =>
    levelName(lessons.find(({ id }) => id === lesson)?.levels, level, say);
  const open = (attempt: AttemptSummary) => {
    if (attempt.status === 'running') {
      choose(attempt.lesson, attempt.mode);
      show('counter');
      void session.resumeAttempt(attempt.id);
    } else {
      show('debrief');
      void session.openDebrief(attempt.id);
    }
  };
  const exportIt = async (attempt: AttemptSummary) => {
    const bytes = await session.exportAttempt(attempt.id);
    if (bytes) await files.save(attemptFileName(attempt.lesson, attempt.id), bytes);
    else setToast({ id: Date.now(), text: t('exportFailed'), tone: 'bad' });
  };
  const rows = attempts.list.filter((a) => a.id !== deletion.pending?.id);
  const drills = new Set(lessons.flatMap(({ id, door }) => (door === 'floor' ? [id] : [])));
  const hasDrills = rows.some(({ lesson, status }) => status === 'ended' && drills.has(lesson));
  useKeys({
    i: imports.choose,
    ...(hasDrills ? { q: onReport } : {}),
    Escape: () => show('menu'),
  });
  return (
    <div className="records" {...imports.drop}>
      <ScreenBar chips={[t('title')]}>
        {hasDrills ? (
          <Button keyCap="Q" onPress={onReport}>
            {t('qualityWeek')}
          </Button>
        ) : null}
        <Button keyCap="I" onPress={imports.choose}>
          {t('menu:bar.import')}
        </Button>
        <Button keyCap="Esc" onPress={() => show('menu')}>
          {t('common:backToMenu')}
        </Button>
      </ScreenBar>
      <main className="records-page">
        <h1 className="unseen">{t('title')}</h1>
        <ImportNotice {...imports} />
        <div role="status">
          {deletion.pending === null ? null : (
            <div className="notice" data-tone="good">
              <b aria-hidden="true">✓</b>
              <p>{t('deleted', { lesson: titleOf(deletion.pending.lesson) })}</p>
              <Button onPress={deletion.undo}>{t('undo')}</Button>
            </div>
          )}
        </div>
        {attempts.status === 'failed' ? (
          <p className="panel records-empty">{t('errors:session.storage-unavailable')}</p>
        ) : null}
        {attempts.status === 'ready' && rows.length === 0 ? (
          <section className="panel records-empty">
            <h2>{t('empty')}</h2>
            <p>{t('emptyHelp')}</p>
            <Button tone="primary" onPress={() => show('menu')}>
              {t('emptyGo')}
            </Button>
          </section>
        ) : null}
        {rows.length > 0 ? (
          <RecordsTable
            rows={rows}
            titleOf={titleOf}
            levelOf={levelOf}
            onOpen={open}
            onExport={(attempt) =>
              void exportIt(attempt).catch(() =>
                setToast({ id: Date.now(), text: t('exportFailed'), tone: 'bad' }),
              )
            }
            onDelete={deletion.remove}
          />
        ) : null}
        <p className="menu-storage">{t('menu:storage')}</p>
      </main>
      <Toast message={toast} onDone={quiet} />
    </div>
  );
}
