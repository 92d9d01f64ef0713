/**
 * The debrief of a bot's run through the shipped content, for looking at it and printing it:
 * `?page=debrief&lesson=…&bot=careless&seed=1&lang=en&theme=dark&note=…&written&replay=<customer's place>&at=<0..1 of the encounter>`;
 * with `written` every field of the record is filled to its end.
 */
import type { BotKind } from '../../../src/bots/policies.ts';
import { createSim } from '../../../src/sim/index.ts';
import { DebriefContext, type DebriefPort } from '../../../src/ui/debrief/debrief-model.ts';
import { DebriefView } from '../../../src/ui/debrief/debrief-view.tsx';
import {
  FINDINGS,
  LONGEST,
  MEASURES,
  paperField,
} from '../../../src/ui/debrief/drill/record-fields.ts';
import { ReplayPlayer } from '../../../src/ui/debrief/replay-player.tsx';
import { previewLibrary, previewStores, query, showPage } from '../preview-stage.tsx';
import { playedDrill, portOf } from '../quality/quality-fixture.ts';

const seed = Number(query.get('seed') ?? 1);
const library = await previewLibrary();
const bundle = await library.open(query.get('lesson') ?? 'first-shift', () => {});
const played = playedDrill(bundle, (query.get('bot') ?? 'careless') as BotKind, seed);
const own = portOf(bundle, played);

const LOREM =
  query.get('lang') === 'en'
    ? 'The second window opened a quarter of an hour after the line had passed its limit, and nobody told those who waited. '
    : '第二个窗口比队伍过线晚开了一刻钟，等候的人没有人去说明原因和时间。';
const filled = (): Readonly<Record<string, string>> => {
  const text = LOREM.repeat(5).slice(0, LONGEST);
  const nth = (count: number) => Array.from({ length: count }, (_, n) => n + 1);
  return Object.fromEntries([
    [paperField.people, text],
    ...nth(FINDINGS).map((n) => [paperField.finding(n), text]),
    ...nth(MEASURES).flatMap((n) => [
      [paperField.measure(n), text],
      [paperField.who(n), text.slice(0, 30)],
      [paperField.by(n), '2026-12-01'],
    ]),
  ]);
};

const port: DebriefPort = {
  ...own,
  model: {
    ...own.model,
    note: query.get('note') ?? '',
    paper: query.has('written') ? filled() : {},
  },
  viewAt(t) {
    const sim = createSim(bundle, seed);
    for (const done of played.run.commands) {
      if (done.t > t) break;
      sim.advanceTo(done.t);
      sim.submit(done.command);
    }
    sim.advanceTo(t);
    return sim.view();
  },
};
const film = own.model.score.cases[Number(query.get('replay') ?? -1)];
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
