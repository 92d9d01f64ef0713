/**
 * What must hold of every queueing study, tried on random ones: nothing is lost, time adds up to the millisecond, no window is
 * idle while it has somebody to call, and a run is the same however it is cut, written or repeated.
 * IDENTITY_RUNS=1000 tries that many branches instead of a sample.
 */
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { createSim, restoreSim } from '../../../src/sim/index.ts';
import { runStudy } from '../../../src/sim/study.ts';
import type { Draft } from '../../support/lesson.ts';
import { randomStudy, seeds } from '../../support/random-branch.ts';
import { Auditor } from './auditor.ts';
import { shuffled, shuffledKeys, shuffledSets } from './shuffle.ts';
import { begin, recordOf, stepAll, studyOf } from './study-kit.ts';

const RUNS = Number(process.env.IDENTITY_RUNS ?? 120);
const PATIENCE = RUNS > 200 ? 900_000 : 60_000;
const OPTIONS = {
  numRuns: RUNS,
  seed: Number(process.env.IDENTITY_SEED ?? 20261122),
  // Making a counterexample small may not take longer than this.
  interruptAfterTimeLimit: PATIENCE - 10_000,
};

const property = (name: string, check: (content: Draft, seed: number) => void): void => {
  test(name, () => fc.assert(fc.property(randomStudy, seeds, check), OPTIONS), PATIENCE);
};

const finished = (content: Draft, seed: number): Draft =>
  recordOf(stepAll(begin(studyOf(content), seed)));

/** Names the first visit or sum that differs: a whole difference would be pages, for every try. */
function same(what: string, one: Draft, other: Draft): void {
  if (JSON.stringify(one) === JSON.stringify(other)) return;
  for (const part of Object.keys(one)) {
    const at = [...one[part].keys()].find(
      (i) => JSON.stringify(one[part][i]) !== JSON.stringify(other[part][i]),
    );
    const i = at ?? one[part].length;
    const [a, b] = [one, other].map((record) => JSON.stringify(record[part][i]));
    if (a !== b) throw new Error(`${what}: ${part} ${i}\n${a}\n${b}`);
  }
}

describe('random branches', () => {
  property('keep the books of people, lines, windows and time', (content, seed) => {
    const world = begin(studyOf(content), seed);
    const auditor = new Auditor(world);
    stepAll(world, () => auditor.look());
    auditor.end();
    if (auditor.faults.length > 0) throw new Error(auditor.faults.join('\n'));
  });

  property(
    'run the same twice, whatever the order of keys and sets in the file',
    (content, seed) => {
      const result = finished(content, seed);
      same('again', result, finished(content, seed));
      same('keys shuffled', result, finished(shuffledKeys(content, seed), seed));
      same('sets shuffled', result, finished(shuffledSets(content, seed), seed));
    },
  );

  property('run the same in one go, in any steps, and after a snapshot', (content, seed) => {
    const bundle = studyOf(content);
    const whole = recordOf(runStudy(bundle, seed));
    same('moment by moment', whole, recordOf(stepAll(begin(bundle, seed))));
    let sim = createSim(bundle, seed);
    const again = (): void => {
      sim = restoreSim(bundle, JSON.parse(JSON.stringify(sim.snapshot())));
    };
    const cuts = shuffled([1, 7, 60_000, 61_111, 300_000, 900_000, 1_234_567], seed);
    for (const [i, cut] of cuts.entries()) {
      sim.advanceTo(Math.max(sim.now, Math.min(sim.now + cut, bundle.lesson.ends)));
      if (i % 2 === 0) again();
    }
    for (let n = 0; ; n += 1) {
      const next = sim.nextEventAt();
      if (next === null || next > bundle.lesson.ends) break;
      sim.advanceTo(next);
      if (n % 7 === 0) again();
    }
    same('cut and restored', whole, recordOf({ bundle, state: sim.snapshot().state }));
  });
});
