import { lazy, Suspense, useState } from 'react';
import { Button } from '../kit/button.tsx';
import { levelName } from '../menu/level-name.ts';
import { ScreenBar } from '../menu/screen-bar.tsx';
import { useKeys } from '../menu/use-keys.ts';
import { CustomersCard, customerAnchor } from './customers-card.tsx';
import { useDebriefWords, usePort } from './debrief-model.ts';
import { HabitCard } from './habit-card.tsx';
import { HallCard } from './hall-card.tsx';
import { DimensionsCard, IndicatorsCard } from './measures-card.tsx';
import { MomentsCard } from './moments-card.tsx';
import { NoteCard } from './note-card.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { ScoreCard } from './score-card.tsx';
import { TimelineCard } from './timeline-card.tsx';
import './debrief.css';
import './measures.css';
import './timeline.css';
import './customers.css';
import './replay.css';

const DrillMain = lazy(async () => {
  const { DrillMain } = await import('./drill/drill-main.tsx');
  return { default: DrillMain };
});
const TargetsCard = lazy(async () => {
  const { TargetsCard } = await import('./targets-card.tsx');
  return { default: TargetsCard };
});
const DrillPaper = lazy(async () => {
  const { DrillPaper } = await import('./drill/drill-paper.tsx');
  return { default: DrillPaper };
});

/** The finished debrief: what happened, what it was worth, what to do next time. */
export function DebriefView() {
  const port = usePort();
  const { model } = port;
  const { t, say } = useDebriefWords();
  const [open, setOpen] = useState<ReadonlySet<number>>(() => new Set<number>());
  const drill = Boolean(model.bundle.lesson.supervisor);
  const toggle = (customer: number) =>
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(customer)) next.add(customer);
      return next;
    });
  const show = (customer: number) => {
    setOpen((before) => new Set(before).add(customer));
    requestAnimationFrame(() => {
      const row = document.getElementById(customerAnchor(customer));
      row?.scrollIntoView({ block: 'start' });
      row?.querySelector('button')?.focus({ preventScroll: true });
    });
  };
  const replay = () => {
    const moment = model.score.moments[0] ?? null;
    const first = model.score.cases[0];
    if (moment) port.openReplay(moment.t);
    else if (first) port.openReplay(first.startedAt);
  };
  useKeys({
    r: replay,
    t: () => port.again('same'),
    n: () => port.again('new'),
    e: port.exportFile,
    p: port.print,
    Escape: port.menu,
  });
  const spotless =
    model.score.cases.length > 0 &&
    model.unserved.length === 0 &&
    model.score.pass &&
    model.score.cases.every((c) => c.findings.length === 0) &&
    model.score.shiftFindings.length === 0;
  const level = levelName(model.bundle.lesson.levels, model.log.level, say);
  return (
    <>
      <div className="debrief">
        <ScreenBar
          chips={[
            `${say(model.bundle.lesson.title)} · ${t('title')}`,
            t(`menu:mode.${model.log.mode}.name`),
            ...(level === '' ? [] : [level]),
          ]}
        >
          <Button keyCap="T" tip={t('again.sameTip')} onPress={() => port.again('same')}>
            {t('again.same')}
          </Button>
          <Button keyCap="N" tip={t('again.newTip')} onPress={() => port.again('new')}>
            {t('again.new')}
          </Button>
          <Button keyCap="E" onPress={port.exportFile}>
            {t('export')}
          </Button>
          <Button keyCap="P" onPress={port.print}>
            {t(drill ? 'printRecord' : 'printSheet')}
          </Button>
          <Button keyCap="Esc" onPress={port.menu}>
            {t('common:backToMenu')}
          </Button>
        </ScreenBar>
        <main className="debrief-page">
          <h1 className="unseen">{t('title')}</h1>
          {model.contentChanged || model.differs ? (
            <p className="debrief-warning" role="note">
              <b aria-hidden="true">!</b>
              {t(model.contentChanged ? 'warning.changed' : 'warning.differs')}
            </p>
          ) : null}
          <div className="debrief-main">
            <NoteCard />
            {spotless ? (
              <p className="debrief-praise">
                <b aria-hidden="true">★</b>
                {t('praise')}
              </p>
            ) : null}
            {drill ? (
              <Suspense fallback={<p className="panel card">{t('common:loadingPart.debrief')}</p>}>
                <DrillMain />
              </Suspense>
            ) : (
              <>
                <TimelineCard onPick={show} />
                <MomentsCard />
              </>
            )}
            <CustomersCard open={open} onToggle={toggle} />
          </div>
          <aside className="debrief-side" aria-label={t('side')}>
            <ScoreCard />
            <DimensionsCard />
            {drill ? (
              <Suspense fallback={null}>
                <TargetsCard />
              </Suspense>
            ) : null}
            <HabitCard />
            <IndicatorsCard />
            <HallCard />
          </aside>
        </main>
      </div>
      {drill ? (
        <Suspense fallback={null}>
          <DrillPaper />
        </Suspense>
      ) : (
        <PrintSheet />
      )}
    </>
  );
}
