/** When the page has caught up with what it was told. */
import type { Page } from 'playwright-core';

/** Two frames and what is to be done after them: what came up is drawn, listens to keys, and has taken the focus if it wants it. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
      }),
  );
