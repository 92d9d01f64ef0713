/** Faults in papers, checks, records, stories and expectations are named at their place. */
import { describe, expect, test } from 'vitest';
import type { Draft } from '../support/lesson.ts';
import { paperFaults } from '../support/papers.ts';
import type { PaperEdits } from '../support/papers-theme.ts';

const found = (edits: PaperEdits) =>
  paperFaults(edits).map(({ severity, code, pointer }) => [severity, code, pointer]);
const item = (file: Draft, id: string) => file.items.find((one: Draft) => one.id === id);
const step = (...steps: Draft[]): PaperEdits => ({
  case: (file) => file.exemplar.unshift(...steps),
});

test('the theme of the fixture has no faults', () => {
  expect(paperFaults()).toEqual([]);
});

const CASE: readonly [string, (file: Draft) => void, string, string, string?][] = [
  [
    'a kind',
    (f) => {
      item(f, 'cheque').kind = 'check';
    },
    'unknown-reference',
    '/items/4/kind',
  ],
  [
    'a check',
    (f) => {
      item(f, 'cheque').checks = { ovrlay: 'x' };
    },
    'unknown-reference',
    '/items/4/checks/ovrlay',
  ],
  [
    'a result without a name',
    (f) => {
      item(f, 'cheque').checks = { overlay: 'difers' };
    },
    'unknown-reference',
    '/items/4/checks/overlay',
    'warning',
  ],
  [
    'a check of another kind',
    (f) => {
      item(f, 'cheque').checks = { network: 'x' };
    },
    'conflict',
    '/items/4/checks/network',
  ],
  [
    'a field shown by a check of another kind',
    (f) => {
      item(f, 'cheque').fields.seal.tool = 'network';
    },
    'conflict',
    '/items/4/fields/seal/tool',
  ],
  [
    'a tool or check',
    (f) => {
      item(f, 'cheque').fields.seal.tool = 'xray';
    },
    'unknown-reference',
    '/items/4/fields/seal/tool',
  ],
  [
    'whose it is',
    (f) => {
      item(f, 'aunt-id').of = 'uncle';
    },
    'unknown-reference',
    '/items/3/of',
  ],
  [
    'what a note is worth',
    (f) => {
      item(f, 'torn').note.worth = 'most';
    },
    'unknown-reference',
    '/items/5/note/worth',
  ],
  [
    'a note of no denomination',
    (f) => {
      item(f, 'torn').note.denomination = 300;
    },
    'bad-amount',
    '/items/5/note/denomination',
  ],
  [
    'a note that is no note',
    (f) => {
      item(f, 'cheque').note = { denomination: 100 };
    },
    'conflict',
    '/items/4/note',
  ],
  [
    'a record',
    (f) => {
      f.records[1].record = 'cmr';
    },
    'unknown-reference',
    '/records/1/record',
  ],
  [
    'the kind of a record',
    (f) => {
      f.records[1].kind = 'fiel';
    },
    'unknown-reference',
    '/records/1/kind',
  ],
  [
    'whose a record is',
    (f) => {
      f.records[2].of = 'uncle';
    },
    'unknown-reference',
    '/records/2/of',
  ],
  [
    'a record named like an item',
    (f) => {
      f.records[2].id = 'letter';
    },
    'duplicate-id',
    '/items/2/id',
  ],
  [
    'an item named like a copy',
    (f) => {
      f.items.push({ ...item(f, 'letter'), id: 'cheque-copy', hidden: false });
    },
    'duplicate-id',
    '/items/9/id',
  ],
  [
    'an expectation of no form',
    (f) => {
      f.expects = { 'lists.owner': '=x' };
    },
    'unknown-reference',
    '/expects/lists.owner',
  ],
  [
    'an expectation of no field',
    (f) => {
      f.expects = { 'list.ower': '=x' };
    },
    'unknown-reference',
    '/expects/list.ower',
  ],
  [
    'an expectation of no item',
    (f) => {
      f.expects = { 'list.owner': 'item.ant-id.name' };
    },
    'unknown-reference',
    '/expects/list.owner',
  ],
  [
    'an expectation of no field of an item',
    (f) => {
      f.expects = { 'list.owner': 'item.aunt-id.nane' };
    },
    'unknown-reference',
    '/expects/list.owner',
  ],
  [
    'an expectation of nothing',
    (f) => {
      f.expects = { 'list.owner': 'the aunt' };
    },
    'not-allowed',
    '/expects/list.owner',
  ],
  [
    'a story against nothing',
    (f) => {
      f.contradictions[2].b = 'told.weding';
    },
    'unknown-reference',
    '/contradictions/2/b',
  ],
  [
    'a story nobody tells',
    (f) => {
      f.talk.lines.thanks = [{ mood: 1 }];
    },
    'unused',
    '/claims/wedding',
    'warning',
  ],
];

describe('in a case', () => {
  test.each(CASE)('%s', (_, edit, code, pointer, severity = 'error') => {
    expect(found({ case: edit })).toContainEqual([severity, code, pointer]);
  });
});

const BANK: readonly [string, (file: Draft) => void, string, string][] = [
  [
    'the kind of a reference',
    (f) => {
      f.references[0].kind = 'nte';
    },
    'unknown-reference',
    '/references/0/kind',
  ],
  [
    'the kinds of a check',
    (f) => {
      f.checks[1].kinds = ['chek'];
    },
    'unknown-reference',
    '/checks/1/kinds/0',
  ],
  [
    'who makes a check',
    (f) => {
      f.checks[1].by = ['junior'];
    },
    'unknown-reference',
    '/checks/1/by/0',
  ],
  [
    'what a check needs',
    (f) => {
      f.checks[1].needs = 'seal-crad';
    },
    'unknown-reference',
    '/checks/1/needs',
  ],
  [
    'a check named like a tool',
    (f) => {
      f.checks[3].id = 'uv';
    },
    'duplicate-id',
    '/checks/3/id',
  ],
  [
    'a layout',
    (f) => {
      f.itemKinds[0].layout = 'scroll';
    },
    'not-allowed',
    '/itemKinds/0/layout',
  ],
];

describe('in a bank', () => {
  test.each(BANK)('%s', (_, edit, code, pointer) => {
    expect(found({ bank: edit })).toContainEqual(['error', code, pointer]);
  });
});

const check = (item: string, name: string, more = {}) => ({
  do: 'check',
  item,
  check: name,
  ...more,
});
const STEPS: readonly [string, Draft, string, string, string?][] = [
  ['an unknown check', check('id-card', 'netwrk'), 'unknown-reference', '/exemplar/0/check'],
  ['an unknown item', check('id-crad', 'network'), 'unknown-reference', '/exemplar/0/item'],
  [
    'an unknown role',
    check('cheque', 'overlay', { role: 'junior' }),
    'unknown-reference',
    '/exemplar/0/role',
  ],
  [
    'a role that may not',
    check('id-card', 'network', { role: 'senior' }),
    'conflict',
    '/exemplar/0/role',
  ],
  ['a check of another kind', check('id-card', 'overlay'), 'conflict', '/exemplar/0/item'],
  [
    'a check that tells nothing',
    check('aunt-id', 'network'),
    'no-effect',
    '/exemplar/0/item',
    'warning',
  ],
  ['a record', { do: 'look-up', record: 'cmr' }, 'unknown-reference', '/exemplar/0/record'],
  ['a copy of money', { do: 'copy', item: 'cash' }, 'conflict', '/exemplar/0/item'],
  [
    'an assessment',
    { do: 'assess', item: 'torn', as: 'most' },
    'unknown-reference',
    '/exemplar/0/as',
  ],
  [
    'an assessment of no note',
    { do: 'assess', item: 'cheque', as: 'full' },
    'conflict',
    '/exemplar/0/item',
  ],
  [
    'a record handed over',
    { do: 'give', item: 'file-1', hands: 'both' },
    'conflict',
    '/exemplar/0/item',
  ],
  [
    'a look with a tool at what a check shows',
    { do: 'inspect', item: 'id-card', field: 'photo-on-file', tool: 'eye' },
    'no-effect',
    '/exemplar/0/tool',
    'warning',
  ],
];

describe('in an exemplar', () => {
  test.each(STEPS)('%s', (_, one, code, pointer, severity = 'error') => {
    expect(found(step(one))).toContainEqual([severity, code, pointer]);
  });

  test('a check that has nothing to compare with', () => {
    const edit = (file: Draft) => {
      file.records.splice(0, 1);
      file.exemplar.unshift(check('cheque', 'overlay'));
    };
    expect(found({ case: edit })).toContainEqual(['error', 'conflict', '/exemplar/0/check']);
  });

  test('what is sound is not complained of', () => {
    const steps = [
      check('id-card', 'network'),
      { do: 'look-up', record: 'seals' },
      check('cheque', 'overlay', { role: 'senior' }),
      { do: 'copy', item: 'id-card' },
      { do: 'compare', a: 'id-card-copy.name', b: 'file-1.name' },
      { do: 'give', item: 'id-card-copy', hands: 'both' },
      { do: 'assess', item: 'torn', as: 'full' },
    ];
    expect(paperFaults(step(...steps))).toEqual([]);
  });
});
