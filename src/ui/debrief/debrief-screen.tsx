import { useCallback, useEffect, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '../kit/button.tsx';
import {
  useDebrief,
  useFiles,
  useSession,
  useSessionState,
  useView,
} from '../kit/session-context.tsx';
import { Toast, type ToastMessage } from '../kit/toast.tsx';
import { ScreenBar } from '../menu/screen-bar.tsx';
import { useKeys } from '../menu/use-keys.ts';
import { useWords } from '../menu/use-words.ts';
import { attemptFileName } from '../records/attempt-file-name.ts';
import { ClauseDialog } from './clause-dialog.tsx';
import { splitServed } from './customer-steps.ts';
import {
  DebriefContext,
  type DebriefModel,
  type DebriefPort,
  type HallPictures,
  makeContent,
} from './debrief-model.ts';
import { DebriefView } from './debrief-view.tsx';
import { Reflection } from './reflection.tsx';
import { ReplayPlayer } from './replay-player.tsx';
import { shiftSpan } from './timeline-layout.ts';

/** The model, once everything that is needed is there. */
function useModel(attempts: number): DebriefModel | null {
  const state = useDebrief(useShallow((s) => s));
  return useMemo(() => {
    const { bundle, log, score, status, parNotes } = state;
    if (!bundle || !log || !score || (status !== 'computing' && status !== 'ready')) return null;
    const { served, unserved } = splitServed(score, shiftSpan(state.facts).to);
    return {
      ...state,
      bundle,
      log,
      score: served,
      unserved,
      // A bot that failed has no par to wait for.
      parsReady: status === 'ready' || parNotes.novice !== '' || parNotes.expert !== '',
      attempts,
    };
  }, [state, attempts]);
}

/** How many attempts there are at the lesson, up to and with this one. */
function useAttemptCount(): number {
  const session = useSession();
  const attempt = useDebrief((s) => s.attempt);
  const [count, setCount] = useState(0);
  useEffect(() => {
    let current = true;
    session.listAttempts().then(
      (all) => {
        const own = all.find((a) => a.id === attempt);
        const before = all.filter(
          (a) => own && a.lesson === own.lesson && !a.imported && a.startedAt <= own.startedAt,
        );
        if (current) setCount(before.length);
      },
      // Without storage there is nothing to count.
      () => current && setCount(0),
    );
    return () => {
      current = false;
    };
  }, [session, attempt]);
  return count;
}

function Waiting() {
  const { t } = useWords('debrief');
  const status = useDebrief((s) => s.status);
  const show = useView((v) => v.show);
  useKeys({ Escape: () => show('menu') });
  return (
    <div className="debrief">
      <ScreenBar chips={[t('title')]}>
        <Button keyCap="Esc" onPress={() => show('menu')}>
          {t('common:backToMenu')}
        </Button>
      </ScreenBar>
      <p className="debrief-waiting" role="status">
        {t(
          status === 'failed'
            ? 'failed'
            : status === 'empty'
              ? 'nothing'
              : 'common:loadingPart.debrief',
        )}
      </p>
    </div>
  );
}

export function DebriefScreen({ hall }: { readonly hall?: HallPictures }) {
  const session = useSession();
  const files = useFiles();
  const model = useModel(useAttemptCount());
  const show = useView((v) => v.show);
  const choose = useView((v) => v.choose);
  const justPlayed = useSessionState((s) =>
    s.status === 'ended' && s.attempt !== '' ? s.attempt : '',
  );
  const [asked, setAsked] = useState('');
  const [clause, setClause] = useState('');
  const [replayAt, setReplayAt] = useState<number | null>(null);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const { t } = useWords('debrief');
  const bundle = model?.bundle;
  const content = useMemo(() => (bundle ? makeContent(bundle) : null), [bundle]);
  const log = model?.log;
  const viewAt = useCallback((time: number) => session.viewAt(log!, time), [session, log]);
  const quiet = useCallback(() => setToast(null), []);

  if (!model || !content) return <Waiting />;
  const { mode } = model.log;
  const canGoBack =
    mode !== 'exam' && model.bundle.lesson.modes[mode].rewind && !model.contentChanged;
  const port: DebriefPort = {
    model,
    ...(canGoBack
      ? {
          from: (time: number) => {
            choose(model.log.lesson, model.log.mode);
            show('counter');
            void session.startFrom(model.log, time);
          },
        }
      : {}),
    content,
    viewAt,
    setNote: (note) => void session.setNote(note),
    setPaper: (paper) => void session.setPaper(paper),
    ...(hall ? { hall } : {}),
    again: (seed) => {
      choose(model.log.lesson, model.log.mode);
      show('briefing');
      void session.start(model.log.lesson, {
        mode: model.log.mode,
        level: model.log.level,
        ...(seed === 'same' ? { seed: model.log.seed } : {}),
      });
    },
    exportFile: () => {
      const tell = (text: string, tone: ToastMessage['tone']) =>
        setToast({ id: Date.now(), text: t(text), tone });
      const exportIt = async () => {
        const bytes = await session.exportAttempt(model.attempt);
        if (!bytes) return tell('exportFailed', 'bad');
        if (await files.save(attemptFileName(model.log.lesson, model.attempt), bytes))
          tell('exported', 'plain');
      };
      exportIt().catch(() => tell('exportFailed', 'bad'));
    },
    print: () => window.print(),
    menu: () => show('menu'),
    openClause: setClause,
    openReplay: setReplayAt,
  };
  // Only who has just played is asked; a look into the records is not an interview.
  const ask = justPlayed === model.attempt && model.note === '' && asked !== model.attempt;
  return (
    <DebriefContext value={port}>
      {ask ? <Reflection onDone={() => setAsked(model.attempt)} /> : <DebriefView />}
      {replayAt === null ? null : <ReplayPlayer at={replayAt} onClose={() => setReplayAt(null)} />}
      {clause === '' ? null : <ClauseDialog id={clause} onClose={() => setClause('')} />}
      <Toast message={toast} onDone={quiet} />
    </DebriefContext>
  );
}
