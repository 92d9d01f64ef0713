/** A floor plan on which somebody could not get to their place is found before anybody plays on it. */
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/scenario/load/library.ts';
import { breakFile, brief } from './mini-library.ts';
import { SHIPPED } from './shipped-files.ts';

const WALL = '[{ "x": 0, "y": 1, "w": 10, "h": 1 }]';
const SEAT = '{ "x": 3, "y": 5, "facing": "ne" }';
const SPOT = '"standing": [{ "x": 2, "y": 6 }]';

const FAULTS: readonly [what: string, search: string, put: string, code: string, at: string][] = [
  [
    'a ticket machine inside furniture',
    WALL,
    '[{ "x": 0.5, "y": 3.5, "w": 1, "h": 1 }]',
    'conflict',
    '/ticketMachine',
  ],
  [
    'a seat walled in',
    WALL,
    '[{ "x": 1, "y": 3, "w": 4, "h": 0.5 }, { "x": 1, "y": 6.5, "w": 4, "h": 0.5 }, { "x": 1, "y": 3, "w": 0.5, "h": 4 }, { "x": 4.5, "y": 3, "w": 0.5, "h": 4 }]',
    'conflict',
    '/seats/0',
  ],
  [
    'a seat far inside blocked ground',
    WALL,
    '[{ "x": 1.5, "y": 3, "w": 4, "h": 4 }]',
    'conflict',
    '/seats/0',
  ],
  [
    'a window behind a wall',
    WALL,
    '[{ "x": 0, "y": 2, "w": 10, "h": 1.5 }]',
    'conflict',
    '/windows/0/customer',
  ],
  [
    'standing in furniture',
    WALL,
    '[{ "x": 1.5, "y": 5.5, "w": 1, "h": 1 }]',
    'conflict',
    '/standing/0',
  ],
  ['a closed door', WALL, '[{ "x": 0, "y": 3.5, "w": 1, "h": 1 }]', 'conflict', '/entrance'],
  [
    'a place off the floor',
    SPOT,
    '"standing": [{ "x": 2, "y": 8.5 }]',
    'out-of-range',
    '/standing/0',
  ],
  [
    'two on one seat',
    SEAT,
    `${SEAT}, { "x": 3.1, "y": 5, "facing": "ne" }`,
    'conflict',
    '/seats/1',
  ],
  ['standing on a seat', SPOT, '"standing": [{ "x": 3, "y": 5.1 }]', 'conflict', '/standing/0'],
  [
    'a machine that needs a teller',
    '{ "id": "w2", "customer"',
    '{ "id": "w2", "kind": "machine", "customer"',
    'conflict',
    '/windows/1/kind',
  ],
  [
    'a counter that needs nobody',
    '"number": 2, "serves": ["personal"]',
    '"number": 2, "serves": ["personal"], "unattended": true',
    'conflict',
    '/windows/1/kind',
  ],
];

const floorFaults = (files: Parameters<typeof loadLibrary>[0]) =>
  loadLibrary(files)
    .diagnostics.map(brief)
    .filter(({ pointer }) => pointer.startsWith('/floor'))
    .map(({ code, pointer }) => `${code} ${pointer.slice('/floor'.length)}`);

describe('a floor plan', () => {
  it.each(FAULTS)('with %s is refused there', (_what, search, put, code, at) => {
    expect(floorFaults(breakFile('mini-branch.json', search, put).files)).toContain(
      `${code} ${at}`,
    );
  });

  it('may have benches and counters inside blocked ground, with free floor beside them', () => {
    const bench = '[{ "x": 0, "y": 1, "w": 10, "h": 1.5 }, { "x": 2.5, "y": 4.5, "w": 1, "h": 1 }]';
    expect(floorFaults(breakFile('mini-branch.json', WALL, bench).files)).toEqual([]);
  });

  it('has posts that help at windows and with categories there are, where one can stand', () => {
    const staff = '"staff": [{ "id": "zhou", "name"';
    const posts = `"posts": [{ "id": "help", "name": { "zh-CN": "帮", "en": "Help" }, "x": 5, "y": 1.5,
      "helps": [{ "window": "w7", "pace": 0.8 }], "prefills": [{ "category": "firms", "percent": 10 }] }], ${staff}`;
    const { diagnostics } = loadLibrary(breakFile('mini-branch.json', staff, posts).files);
    expect(diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'conflict /posts/0',
      'unknown-reference /posts/0/helps/0/window',
      'unknown-reference /posts/0/prefills/0/category',
    ]);
  });

  it('is sound in every branch that is shipped', () => {
    const branches = SHIPPED.filter(({ path }) => path.startsWith('branches/'));
    expect(branches.length).toBeGreaterThan(2);
    expect(floorFaults(branches)).toEqual([]);
  });
});
