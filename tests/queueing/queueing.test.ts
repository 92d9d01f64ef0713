/**
 * The simulator against the cases of the reference. All traces, and one exact case of every kind; `npm run validity` runs all
 * exact cases and writes docs/validity.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CASES } from './cases.ts';
import { checksOf, runExact } from './exact-run.ts';
import { ABLE_BAKER } from './idle-rule.ts';
import { bundleOf } from './load.ts';
import { runTrace } from './trace-run.ts';
import { TRACES } from './traces.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, import.meta.url))
    .map((file) => file.replace('.json', ''))
    .sort();

/** One of each kind: few customers, many sorts of rules. */
const QUICK = 'A3 B9 C2 C7 D4 D9 E3 F1 F3 G1 G10 H3 I5 I10 I11'.split(' ');

describe('traces', () => {
  it.each(TRACES)('$id: $model', (trace) => {
    for (const { quantity, exact, measured, ok } of runTrace(trace))
      expect({ quantity, measured, ok }, `${quantity}: ${exact}`).toMatchObject({ ok: true });
  });
});

describe('exact cases', () => {
  const quick = [ABLE_BAKER, ...CASES].filter(({ id, file }) => file || QUICK.includes(id));
  it.each(quick)('$id: $model', { timeout: 120_000 }, (one) => {
    expect(runExact(one).filter(({ ok }) => !ok)).toEqual([]);
  });
});

describe('the collection is whole', () => {
  it('has a lesson without a fault for every case, and a case for every lesson', () => {
    expect(CASES.map(({ id }) => id.toLowerCase()).sort()).toEqual(filesIn('exact'));
    expect([...TRACES, ABLE_BAKER].map(({ id }) => id).sort()).toEqual(filesIn('traces'));
    expect(CASES).toHaveLength(52);
    for (const { id } of CASES)
      expect(() => bundleOf(`exact/${id.toLowerCase()}.json`)).not.toThrow();
  });

  it('asks a fair question of every exact case', () => {
    for (const { plan, ...one } of CASES) {
      const { id } = one;
      for (const { name, value } of checksOf({ ...one, plan }))
        expect(Number.isFinite(value), `${id} ${name}`).toBe(true);
      if ('days' in plan) continue;
      expect(plan.replications, id).toBeGreaterThanOrEqual(30);
      expect(plan.customers, id).toBeGreaterThanOrEqual(20_000);
    }
  });

  it('stands in docs/validity.md, with nothing that fails', () => {
    const page = readFileSync(new URL('../../docs/validity.md', import.meta.url), 'utf8');
    const rows = page.split('\n').filter((line) => line.endsWith(' holds |'));
    const wanted = [
      ...TRACES.flatMap(({ rows }) => rows),
      ...[ABLE_BAKER, ...CASES].flatMap((one) => checksOf(one)),
    ];
    expect(rows).toHaveLength(wanted.length);
    expect(page).not.toContain('**fails**');
    for (const { id } of [...TRACES, ABLE_BAKER, ...CASES])
      expect(page, id).toContain(`\n| ${id} | `);
  });
});
