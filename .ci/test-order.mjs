// The order of the test files. Those that take long come early, so that no core stands idle at the end; but those that
// need a page of their own first, so that a process keeps its environment and what it has loaded for as many as possible.
import { readFileSync } from 'node:fs';
import { BaseSequencer } from 'vitest/node';

/** Each takes twenty seconds or more. The longest first. */
const LONG = [
  'floor-mouse.e2e',
  'floor-keyboard.e2e',
  'situations.e2e',
  'shift.e2e',
  'papers.e2e',
  'touch.e2e',
  'robustness.e2e',
  'modes.e2e',
  'drills.e2e',
  'queueing.test',
];

const needsPage = (/** @type {string} */ file) =>
  readFileSync(file, 'utf8').startsWith('// @vitest-environment jsdom');

/** 0 for what comes first. @param {string} file */
function rank(file) {
  if (needsPage(file)) return -1;
  const place = LONG.findIndex((name) => file.includes(`/${name}.`));
  return place < 0 ? LONG.length : place;
}

export class TestOrder extends BaseSequencer {
  /** @override @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files);
    const ranks = new Map(sorted.map((file) => [file, rank(file.moduleId)]));
    return sorted.sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  }
}
