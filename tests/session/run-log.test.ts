import { describe, expect, test } from 'vitest';
import { createRun, type Run } from '../../src/session/run.ts';
import { replay } from '../../src/sim/index.ts';
import { miniBundle, OPENS, SCRIPT, SCRIPT_END, SECOND } from './support.ts';

const bundle = miniBundle();
const HEAD = { app: 'test', lesson: 'mini-lesson', seed: 7, mode: 'teach', startedAt: '' } as const;

function played(step: number, until = SCRIPT_END): Run {
  const run = createRun(bundle, HEAD);
  const walk = (t: number) => {
    while (run.sim.now < t) run.advanceTo(Math.min(t, run.sim.now + step));
  };
  for (const { t, command } of SCRIPT) {
    if (t > until) break;
    walk(t);
    expect(run.submit(command)).toEqual({ ok: true });
  }
  walk(until);
  return run;
}

describe('a run log', () => {
  test('replays to the same hash and the same facts', () => {
    const run = played(100);
    const { sim, mismatch } = replay(bundle, run.log());
    expect(mismatch).toBeNull();
    expect(sim.facts).toEqual(run.sim.facts);
    expect(sim.facts.some((fact) => fact.type === 'cash.counted')).toBe(true);
  });

  test('does not depend on how finely time went on', () => {
    expect(played(7).sim.hash()).toBe(played(60 * SECOND).sim.hash());
  });

  test('stops at a time in between, with the commands of that moment given', () => {
    const t = SCRIPT[4]!.t;
    const { sim } = replay(bundle, played(100).log(), t);
    expect(sim.now).toBe(t);
    expect(sim.commandCount).toBe(5);
  });

  test('names the place where a log differs', () => {
    const log = played(100).log();
    const wrong = replay(bundle, { ...log, hash: '0000000000000000' });
    expect(wrong.mismatch).toMatchObject({ at: 0, t: SCRIPT_END, expected: '0000000000000000' });
    const checkpoints = [{ t: SCRIPT[2]!.t, n: 2, hash: 'f'.repeat(16) }];
    expect(replay(bundle, { ...log, checkpoints }).mismatch).toMatchObject({
      at: 0,
      t: SCRIPT[2]!.t,
      expected: 'f'.repeat(16),
    });
    const refused = [{ t: OPENS, command: { do: 'greet' } as const }, ...log.commands];
    expect(replay(bundle, { ...log, commands: refused }).mismatch).toMatchObject({ at: -1 });
  });

  test('sets checkpoints that a replay passes', () => {
    const run = createRun(bundle, HEAD);
    for (let i = 0; i < 12; i++) {
      expect(run.submit({ do: i % 2 === 0 ? 'open-window' : 'close-window' })).toEqual({
        ok: true,
      });
      run.advanceTo(run.sim.now + 5 * SECOND);
    }
    const log = run.log();
    expect(log.checkpoints).toHaveLength(1);
    expect(log.checkpoints[0]).toMatchObject({ n: 10 });
    expect(replay(bundle, log).mismatch).toBeNull();
  });

  test('rewound is the log of a run that never went there', () => {
    const run = played(100);
    const t = SCRIPT_END - 30 * SECOND;
    run.rewindTo(t);
    const never = played(100, t);
    expect(run.log()).toEqual(never.log());
    expect(run.sim.hash()).toBe(never.sim.hash());
    expect(run.sim.facts).toEqual(never.sim.facts);
    // And it goes on as if nothing had been.
    run.advanceTo(SCRIPT_END);
    never.advanceTo(SCRIPT_END);
    expect(run.sim.hash()).toBe(never.sim.hash());
  });

  test('cannot be rewound past its beginning', () => {
    const run = played(100);
    run.rewindTo(0);
    expect(run.sim.now).toBe(run.from);
    expect(run.commands).toEqual([]);
    expect(run.sim.hash()).toBe(createRun(bundle, HEAD).sim.hash());
  });
});
