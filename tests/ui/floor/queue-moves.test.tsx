// @vitest-environment jsdom
/** The strip of the lines by mouse and by keys: everybody in it can be reached, and carried to where they are wanted. */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/scenario/vocabulary/facts.ts';
import { lettingAhead } from '../../../src/ui/floor/let-ahead.ts';
import { stepInLines } from '../../../src/ui/floor/queue-steps.ts';
import { floorView, MINUTE, waiting } from './floor-fixture.ts';
import { stage } from './floor-stage.tsx';

const long = () => {
  const people = Array.from({ length: 12 }, (_, k) => waiting(k + 1, (30 - k) * MINUTE, 0));
  const view = floorView();
  const [first, ...rest] = view.hall.queues;
  const queues = [{ ...first!, waiting: people.map(({ id }) => id) }, ...rest];
  return floorView({ hall: { ...view.hall, people, queues, waiting: 12 } });
};

const face = (id: number) => document.querySelector<HTMLElement>(`.face[data-person="${id}"]`);
const line = (category: string) =>
  document.querySelector<HTMLElement>(`.line[data-category="${category}"]`)!;

beforeAll(stage.prepare);
beforeEach(stage.reset);
afterEach(cleanup);

describe('everybody in a line can be reached', () => {
  test('with the arrows, past the faces that fit, and to both ends', async () => {
    stage.show(long());
    expect(face(8)).toBeNull();
    act(() => face(7)!.click());
    act(() => face(7)!.focus());
    await stage.press('ArrowRight');
    expect(stage.person()).toBe(8);
    expect(document.activeElement).toBe(face(8));
    await stage.press('End');
    expect(document.activeElement).toBe(face(12));
    await stage.press('Home');
    expect(document.activeElement).toBe(face(1));
  });

  test('again after the sheet was closed from inside', async () => {
    stage.show();
    act(() => face(2)!.click());
    const close = document.querySelector<HTMLElement>('.person-head button')!;
    act(() => close.focus());
    act(() => close.click());
    await waitFor(() => expect(document.activeElement?.closest('.queues')).not.toBeNull());
  });

  test('by Tab, though whoever is chosen stands in no line yet', () => {
    const view = floorView();
    const coming = { ...waiting(9, 0, 0), state: 'arriving' as const };
    stage.show(floorView({ hall: { ...view.hall, people: [...view.hall.people, coming] } }));
    act(() => stage.stores().view.getState().choosePerson(9));
    expect(face(1)!.tabIndex).toBe(0);
  });

  test('by unfolding the line', () => {
    stage.show(long());
    const more = within(line('A')).getByRole('button', { name: '展开全部 12 人' });
    expect(more.textContent).toBe('+5');
    act(() => more.click());
    expect(line('A').querySelectorAll('.face')).toHaveLength(12);
    expect(more.getAttribute('aria-expanded')).toBe('true');
  });

  test('up and down lead to the next line that is not empty', () => {
    const lines = [{ waiting: [1, 2, 3] }, { waiting: [] }, { waiting: [7] }];
    expect(stepInLines(lines, 3, 'ArrowDown')).toBe(7);
    expect(stepInLines(lines, 7, 'ArrowUp')).toBe(1);
    expect(stepInLines(lines, 7, 'ArrowDown')).toBeNull();
  });
});

describe('somebody is carried', () => {
  let under: Element | null = null;
  beforeAll(() => {
    document.elementFromPoint = () => under;
  });
  const pointer = (type: 'pointerDown' | 'pointerMove' | 'pointerUp', on: Element, x: number) =>
    act(
      async () => void fireEvent[type](on, { button: 0, isPrimary: true, clientX: x, clientY: 10 }),
    );
  const carry = async (id: number, to: () => Element | null) => {
    const from = face(id)!;
    under = null;
    await pointer('pointerDown', from, 10);
    await pointer('pointerMove', from, 60);
    under = to();
    await pointer('pointerMove', from, 90);
    await pointer('pointerUp', from, 90);
  };

  test('within the line: asks why they go first, and says past how many', async () => {
    stage.show();
    await carry(2, () => line('A'));
    const dialog = within(screen.getByRole('dialog', { name: /A002 先办，越过前面 1 位/ }));
    act(() => dialog.getByText('站不住').click());
    expect(stage.given()).toEqual([{ do: 'let-ahead', customer: 2, reason: 'frail' }]);
  });

  test('to another line: is invited there', async () => {
    stage.show();
    await carry(2, () => line('S'));
    expect(stage.given()).toEqual([{ do: 'invite', customer: 2, to: 'S' }]);
  });

  test('to a kindness: gets it', async () => {
    stage.show();
    await carry(1, () => document.querySelector('[data-drop="care:water"]'));
    expect(stage.given()).toEqual([{ do: 'care', customer: 1, care: 'water' }]);
  });

  test('and the next press of a key chooses again: the click of the drag was the strip’s', async () => {
    stage.show();
    await carry(1, () => null);
    act(() => void fireEvent.click(document.querySelector('.queues ul')!));
    act(() => face(2)!.click());
    expect(stage.person()).toBe(2);
  });

  test('what cannot be done says why and is no place to drop', async () => {
    stage.refuse({ care: 'already-done' });
    stage.show();
    const from = face(1)!;
    await pointer('pointerDown', from, 10);
    await pointer('pointerMove', from, 60);
    const water = [...document.querySelectorAll<HTMLElement>('.drop-tray li')].at(-1)!;
    expect(water.dataset.drop).toBeUndefined();
    expect(water.textContent).toContain('递水');
    expect(water.querySelector('small')?.textContent).not.toBe('');
  });

  test('back with Escape, to nowhere, or hardly moved: nothing is given', async () => {
    stage.show();
    const from = face(1)!;
    await pointer('pointerDown', from, 10);
    await pointer('pointerMove', from, 60);
    await stage.press('Escape');
    expect(document.querySelector('.drop-tray')).toBeNull();
    await carry(1, () => null);
    under = line('S');
    await pointer('pointerDown', from, 10);
    await pointer('pointerMove', from, 13);
    await pointer('pointerUp', from, 13);
    expect(stage.given()).toEqual([]);
  });
});

describe('who went ahead of whom', () => {
  const fact = (n: number, type: string, customer: number, data: object) =>
    ({ n, t: n * MINUTE, type, by: 'system', customer, cause: -1, data }) as unknown as Fact;
  const ticket = (n: number, customer: number, category = 'A') =>
    fact(n, 'ticket.issued', customer, { ticket: `A00${customer}`, category });
  const ahead = (n: number, customer: number) =>
    fact(n, 'customer.let-ahead', customer, { reason: 'frail', kind: 'elder', fits: true });

  test('is everybody who was before them then: not those called, nor those of other lines', () => {
    const facts = [
      ticket(0, 1),
      ticket(1, 2),
      ticket(2, 3, 'B'),
      ticket(3, 4),
      fact(4, 'ticket.called', 1, { ticket: 'A001', window: 'w1', waited: 0 }),
      ahead(5, 4),
    ];
    expect(lettingAhead(facts)).toMatchObject([{ customer: 4, passed: [2] }]);
  });

  test('counts whoever was let ahead before, and whoever came over with an older ticket', () => {
    const facts = [
      ticket(0, 1, 'B'),
      ticket(1, 2),
      ticket(2, 3),
      ticket(3, 4),
      ahead(4, 3),
      fact(5, 'customer.invited', 1, { from: 'B', to: 'A', agreed: true }),
      ahead(6, 4),
    ];
    expect(lettingAhead(facts).at(-1)?.passed).toEqual([1, 3, 2]);
  });

  test('stands on the sheet of both, with the reason', () => {
    const facts = [ticket(0, 1), ticket(1, 2), ahead(2, 2)];
    stage.show(floorView(), facts);
    act(() => face(2)!.click());
    expect(document.querySelector('.person-turns')?.textContent).toContain('越过 1 位（站不住）');
    act(() => face(1)!.click());
    expect(document.querySelector('.person-turns')?.textContent).toContain('A002 先办（站不住）');
  });
});
