/** Papers at the desk: checks, records, copies, stories, whose they are, and what is right in a field. */
import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/scenario/vocabulary/commands.ts';
import type { Sim } from '../../src/sim/index.ts';
import '../support/matchers.ts';
import { act, factsOf, SECOND, untilFact } from '../support/lesson.ts';
import { withPapers } from '../support/papers.ts';

const take = (...items: string[]): Command[] => items.map((item) => ({ do: 'take', item }));
const check = (item: string, name: string, role = 'self'): Command => ({
  do: 'check',
  item,
  check: name,
  role,
});
const item = (sim: Sim, id: string) => sim.view().encounter?.items.find((one) => one.id === id);
const fields = (sim: Sim, id: string) => item(sim, id)?.fields.map((one) => one.id);
const reason = (sim: Sim, command: Command) => {
  const verdict = sim.can(command);
  return verdict.ok ? 'ok' : verdict.reason;
};
const last = (sim: Sim) => sim.facts[sim.facts.length - 1];
function withSenior(sim: Sim): Sim {
  act(sim, { do: 'call', role: 'senior' });
  untilFact(sim, 'colleague.came', { role: 'senior' });
  return sim;
}

describe('a check', () => {
  test('tells what the item says of it and shows the fields that need it', () => {
    const sim = withPapers();
    act(sim, ...take('id-card'));
    expect(fields(sim, 'id-card')).toEqual(['name', 'photo']);
    const pair = { a: 'id-card.photo', b: 'id-card.photo-on-file' } as const;
    expect(reason(sim, { do: 'compare', ...pair })).toBe('not-seen');
    act(sim, check('id-card', 'network'));
    expect(last(sim)).toMatchObject({
      type: 'item.checked',
      data: { item: 'id-card', kind: 'id-card', check: 'network', result: 'match', role: 'self' },
    });
    expect(item(sim, 'id-card')?.checks).toEqual([
      { check: 'network', result: 'match', role: 'self', t: sim.now },
    ]);
    expect(fields(sim, 'id-card')).toEqual(['name', 'photo', 'photo-on-file']);
    act(sim, { do: 'compare', ...pair }, { do: 'challenge', ...pair });
    expect(sim).toHaveFacts('fields.compared', [{ agree: false, contradiction: 'faces' }]);
    expect(sim).toHaveFacts('contradiction.raised', [{ contradiction: 'faces', founded: true }]);
  });

  test('says "none" of what the item says nothing of', () => {
    const sim = withPapers();
    act(sim, ...take('aunt-id'), check('aunt-id', 'network'));
    expect(sim).toHaveFacts('item.checked', [{ item: 'aunt-id', result: 'none' }]);
  });

  test('is made on what it is for, by who may, with what it needs', () => {
    const sim = withPapers();
    expect(reason(sim, check('id-card', 'network'))).toBe('not-on-desk');
    act(sim, ...take('id-card', 'cheque', 'cash'));
    expect(reason(sim, check('id-card', 'blood'))).toBe('unknown-object');
    expect(reason(sim, check('id-card', 'network', 'nobody'))).toBe('unknown-object');
    expect(reason(sim, check('id-card', 'overlay'))).toBe('not-checkable');
    expect(reason(sim, check('cash', 'recount'))).toBe('not-checkable');
    expect(reason(sim, check('cash', 'recount', 'senior'))).toBe('not-here');
    expect(reason(sim, check('cheque', 'overlay'))).toBe('nothing-to-compare');
    act(sim, { do: 'look-up', record: 'seals' });
    expect(reason(sim, check('cheque', 'overlay'))).toBe('ok');
    expect(reason(sim, check('cheque', 'overlay', 'senior'))).toBe('not-here');
    withSenior(sim);
    const from = sim.now;
    act(sim, check('cheque', 'overlay', 'senior'));
    expect(sim.now - from).toBe(20 * SECOND);
    act(sim, check('cash', 'recount', 'senior'));
    expect(sim).toHaveFacts('item.checked', [
      { check: 'overlay', result: 'differs', role: 'senior' },
      { check: 'recount', result: 'none', role: 'senior', kind: 'cash' },
    ]);
  });

  test('may need a record instead of a thing', () => {
    const sim = withPapers({
      case: (file) => {
        file.records.push({ id: 'firm', record: 'firms', name: file.title, fields: {} });
      },
    });
    act(sim, ...take('cheque'));
    expect(reason(sim, check('cheque', 'register'))).toBe('nothing-to-compare');
    act(sim, { do: 'look-up', record: 'firms' }, check('cheque', 'register'));
  });

  test('is offered for what lies there, with everybody who may do it', () => {
    const sim = withPapers();
    expect(sim.available('check')).toEqual([]);
    act(sim, ...take('id-card', 'cheque'), { do: 'look-up', record: 'seals' });
    expect(sim.available('check')).toEqual([
      check('id-card', 'network'),
      check('cheque', 'overlay'),
    ]);
  });
});

describe('a record', () => {
  test('lies there to be read and compared, and is never handed over', () => {
    const sim = withPapers();
    act(sim, ...take('aunt-id'));
    const pair = { a: 'aunt-id.name', b: 'file-1.name' } as const;
    expect(reason(sim, { do: 'compare', ...pair })).toBe('not-seen');
    expect(item(sim, 'file-1')).toBeUndefined();
    act(sim, { do: 'look-up', record: 'crm' });
    expect(sim).toHaveFacts('record.opened', [
      { record: 'crm', item: 'file-1' },
      { record: 'crm', item: 'file-2' },
    ]);
    expect(item(sim, 'file-2')).toMatchObject({ kind: 'record', record: true, of: 'aunt' });
    act(sim, { do: 'compare', ...pair });
    expect(sim).toHaveFacts('fields.compared', [{ contradiction: 'name-on-file' }]);
    expect(reason(sim, { do: 'give', item: 'file-1', hands: 'both' })).toBe('not-on-desk');
    expect(reason(sim, { do: 'take', item: 'file-1' })).toBe('already-taken');
    act(sim, { do: 'part' });
    expect(sim).toHaveFacts('item.returned', [{ item: 'aunt-id' }]);
  });

  test('of the bank shows everybody the same; what is not there is nothing', () => {
    const sim = withPapers();
    act(sim, { do: 'look-up', record: 'rates' }, { do: 'look-up', record: 'firms' });
    expect(sim).toHaveFacts('record.opened', [
      { record: 'rates', item: 'rates' },
      { record: 'firms', item: '' },
    ]);
    expect(fields(sim, 'rates')).toEqual(['demand']);
    expect(reason(sim, { do: 'look-up', record: 'stars' })).toBe('unknown-object');
    act(sim, { do: 'lock-screen' });
    expect(reason(sim, { do: 'look-up', record: 'rates' })).toBe('screen-locked');
  });
});

describe('a copy', () => {
  test('has what the eye can read, and stays when everything else goes back', () => {
    const sim = withPapers();
    act(sim, ...take('id-card', 'cash'), check('id-card', 'network'));
    act(sim, { do: 'copy', item: 'id-card' });
    expect(sim).toHaveFacts('item.copied', [{ item: 'id-card', kind: 'id-card' }]);
    expect(item(sim, 'id-card-copy')).toMatchObject({ kind: 'copy', at: 'desk' });
    expect(fields(sim, 'id-card-copy')).toEqual(['name', 'photo']);
    expect(reason(sim, { do: 'copy', item: 'id-card' })).toBe('already-done');
    expect(reason(sim, { do: 'copy', item: 'id-card-copy' })).toBe('no-paper');
    expect(reason(sim, { do: 'copy', item: 'cash' })).toBe('no-paper');
    act(sim, { do: 'stamp', item: 'id-card-copy', stamp: 'fake', zone: 'front' });
    act(sim, { do: 'compare', a: 'id-card.name', b: 'id-card-copy.name' }, { do: 'part' });
    expect(sim).toHaveFacts('fields.compared', [{ agree: true }]);
    expect(factsOf(sim, 'item.returned').map((fact) => fact.data.item)).toEqual([
      'id-card',
      'cash',
    ]);
  });

  test('can be given away, and made again', () => {
    const sim = withPapers();
    act(sim, ...take('id-card'), { do: 'copy', item: 'id-card' });
    act(sim, { do: 'give', item: 'id-card-copy', hands: 'both' }, { do: 'copy', item: 'id-card' });
    expect(item(sim, 'id-card-copy')?.at).toBe('desk');
  });
});

describe('what was told', () => {
  test('can be held against what was told before, and nothing unsaid is shown', () => {
    const sim = withPapers();
    expect(item(sim, 'told')).toBeUndefined();
    const pair = { a: 'told.market', b: 'told.wedding' } as const;
    act(sim, { do: 'ask', topic: 'source' });
    expect(fields(sim, 'told')).toEqual(['market']);
    expect(item(sim, 'told')).toMatchObject({ kind: 'told', record: true });
    expect(reason(sim, { do: 'challenge', ...pair })).toBe('not-seen');
    act(sim, { do: 'say', line: 'thanks' }, { do: 'compare', ...pair });
    expect(sim).toHaveFacts('fields.compared', [{ agree: false, contradiction: 'stories' }]);
    act(sim, { do: 'challenge', ...pair });
    expect(sim).toHaveFacts('contradiction.raised', [{ contradiction: 'stories', founded: true }]);
    expect(sim.available('compare')).toContainEqual({ do: 'compare', ...pair });
  });
});

describe('whose a paper is', () => {
  test('is told when it is taken', () => {
    const sim = withPapers();
    act(sim, ...take('id-card', 'aunt-id'));
    expect(sim).toHaveFacts('item.received', [
      { item: 'id-card', of: '' },
      { item: 'aunt-id', of: 'aunt' },
    ]);
    expect(item(sim, 'aunt-id')?.of).toBe('aunt');
  });

  test('what is right in a field may be another thing in this case', () => {
    const sim = withPapers();
    act(sim, { do: 'open-form', form: 'list' });
    act(sim, { do: 'fill', form: 'list', field: 'owner', value: '何梅' });
    act(sim, { do: 'fill', form: 'list', field: 'owner', value: '周姨' });
    expect(sim).toHaveFacts('form.field-filled', [{ correct: false }, { correct: true }]);
    act(sim, { do: 'open-transaction', code: 'exchange' });
    act(sim, { do: 'key', field: 'memo', value: 'by foot' });
    act(sim, { do: 'key', field: 'memo', value: 'by hand' });
    expect(factsOf(sim, 'txn.keyed').map((fact) => fact.data.correct)).toEqual([false, true]);
    expect(sim.available('fill')).toContainEqual({
      do: 'fill',
      form: 'list',
      field: 'owner',
      value: '周姨',
    });
  });
});
