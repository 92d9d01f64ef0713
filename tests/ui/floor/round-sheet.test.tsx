// @vitest-environment jsdom
/** The round as a list: what was seen at each place, and the column of the form beside it, by the desk's own commands. */
import { cleanup, fireEvent, render, within } from '@testing-library/react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';
import type { EncounterView, ItemView } from '../../../src/sim/index.ts';
import { createI18n } from '../../../src/text/i18n.ts';
import { type DeskControl, DeskControlContext } from '../../../src/ui/counter/desk-control.ts';
import { type DeskPort, DeskPortContext } from '../../../src/ui/counter/desk-port.ts';
import { roundOf } from '../../../src/ui/floor/round-rows.ts';
import { RoundSheet } from '../../../src/ui/floor/round-sheet.tsx';
import { bundle as floor } from './floor-fixture.ts';

const text = (zh: string) => ({ 'zh-CN': zh, en: zh });
const PLACES = ['door', 'lamp', 'alarm', 'bell', 'roll', 'tap'];
const COLUMN = {
  kind: 'choice',
  type: 'choice',
  options: [
    { value: 'fine', name: text('正常') },
    { value: 'fault', name: text('有毛病') },
  ],
};

const bundle = {
  ...floor,
  bank: {
    ...floor.bank,
    references: [],
    records: [],
    itemKinds: [{ id: 'spot', layout: 'thing' }],
    checks: [
      { id: 'try', name: text('试一试'), kinds: ['spot'], by: ['self'], results: [] },
      { id: 'again', name: text('再看一遍'), kinds: ['spot'], by: ['self'], results: [] },
      { id: 'second', name: text('请人看'), kinds: ['spot'], by: ['lobby'], results: [] },
    ],
    forms: [
      { id: 'other', name: text('别的'), fields: [{ id: 'door' }], signers: [] },
      {
        id: 'sheet',
        name: text('巡检表'),
        fields: PLACES.map((id) => ({ ...COLUMN, id, name: text(id) })),
        signers: ['self'],
      },
    ],
  },
  cases: {
    round: {
      base: {
        items: PLACES.map((id) => ({
          id,
          kind: 'spot',
          name: text(`处 ${id}`),
          fields: {
            look: { label: text('一眼'), value: text('看着没事') },
            close: { label: text('近看'), value: text('其实坏了'), tool: 'try' },
          },
        })),
      },
    },
  },
} as unknown as LessonBundle;

const place = (id: string, more: Partial<ItemView> = {}) =>
  ({
    id,
    kind: 'spot',
    at: 'customer',
    checks: [],
    fields: [
      { id: 'look', seen: true, tool: 'eye' },
      { id: 'close', seen: false, tool: 'try' },
    ],
    ...more,
  }) as unknown as ItemView;

const encounter = (items: readonly ItemView[], forms: readonly object[] = []) =>
  ({ case: 'round', variant: '', items, forms, here: [] }) as unknown as EncounterView;

const SHEET = { id: 'sheet', fields: [], values: {}, signedBy: [], refusedBy: [] };

let given: Command[];
let closed: number;

function show(one: EncounterView) {
  const round = roundOf(bundle.bank, one);
  if (!round) throw new Error('no round');
  const port = {
    view: { encounter: one },
    bundle,
    can: () => ({ ok: true }),
    settings: { language: 'zh-CN' },
  } as unknown as DeskPort;
  const control = {
    run: (command: Command) => given.push(command),
    closeSheet: () => {
      closed += 1;
    },
    context: { t: (key: string) => key, c: (one: { 'zh-CN': string }) => one['zh-CN'] },
  } as unknown as DeskControl;
  render(
    <I18nextProvider i18n={words}>
      <DeskPortContext.Provider value={port}>
        <DeskControlContext.Provider value={control}>
          <RoundSheet round={round} />
        </DeskControlContext.Provider>
      </DeskPortContext.Provider>
    </I18nextProvider>,
  );
}
const rowOf = (id: string) =>
  within(document.querySelector<HTMLElement>(`.round-row[data-item="${id}"]`)!);
const press = (id: string, name: string) =>
  fireEvent.click(rowOf(id).getByRole('button', { name }));

let words: Awaited<ReturnType<typeof createI18n>>;
beforeAll(async () => {
  words = await createI18n({ language: 'zh-CN', plugin: initReactI18next });
  await words.loadNamespaces(['console', 'counter', 'common', 'reasons', 'commands', 'alerts']);
});
beforeEach(() => {
  given = [];
  closed = 0;
});
afterEach(cleanup);

describe('which matter is a round', () => {
  test('one with a form that has a column for each of many things of one kind', () => {
    const round = roundOf(bundle.bank, encounter(PLACES.map((id) => place(id))));
    expect(round?.form.id).toBe('sheet');
    expect(round?.places.map(({ id }) => id)).toEqual(PLACES);
    expect(round?.checks.map(({ id }) => id)).toEqual(['try', 'again']);
  });

  test('not a handful of papers, nor things of several kinds, nor nothing at all', () => {
    const few = PLACES.slice(0, 5).map((id) => place(id));
    expect(roundOf(bundle.bank, encounter(few))).toBeNull();
    expect(roundOf(bundle.bank, encounter([...few, place('tap', { kind: 'list' })]))).toBeNull();
    expect(roundOf(bundle.bank, null)).toBeNull();
  });
});

describe('the list of the round', () => {
  test('shows of a place what one has seen there, and nothing before', () => {
    show(
      encounter([
        place('door'),
        place('lamp', { at: 'desk' }),
        place('alarm', {
          at: 'desk',
          fields: [
            { id: 'look', seen: true, tool: 'eye' },
            { id: 'close', seen: true, tool: 'try' },
          ],
        }),
        ...['bell', 'roll', 'tap'].map((id) => place(id)),
      ]),
    );
    expect(rowOf('door').queryByText(/看着没事/)).toBeNull();
    expect(rowOf('lamp').getByText(/看着没事/)).toBeTruthy();
    expect(rowOf('lamp').queryByText(/其实坏了/)).toBeNull();
    expect(rowOf('alarm').getByText(/其实坏了/)).toBeTruthy();
  });

  test('goes there, tries, and writes by the commands of the desk', () => {
    const items = PLACES.map((id) => place(id, id === 'door' ? { at: 'desk' } : {}));
    show(encounter(items, [SHEET]));
    expect(rowOf('door').queryByRole('button', { name: '再看一遍' })).toBeNull();
    press('lamp', '过去看');
    press('door', '试一试');
    press('door', '有毛病');
    expect(given).toEqual([
      { do: 'take', item: 'lamp' },
      { do: 'check', item: 'door', check: 'try', role: 'self' },
      { do: 'fill', form: 'sheet', field: 'door', value: 'fault' },
    ]);
  });

  test('is written on only once the sheet has been taken, which does not lie over it', () => {
    show(encounter(PLACES.map((id) => place(id))));
    expect(document.querySelectorAll('fieldset:disabled')).toHaveLength(PLACES.length);
    fireEvent.click(document.querySelector('[data-act="open-round"]')!);
    expect(given).toEqual([{ do: 'open-form', form: 'sheet' }]);
    expect(closed).toBe(1);
  });

  test('says how far one has come, and what is written by more than colour', () => {
    const made = [{ check: 'try', result: '', role: 'self', t: 0 }];
    const items = PLACES.map((id) => place(id, id === 'door' ? { at: 'desk', checks: made } : {}));
    show(encounter(items, [{ ...SHEET, values: { door: 'fine' } }]));
    expect(document.querySelector('.round-head')?.textContent).toContain('看过 1、填了 1，共 6 项');
    expect(rowOf('door').getByRole('button', { name: '正常' }).ariaPressed).toBe('true');
    expect(rowOf('door').getByRole('button', { name: '有毛病' }).ariaPressed).toBe('false');
    expect(rowOf('door').getByRole('button', { name: /✓ 试一试/ })).toBeTruthy();
    expect(rowOf('door').getByRole('button', { name: '再看一遍' })).toBeTruthy();
  });
});
