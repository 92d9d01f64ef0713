/** Before each test file: what the tests of the DOM need; nothing where there is none. */
import { afterEach } from 'vitest';

if (typeof document !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/react');
  // On a busy machine the first look at a page takes longer than the second it is given.
  configure({ asyncUtilTimeout: 20_000 });
  // The library does this only for the first of several files in one process.
  afterEach(cleanup);
}
