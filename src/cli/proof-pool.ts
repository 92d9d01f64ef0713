/** Many lessons proved at once, the long ones first; proofs come back in the order asked for. */
import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';
import { variantDays } from '../bots/days.ts';
import { type Proof, type ProveOptions, prove } from '../bots/prove.ts';
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { KeptTask, ProofKeep } from './proof-keep.ts';

export type ProofOptions = Pick<
  ProveOptions,
  'seeds' | 'randomSeeds' | 'quick' | 'policies' | 'pairs'
> & {
  /** Lessons whose proof is on record: their days are played again, and no more. */
  readonly recorded?: ReadonlySet<string>;
};

/** Where proofs are kept from one run to the next; without it each is made anew. */
type Keep = ProofKeep | null;

export interface ProofTask {
  readonly bundle: LessonBundle;
  readonly options: Omit<ProofOptions, 'recorded'> & Pick<ProveOptions, 'explore' | 'replay'>;
}

/**
 * Which lesson looks for the branches of each variant of a case: of those that bring it the one that brings most of its case, of
 * these the shortest. Elsewhere the same people would only be asked the same things again. Variants as "case/variant".
 */
export function homes(bundles: readonly LessonBundle[]): Map<LessonBundle, string[]> {
  const best = new Map<string, { bundle: LessonBundle; brings: number; days: number }>();
  for (const bundle of bundles) {
    const days = variantDays(bundle);
    for (const day of days) {
      const name = `${day.case}/${day.variant}`;
      const brings = days.filter((one) => one.case === day.case).length;
      const so = best.get(name);
      if (!so || brings > so.brings || (brings === so.brings && days.length < so.days))
        best.set(name, { bundle, brings, days: days.length });
    }
  }
  const found = new Map<LessonBundle, string[]>(bundles.map((bundle) => [bundle, []]));
  for (const [name, { bundle }] of best) found.get(bundle)?.push(name);
  return found;
}

/**
 * @param options policies of each drill, pairs of all drills together
 * @param jobs threads; one means this one
 */
export async function proveAll(
  bundles: readonly LessonBundle[],
  options: ProofOptions,
  jobs: number,
  done: (proof: Proof) => void,
  keep: Keep = null,
): Promise<Proof[]> {
  const home = homes(bundles);
  // Over the days of a week nobody opens a window by hand.
  const halls = bundles.filter(({ lesson: { supervisor } }) => supervisor && !supervisor.week);
  const { recorded, ...rest } = options;
  const share = Math.ceil((rest.pairs ?? 0) / Math.max(1, halls.length));
  const tasks = bundles.map((bundle): ProofTask => {
    const replay = recorded?.has(bundle.lesson.id) ?? false;
    const explore = home.get(bundle) ?? [];
    return { bundle, options: { ...rest, pairs: share, replay, explore } };
  });
  const proofs: Proof[] = [];
  for (const [i, task] of tasks.entries()) {
    const kept = keep?.read(keptOf(task));
    if (!kept) continue;
    proofs[i] = kept;
    done(kept);
  }
  const left = [...tasks.keys()].filter((i) => proofs[i] === undefined);
  const put = (i: number, proof: Proof) => {
    proofs[i] = proof;
    keep?.write(keptOf(tasks[i] as ProofTask), proof);
    done(proof);
  };
  const threads = Math.min(jobs, left.length);
  if (threads <= 1) {
    for (const i of left) {
      const { bundle, options: how } = tasks[i] as ProofTask;
      put(i, prove(bundle, how));
    }
    return proofs;
  }
  const pool = new Tinypool({
    filename: new URL('./proof-worker.mjs', import.meta.url).href,
    name: 'proofOf',
    minThreads: threads,
    maxThreads: threads,
    execArgv: [],
  });
  try {
    const longest = left.sort((a, b) => weight(tasks[b]) - weight(tasks[a]));
    await Promise.all(longest.map(async (i) => put(i, (await pool.run(tasks[i])) as Proof)));
    return proofs;
  } finally {
    await pool.destroy();
  }
}

const keptOf = ({ bundle, options }: ProofTask): KeptTask => ({
  lesson: bundle.lesson.id,
  digest: bundle.digest,
  options,
});

/** A drill takes as long as a lesson with so many customers. */
const DRILL = 50;

const weight = (task: ProofTask | undefined): number =>
  task
    ? task.bundle.lesson.customers.length +
      variantDays(task.bundle).length +
      (task.bundle.lesson.supervisor ? DRILL : 0)
    : 0;

export const threadsAtHand = (): number => availableParallelism();
