/** Who passes a day, who does not, and that all of them met the same customers. */
import { describe, expect, test } from 'vitest';
import { BOT_KINDS, type BotKind } from '../../src/bots/policies.ts';
import { type BotRun, runBot } from '../../src/bots/run-bot.ts';
import { judge, type Sim } from '../../src/sim/index.ts';
import {
  at,
  clockOf,
  factsOf,
  follow,
  miniLesson,
  shippedLesson,
  visitsOf,
} from '../support/lesson.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const bundle = shippedLesson('first-shift');

const runs = new Map<string, BotRun>();
function played(bot: BotKind, seed: number): BotRun {
  const key = `${bot}/${seed}`;
  const run = runs.get(key) ?? runBot(bundle, seed, bot);
  runs.set(key, run);
  return run;
}

describe('the first shift', () => {
  test('is passed by the expert on every day, without a single finding', () => {
    for (const seed of SEEDS) {
      const { facts, score } = played('expert', seed);
      const findings = judge(bundle, facts).findings.map(
        (f) => `${f.rule} ${f.kind} ${f.case} ${clockOf(f.t)}`,
      );
      expect({ seed, findings, pass: score.pass, cap: score.cap }).toEqual({
        seed,
        findings: [],
        pass: true,
        cap: null,
      });
      expect(score.cases.map((c) => c.acceptable)).toEqual(bundle.lesson.customers.map(() => true));
      expect(score.indicators.completion).toBe(100);
    }
  });

  test.each(['idle', 'random', 'careless'] as const)(
    'is failed by the %s player on every day',
    (bot) => {
      expect(SEEDS.filter((seed) => played(bot, seed).score.pass)).toEqual([]);
    },
  );

  test('tells the players apart: expert, novice, careless, and far below those who do no work', () => {
    const mean = Object.fromEntries(
      BOT_KINDS.map((bot) => [
        bot,
        SEEDS.reduce((sum, seed) => sum + played(bot, seed).score.total, 0) / SEEDS.length,
      ]),
    ) as Record<BotKind, number>;
    expect(mean.expert).toBe(100);
    const order = (['expert', 'novice', 'careless', 'random'] as const).map((bot) => mean[bot]);
    expect(order).toEqual([...new Set(order)].sort((a, b) => b - a));
    // Not by a hair.
    expect(mean.expert - mean.novice).toBeGreaterThan(10);
    expect(mean.novice - mean.careless).toBeGreaterThan(5);
    expect(mean.careless - Math.max(mean.random, mean.idle)).toBeGreaterThan(15);
  });

  test('gives an idle player nothing: nobody was served', () => {
    const { score, commands } = played('idle', 1);
    expect(commands).toEqual([]);
    expect(score).toMatchObject({ total: 0, raw: 0, pass: false, drawerDifference: 0 });
    expect(score.cases.every((c) => c.startedAt === -1 && c.points === 0)).toBe(true);
  });

  test('takes a fatal breach as a cap on the whole', () => {
    const capped = SEEDS.map((seed) => played('careless', seed).score).filter(
      (s) => s.cap?.severity === 'fatal',
    );
    expect(capped.length).toBeGreaterThan(0);
    for (const score of capped) {
      expect(score.total).toBe(bundle.lesson.score.caps.fatal);
      expect(score.raw).toBeGreaterThan(score.total);
    }
  });
});

/** All that customers bring with them; what the player does must not touch it. */
interface Crowd {
  readonly people: readonly Record<string, string | number>[];
  readonly tempers: Readonly<Record<string, Record<string, number>>>;
}

/** The crowd of a run up to `until`, gathered event by event. */
function crowdOf(run: BotRun, seed: number, until: number): Crowd {
  const tempers: Record<string, Record<string, number>> = {};
  const look = (sim: Sim): void => {
    const { encounter } = sim.snapshot().state;
    if (!encounter || encounter.startedAt !== sim.now) return;
    // The first moment at the desk, before anything was said that could please or annoy.
    const said = sim.facts.slice(encounter.firstFact).some((f) => f.type === 'customer.mood');
    const visit = visitsOf(sim)[encounter.customer];
    if (said || !visit) throw new Error('the temper can no longer be read');
    const { mood, trust, patience } = encounter;
    tempers[`${visit.caseIndex} ${encounter.case}/${encounter.variant}`] = {
      mood,
      trust,
      patience,
    };
  };
  const sim = follow(bundle, { seed, ...run }, look);
  const people = visitsOf(sim)
    .filter((v) => v.arrivedAt <= until)
    .map(
      ({
        arrivedAt,
        category,
        portrait,
        case: id,
        variant,
        service,
        patience,
        ticketAt,
        ticket,
      }) => ({
        arrivedAt,
        category,
        portrait,
        who: `${id}/${variant}`,
        service,
        patience,
        ...(ticketAt >= 0 && ticketAt <= until ? { ticket, ticketAt } : {}),
      }),
    );
  return { people, tempers };
}

describe('a slow player', () => {
  test.each([1, 7])('meets the same customers as a quick one (day %d)', (seed) => {
    const all = (['idle', 'expert', 'random', 'novice'] as const).map((bot) => played(bot, seed));
    const until = Math.min(...all.map((run) => run.until));
    expect(until).toBeGreaterThan(at('09:15'));
    const [idle, ...others] = all.map((run) => crowdOf(run, seed, until));
    expect(idle?.people.length).toBeGreaterThan(15);
    expect(idle?.tempers).toEqual({});
    const expert = others[0]?.tempers ?? {};
    expect(Object.keys(expert)).toHaveLength(bundle.lesson.customers.length);
    for (const crowd of others) {
      expect(crowd.people).toEqual(idle?.people);
      // Who came to the desk at all came with the temper they always have.
      const common = Object.fromEntries(
        Object.keys(crowd.tempers).map((key) => [key, expert[key]]),
      );
      expect(crowd.tempers).toEqual(common);
    }
  });

  test('and another day brings others', () => {
    const until = at('09:40');
    const days = [1, 2].map((seed) =>
      JSON.stringify(crowdOf(played('idle', seed), seed, until).people),
    );
    expect(days[0]).not.toBe(days[1]);
  });

  test('meets the same variant of a case that is drawn', () => {
    const mini = miniLesson();
    const drawn = Array.from({ length: 36 }, (_, seed) => {
      const variants = (['idle', 'expert', 'random'] as const).map((bot) => {
        const started = factsOf(runBot(mini, seed, bot).facts, 'encounter.started')[0];
        return started?.data.variant ?? 'nobody served';
      });
      const [idle, expert, random] = variants;
      expect(idle).toBe('nobody served');
      expect(['nobody served', expert]).toContain(random);
      return expert;
    });
    // Weights 2 to 1: both come, base more often.
    const base = drawn.filter((v) => v === 'base').length;
    const calm = drawn.filter((v) => v === 'calm').length;
    expect(base + calm).toBe(36);
    expect(Math.abs(base - 24)).toBeLessThan(4 * Math.sqrt(36 * (2 / 3) * (1 / 3)));
  });
});
