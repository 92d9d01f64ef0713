/** Fills the debrief store from a finished run: judgement and score at once, the pars one by one. */
import type { RunLog, Sim } from '../sim/index.ts';
import { EMPTY_DEBRIEF, PAR_BOTS } from '../stores/debrief-store.ts';
import type { Stores } from '../stores/stores.ts';
import type { Engine } from './engine.ts';
import type { AttemptRecord, SessionClock } from './ports.ts';

interface Finished {
  readonly sim: Sim;
  readonly log: RunLog;
  readonly record: Pick<AttemptRecord, 'id' | 'rewinds' | 'interruptions'>;
  readonly contentChanged: boolean;
  readonly differs: boolean;
}

export function showDebrief(
  engine: Engine,
  stores: Stores,
  { sim, log, record, contentChanged, differs }: Finished,
): AttemptRecord['result'] {
  const { bundle } = sim;
  const facts = sim.facts.slice();
  const judgement = engine.judge(bundle, facts);
  const score = engine.score(bundle, facts);
  stores.debrief.setState({
    ...EMPTY_DEBRIEF,
    status: 'computing',
    attempt: record.id,
    bundle,
    log,
    facts,
    judgement,
    score,
    note: log.note ?? '',
    paper: log.paper ?? {},
    rewinds: record.rewinds,
    interruptions: record.interruptions,
    contentChanged,
    differs,
  });
  return { total: score.total, pass: score.pass };
}

/** A bot that fails costs its par, never the debrief. Stops when another debrief takes the store. */
export async function computePars(
  engine: Engine,
  stores: Stores,
  clock: SessionClock,
): Promise<void> {
  const { bundle, log, attempt } = stores.debrief.getState();
  if (!bundle || !log) return;
  const mine = () =>
    stores.debrief.getState().log === log || stores.debrief.getState().attempt === attempt;
  for (const bot of PAR_BOTS) {
    await clock.breathe();
    if (!mine()) return;
    try {
      const par = await engine.parOf(bundle, log.seed, bot);
      if (!mine()) return;
      stores.debrief.setState(({ pars }) => ({ pars: { ...pars, [bot]: par } }));
    } catch (error) {
      if (!mine()) return;
      const note = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      stores.debrief.setState(({ parNotes }) => ({ parNotes: { ...parNotes, [bot]: note } }));
    }
  }
  if (mine()) stores.debrief.setState({ status: 'ready' });
}
