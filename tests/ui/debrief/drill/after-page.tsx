/** The page after a drill or a week, with trials that run in this process. */
import { render, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { initReactI18next } from 'react-i18next';
import type { LessonBundle } from '../../../../src/scenario/load/compile-lesson.ts';
import { createTrialPool } from '../../../../src/session/trials/trial-pool.ts';
import { type RunLog, type Sim, score } from '../../../../src/sim/index.ts';
import { createI18n } from '../../../../src/text/i18n.ts';
import {
  DebriefContext,
  type DebriefPort,
  makeContent,
} from '../../../../src/ui/debrief/debrief-model.ts';
import { DrillMain } from '../../../../src/ui/debrief/drill/drill-main.tsx';
import { DrillPaper } from '../../../../src/ui/debrief/drill/drill-paper.tsx';
import { PoolContext } from '../../../../src/ui/debrief/drill/matched-days.ts';
import { nearWorker } from '../../../support/near-worker.ts';
import { fixtureModel } from '../fixture-model.ts';

export async function loadWords(): Promise<void> {
  const words = await createI18n({ language: 'zh-CN', plugin: initReactI18next as never });
  await words.loadNamespaces([
    'debrief',
    'after',
    'quality',
    'menu',
    'facts',
    'commands',
    'counter',
    'reasons',
    'week',
  ]);
}

/** A worker of this process, so that the page's own pool does the handing out. */
const makePool: typeof createTrialPool = (content) =>
  createTrialPool(content, () => nearWorker(), 1);

interface Played {
  readonly bundle: LessonBundle;
  readonly log: RunLog;
  readonly sim: Sim;
}

export async function showAfter({ bundle, log, sim }: Played, note = '') {
  const seen = { replay: [] as number[], notes: [] as string[], paper: [] as object[] };
  const port: DebriefPort = {
    model: {
      ...fixtureModel('full'),
      bundle,
      log,
      facts: sim.facts,
      score: score(bundle, sim.facts),
      note,
      paper: {},
    },
    content: makeContent(bundle),
    viewAt: () => sim.view(),
    setNote: (text) => seen.notes.push(text),
    setPaper: (paper) => seen.paper.push(paper),
    again: () => {},
    exportFile: () => {},
    print: () => {},
    menu: () => {},
    openClause: () => {},
    openReplay: (t) => seen.replay.push(t),
  };
  const view = render(
    <PoolContext value={makePool}>
      <DebriefContext value={port}>
        <Suspense fallback={null}>
          <DrillMain />
          <DrillPaper />
        </Suspense>
      </DebriefContext>
    </PoolContext>,
  );
  // Some words come when they are first asked for.
  await waitFor(() => {
    if (!view.container.querySelector('.drill-record')) throw new Error('not there yet');
  });
  return { ...view, seen };
}
