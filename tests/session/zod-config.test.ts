import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** In a process of its own, where nobody has loaded zod before. */
const LOOK = `
  await import('./src/app/zod-config.ts');
  const { config, z } = await import('zod');
  let compiled = 0;
  globalThis.Function = new Proxy(globalThis.Function, {
    construct(target, args) {
      compiled++;
      return Reflect.construct(target, args);
    },
  });
  const parsed = z.object({ a: z.string() }).parse({ a: 'x' });
  console.log(JSON.stringify({ jitless: config().jitless, parsed, compiled }));
`;

test('zod compiles nothing when the page has said so before', () => {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', LOOK];
  const seen = execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  expect(JSON.parse(seen)).toEqual({ jitless: true, parsed: { a: 'x' }, compiled: 0 });
});
