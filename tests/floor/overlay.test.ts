import { describe, expect, it } from 'vitest';
import { floorRules } from '../../src/floor/overlay/floor-rules.ts';
import { createHeatGrid, FILLING_FROM, MEMORY } from '../../src/floor/overlay/heat-grid.ts';
import { createLoadRecord, LOAD_SPAN } from '../../src/floor/overlay/load-record.ts';
import { LEGENDS } from '../../src/floor/overlay/overlay-model.ts';
import { reasonsOf, SIGNS, toneOf } from '../../src/floor/overlay/tones.ts';
import { createTrails, TRAIL_SPAN } from '../../src/floor/overlay/trails.ts';
import type { MindView, PersonView, Place, SimView } from '../../src/sim/index.ts';

const MINUTE = 60_000;
const rules = floorRules({
  bank: {
    perception: { levels: [10 * MINUTE, 20 * MINUTE, 30 * MINUTE] },
    kinds: [
      { id: 'elder', name: { 'zh-CN': '老人', en: 'Elderly' }, pressing: true },
      { id: 'deaf', name: { 'zh-CN': '听障', en: 'Deaf' }, pressing: false },
    ],
    priorities: [{ kinds: ['elder'] }],
  },
  lesson: { score: { waitTarget: 15 * MINUTE } },
});

const at = (kind: Place['kind'], x: number, y: number, id = ''): Place => ({ kind, at: id, x, y });
const mind = (patch: Partial<MindView> = {}): MindView => ({
  kind: 'plain',
  felt: 0,
  rate: 100,
  informed: true,
  occupied: true,
  overtaken: false,
  standing: false,
  outside: false,
  level: 0,
  invited: [],
  cared: [],
  pressed: false,
  ...patch,
});
const person = (patch: Partial<PersonView> = {}): PersonView => ({
  id: 1,
  ticket: 'A001',
  category: 'A',
  portrait: 'p01',
  state: 'waiting',
  from: at('ticket', 9, 9),
  to: at('seat', 3, 3, '0'),
  since: 0,
  until: 0,
  ticketAt: 0,
  patience: 90,
  mood: 60,
  forPlayer: false,
  window: '',
  ...patch,
});
const sign = (overlay: Parameters<typeof toneOf>[0], who: PersonView, t: number, anxious = false) =>
  toneOf(overlay, who, t, t, anxious, rules)?.sign;

describe('the sign of a person', () => {
  it('goes up with the clock at the three levels of the bank', () => {
    const signs = [9, 10, 20, 30].map((minutes) => sign('wait', person(), minutes * MINUTE));
    expect(signs).toEqual(['fine', 'soon', 'late', 'beyond']);
  });

  it('follows the felt wait, which runs on at its own rate', () => {
    const who = person({ mind: mind({ felt: 9 * MINUTE, rate: 200 }) });
    expect(toneOf('felt', who, 5 * MINUTE, 5 * MINUTE, false, rules)).toMatchObject({
      sign: 'fine',
      minutes: 9,
    });
    expect(toneOf('felt', who, 6 * MINUTE, 5 * MINUTE, false, rules)).toMatchObject({
      sign: 'soon',
      minutes: 11,
    });
  });

  it('puts leaving before standing, and standing before restlessness', () => {
    const stands = mind({ kind: 'elder', standing: true, informed: false });
    expect(sign('risk', person({ mind: stands, patience: 5 }), 0)).toBe('leaves');
    expect(sign('risk', person({ mind: stands, patience: 30 }), 0)).toBe('stands');
    expect(sign('risk', person({ mind: mind({ standing: true }), patience: 30 }), 0)).toBe(
      'restless',
    );
    expect(sign('risk', person({ mind: mind({ kind: 'deaf', standing: true }) }), 0)).toBe(
      'stands',
    );
    expect(sign('risk', person({ mind: mind({ informed: false }) }), 0, true)).toBe('anxious');
    expect(sign('risk', person({ mind: mind() }), 0, true)).toBeUndefined();
  });

  it('is only for those who wait', () =>
    expect(sign('wait', person({ state: 'serving' }), 40 * MINUTE)).toBeUndefined());

  it('counts those before shut doors, who have no ticket yet', () => {
    const who = person({ to: at('outside', 5, 12), ticketAt: -1, state: 'arriving' });
    expect(sign('wait', who, 12 * MINUTE)).toBe('soon');
  });

  it('falls back on the wait target where the bank has no levels', () =>
    expect(floorRules({ lesson: { score: { waitTarget: 10 * MINUTE } } }).levels).toEqual([
      6 * MINUTE,
      10 * MINUTE,
      15 * MINUTE,
    ]));

  it('comes with what makes it long, the worst first', () => {
    const reasons = mind({ outside: true, standing: true, overtaken: true, informed: false });
    expect(reasonsOf(person({ mind: reasons }), true)).toEqual([
      'outside',
      'overtaken',
      'uninformed',
      'anxious',
    ]);
  });

  it('has a colour of its own meaning, and every legend two colours at least', () => {
    for (const overlay of ['wait', 'felt', 'load', 'risk'] as const) {
      const colours = LEGENDS[overlay].map((entry) => SIGNS[entry as keyof typeof SIGNS]);
      expect(new Set(colours).size).toBeGreaterThan(1);
    }
  });
});

describe('the load of a window', () => {
  const view = (now: number, state: SimView['hall']['windows'][number]['state'], longest = 0) =>
    ({
      now,
      hall: {
        windows: [{ id: 'w1', state, serves: ['A'] }],
        queues: [{ category: 'A', longest }],
      },
    }) as unknown as SimView;

  it('is its busy share of the last quarter of an hour', () => {
    const record = createLoadRecord();
    record.take(view(0, 'idle'));
    record.take(view(5 * MINUTE, 'serving'));
    const end = view(15 * MINUTE - 1, 'serving');
    record.take(end);
    const [load] = record.loads(end, MINUTE);
    expect(load!.share).toBeCloseTo(2 / 3, 2);
    expect(load!.sign).toBe('steady');
    const later = view(15 * MINUTE + LOAD_SPAN, 'serving');
    record.take(later);
    expect(record.loads(later, MINUTE)[0]).toMatchObject({ share: 1, sign: 'strained' });
  });

  it('is too much only while its line waits long, and nothing while it is closed', () => {
    const record = createLoadRecord();
    record.take(view(0, 'serving'));
    record.take(view(MINUTE, 'serving'));
    expect(record.loads(view(MINUTE, 'serving', 2 * MINUTE), MINUTE)[0]?.sign).toBe('overrun');
    expect(record.loads(view(MINUTE, 'closed'), MINUTE)[0]?.sign).toBe('');
  });

  it('forgets what has not happened after going back', () => {
    const record = createLoadRecord();
    record.take(view(0, 'serving'));
    record.take(view(10 * MINUTE, 'serving'));
    const back = view(MINUTE, 'idle');
    record.take(back);
    expect(record.loads(back, MINUTE)[0]).toMatchObject({ share: 0, sign: 'idle' });
  });
});

describe('crowding', () => {
  const standing = (n: number, x: number, y: number) =>
    Array.from({ length: n }, (_, id) => person({ id, to: at('standing', x, y, String(id)) }));

  it('is people to a tile around, and those who sit count for half', () => {
    const heat = createHeatGrid(10, 10);
    heat.take(standing(9, 5.5, 5.5), 0);
    const cells = heat.cells();
    expect(cells).toHaveLength(9);
    expect(cells.every(({ density, crowding }) => density === 1 && crowding === 'crowded')).toBe(
      true,
    );
    const seated = createHeatGrid(10, 10);
    seated.take(
      standing(9, 5.5, 5.5).map((p) => ({ ...p, to: { ...p.to, kind: 'seat' as const } })),
      0,
    );
    expect(seated.cells()[0]).toMatchObject({ density: 0.5, crowding: 'filling' });
  });

  it('stays a while after people have gone, and fades', () => {
    const heat = createHeatGrid(10, 10);
    heat.take(standing(9, 5.5, 5.5), 0);
    heat.take([], MEMORY / 2);
    expect(heat.cells()[0]!.density).toBeGreaterThan(FILLING_FROM);
    heat.take([], MEMORY * 4);
    expect(heat.cells()).toEqual([]);
  });

  it('leaves out those who are outside', () => {
    const heat = createHeatGrid(10, 10);
    heat.take([person({ to: at('outside', 5, 5) })], 0);
    expect(heat.cells()).toEqual([]);
  });
});

describe('paths', () => {
  const way = (from: { x: number; y: number }, to: { x: number; y: number }) => [from, to];
  const walk = (id: number, since: number, to: Place) =>
    person({ id, since, until: since + 4000, to });

  it('keep each walk once, tell the most walked way, and forget the old', () => {
    const trails = createTrails({ way });
    const seat = at('seat', 3, 3, '0');
    trails.take([walk(1, 0, seat), walk(2, 0, at('entrance', 1, 1))], 100);
    trails.take([walk(1, 0, seat), walk(3, 500, seat)], 600);
    expect(trails.list()).toHaveLength(3);
    expect(trails.ways()[0]).toEqual({ from: 'ticket', to: 'seat', window: '', walks: 2 });
    expect(trails.list().map(({ out }) => out)).toEqual([false, true, false]);
    trails.take([], TRAIL_SPAN + 100);
    expect(trails.list()).toHaveLength(1);
    trails.take([], 0);
    expect(trails.list()).toEqual([]);
  });
});
