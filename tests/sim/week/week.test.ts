/** A drill over several days: what is set holds for its day, the same people come whatever is set, nothing is run twice. */
import { describe, expect, test } from 'vitest';
import { playPlan } from '../../../src/bots/supervisor/play-plan.ts';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';
import { daySeed, hallDay } from '../../../src/sim/deputy/hall-day.ts';
import {
  createSim,
  type LoggedCommand,
  replay,
  restoreSim,
  type Sim,
  score,
  trialOf,
} from '../../../src/sim/index.ts';
import { at, type Draft, factsOf, HOUR, MINUTE } from '../../support/lesson.ts';
import { runLog } from '../../support/run-log.ts';
import { weekFaults, weekLesson } from '../../support/week-lesson.ts';

const bundle = weekLesson();
const DAY = 24 * HOUR;
const create = createSim;

/** Gives a command and lets it finish. */
function give(sim: Sim, command: Command): void {
  expect(sim.submit(command), JSON.stringify(command)).toEqual({ ok: true });
  sim.advanceTo(sim.status().busyUntil);
}
const set = (sim: Sim, day: string, option: string, lever = 'windows'): void =>
  give(sim, { do: 'set-lever', day, lever, option });
const run = (sim: Sim): void => give(sim, { do: 'run-day' });
const refusal = (sim: Sim, command: Command) => {
  const verdict = sim.can(command);
  return verdict.ok ? '' : verdict.reason;
};

describe('the clock of a week', () => {
  test('a day goes by to its evening, then to the next morning, then to the end', () => {
    const sim = createSim(bundle, 1);
    expect(sim.now).toBe(at('08:45'));
    run(sim);
    expect(sim.now).toBe(DAY + at('08:45'));
    run(sim);
    expect(sim.now).toBe(DAY + at('18:00'));
    expect(sim.view().week).toMatchObject({ day: 1, evening: true });
    run(sim);
    expect(sim.now).toBe(2 * DAY + at('08:45'));
    run(sim);
    sim.advanceTo(sim.now + MINUTE);
    expect(sim.ended).toBe(true);
    expect(factsOf(sim, 'day.ran').map(({ data }) => data.day)).toEqual(['mon', 'tue', 'wed']);
  });

  test('matters come up on their own day, and no day goes by while one is in hand', () => {
    const sim = createSim(bundle, 1);
    run(sim);
    expect(factsOf(sim, 'matter.came-up')).toEqual([]);
    sim.advanceTo(DAY + at('08:50'));
    expect(factsOf(sim, 'matter.came-up').map(({ data }) => data.duty)).toEqual(['bag']);
    give(sim, { do: 'begin-duty', duty: 'bag' });
    expect(refusal(sim, { do: 'run-day' })).toBe('duty-open');
  });

  test('whoever lets nothing happen comes to the end all the same, with every day missed', () => {
    const sim = createSim(bundle, 1);
    sim.advanceTo(bundle.lesson.ends);
    expect(sim.ended).toBe(true);
    expect(factsOf(sim, 'day.ran')).toEqual([]);
    expect(sim.view().week?.days.map(({ state }) => state)).toEqual(['missed', 'missed', 'today']);
  });
});

describe('levers', () => {
  test('hold for their day alone, and are told', () => {
    const sim = createSim(bundle, 1);
    set(sim, 'tue', 'two');
    expect(factsOf(sim, 'lever.set')[0]?.data).toEqual({
      day: 'tue',
      lever: 'windows',
      option: 'two',
      from: 'one',
      changed: 1,
    });
    const days = sim.view().week?.days ?? [];
    expect(days.map(({ settings }) => settings.windows)).toEqual(['one', 'two', 'one']);
  });

  test('cannot be set for days that have gone by, for other days than theirs, or twice the same', () => {
    const sim = createSim(bundle, 1);
    const command = (day: string, lever: string, option: string): Command => ({
      do: 'set-lever',
      day,
      lever,
      option,
    });
    expect(refusal(sim, command('mon', 'spare', 'two'))).toBe('unknown-object');
    expect(refusal(sim, command('mon', 'windows', 'three'))).toBe('unknown-object');
    expect(refusal(sim, command('tue', 'windows', 'one'))).toBe('already-there');
    run(sim);
    expect(refusal(sim, command('mon', 'windows', 'two'))).toBe('too-late');
    expect(refusal(sim, command('tue', 'windows', 'two'))).toBe('');
    run(sim);
    expect(refusal(sim, command('tue', 'windows', 'two'))).toBe('too-late');
    expect(sim.view().week?.days.map(({ open }) => open)).toEqual([[], [], ['windows', 'spare']]);
  });

  test('what is found in a roster is flagged when its day goes by', () => {
    const sim = createSim(bundle, 1);
    set(sim, 'mon', 'told');
    set(sim, 'tue', 'two');
    set(sim, 'tue', 'two', 'spare');
    run(sim);
    run(sim);
    const flagged = factsOf(sim, 'roster.flagged').map(({ data }) => [data.day, data.found]);
    expect(flagged).toEqual([
      ['mon', 'no-dan'],
      ['tue', 'twins'],
      ['tue', 'many'],
    ]);
    expect(sim.view().week?.days[1]?.flagged).toEqual(['twins', 'many']);
  });
});

test('somebody on leave is away whatever is set, and the roster knows', () => {
  const leave = weekLesson({
    'mini-week.json': ({ supervisor }) => {
      supervisor.week.days[0].lacks = ['dan', 'ann'];
    },
  });
  const sim = createSim(leave, 1);
  run(sim);
  expect(factsOf(sim, 'roster.flagged').map(({ data }) => data.found)).toEqual(['no-dan']);
  expect(sim.view().week?.days[0]?.report?.halfHours[0]?.open).toBe(0);
});

describe('the hall of a day', () => {
  const report = (option: string, index = 0, seed = 7) =>
    hallDay(bundle, index, { windows: option }, { create, seed: daySeed(seed, index) });

  test('the same people come whatever is set', () => {
    const [one, two] = ['one', 'two'].map((option) => report(option));
    expect(one?.people.came).toEqual(two?.people.came);
    expect(one?.totals.came).toBe(two?.totals.came);
    expect(two?.totals.waitMean).toBeLessThan(one?.totals.waitMean ?? 0);
  });

  test('people are conserved, and counted in one half hour each', () => {
    for (let seed = 1; seed <= 6; seed += 1)
      for (const option of ['one', 'two', 'told']) {
        const { totals, halfHours, categories } = report(option, 2, seed);
        expect(totals.served + totals.left).toBe(totals.came);
        const counted = (list: readonly { came: number }[]) =>
          list.reduce((sum, { came }) => sum + came, 0);
        expect(counted(halfHours)).toBe(counted(categories));
        expect(counted(categories)).toBe(totals.came);
      }
  });

  test('windows open are those with somebody at them', () => {
    const { halfHours } = report('two');
    expect(halfHours[0]?.open).toBeGreaterThan(1.5);
    expect(report('one').halfHours[0]?.open).toBeLessThan(1);
  });

  test('a busier day brings more people', () => {
    const came = (index: number) =>
      [1, 2, 3, 4, 5, 6].reduce((sum, seed) => sum + report('one', index, seed).totals.came, 0);
    expect(came(2)).toBeGreaterThan(1.2 * came(0));
  });

  test('what is kept says the same as what is run anew', () => {
    const seed = daySeed(3, 1);
    const kept = hallDay(bundle, 1, { windows: 'told' }, { create, seed });
    expect(hallDay(bundle, 1, { windows: 'told' }, { create, seed })).toBe(kept);
    expect(hallDay(bundle, 1, { windows: 'told' }, { create, seed, keep: false })).toEqual(kept);
  });

  test('a trial compares two ways on the same people, and is the same again', () => {
    const trial = { day: 'tue', a: {}, b: { windows: 'two' }, seeds: [1, 2, 3] };
    const results = trialOf(bundle, trial);
    expect(results.map(({ a, b }) => a.came === b.came)).toEqual([true, true, true]);
    expect(results.every(({ a, b }) => b.waitMean < a.waitMean)).toBe(true);
    expect(trialOf(bundle, trial)).toEqual(results);
    expect(() => trialOf(bundle, { ...trial, day: 'someday' })).toThrow('no such day');
  });
});

describe('a week as a run', () => {
  /** Two days, the third still to come. */
  function played(): { sim: Sim; commands: LoggedCommand[] } {
    const sim = createSim(bundle, 5);
    const commands: LoggedCommand[] = [];
    const log = (command: Command): void => {
      commands.push({ t: sim.now, command });
      give(sim, command);
    };
    log({ do: 'set-lever', day: 'wed', lever: 'windows', option: 'two' });
    log({ do: 'run-day' });
    log({ do: 'run-day' });
    return { sim, commands };
  }

  test('goes on from a snapshot as if nothing had been', () => {
    const { sim } = played();
    const other = restoreSim(bundle, sim.snapshot());
    for (const one of [sim, other]) {
      run(one);
      run(one);
      one.advanceTo(bundle.lesson.ends);
    }
    expect(other.hash()).toBe(sim.hash());
    expect(other.view().week).toEqual(sim.view().week);
  });

  test('replays to the same hash', () => {
    const { sim, commands } = played();
    const log = runLog(bundle, { seed: 5, commands, until: sim.now, hash: sim.hash() });
    const again = replay(bundle, log);
    expect(again.mismatch).toBeNull();
    expect(again.sim.view().week).toEqual(sim.view().week);
  });

  test('the plan of the lesson plays it through', () => {
    const sim = createSim(bundle, 2);
    playPlan(sim);
    expect(sim.ended).toBe(true);
    expect(factsOf(sim, 'day.ran')).toHaveLength(3);
    expect(factsOf(sim, 'duty.ended').map(({ data }) => data.duty)).toEqual(['bag', 'late-bag']);
  });

  test('targets look at the days they name; a day that never was run earns nothing', () => {
    const scored = weekLesson({
      'mini-week.json': (week) => {
        week.score.hall = ['mon', 'wed'].map((day) => ({
          measure: 'left',
          days: [day],
          full: 100,
          none: 101,
          weight: 1,
          dimension: 'service',
        }));
      },
    });
    const sim = createSim(scored, 1);
    run(sim);
    sim.advanceTo(scored.lesson.ends);
    expect(score(scored, sim.facts).targets.map(({ points }) => points)).toEqual([1, 0]);
  });
});

describe('faults of a week', () => {
  const faultsOf = (edit: (week: Draft) => void) =>
    weekFaults({ 'mini-week.json': edit }).map(({ pointer }) => pointer);

  test('what is named must be there', () => {
    expect(
      faultsOf(({ supervisor }) => {
        supervisor.week.levers[0].initial = 'none';
        supervisor.week.levers[0].options[1].crew[0].at = 'w9';
        supervisor.week.levers[0].options[2].moves = ['sing'];
        supervisor.week.checks[0].when = "'x' in roster.sets";
        supervisor.plan[0].day = 'sun';
      }),
    ).toEqual(
      expect.arrayContaining([
        '/supervisor/week/levers/0/initial',
        '/supervisor/week/levers/0/options/1/crew/0/at',
        '/supervisor/week/levers/0/options/2/moves/0',
        '/supervisor/week/checks/0/when',
        '/supervisor/plan/0/day',
      ]),
    );
  });

  test('its hall must be marked as one', () => {
    expect(
      weekFaults({ 'mini-lesson.json': (lesson) => void delete lesson.hallOnly })[0]?.pointer,
    ).toBe('/supervisor/week/hall');
  });
});
