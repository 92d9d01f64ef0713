/** A careless run, brought in as a file: what a trainer does with a learner's export. Also the accessibility of the screens. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runBot } from '../../src/bots/run-bot.ts';
import { score } from '../../src/sim/index.ts';
import { launch } from '../support/chromium.ts';
import { finishedAttempt } from '../support/finished-attempt.ts';
import { shippedLesson } from '../support/lesson.ts';
import { type Served, serve } from '../support/serve.ts';

const SHOTS = '.cache/shots';
const FILE = '.cache/careless.ocrun';

const bundle = shippedLesson('first-shift');
const run = runBot(bundle, 1, 'careless');

let served: Served;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  writeFileSync(FILE, finishedAttempt(bundle, 'careless').bytes);
  served = await serve();
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

async function open(language: 'zh-CN' | 'en', width = 1366, height = 768): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // The picker of the File System Access API cannot be driven; browsers without it get an input.
  await page.addInitScript(() => {
    delete (window as { showOpenFilePicker?: unknown }).showOpenFilePicker;
  });
  await page.goto(`${served.url}?test`);
  await page.waitForSelector('#root button');
  if (language === 'en') {
    await page.keyboard.press('l');
    await page.waitForFunction(() => document.documentElement.lang === 'en');
  }
  return page;
}

const serious = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page: page as never }).analyze();
  return violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
};

test.each(['zh-CN', 'en'] as const)(
  'menu and imported debrief, %s',
  { timeout: 180_000 },
  async (language) => {
    const page = await open(language);
    await page.screenshot({ path: `${SHOTS}/menu-${language}.png` });
    expect(await serious(page)).toEqual([]);
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('i');
    await (await chooser).setFiles(FILE);
    await page.locator('.notice[data-tone=good] button').first().click();
    await page.waitForSelector('.debrief-page');
    await page.screenshot({ path: `${SHOTS}/debrief-careless-${language}.png` });
    const text = (await page.locator('.debrief-page').textContent()) ?? '';
    const result = score(bundle, run.facts);
    expect(text).toContain(String(result.total));
    for (const finding of result.moments) {
      const clause = bundle.clauses[finding.clause];
      expect(text).toContain(clause?.title[language]);
    }
    expect(await serious(page)).toEqual([]);
    await page.context().close();
  },
);
