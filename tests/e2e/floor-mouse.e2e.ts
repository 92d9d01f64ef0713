/** The three drills end to end by the mouse: from the menu to the question before the debrief, with a pass. */
import { test } from 'vitest';
import { FloorPointer } from './support/floor-pointer.ts';
import { Pointer } from './support/pointer.ts';
import { bundleOf, setStage } from './support/stage.ts';
import { DRILLS, expectDrillPassed, SEED, tieHands, WHOLE_DRILL } from './support/whole-drill.ts';

const stage = setStage();

test.each(DRILLS)('%s by the mouse', { timeout: WHOLE_DRILL }, async (id) => {
  await tieHands(await stage.window(), ['keydown']);
  const page = await stage.page();
  const bundle = bundleOf(id);
  await page.locator('[data-door="floor"]').click();
  await new Pointer(page, bundle, 'click').begin(SEED);
  await expectDrillPassed(page, bundle, new FloorPointer(page, bundle), 'mouse');
  await page.locator('.floor-over .button').click();
  await page.waitForSelector('.reflection textarea');
});
