/** The same seed and the same commands lead to the same facts and the same hash in Node and in Chromium. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestWindow } from '../../src/app/test-window.ts';
import { botLog } from '../../src/bots/bot-log.ts';
import { BOT_KINDS } from '../../src/bots/policies.ts';
import { runBot } from '../../src/bots/run-bot.ts';
import { launch } from '../support/chromium.ts';
import { shippedLesson } from '../support/lesson.ts';
import { type Served, serve } from '../support/serve.ts';

declare global {
  interface Window {
    __oc?: TestWindow;
  }
}

const SEEDS = 20;

let served: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  served = await serve();
  browser = await launch();
  page = await browser.newPage();
  await page.goto(`${served.url}?test`);
  await page.waitForFunction(() => window.__oc !== undefined);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

const bundle = shippedLesson('first-shift');

test.each(Array.from({ length: SEEDS }, (_, i) => i + 1))('seed %i', async (seed) => {
  // All five players take their turn: between them they reach every corner of the rules.
  const kind = BOT_KINDS[seed % BOT_KINDS.length] ?? 'expert';
  const run = runBot(bundle, seed, kind);
  const log = botLog(bundle, seed, run, 'test');
  const there = await page.evaluate((given) => window.__oc?.replay(given), log);
  expect(there?.hash).toBe(run.hash);
  expect(there?.facts).toEqual(run.facts);
  expect(there?.sound).toBe(true);
});
