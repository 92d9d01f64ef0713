/** What the run says of the commands it was given. */
import type { Page } from 'playwright-core';
import type { TestWindow } from '../../../src/app/test-window.ts';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';
import { PATIENCE } from './time.ts';

declare global {
  interface Window {
    __oc?: TestWindow;
  }
}

/** Commands accepted so far. */
export const givenTo = (page: Page): Promise<number> =>
  page.evaluate(() => window.__oc?.given() ?? -1);

/**
 * Waits until one command more than `known` was accepted.
 * @throws with the words on the screen when none was
 */
export async function untilGiven(page: Page, command: Command, known: number): Promise<void> {
  try {
    await page.waitForFunction((n) => (window.__oc?.given() ?? -1) > n, known, {
      timeout: PATIENCE,
    });
  } catch {
    const toast = await page.locator('.toasts').allTextContents();
    throw new Error(`not accepted: ${JSON.stringify(command)} · ${toast.join(' ')}`);
  }
}
