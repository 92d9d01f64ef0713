/**
 * The debrief of a bot's run through the shipped content, for looking at it:
 * `?lesson=…&bot=careless&seed=1&lang=en&theme=dark&replay=<customer's place>&at=<0..1 of the encounter>`
 */
import type { BotKind } from '../../../src/bots/policies.ts';
import { runBot } from '../../../src/bots/run-bot.ts';
import { createSim, type RunLog } from '../../../src/sim/index.ts';
import { splitServed } from '../../../src/ui/debrief/customer-steps.ts';
import {
  DebriefContext,
  type DebriefPort,
  makeContent,
} from '../../../src/ui/debrief/debrief-model.ts';
import { DebriefView } from '../../../src/ui/debrief/debrief-view.tsx';
import { ReplayPlayer } from '../../../src/ui/debrief/replay-player.tsx';
import { shiftSpan } from '../../../src/ui/debrief/timeline-layout.ts';
import '../../../src/ui/kit/kit.css';
import { previewLibrary, previewStores, query, showPage } from '../preview-stage.tsx';

const seed = Number(query.get('seed') ?? 1);
const library = await previewLibrary();
const bundle = await library.open(query.get('lesson') ?? 'first-shift', () => {});
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
await showPage(
  previewStores(),
  <DebriefContext value={port}>
    <DebriefView />
    {film ? (
      <ReplayPlayer
        at={Math.round(film.startedAt + (film.endedAt - film.startedAt) * share)}
        onClose={() => {}}
      />
    ) : null}
  </DebriefContext>,
);
