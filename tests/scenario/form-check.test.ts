/** Faults in the columns of a form are named at their place. */
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/scenario/load/library.ts';
import { formEdits, REGISTER } from '../support/forms-theme.ts';
import { type Draft, miniSources } from '../support/lesson.ts';

type Edit = (columns: Record<string, Draft>) => void;

function faults(edit: Edit): string[] {
  let at = 0;
  const edits = formEdits((bank) => {
    at = bank.forms.length - 1;
    const { fields } = bank.forms[at];
    edit(Object.fromEntries(fields.map((field: Draft) => [field.id, field])));
  });
  return loadLibrary(miniSources(edits)).diagnostics.map(({ code, pointer, severity, message }) => {
    expect(message['zh-CN']).toMatch(/[\u4e00-\u9fff].*。$/);
    const place = pointer.replace(`/forms/${at}/fields/`, '');
    const [index = '', ...rest] = place.split('/');
    return `${[REGISTER[Number(index)]?.id ?? index, ...rest].join('/')} ${code} ${severity}`;
  });
}

describe('a column of a form', () => {
  test('has no fault where all is well', () => {
    expect(faults(() => {})).toEqual([]);
  });

  test.each<[string, Edit, string]>([
    ['says neither kind nor required', (c) => delete c.face.kind, 'face/kind missing-field error'],
    ['says both', (c) => (c.face.required = true), 'face/required conflict error'],
    [
      'is a choice without options',
      (c) => delete c.holder.options,
      'holder/options missing-field error',
    ],
    ['must be chosen, of what?', (c) => (c.face.kind = 'choice'), 'face/kind conflict error'],
    ['is a choice to be keyed', (c) => (c.holder.kind = 'required'), 'holder/kind conflict error'],
    ['is shown, and what?', (c) => delete c.branch.shows, 'branch/shows missing-field error'],
    ['shows and is written', (c) => (c.remark.shows = 'today'), 'remark/shows conflict error'],
    ['is shown and may be wrong', (c) => (c.day.expect = '=x'), 'day/expect conflict error'],
    [
      'shows what nobody knows',
      (c) => (c.day.shows = 'todey'),
      'day/shows unknown-reference error',
    ],
    [
      'shows a role nobody has',
      (c) => (c.checker.shows = 'role.x.person'),
      'checker/shows unknown-reference error',
    ],
    [
      'multiplies by words',
      (c) => (c.total.shows = 'face*unit'),
      'total/shows unknown-reference error',
    ],
    [
      'has bounds the wrong way round',
      (c) => (c.pieces.range = [9, 1]),
      'pieces/range conflict error',
    ],
    ['has bounds and no number', (c) => (c.face.range = [1, 9]), 'face/range conflict error'],
    ['is a choice with rows', (c) => (c.holder.rows = true), 'holder/rows conflict error'],
    [
      'has a condition that cannot be read',
      (c) => (c.unit.when = "'x' in form.value"),
      'unit/when cel-type error',
    ],
    [
      'waits for an option nobody can choose',
      (c) => (c.unit.when = "'holder=firm' in form.values"),
      'unit/when unknown-reference warning',
    ],
    ['is of a kind there is not', (c) => (c.face.kind = 'must'), 'face/kind not-allowed error'],
    ['must agree with nothing', (c) => (c.face.expect = 'note'), 'face/expect not-allowed error'],
  ])('%s', (_, edit, fault) => {
    expect(faults(edit)).toContain(fault);
  }); // prettier-ignore
});
