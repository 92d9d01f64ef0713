import { expect, test } from 'vitest';
import { newerThanOldest } from '../../.ci/oldest-browser.mjs';

test('built-ins newer than the oldest browser are found in minified code', () => {
  expect(newerThanOldest('let e=t.findLast(n=>n>1),r=structuredClone(e)')).toEqual([
    'findLast',
    'structuredClone',
  ]);
  expect(newerThanOldest('a.b?.toSorted(c),a.toSorted(d),Object.groupBy(e,f)')).toEqual([
    'toSorted',
    'Object.groupBy',
  ]);
});

test('what is old, filled in or our own is let pass', () => {
  const code = 'e.at(-1),Object.hasOwn(e,t),e.find(t),e.union(t),this.structured.findLastOf(e)';
  expect(newerThanOldest(code)).toEqual([]);
});
