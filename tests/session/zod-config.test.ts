import { expect, test, vi } from 'vitest';

test('zod compiles nothing when the page has said so before', async () => {
  vi.resetModules();
  await import('../../src/app/zod-config.ts');
  const { config, z } = await import('zod');
  expect(config().jitless).toBe(true);
  const real = globalThis.Function;
  let compiled = 0;
  globalThis.Function = new Proxy(real, {
    construct(target, args) {
      compiled++;
      return Reflect.construct(target, args);
    },
  });
  try {
    expect(z.object({ a: z.string() }).parse({ a: 'x' })).toEqual({ a: 'x' });
  } finally {
    globalThis.Function = real;
  }
  expect(compiled).toBe(0);
});
