/** Faults in what a lesson says of its day are named at their place. */
import { describe, expect, test } from 'vitest';
import { dayFaults } from '../support/day-lesson.ts';
import type { Draft } from '../support/lesson.ts';

type Edits = Parameters<typeof dayFaults>[0];
const lesson = (edit: (file: Draft) => void): Edits => ({ 'mini-lesson.json': edit });
const places = (edits: Edits) =>
  dayFaults(edits).map(({ file, pointer, code }) => `${file} ${pointer} ${code}`);

describe('faults of the day', () => {
  test('none where all is well', () => {
    expect(places({})).toEqual([]);
  });

  test.each<[string, Edits, string]>([
    [
      'a case that is not there',
      lesson((l) => {
        l.duties[0].case = 'bog';
      }),
      'mini-lesson.json /duties/0/case unknown-reference',
    ],
    [
      'a duty that is not there',
      lesson((l) => {
        l.exemplar.before[0].duty = 'bog';
      }),
      'mini-lesson.json /exemplar/before/0/duty unknown-reference',
    ],
    [
      'due before it can be done',
      lesson((l) => {
        l.duties[0].at = '09:30';
        l.duties[0].due = '09:20';
      }),
      'mini-lesson.json /duties/0/due wrong-order',
    ],
    [
      'outside the shift',
      lesson((l) => {
        l.duties[0].at = '12:30';
      }),
      'mini-lesson.json /duties/0/at wrong-order',
    ],
    [
      'a duty’s case as a customer',
      lesson((l) => {
        l.customers.push({ case: 'bag', at: '09:10', category: 'personal' });
      }),
      'mini-lesson.json /customers/1/case conflict',
    ],
    [
      'neither at nor follows',
      lesson((l) => {
        delete l.customers[0].at;
      }),
      'mini-lesson.json /customers/0/at missing-field',
    ],
    [
      'following nobody',
      lesson((l) => {
        delete l.customers[0].at;
        l.customers[0].follows = { entry: 'x', after: '1m' };
      }),
      'mini-lesson.json /customers/0/follows/entry unknown-reference',
    ],
    [
      'following oneself',
      lesson((l) => {
        delete l.customers[0].at;
        l.customers[0].id = 'x';
        l.customers[0].follows = { entry: 'x', after: '1m' };
      }),
      'mini-lesson.json /customers/0/follows/entry conflict',
    ],
    [
      'after an outcome that is not there',
      lesson((l) => {
        l.customers[0].id = 'x';
        l.customers.push({
          case: 'mini-case',
          category: 'personal',
          follows: { entry: 'x', after: '1m', outcomes: ['gone'] },
        });
      }),
      'mini-lesson.json /customers/1/follows/outcomes/0 unknown-reference',
    ],
    [
      'more missing than there is',
      lesson((l) => {
        l.drawer = {
          draw: [{ id: 'a', weight: 1, difference: [{ denomination: 100, pieces: -51 }] }],
        };
      }),
      'mini-lesson.json /drawer/draw/0/difference/0/pieces out-of-range',
    ],
    [
      'a note nobody has',
      lesson((l) => {
        l.drawer = { draw: [{ id: 'a', weight: 1, difference: [{ denomination: 7, pieces: 1 }] }] };
      }),
      'mini-lesson.json /drawer/draw/0/difference/0/denomination unknown-reference',
    ],
    [
      'a category the window does not serve',
      lesson((l) => {
        l.exemplar.each[0].category = 'gold';
      }),
      'mini-lesson.json /exemplar/each/0/category unknown-reference',
    ],
    [
      'a place that is not there',
      {
        'mini-case.json': (c) => {
          c.exemplar.unshift({ do: 'go', place: 'moon' });
        },
      },
      'mini-case.json /exemplar/0/place unknown-reference',
    ],
    [
      'an answer at no place',
      {
        'mini-case.json': (c) => {
          c.talk.places = { moon: [{ mood: 1 }] };
        },
      },
      'mini-case.json /talk/places/moon unknown-reference',
    ],
    [
      'filling a field that is not there',
      {
        'mini-case.json': (c) => {
          c.fills = { voucher: { total: '1' } };
        },
      },
      'mini-case.json /fills/voucher/total unknown-reference',
    ],
    [
      'filling a form that is not there',
      {
        'mini-case.json': (c) => {
          c.fills = { wish: { a: '1' } };
        },
      },
      'mini-case.json /fills/wish unknown-reference',
    ],
    [
      'bands that overlap',
      {
        'mini-bank.json': (b) => {
          b.forms[0].rating = {
            field: 'sum',
            bands: [
              { from: 0, to: 5, rating: 'a' },
              { from: 5, to: 9, rating: 'b' },
            ],
          };
        },
      },
      'mini-bank.json /forms/0/rating/bands/1/from wrong-order',
    ],
    [
      'a rating in no field',
      {
        'mini-bank.json': (b) => {
          b.forms[0].rating = { field: 'grade', bands: [{ from: 0, to: 5, rating: 'a' }] };
        },
      },
      'mini-bank.json /forms/0/rating/field unknown-reference',
    ],
    [
      'an item called like the cash laid out',
      {
        'mini-case.json': (c) => {
          c.items[2].id = 'payout';
          delete c.talk.topics.source[0].gives;
        },
      },
      'mini-case.json /items/2/id duplicate-id',
    ],
  ])('%s', (_, edits, wanted) => {
    expect(places(edits)).toContain(wanted);
  });
});
