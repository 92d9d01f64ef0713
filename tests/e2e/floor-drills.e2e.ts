/** The three drills end to end, once by keys alone and once by the mouse: from the menu to a debrief with a pass. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { runBot } from '../../src/bots/run-bot.ts';
import { judge, score } from '../../src/sim/index.ts';
import { type Hands, playDrill } from './support/drill-player.ts';
import { FloorKeys } from './support/floor-keys.ts';
import { FloorPointer } from './support/floor-pointer.ts';
import { hasten, startRun } from './support/page.ts';
import { Pointer } from './support/pointer.ts';
import { factsOf, hashOf } from './support/shift-player.ts';
import { bundleOf, logOf, setStage } from './support/stage.ts';

/** Pictures for a person to look at. */
const SHOTS = '.cache/shots';
const WHOLE_DRILL = 600_000;
const DRILLS = ['s01-pension-day', 's03-swallowed-cash', 's06-core-down'] as const;
const SEED = 1;
/** Moves after which a picture is taken. */
const HALF = 30;

const stage = setStage();
beforeAll(() => void mkdirSync(SHOTS, { recursive: true }));

/** A page at the menu that notes whether anything else than these events was used. */
async function handsTied(forbidden: readonly string[]): Promise<Page> {
  const context = await stage.window();
  await hasten(context);
  await context.addInitScript((types) => {
    for (const type of types)
      window.addEventListener(
        type,
        () => {
          document.documentElement.dataset.other = type;
        },
        true,
      );
  }, forbidden);
  return stage.page();
}

async function playThrough(page: Page, id: string, hands: Hands, way: string): Promise<void> {
  const bundle = bundleOf(id);
  const run = runBot(bundle, SEED, 'expert');
  let given = 0;
  const shot = (name: string) => page.screenshot({ path: `${SHOTS}/${id}-${way}${name}.png` });
  const halfway = async () => {
    given += 1;
    if (given === HALF) await shot('');
  };
  const missed = await playDrill({ page, bundle, hands, given: halfway }, run).catch(
    async (error) => {
      await shot('-failed');
      throw error;
    },
  );
  // Hands are slower than a bot: somebody may have been called meanwhile. But nearly all could be done.
  expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(run.commands.length * 0.1);
  await page.waitForFunction(() => window.__oc?.status() === 'ended');
  const facts = await factsOf(page);
  const result = score(bundle, facts);
  expect(result.cases.filter(({ acceptable }) => !acceptable)).toEqual([]);
  expect(judge(bundle, facts).findings.filter((f) => f.severity !== 'minor')).toEqual([]);
  expect(result.pass).toBe(true);
  // What was played on the screen is what its log plays anywhere.
  const log = await logOf(page);
  const again = await page.evaluate(async (one) => (one ? window.__oc?.replay(one) : null), log);
  expect(again?.hash).toBe(await hashOf(page));
  expect(await page.locator('html').getAttribute('data-other')).toBeNull();
}

describe.each(DRILLS)('%s', (id) => {
  test('by keys alone', { timeout: WHOLE_DRILL }, async () => {
    const page = await handsTied(['pointerdown', 'mousedown', 'touchstart']);
    await page.keyboard.press('f');
    await page.waitForSelector('[data-door="floor"][aria-pressed="true"]');
    await startRun(page, bundleOf(id), 'free', SEED);
    await playThrough(page, id, new FloorKeys(page), 'keys');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.reflection textarea');
    await page.keyboard.insertText('窗口');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.debrief-page');
    await page.screenshot({ path: `${SHOTS}/${id}-debrief.png` });
  });

  test('by the mouse', { timeout: WHOLE_DRILL }, async () => {
    const page = await handsTied(['keydown']);
    await page.locator('[data-door="floor"]').click();
    await new Pointer(page, bundleOf(id), 'click').begin(SEED);
    await playThrough(page, id, new FloorPointer(page, bundleOf(id)), 'mouse');
    await page.locator('.floor-over .button').click();
    await page.waitForSelector('.reflection textarea');
  });
});
