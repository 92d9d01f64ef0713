/**
 * The debrief of a bot's run through the shipped content, for looking at it:
 * `?lesson=…&bot=careless&seed=1&lang=en&theme=dark&replay=<customer's place>&at=<0..1 of the encounter>`
 */
import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { createShippedLibrary } from '../../../src/app/platform/content.ts';
import { loadContentIndex } from '../../../src/app/platform/shipped-index.ts';
import type { BotKind } from '../../../src/bots/policies.ts';
import { runBot } from '../../../src/bots/run-bot.ts';
import { createSim, type RunLog } from '../../../src/sim/index.ts';
import { createI18n } from '../../../src/text/i18n.ts';
import { splitServed } from '../../../src/ui/debrief/customer-steps.ts';
import {
  DebriefContext,
  type DebriefPort,
  makeContent,
} from '../../../src/ui/debrief/debrief-model.ts';
import { DebriefView } from '../../../src/ui/debrief/debrief-view.tsx';
import { ReplayPlayer } from '../../../src/ui/debrief/replay-player.tsx';
import { shiftSpan } from '../../../src/ui/debrief/timeline-layout.ts';
import '../../../src/ui/kit/tokens.css';
import '../../../src/ui/kit/base.css';
import '../../../src/ui/kit/kit.css';

const query = new URLSearchParams(location.search);
const language = query.get('lang') === 'en' ? 'en' : 'zh-CN';
document.documentElement.lang = language;
document.documentElement.dataset.theme = query.get('theme') ?? 'light';
const seed = Number(query.get('seed') ?? 1);
const words = await createI18n({ language, plugin: initReactI18next });
const bundle = await createShippedLibrary(await loadContentIndex()).open(
  query.get('lesson') ?? 'first-shift',
  () => {},
);
const run = runBot(bundle, seed, (query.get('bot') ?? 'careless') as BotKind);
const { served, unserved } = splitServed(run.score, shiftSpan(run.facts).to);

const port: DebriefPort = {
  model: {
    attempt: 'preview',
    bundle,
    log: {
      mode: 'free',
      seed,
      commands: run.commands,
      lesson: bundle.lesson.id,
      hash: run.hash,
      digest: '',
      startedAt: '2026-11-22T09:00:00.000Z',
    } as unknown as RunLog,
    facts: run.facts,
    score: served,
    unserved,
    pars: { idle: null, novice: null, expert: null },
    parsReady: true,
    note: '',
    paper: {},
    rewinds: 0,
    interruptions: 0,
    contentChanged: false,
    differs: false,
    attempts: 1,
  },
  content: makeContent(bundle),
  viewAt(t) {
    const sim = createSim(bundle, seed);
    for (const done of run.commands) {
      if (done.t > t) break;
      sim.advanceTo(done.t);
      sim.submit(done.command);
    }
    sim.advanceTo(t);
    return sim.view();
  },
  setNote: () => {},
  again: () => {},
  from: () => {},
  exportFile: () => {},
  print: () => {},
  menu: () => {},
  openClause: () => {},
  openReplay: () => {},
};
const film = served.cases[Number(query.get('replay') ?? -1)];
const share = Number(query.get('at') ?? 0.5);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <I18nextProvider i18n={words}>
      <Suspense fallback="…">
        <DebriefContext value={port}>
          <DebriefView />
          {film ? (
            <ReplayPlayer
              at={Math.round(film.startedAt + (film.endedAt - film.startedAt) * share)}
              onClose={() => {}}
            />
          ) : null}
        </DebriefContext>
      </Suspense>
    </I18nextProvider>,
  );
}
