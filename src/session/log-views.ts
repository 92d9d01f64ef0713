/** Pictures and facts at any time of a log whose content is loaded: of the run, or of the debrief. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { RunLog, Sim } from '../sim/index.ts';
import type { Stores } from '../stores/stores.ts';
import type { Engine } from './engine.ts';
import type { Playback } from './playback.ts';
import type { Session } from './session-api.ts';

/** @param engine null until the first lesson is loaded */
export function createLogViews(
  stores: Stores,
  engine: () => Engine | null,
): Pick<Session, 'viewAt' | 'factsAt'> {
  let last: { readonly log: RunLog; readonly playback: Playback } | null = null;

  /** @throws Error when the content of the log is not loaded, at its level */
  const simAt = (log: RunLog, t: number): Sim => {
    const { bundle } = stores.debrief.getState();
    const fits = (one: LessonBundle | null) =>
      one?.lesson.id === log.lesson && one.level === log.level;
    const found = fits(bundle) ? bundle : stores.session.getState().bundle;
    const loaded = engine();
    if (!loaded || !found || !fits(found)) throw new Error(`${log.lesson} is not loaded`);
    if (last?.log !== log) last = { log, playback: loaded.createPlayback(found, log) };
    return last.playback.at(t);
  };

  return {
    viewAt: (log, t) => simAt(log, t).view(),
    factsAt: (log, t) => simAt(log, t).facts.slice(),
  };
}
