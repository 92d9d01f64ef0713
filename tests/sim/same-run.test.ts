/** Digest, seed and commands are the whole of a run: played again, in other steps, or from a saved middle, it is the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runBot } from '../../src/bots/run-bot.ts';
import { createSim, type RunLog, replay, restoreSim, type Sim } from '../../src/sim/index.ts';
import '../support/matchers.ts';
import {
  follow,
  MINUTE,
  miniLesson,
  type Played,
  playWildly,
  SECOND,
  shippedLesson,
} from '../support/lesson.ts';

const bundle = shippedLesson('first-shift');
const mini = miniLesson();

const logOf = (sim: Sim, { seed, commands, until }: Played): RunLog => ({
  format: 1,
  app: 'test',
  lesson: sim.bundle.lesson.id,
  digest: sim.bundle.digest,
  seed,
  mode: 'exam',
  startedAt: '',
  commands,
  until,
  hash: sim.hash(),
  checkpoints: [],
});

/** Plays the commands again; between them time goes on in steps given by `step`. */
function inSteps(sim: Sim, played: Played, from: number, step: () => number): Sim {
  const walk = (t: number): void => {
    while (sim.now < t && !sim.ended) sim.advanceTo(Math.min(t, sim.now + step()));
  };
  for (const { t, command } of played.commands.slice(from)) {
    walk(t);
    expect(sim.submit(command)).toBeTaken();
  }
  walk(played.until);
  return sim;
}

describe('the same seed and the same commands', () => {
  test('lead to the same facts and the same state, whatever was done', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 60 }), (seed, moves) => {
        const { sim, ...played } = playWildly(mini, seed, moves);
        const again = replay(mini, logOf(sim, played));
        expect(again.mismatch).toBeNull();
        expect(again.sim).toBeTheSameRunAs(sim);
        expect(again.sim.facts).toEqual(sim.facts);
      }),
      { numRuns: 40 },
    );
    for (const seed of [11, 12]) {
      const { sim, ...played } = playWildly(bundle, seed, 400);
      expect(replay(bundle, logOf(sim, played)).sim).toBeTheSameRunAs(sim);
    }
  });

  test('lead to the same facts in one step or in many', () => {
    const run = runBot(bundle, 4, 'novice');
    const played = { seed: 4, ...run };
    const whole = replay(
      bundle,
      logOf(
        follow(bundle, played, () => {}),
        played,
      ),
    ).sim;
    let k = 0;
    const odd = inSteps(
      createSim(bundle, 4),
      played,
      0,
      () => [1, 777, 16, 4999][k++ % 4] as number,
    );
    const coarse = inSteps(createSim(bundle, 4), played, 0, () => 10 * MINUTE);
    expect(whole.hash()).toBe(run.hash);
    expect(odd).toBeTheSameRunAs(whole);
    expect(coarse).toBeTheSameRunAs(whole);
    expect(odd.facts).toEqual(run.facts);
  });

  test('lead to the same future from a copy saved as JSON in the middle', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 5, max: 60 }), fc.nat(), (seed, moves, cut) => {
        const { sim, ...played } = playWildly(mini, seed, moves);
        const n = cut % (played.commands.length + 1);
        const half = createSim(mini, seed);
        for (const { t, command } of played.commands.slice(0, n)) {
          half.advanceTo(t);
          half.submit(command);
        }
        const saved = JSON.parse(JSON.stringify(half.snapshot()));
        const before = half.hash();
        const restored = restoreSim(mini, saved);
        expect(restored.hash()).toBe(before);
        inSteps(restored, played, n, () => 7 * SECOND);
        expect(restored).toBeTheSameRunAs(sim);
        // The one it was taken from was not moved by it.
        expect(half.hash()).toBe(before);
      }),
      { numRuns: 40 },
    );
    const run = runBot(bundle, 2, 'expert');
    const middle = inSteps(
      createSim(bundle, 2),
      { seed: 2, commands: run.commands.slice(0, 90), until: 0 },
      0,
      () => MINUTE,
    );
    const restored = restoreSim(bundle, JSON.parse(JSON.stringify(middle.snapshot())));
    expect(inSteps(restored, { seed: 2, ...run }, 90, () => MINUTE).hash()).toBe(run.hash);
    expect(restored.facts).toEqual(run.facts);
  });

  test('but another seed, another order or one command less is another run', () => {
    const run = runBot(mini, 1, 'expert');
    const hashes = [
      follow(mini, { seed: 1, ...run }, () => {}).hash(),
      createSim(mini, 1).hash(),
      createSim(mini, 2).hash(),
      follow(mini, { seed: 1, ...run, commands: run.commands.slice(0, 1) }, () => {}).hash(),
    ];
    expect(new Set(hashes).size).toBe(4);
  });
});

describe('a run', () => {
  test('is not moved by being looked at', () => {
    const { sim } = playWildly(mini, 3, 40);
    const before = sim.hash();
    sim.view();
    sim.status();
    sim.available();
    sim.snapshot();
    sim.nextEventAt();
    for (const command of createSim(mini, 3).available()) sim.can(command);
    expect(sim.hash()).toBe(before);
  });

  test('gives away copies: what is done to a snapshot or a view does not touch it', () => {
    const { sim } = playWildly(mini, 3, 40);
    const before = sim.hash();
    const { state } = sim.snapshot();
    state.drawer['10000'] = 0;
    state.now = 0;
    state.visits.chart.length = 0;
    (sim.view().hall.people as unknown[]).length = 0;
    expect(sim.hash()).toBe(before);
    expect(sim.snapshot().state.visits.count).toBeGreaterThan(0);
  });

  test('cannot go back, and does not go on after its end', () => {
    const sim = createSim(mini, 1);
    sim.advanceTo(sim.now + MINUTE);
    expect(() => sim.advanceTo(sim.now - 1)).toThrow(RangeError);
    sim.advanceTo(mini.lesson.ends + 60 * MINUTE);
    const [facts, hash] = [sim.facts.length, sim.hash()];
    expect({ ended: sim.ended, next: sim.nextEventAt() }).toEqual({ ended: true, next: null });
    sim.advanceTo(mini.lesson.ends + 120 * MINUTE);
    expect({ facts: sim.facts.length, hash: sim.hash() }).toEqual({ facts, hash });
    expect(sim.submit({ do: 'open-window' })).toBeRefused('ended');
  });

  test('does not go on from a snapshot of other content', () => {
    const saved = createSim(mini, 1).snapshot();
    expect(() => restoreSim(bundle, saved)).toThrow('the snapshot belongs to other content');
  });

  test('numbers its facts without a gap, in the order of time', () => {
    const { sim } = playWildly(bundle, 8, 200);
    expect(sim.facts.map((f) => f.n)).toEqual(sim.facts.map((_, i) => i));
    expect(sim.facts.every((f, i) => i === 0 || f.t >= (sim.facts[i - 1]?.t ?? 0))).toBe(true);
    expect(sim.facts.every((f) => f.cause < sim.commandCount)).toBe(true);
  });
});
