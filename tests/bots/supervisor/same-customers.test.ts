/** Two supervisors with the same seed meet the same customers, whatever they do. */
import { describe, expect, test } from 'vitest';
import { runOut } from '../../../src/bots/perform.ts';
import { randomPlan } from '../../../src/bots/supervisor/plan-changes.ts';
import { playPlan } from '../../../src/bots/supervisor/play-plan.ts';
import { createSim, forkStream, type Sim } from '../../../src/sim/index.ts';
import { factsOf, shippedLesson } from '../../support/lesson.ts';

const bundle = shippedLesson('s01-pension-day');

/** By source and number, what each brings when they come. */
function customersOf(sim: Sim): Map<string, readonly (number | string)[]> {
  const { visits, floor } = sim.snapshot().state;
  const found = new Map<string, readonly (number | string)[]>();
  for (let v = 0; v < visits.count; v += 1) {
    // Who goes on to another category is the same person.
    if (visits.root[v] !== v) continue;
    found.set(`${visits.source[v]}/${visits.number[v]}`, [
      visits.arrivedAt[v] ?? -1,
      floor?.minds[v]?.kind ?? '',
      visits.service[v] ?? -1,
      visits.patience[v] ?? -1,
    ]);
  }
  return found;
}

/** Work is changed by who helps with the forms; willingness is told when somebody is invited. */
function willingOf(sim: Sim): Map<string, boolean> {
  const { visits } = sim.snapshot().state;
  return new Map(
    factsOf(sim, 'customer.invited').map(({ customer, data }) => [
      `${visits.source[customer]}/${visits.number[customer]}/${data.from}/${data.to}`,
      data.willing,
    ]),
  );
}

function played(seed: number, how: 'plan' | 'idle' | number): Sim {
  const sim = createSim(bundle, seed);
  if (how === 'idle') runOut(sim);
  else if (how === 'plan') playPlan(sim);
  else playPlan(sim, undefined, randomPlan(bundle, forkStream(seed, `test/${how}`)));
  return sim;
}

describe.each([1, 2, 3])('on day %i', (seed) => {
  const plan = played(seed, 'plan');
  const known = customersOf(plan);
  const willing = willingOf(plan);

  test.each(['idle', 1, 2, 3] as const)('player %s meets whom the plan meets', (how) => {
    const sim = played(seed, how);
    expect(known.size).toBeGreaterThan(100);
    expect(customersOf(sim)).toEqual(known);
    const others = willingOf(sim);
    for (const [who, will] of others)
      if (willing.has(who)) expect({ who, will }).toEqual({ who, will: willing.get(who) });
  });

  test('some were asked, some of them willing and some not', () => {
    expect(new Set(willing.values())).toEqual(new Set([true, false]));
  });
});
