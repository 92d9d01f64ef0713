/** The built game, served and shown in a window of its own for each test. Whatever goes wrong in the window fails the test. */
import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Step } from '../../../src/scenario/schema/common.ts';
import type { RunLog } from '../../../src/sim/index.ts';
import { launch } from '../../support/chromium.ts';
import { shippedLesson } from '../../support/lesson.ts';
import { type Served, serve } from '../../support/serve.ts';
import { openMenu, openWindow, watch } from './page.ts';
import { nextCustomer, playSteps, type ShiftPlayer } from './shift-player.ts';

/** Pictures of what went wrong. */
const FAILED = '.cache/failed';

/** For a test that plays by keys on two busy cores. */
export const LONG = 300_000;

export const bundleOf = shippedLesson;
export const lesson = bundleOf('first-shift');

export interface Stage {
  /** A new window, still empty; it is the test's only one. */
  window(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Another page in the window, at the menu. */
  page(): Promise<Page>;
  /** A new window with a page at the menu. */
  menu(options?: BrowserContextOptions): Promise<Page>;
}

/** What the pages of a test that failed show, and what their run says: for whoever looks for the reason. */
async function lastLook(pages: readonly Page[], test: string): Promise<void> {
  mkdirSync(FAILED, { recursive: true });
  const name = test.replace(/[^\p{L}\p{N}]+/gu, '-');
  for (const [nth, page] of pages.entries()) {
    await page.screenshot({ path: `${FAILED}/${name}-${nth}.png` }).catch(() => null);
    const status = await page.evaluate(() => window.__oc?.status()).catch(() => 'no page');
    console.error(`${name}-${nth}.png · run: ${status}`);
  }
}

/** To be called once at the top of a test file. */
export function setStage(): Stage {
  const seen = watch();
  let served: Served;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    served = await serve();
    browser = await launch();
  });

  // No error on the console, no breach of the policy, no request to anywhere else.
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await lastLook(context.pages(), task.name);
    await context.close();
    expect(seen).toEqual(watch());
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  const page = () => openMenu(context, served.url);
  const window = async (options?: BrowserContextOptions) => {
    context = await openWindow(browser, served.url, seen, options);
    return context;
  };
  return {
    window,
    page,
    async menu(options) {
      await window(options);
      return page();
    },
  };
}

export const logOf = (page: Page): Promise<RunLog | null> =>
  page.evaluate(() => window.__oc?.log() ?? null);

/** The first customer at the desk, and what the expert does with them. */
export async function firstCustomer(player: ShiftPlayer): Promise<readonly Step[]> {
  await playSteps(player, lesson.lesson.exemplar.before, 'before');
  const { id, steps } = await nextCustomer(player);
  expect(id).toBe('small-withdrawal/base');
  return steps;
}
