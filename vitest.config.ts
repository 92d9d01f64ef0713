import { defineConfig } from 'vitest/config';
import { jsonWithComments } from './.ci/json-with-comments.mjs';
import { TestOrder } from './.ci/test-order.mjs';

export default defineConfig({
  plugins: [jsonWithComments()],
  test: {
    // Testing Library cleans up after each test only if it finds a global afterEach.
    // Tests import what they use from 'vitest' all the same.
    globals: true,
    // Two busy cores are slow without being wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A process keeps what it has loaded: the sources and the content are read once and not once for every file.
    isolate: false,
    sequence: { sequencer: TestOrder },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          // A test of the DOM says so in its first line: // @vitest-environment jsdom
          environment: 'node',
          setupFiles: 'tests/support/page-setup.ts',
          // Left alone, a machine of two cores would get one.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          environment: 'node',
          // Three browsers at a time: each waits for its own clock for much of the time.
          maxWorkers: 3,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
