/** Columns of a form of paper: what is there, what the system writes, what is of the wrong form, what must all stand there. */
import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/scenario/vocabulary/commands.ts';
import type { Sim } from '../../src/sim/index.ts';
import { formEdits } from '../support/forms-theme.ts';
import { act, factsOf, meet, miniLesson } from '../support/lesson.ts';

const fill = (field: string, value: string): Command => ({
  do: 'fill',
  form: 'register',
  field,
  value,
});
const reason = (sim: Sim, command: Command) => {
  const verdict = sim.can(command);
  return verdict.ok ? 'ok' : verdict.reason;
};
const form = (sim: Sim) => sim.view().encounter?.forms.find(({ id }) => id === 'register');
const column = (sim: Sim, field: string) => form(sim)?.fields.find(({ id }) => id === field);
const right = (sim: Sim) => factsOf(sim, 'form.field-filled').at(-1)?.data.correct;

/** Two notes found bad, and the register taken out. */
function withRegister(): Sim {
  const sim = meet(miniLesson(formEdits()), 1, 'mini-case', 'base');
  const notes = ['joined', 'pasted'];
  act(sim, ...notes.map((item): Command => ({ do: 'take', item })));
  act(sim, ...notes.map((item): Command => ({ do: 'assess', item, as: 'altered' })));
  act(sim, { do: 'open-form', form: 'register' });
  return sim;
}

describe('what the system writes', () => {
  test('is the branch, the day, the colleague, and a product once both factors stand there', () => {
    const sim = withRegister();
    const { branch, lesson, bank } = sim.bundle;
    expect(column(sim, 'branch')?.shown).toEqual({ as: 'text', text: branch.name });
    expect(column(sim, 'day')?.shown).toEqual({ as: 'date', code: lesson.date });
    const senior = bank.roles.find(({ id }) => id === 'senior')?.person;
    expect(column(sim, 'checker')?.shown).toEqual({ as: 'text', text: senior });
    act(sim, fill('face', '100'));
    expect(column(sim, 'total')?.shown).toBeNull();
    act(sim, fill('pieces', '2'));
    expect(column(sim, 'total')?.shown).toEqual({ as: 'amount', n: 20_000 });
  });

  test('is written by nobody else', () => {
    const sim = withRegister();
    expect(reason(sim, fill('branch', 'x'))).toBe('not-keyable');
    expect(reason(sim, fill('total', '200'))).toBe('not-keyable');
  });
});

describe('a choice', () => {
  test('takes its options, by value or by the name that stands on a paper, and nothing else', () => {
    const sim = withRegister();
    expect(reason(sim, fill('holder', 'firm'))).toBe('not-keyable');
    act(sim, fill('holder', 'unit'));
    expect(right(sim)).toBe(false);
    act(sim, fill('holder', 'person!'));
    expect(right(sim)).toBe(true);
    expect(form(sim)?.values.holder).toBe('person');
  });

  test('brings a column and takes it away: it is asked for only while it is there', () => {
    const sim = withRegister();
    expect(column(sim, 'unit')).toBeUndefined();
    expect(reason(sim, fill('unit', 'a firm'))).toBe('not-keyable');
    const rest = [fill('face', '100'), fill('serials', 'joined-1、KB0002'), fill('pieces', '2')];
    act(sim, fill('holder', 'unit'), ...rest);
    expect(column(sim, 'unit')).toMatchObject({ kind: 'required', fault: 'empty' });
    expect(form(sim)?.complete).toBe(false);
    act(sim, fill('unit', 'a firm'));
    expect(factsOf(sim, 'form.completed').map(({ data }) => data.correct)).toEqual([false]);
    act(sim, fill('holder', 'person'));
    expect(column(sim, 'unit')).toBeUndefined();
    expect(factsOf(sim, 'form.completed').map(({ data }) => data.correct)).toEqual([false, true]);
  });
});

describe('what is of the wrong form', () => {
  test.each([
    ['serials', 'KB-0002、?'],
    ['pieces', 'two'],
    ['pieces', '12'],
    ['face', 'a hundred'],
    ['remark', 'call me'],
  ])('%s: "%s" stands there, is named, and the form is not complete', (field, value) => {
    const sim = withRegister();
    const rest = { holder: 'person', face: '100', serials: 'joined-1、KB0002', pieces: '2' };
    act(sim, ...Object.entries(rest).map(([id, text]) => fill(id, text)));
    expect(form(sim)?.complete).toBe(true);
    act(sim, fill(field, value));
    expect(column(sim, field)?.fault).toBe('form');
    expect(right(sim)).toBe(false);
    expect(form(sim)?.complete).toBe(false);
  });
});

describe('rows', () => {
  test.each([
    ['JOINED1、KB0002', true],
    ['kb 0002，joined-1', true],
    ['joined-1', false],
    ['joined-1、joined-1', false],
    ['joined-1、KB0002、KB0003', false],
    ['joined-1、KB0003', false],
  ])('"%s" is right: %s', (value, expected) => {
    const sim = withRegister();
    act(sim, fill('serials', value));
    expect(right(sim)).toBe(expected);
  });
});

test('what can be written is offered: the options, and every serial at once', () => {
  const sim = withRegister();
  const offered = sim.available('fill').flatMap((one) => (one.do === 'fill' ? [one] : []));
  const values = (field: string) =>
    offered.filter((one) => one.field === field).map(({ value }) => value);
  expect(values('holder')).toEqual(['person', 'unit']);
  expect(values('serials')).toEqual(['?', 'joined-1、KB 0002']);
  expect(values('branch')).toEqual([]);
  expect(values('unit')).toEqual([]);
});
