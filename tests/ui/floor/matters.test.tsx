// @vitest-environment jsdom
/** A matter in hand: its stages and clocks, the question before it ends, the sums one can work out, the hint. */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';
import type { Fact } from '../../../src/scenario/vocabulary/facts.ts';
import { type DeskControl, DeskControlContext } from '../../../src/ui/counter/desk-control.ts';
import { type DeskPort, DeskPortContext } from '../../../src/ui/counter/desk-port.ts';
import { percentToPpm, ppmToPercent } from '../../../src/ui/floor/calculators/keyed.ts';
import { incidentClocks, rungsOf, stagesOf } from '../../../src/ui/floor/case-clocks.ts';
import { EndDialog } from '../../../src/ui/floor/end-dialog.tsx';
import { overPapers } from '../../../src/ui/floor/floor-keys.ts';
import { mattersOf } from '../../../src/ui/floor/matters.ts';
import { SessionProvider } from '../../../src/ui/kit/session-context.tsx';
import { bundle, floorView, MINUTE, NOW } from './floor-fixture.ts';
import { stage } from './floor-stage.tsx';

const HOUR = 60 * MINUTE;
const fact = (type: string, customer: number, data: object, t = NOW) =>
  ({ n: 0, t, type, by: 'player', customer, cause: -1, data }) as unknown as Fact;

beforeAll(stage.prepare);
beforeEach(stage.reset);
afterEach(cleanup);

describe('a complaint', () => {
  const complaint = { id: 7, customer: -2, state: 'ungraded', level: 0, dueAt: NOW };

  test('goes through five stages; one that was left out stays open', () => {
    const facts = [
      fact('encounter.started', -2, {}),
      fact('form.signed', -2, { form: 'reply', who: 'self' }),
      fact('complaint.graded', -9, { complaint: 1, level: 1 }),
    ];
    expect([...stagesOf(complaint, facts)].sort()).toEqual(['act', 'receive']);
    const more = [...facts, fact('complaint.graded', -2, { complaint: 7, level: 2 })];
    expect(stagesOf(complaint, more).has('assess')).toBe(true);
    expect(stagesOf(complaint, more).has('plan')).toBe(false);
  });

  test('has three clocks, of which that of its level runs until the answer', () => {
    const bank = { complaint: { clocks: [30 * MINUTE, 2 * HOUR, 8 * HOUR] } };
    const of = { bank } as unknown as LessonBundle;
    const graded = { ...complaint, state: 'handling.level2', level: 2, dueAt: NOW + HOUR };
    expect(rungsOf(of, graded, NOW).map(({ left }) => left)).toEqual([null, HOUR, null]);
    const answered = { ...graded, state: 'answered' };
    expect(rungsOf(of, answered, NOW).map(({ left }) => left)).toEqual([null, null, null]);
  });
});

describe('an incident', () => {
  const incident = { id: 0, kind: 'down', state: 'handled', level: 2, dueAt: 0 };
  const of = {
    bank: {
      incidents: [{ id: 'down', hall: { stops: ['A'] } }],
      announcements: [{ id: 'news', incident: 'down' }, { id: 'other' }],
      clocks: { incidents: [{ incident: 'down', restore: 4 * HOUR, news: 15 * MINUTE }] },
    },
  } as unknown as LessonBundle;
  const facts = [
    fact('incident.opened', -1, { incident: 0, kind: 'down', level: 2 }, NOW - 20 * MINUTE),
    fact('incident.reported', -1, { incident: 0, kind: 'down' }, NOW - 12 * MINUTE),
  ];
  const floor = (announced: Record<string, number>) => ({ ...floorView().floor!, announced });

  test('says since when, what stands still, when it was reported, and the target', () => {
    const clocks = incidentClocks(of, incident, { now: NOW, floor: floor({}) }, facts);
    expect(clocks).toMatchObject({
      since: 20 * MINUTE,
      reported: NOW - 12 * MINUTE,
      stops: ['A'],
      restoreIn: 3 * HOUR + 40 * MINUTE,
    });
  });

  test('the next news is due a while after the last word about it, no other word counts', () => {
    const none = incidentClocks(of, incident, { now: NOW, floor: floor({ other: NOW }) }, facts);
    expect(none.newsIn).toBe(-5 * MINUTE);
    const told = { now: NOW, floor: floor({ news: NOW - 3 * MINUTE }) };
    expect(incidentClocks(of, incident, told, facts).newsIn).toBe(12 * MINUTE);
  });

  test('that needs nobody in person is on the desk all the same, and can be reported', () => {
    const down = { id: 0, kind: 'down', state: 'unreported', level: 2, dueAt: NOW + MINUTE };
    const bank = {
      ...bundle.bank,
      ...of.bank,
      incidents: [{ id: 'down', name: { 'zh-CN': '停机', en: 'Down' }, hall: { stops: ['A'] } }],
      announcements: [],
    };
    stage.show(floorView({ incidents: [down] }), [], {
      ...bundle,
      bank,
    } as unknown as LessonBundle);
    const row = document.querySelector<HTMLElement>('[data-matter="incident-0"]')!;
    expect(row.textContent).toContain('停机');
    expect(row.textContent).toContain('停办：现金');
    act(() => within(row).getByRole('button', { name: '上报' }).click());
    expect(stage.given()).toEqual([{ do: 'report-incident', incident: 0 }]);
  });

  test('once reported has no clock of its own: what is due is nearer', () => {
    const down = { id: 0, kind: 'down', state: 'handled', level: 2, dueAt: NOW - MINUTE };
    const all = mattersOf(bundle, floorView({ incidents: [down] }));
    expect(all.find(({ incident: one }) => one?.id === 0)?.due).toBe(Number.POSITIVE_INFINITY);
    const duties = floorView().duties.map((one) => ({
      ...one,
      matter: 'incident' as const,
      due: 0,
    }));
    const unclocked = mattersOf(bundle, floorView({ duties, complaints: [] }));
    expect(unclocked.map(({ id }) => id)).toEqual(['angry', 'round']);
  });
});

describe('before a matter ends it is asked', () => {
  const dialog = () => {
    const given: Command[] = [];
    const stores = stage.newStores();
    const control = { run: (one: Command) => given.push(one) > 0, setDialog: () => {} };
    const port = { bundle, settings: stores.settings.getState() };
    render(
      <SessionProvider session={null as never} stores={stores} files={null as never}>
        <DeskPortContext value={port as unknown as DeskPort}>
          <DeskControlContext value={control as unknown as DeskControl}>
            <EndDialog />
          </DeskControlContext>
        </DeskPortContext>
      </SessionProvider>,
    );
    return { given, stores };
  };

  test('in the same words whatever may be missing; Y ends it', async () => {
    const { given } = dialog();
    expect(screen.getByRole('dialog', { name: '办完这件事？' })).toBeTruthy();
    expect(document.activeElement?.getAttribute('data-confirm')).toBe('yes');
    await stage.press('y');
    expect(given).toEqual([{ do: 'end-duty' }]);
  });

  test('N goes on with it, and what is typed with an input method is no answer', async () => {
    const { given } = dialog();
    await stage.press('y', { isComposing: true });
    await stage.press('n');
    expect(given).toEqual([]);
  });

  test('once more only, where somebody does not want to be asked again', async () => {
    const { given, stores } = dialog();
    expect(stores.settings.getState().confirmEnd).toBe(true);
    act(() => screen.getByRole('checkbox').click());
    expect(stores.settings.getState().confirmEnd).toBe(true);
    await stage.press('y');
    expect(stores.settings.getState().confirmEnd).toBe(false);
    expect(given).toHaveLength(1);
  });
});

describe('the sums', () => {
  test('a loan is worked out both ways, with the difference said', async () => {
    stage.show();
    await stage.press('F2');
    await waitFor(() => screen.getByRole('dialog', { name: '利息与还款' }));
    const fields = screen.getAllByRole('textbox');
    ['300,000', '3.5', '240'].forEach((value, nth) => {
      fireEvent.change(fields[nth]!, { target: { value } });
    });
    const dialog = screen.getByRole('dialog').textContent!;
    for (const sum of ['1,739.88', '117,571.00', '2,125.00', '1,253.65', '12,133.50'])
      expect(dialog).toContain(sum);
    act(() => screen.getAllByRole('button', { name: '逐期表' })[0]!.click());
    expect(screen.getAllByRole('row')).toHaveLength(241);
  });

  test('rates are read as they are written', () => {
    expect(percentToPpm('1.1')).toBe(11_000);
    expect(percentToPpm('０．０５％')).toBe(500);
    expect(percentToPpm('1,1')).toBeNull();
    expect([11_000, 500, 12_345].map(ppmToPercent)).toEqual(['1.10', '0.05', '1.2345']);
  });
});

test('in teaching J asks for a hint, which says who is meant', async () => {
  const hint = {
    command: { do: 'care', customer: 1, care: 'water' },
    waitFor: '',
    rule: null,
    customer: 1,
  } as const;
  stage.show(floorView(), [], bundle, { canHint: true, hint });
  await stage.press('j');
  expect(stage.given()).toEqual([{ do: 'asked-for-a-hint' }]);
  expect(document.querySelector('.hint')?.textContent).toContain('A001 老人');
  expect(document.querySelector('.hint')?.textContent).toContain('递水');
});

test('J asks over the papers of a matter as well, unless something there can be counted', () => {
  const asked = (items: readonly object[]) => {
    let n = 0;
    const view = { ...floorView(), encounter: { items } };
    const port = {
      bundle,
      view,
      can: () => ({ ok: true }),
      canHint: true,
      askHint: () => (n += 1),
    };
    const control = { context: { port, t: String, c: String }, sheet: '' };
    overPapers(
      { key: 'j', target: null } as unknown as KeyboardEvent,
      { port, control, floor: {} } as unknown as Parameters<typeof overPapers>[1],
    );
    return n;
  };
  expect(asked([])).toBe(1);
});
