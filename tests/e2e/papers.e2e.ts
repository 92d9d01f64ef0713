/** Every paper of every case can be read at twice the size: all its words whole, large enough, and none on another. */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileLesson } from '../../src/scenario/load/compile-lesson.ts';
import { launch } from '../support/chromium.ts';
import type { Served } from '../support/serve.ts';
import { shippedLibrary } from '../support/shipped-library.ts';
import { desksOf } from './support/all-papers.ts';
import { bringContent, openPreview, readAll, servePreview } from './support/paper-desk.ts';

/** What is left of a screen of 1366 by 768 at 200 %. */
const TWICE = { width: 683, height: 384 };
const SHOTS = '.cache/shots';

const library = shippedLibrary();
const lessons = [...library.lessons.keys()].map((id) => compileLesson(library, id));
/** A day with somebody at a window: a supervisor has no desk of papers before a matter comes up. */
const [counter] = lessons.filter(({ lesson }) => lesson.supervisor === undefined);
let served: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  served = await servePreview();
  browser = await launch();
  page = await browser.newPage({ viewport: TWICE, reducedMotion: 'reduce' });
  await openPreview(page, served.url, counter?.lesson.id ?? '');
}, 240_000);

afterAll(async () => {
  await browser.close();
  await served.close();
});

test.each(['zh-CN', 'en'] as const)(
  'every paper at twice the size, %s',
  { timeout: 480_000 },
  async (language) => {
    const known = new Set<string>();
    const kinds = new Set<string>();
    const wrong: string[] = [];
    // Of each kind the first, for a person to look at.
    const look = (kind: string) => {
      if (kinds.has(kind)) return null;
      kinds.add(kind);
      return () => page.screenshot({ path: `${SHOTS}/paper-${kind}-${language}.png` });
    };
    for (const bundle of lessons) {
      const desks = desksOf(bundle, known);
      if (desks.length > 0) await bringContent(page, bundle);
      for (const desk of desks) wrong.push(...(await readAll(page, desk, language, look)));
    }
    expect(wrong).toEqual([]);
    expect(kinds.size).toBeGreaterThan(25);
  },
);
