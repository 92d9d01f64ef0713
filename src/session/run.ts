/** One run with its log: the only place in the page that changes a simulation. Knows no clock, no store. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { Command } from '../scenario/vocabulary/commands.ts';
import {
  type Checkpoint,
  createSim,
  type LoggedCommand,
  type RunLog,
  replay,
  type Sim,
  type Verdict,
} from '../sim/index.ts';

export type RunHead = Pick<RunLog, 'app' | 'lesson' | 'level' | 'seed' | 'mode' | 'startedAt'>;

export interface Run {
  readonly bundle: LessonBundle;
  readonly sim: Sim;
  readonly commands: readonly LoggedCommand[];
  /** Simulated time at which the run began. */
  readonly from: number;
  submit(command: Command): Verdict;
  advanceTo(t: number): void;
  /** Makes what happened after `t` not have happened. */
  rewindTo(t: number): void;
  /** Everything needed to be here again. */
  log(): RunLog;
}

/** A state hash this often, so that a replay that differs is found near its cause. */
const COMMANDS_PER_CHECKPOINT = 10;

const headOf = ({ app, lesson, level, seed, mode, startedAt }: RunHead): RunHead => ({
  app,
  lesson,
  ...(level === undefined ? {} : { level }),
  seed,
  mode,
  startedAt,
});

type History = Pick<RunLog, 'commands' | 'checkpoints'>;

/** What had happened at `t`, all commands of that moment given. */
export function historyUntil({ commands, checkpoints }: History, t: number): History {
  const given = commands.filter((one) => one.t <= t);
  return {
    commands: given,
    checkpoints: checkpoints.filter((point) => point.n <= given.length && point.t <= t),
  };
}

/**
 * @param past a log to go on from; its hash has been compared by the caller, who hands in the replayed sim
 */
export function createRun(
  bundle: LessonBundle,
  head: RunHead,
  past?: { readonly log: RunLog; readonly sim: Sim },
): Run {
  let sim = past?.sim ?? createSim(bundle, head.seed);
  let commands: LoggedCommand[] = [...(past?.log.commands ?? [])];
  let checkpoints: Checkpoint[] = [...(past?.log.checkpoints ?? [])];
  const from = past ? createSim(bundle, head.seed).now : sim.now;

  const log = (until = sim.now, hash = sim.hash()): RunLog => ({
    format: 1,
    ...headOf(head),
    digest: bundle.digest,
    commands: [...commands],
    until,
    hash,
    checkpoints: [...checkpoints],
  });

  return {
    bundle,
    get sim() {
      return sim;
    },
    get commands() {
      return commands;
    },
    from,
    submit(command) {
      const verdict = sim.submit(command);
      if (!verdict.ok) return verdict;
      commands.push({ t: sim.now, command });
      if (commands.length % COMMANDS_PER_CHECKPOINT === 0) {
        checkpoints.push({ t: sim.now, n: commands.length, hash: sim.hash() });
      }
      return verdict;
    },
    advanceTo(t) {
      if (t > sim.now) sim.advanceTo(t);
    },
    rewindTo(t) {
      const to = Math.max(from, t);
      if (to >= sim.now) return;
      const kept = historyUntil({ commands, checkpoints }, to);
      commands = [...kept.commands];
      checkpoints = [...kept.checkpoints];
      sim = replay(bundle, log(to, '')).sim;
    },
    log: () => log(),
  };
}
