/** Days of their own: each variant of a customer and of a duty is played by itself. */
import { describe, expect, test } from 'vitest';
import { variantDays } from '../../src/bots/days.ts';
import { dayLesson } from '../support/day-lesson.ts';

const namesOf = (bundle: Parameters<typeof variantDays>[0]) =>
  variantDays(bundle).map((day) => `${day.case}/${day.variant}`);

describe('days of their own', () => {
  test('come for customers and for duties', () => {
    expect(namesOf(dayLesson())).toEqual(['mini-case/base', 'mini-case/calm', 'bag/base']);
  });

  test('bring every variant a duty can draw, with nobody in the hall', () => {
    const drawn = dayLesson({
      'bag.json': (bag) => {
        bag.variants = [{ id: 'torn', title: bag.title, patch: {} }];
      },
      'mini-lesson.json': (lesson) => {
        lesson.duties[0].draw = [
          { variant: 'base', weight: 1 },
          { variant: 'torn', weight: 1 },
        ];
      },
    });
    const days = variantDays(drawn).filter((day) => day.case === 'bag');
    expect(days.map((day) => day.variant)).toEqual(['base', 'torn']);
    for (const { variant, bundle } of days) {
      expect(bundle.lesson.customers).toEqual([]);
      expect(bundle.lesson.duties[0]).toMatchObject({ variant });
      expect(bundle.lesson.duties[0]?.draw).toBeUndefined();
    }
  });

  test('leave out procedures about who is called after whom', () => {
    const calling = dayLesson({
      'bag-sop.json': ({ rules }) => {
        rules.push({
          ...rules[0],
          id: 'in-turn',
          template: 'alternate-precedence',
          scope: 'shift',
          activation: { fact: 'ticket.called' },
          target: { fact: 'ticket.called' },
        });
      },
      'mini-lesson.json': (lesson) => {
        lesson.sops = ['bag-sop'];
      },
    });
    expect(calling.lesson.sops).toEqual(['bag-sop']);
    for (const { bundle } of variantDays(calling)) expect(bundle.lesson.sops).toEqual([]);
  });
});
