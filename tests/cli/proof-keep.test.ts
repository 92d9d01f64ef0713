import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Proof } from '../../src/bots/prove.ts';
import { proofKeep } from '../../src/cli/proof-keep.ts';
import { proveAll } from '../../src/cli/proof-pool.ts';
import { shippedLesson } from '../support/lesson.ts';

const folder = mkdtempSync(join(tmpdir(), 'oc-proofs-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bundle = shippedLesson('swallowed-card');
const quick = { seeds: 2, randomSeeds: 2, quick: true };
const prove = (seeds = quick.seeds) =>
  proveAll([bundle], { ...quick, seeds }, 1, () => {}, proofKeep(folder));

test('a proof is taken from the keep only for the same content and options', async () => {
  const [first] = await prove();
  const [name] = readdirSync(folder);
  expect(first?.lesson).toBe('swallowed-card');
  expect(await prove()).toEqual([first]);
  expect(readdirSync(folder)).toEqual([name]);

  // What is kept is what is given.
  const path = join(folder, name as string);
  writeFileSync(path, JSON.stringify({ ...(first as Proof), digest: 'marked' }));
  expect((await prove())[0]?.digest).toBe('marked');
  expect((await prove(1))[0]?.digest).toBe(bundle.digest);

  // A damaged one is made anew.
  writeFileSync(path, '{"lesson":');
  expect(await prove()).toEqual([first]);
});
