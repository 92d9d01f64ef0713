// The order of the test files: those that need a page of their own first, so that a process keeps its environment
// and what it has loaded for as many files as possible.
import { readFileSync } from 'node:fs';
import { BaseSequencer } from 'vitest/node';

const needsPage = (/** @type {string} */ file) =>
  readFileSync(file, 'utf8').startsWith('// @vitest-environment jsdom');

export class TestOrder extends BaseSequencer {
  /** @override @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files);
    const pages = new Set(sorted.filter(({ moduleId }) => needsPage(moduleId)));
    return [...pages, ...sorted.filter((file) => !pages.has(file))];
  }
}
