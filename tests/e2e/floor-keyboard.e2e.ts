/** The three drills end to end by keys alone: from the menu to a debrief with a pass. */
import { test } from 'vitest';
import { FloorKeys } from './support/floor-keys.ts';
import { startRun } from './support/page.ts';
import { bundleOf, setStage } from './support/stage.ts';
import {
  DRILLS,
  expectDrillPassed,
  SEED,
  SHOTS,
  tieHands,
  WHOLE_DRILL,
} from './support/whole-drill.ts';

const stage = setStage();

test.each(DRILLS)('%s by keys alone', { timeout: WHOLE_DRILL }, async (id) => {
  await tieHands(await stage.window(), ['pointerdown', 'mousedown', 'touchstart']);
  const page = await stage.page();
  await page.keyboard.press('f');
  await page.waitForSelector('[data-door="floor"][aria-pressed="true"]');
  const { bundle } = await startRun(page, bundleOf(id), 'free', SEED);
  await expectDrillPassed(page, bundle, new FloorKeys(page), 'keys');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.reflection textarea');
  await page.keyboard.insertText('窗口');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.debrief-page');
  await page.screenshot({ path: `${SHOTS}/${id}-debrief.png` });
});
