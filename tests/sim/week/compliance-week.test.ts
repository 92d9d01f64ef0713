/** The compliance week: what nobody asks about does not come to light, and what is overdone costs as what is left undone. */
import { describe, expect, test } from 'vitest';
import type { Bend } from '../../../src/bots/script.ts';
import { playPlan } from '../../../src/bots/supervisor/play-plan.ts';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';
import { createSim, judge, type Sim, score, trialOf } from '../../../src/sim/index.ts';
import { factsOf, shippedLesson } from '../../support/lesson.ts';

const bundle = shippedLesson('s12-compliance-week');

/** The plan that works, with one kind of step left out or another put in its place. */
function weekWith(change: (command: Command) => readonly Command[]): Sim {
  const sim = createSim(bundle, 1);
  const bend: Bend = (step) => ('do' in step ? change(step) : [step]);
  playPlan(sim, bend);
  return sim;
}
const broken = (sim: Sim): string[] => judge(bundle, sim.facts).findings.map(({ rule }) => rule);
const cameUp = (sim: Sim, duty: string): boolean =>
  factsOf(sim, 'matter.came-up').some(({ data }) => data.duty === duty);

describe('what one finds', () => {
  test('the leak comes up for whoever asks about the pictures', () => {
    const sim = weekWith((command) => [command]);
    expect(cameUp(sim, 'leak')).toBe(true);
    expect(broken(sim)).toEqual([]);
    expect(score(bundle, sim.facts).pass).toBe(true);
  });

  test('whoever does not ask never hears of it, and has hidden it all the same', () => {
    const sim = weekWith((command) => (command.do === 'ask' ? [] : [command]));
    expect(cameUp(sim, 'leak')).toBe(false);
    expect(broken(sim)).toContain('cweek.leak-up');
    expect(score(bundle, sim.facts).total).toBeLessThanOrEqual(59);
  });

  test('asked at the counter she hedges', () => {
    const sim = weekWith((command) => (command.do === 'go' ? [] : [command]));
    expect(factsOf(sim, 'customer.told').map(({ data }) => data.claim)).toContain('hedges');
    expect(cameUp(sim, 'leak')).toBe(false);
  });
});

describe('too much', () => {
  test('stopping all twenty accounts is a fault though every gap was found', () => {
    const sim = weekWith((command) =>
      command.do === 'ask-help' && command.help === 'tell-to-renew'
        ? [command, { ...command, help: 'freeze-all' }]
        : [command],
    );
    expect(broken(sim)).toEqual(['cfile.no-freeze']);
    expect(score(bundle, sim.facts).pass).toBe(false);
  });

  test('shutting the sales desk costs those who came for a transfer', () => {
    const [day] = trialOf(bundle, {
      day: 'thu',
      a: { lunch: 'turns', sales: 'paused' },
      b: { lunch: 'turns', sales: 'shut' },
      seeds: [1],
    });
    expect(day?.b.left).toBeGreaterThan(day?.a.left ?? Number.POSITIVE_INFINITY);
  });
});
