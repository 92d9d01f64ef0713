/** The mystery visitor, the sheet, the calls of the next morning: the same people whatever is done, and only what they lived through. */
import { describe, expect, test } from 'vitest';
import { runOut } from '../../../src/bots/perform.ts';
import { runBot } from '../../../src/bots/run-bot.ts';
import { randomPlan } from '../../../src/bots/supervisor/plan-changes.ts';
import { playPlan } from '../../../src/bots/supervisor/play-plan.ts';
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import type { PlanStep } from '../../../src/scenario/schema/supervisor.ts';
import type { Fact } from '../../../src/scenario/vocabulary/facts.ts';
import {
  createSim,
  forkStream,
  judgeItems,
  livedOf,
  qualityOf,
  reasonsOf,
} from '../../../src/sim/index.ts';
import type { Edits } from '../../support/drill-lesson.ts';
import { act, at, factsOf, shippedLesson } from '../../support/lesson.ts';
import { qualityLesson } from '../../support/quality-lesson.ts';

type Facts = readonly Fact[];
interface Day {
  readonly lesson: LessonBundle;
  readonly seed: number;
  readonly how: string;
  readonly facts: Facts;
}

function idle(lesson: LessonBundle, seed: number): Facts {
  const sim = createSim(lesson, seed);
  runOut(sim);
  return sim.facts;
}

function planned(lesson: LessonBundle, seed: number, plan?: readonly PlanStep[]): Facts {
  const sim = createSim(lesson, seed);
  playPlan(sim, undefined, plan);
  return sim.facts;
}

/** The plan of a supervisor who takes no for no answer, and puts nobody into the hall to help. */
function insisting({ lesson, branch }: LessonBundle): PlanStep[] {
  const posts = new Set(branch.posts.map(({ id }) => id));
  return (lesson.supervisor?.plan ?? [])
    .filter(({ do: step }) => !(step.do === 'assign' && posts.has(String(step.to))))
    .map((step) =>
      step.do.do === 'invite' ? { ...step, do: { ...step.do, insist: true } } : step,
    );
}

/** Supervisors of all kinds on the same day, and two of them on the next. */
const daysOf = (lesson: LessonBundle): Day[] => [
  { lesson, seed: 1, how: 'idle', facts: idle(lesson, 1) },
  { lesson, seed: 1, how: 'plan', facts: planned(lesson, 1) },
  { lesson, seed: 1, how: 'insisting', facts: planned(lesson, 1, insisting(lesson)) },
  { lesson, seed: 1, how: 'policy', facts: planned(lesson, 1, randomPlan(lesson, policy())) },
  { lesson, seed: 1, how: 'random', facts: runBot(lesson, 1, 'random').facts },
  { lesson, seed: 2, how: 'idle', facts: idle(lesson, 2) },
  { lesson, seed: 2, how: 'plan', facts: planned(lesson, 2) },
];
const policy = () => forkStream(1, 'test/policy');

const DRILLS = ['s01-pension-day', 's06-core-down'].map((id) => shippedLesson(id));
const days = DRILLS.flatMap(daysOf);
const qualityOn = ({ lesson, seed, facts }: Day) => {
  const quality = qualityOf(lesson, seed, facts);
  if (!quality) throw new Error('this bank has no sheet');
  return quality;
};
const sheetOf = ({ bank }: LessonBundle) => {
  if (!bank.quality) throw new Error('this bank has no sheet');
  return bank.quality;
};

describe('the mystery visitor', () => {
  test.each(DRILLS.map((lesson) => [lesson.lesson.id, lesson] as const))(
    'of a day of %s is the same person whatever is done',
    (_, lesson) => {
      for (const seed of [1, 2]) {
        const visits = days
          .filter((day) => day.lesson === lesson && day.seed === seed)
          .map((day) => qualityOn(day).visit);
        expect(visits[0]).not.toBeNull();
        expect(new Set(visits.map((visit) => `${visit?.customer} ${visit?.at}`)).size).toBe(1);
      }
    },
  );

  test('comes in the time the lesson says, on every day somebody else', () => {
    const lesson = qualityLesson();
    const visitors = Array.from({ length: 30 }, (_, i) => {
      const sim = createSim(lesson, i + 1);
      sim.advanceTo(at('09:30'));
      return qualityOf(lesson, i + 1, sim.facts)?.visit?.customer ?? -1;
    });
    // Those who come from nine to five past have the numbers 3 to 8.
    expect([...new Set(visitors)].sort()).toEqual([3, 4, 5, 6, 7, 8]);
  });

  test('is nowhere in the picture while the day runs', () => {
    const lesson = qualityLesson();
    const without = qualityLesson({
      'mini-lesson.json': (file) => {
        delete file.supervisor.visitor;
      },
    });
    const [one, other] = [lesson, without].map((bundle) => {
      const sim = createSim(bundle, 1);
      sim.advanceTo(at('09:20'));
      return { view: sim.view(), facts: sim.facts };
    });
    expect(one).toEqual(other);
    expect(qualityOf(without, 1, other?.facts ?? [])?.visit).toBeNull();
  });

  test('is not sent where the bank has no sheet', () => {
    const lesson = shippedLesson('first-shift');
    expect(qualityOf(lesson, 1, [])).toBeNull();
  });
});

describe('the sheet', () => {
  test('has twenty items', () => {
    expect(sheetOf(DRILLS[0] as LessonBundle).visit.items).toHaveLength(20);
  });

  test('has no item that cannot be met, and none that cannot be missed', () => {
    const results = days.flatMap(({ lesson, facts }) =>
      livedOf(lesson, facts).flatMap(({ lived }) => judgeItems(sheetOf(lesson).visit.items, lived)),
    );
    for (const { id } of sheetOf(DRILLS[0] as LessonBundle).visit.items) {
      const found = new Set(results.filter((one) => one.id === id).map(({ passed }) => passed));
      expect({ id, found: [found.has(true), found.has(false)] }).toEqual({
        id,
        found: [true, true],
      });
    }
  });

  test('is met more by the plan that works than by whoever does nothing', () => {
    const share = (how: string): number => {
      const judged = days
        .filter((day) => day.how === how)
        .flatMap(({ lesson, facts }) =>
          livedOf(lesson, facts).flatMap(({ lived }) =>
            judgeItems(sheetOf(lesson).visit.items, lived).filter(({ passed }) => passed !== null),
          ),
        );
      return judged.filter(({ passed }) => passed).length / judged.length;
    };
    expect(share('plan')).toBeGreaterThan(share('idle') + 0.2);
  });

  test('does not count what did not come up', () => {
    const lesson = qualityLesson();
    const facts = (water: boolean): Facts => {
      const sim = createSim(lesson, 1);
      sim.advanceTo(at('09:09'));
      const waiting = sim.view().hall.people.filter(({ state }) => state === 'waiting');
      if (water)
        for (const { id } of waiting) act(sim, { do: 'care', customer: id, care: 'water' });
      sim.advanceTo(at('11:00'));
      return sim.facts;
    };
    const kind = (day: Facts) =>
      livedOf(lesson, day).map(({ lived }) => [
        lived.kind,
        judgeItems(sheetOf(lesson).visit.items, lived).find(({ id }) => id === 'kind')?.passed,
      ]);
    const [dry, wet] = [kind(facts(false)), kind(facts(true))];
    expect(dry.filter(([who]) => who === 'young').every(([, passed]) => passed === null)).toBe(
      true,
    );
    expect(dry.filter(([who]) => who === 'old').every(([, passed]) => passed === false)).toBe(true);
    expect(wet.some(([who, passed]) => who === 'old' && passed === true)).toBe(true);
  });
});

describe('the calls of the next morning', () => {
  test('are three in ten of those who came, to the person', () => {
    for (const day of days) {
      const came = factsOf(day.facts, 'customer.arrived').length;
      expect(qualityOn(day).callBack.asked).toBe(Math.round(came * 0.3));
    }
  });

  test('go to the same people, of whom the same pick up, whatever was done', () => {
    // Nobody is content: then everybody who picked up is named.
    const whoSpoke = ({ lesson, seed, facts }: Day): readonly number[] => {
      const { callBack } = sheetOf(lesson);
      const strict = { ...callBack, content: 'lived.waited < 0' };
      const bank = { ...lesson.bank, quality: { ...sheetOf(lesson), callBack: strict } };
      const { reasons = [] } = qualityOf({ ...lesson, bank }, seed, facts)?.callBack ?? {};
      return [...new Set(reasons.flatMap(({ customers }) => customers))].sort((x, y) => x - y);
    };
    for (const lesson of DRILLS) {
      const own = days.filter((day) => day.lesson === lesson && day.seed === 1).map(whoSpoke);
      expect(own[0]?.length).toBeGreaterThan(5);
      for (const other of own) expect(other).toEqual(own[0]);
    }
  });

  test('also where somebody comes again because of what was done, and so does the visitor', () => {
    const full: Edits = {
      'mini-bank.json': (bank) => {
        bank.quality.callBack.content = 'false';
        bank.quality.callBack.reasons = [{ id: 'any', text: { 'zh-CN': '有', en: 'Any' } }];
      },
      'mini-lesson.json': (lesson) => {
        lesson.supervisor.visitor = { from: '09:00', to: '09:45' };
        lesson.supervisor.outlets = [
          {
            id: 'north',
            name: { 'zh-CN': '城北', en: 'North' },
            takes: ['personal'],
            away: '5m',
            answers: { dist: 'fixed', value: '1m' },
            draw: [{ weight: 1, room: [{ most: 0 }] }],
          },
        ];
        lesson.arrivals[0].trace.arrive = [0, 1, 2, 3, 20, 22, 24, 26, 28, 30];
      },
    };
    const lesson = qualityLesson(full);
    for (let seed = 1; seed <= 10; seed += 1) {
      const who = (sends: boolean) => {
        const sim = createSim(lesson, seed);
        sim.advanceTo(at('09:04'));
        for (const { id } of sends ? sim.waiting() : [])
          act(sim, { do: 'refer', customer: id, outlet: 'north', insist: true });
        sim.advanceTo(at('11:00'));
        const came = factsOf(sim, 'customer.arrived').map(({ t }) => t);
        const quality = qualityOf(lesson, seed, sim.facts);
        const called = quality?.callBack.reasons.flatMap(({ customers }) => customers) ?? [];
        expect(came.length > 10).toBe(sends);
        expect(called).toHaveLength(3);
        return { visitor: quality?.visit?.at, called: called.map((customer) => came[customer]) };
      };
      expect(who(true)).toEqual(who(false));
    }
  });

  test('name only what was lived through', () => {
    for (const day of days) {
      const { callBack } = sheetOf(day.lesson);
      const lived = new Map(
        livedOf(day.lesson, day.facts).map((one) => [one.customer, one.lived] as const),
      );
      const { reasons, content, answered } = qualityOn(day).callBack;
      const who = new Set(reasons.flatMap(({ customers }) => customers));
      expect(who.size).toBe(answered - content);
      for (const { id, count, customers } of reasons) {
        expect(count).toBe(customers.length);
        for (const customer of customers) {
          const own = lived.get(customer);
          expect(own && reasonsOf(callBack, own)).toContain(id);
        }
      }
    }
  });

  test('hear of the wait from whoever waited, and of nothing from the content', () => {
    const lesson = qualityLesson({
      'mini-bank.json': (bank) => {
        bank.quality.callBack.share = 100;
      },
    });
    const sim = createSim(lesson, 1);
    sim.advanceTo(at('11:00'));
    const lived = livedOf(lesson, sim.facts);
    const { callBack } = qualityOf(lesson, 1, sim.facts) ?? {};
    const among = (test: (waited: number) => boolean): number[] =>
      lived.filter((one) => test(one.lived.waited)).map(({ customer }) => customer);
    expect(callBack).toMatchObject({ asked: 10, answered: 10 });
    expect(callBack?.content).toBe(among((waited) => waited <= 10).length);
    const said = (id: string) => callBack?.reasons.find((one) => one.id === id)?.customers;
    expect(said('long')).toEqual(among((waited) => waited > 20));
    expect(said('other')).toEqual(among((waited) => waited > 10 && waited <= 20));
  });
});
