/** The kinds of moves a console bench times: each made ready, then struck by one last key or press. */
import type { Page } from 'playwright-core';

export interface ReadyMove {
  strike(): Promise<void>;
}

export interface MoveKind {
  readonly name: string;
  /** @param nth how often before; null when it cannot be given now */
  ready(page: Page, nth: number): Promise<ReadyMove | null>;
}

/** What shows a move first: with what the supervisor is busy, and until when. */
export const SIGN = '.floor-busy';
const FIRST = '.choice:not([aria-disabled])';

/** What the chooser offers can be given; else it is put away. */
async function offered(page: Page): Promise<boolean> {
  await page.waitForSelector('[data-chooser]');
  if ((await page.locator(FIRST).count()) > 0) return true;
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-chooser]', { state: 'detached' });
  return false;
}

/** Somebody of the staff who is not on the way already. */
async function member(page: Page, nth: number): Promise<string> {
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.crew[data-moving="false"]')].map(
      (row) => row.dataset.staff ?? '',
    ),
  );
  return ids[nth % Math.max(1, ids.length)] ?? '';
}

/** Somebody of the staff chosen, and where they could go asked for. */
async function places(page: Page, nth: number, ask: () => Promise<void>): Promise<boolean> {
  const staff = await member(page, nth);
  if (staff === '') return false;
  const row = page.locator(`.crew[data-staff="${staff}"]`);
  if ((await row.getAttribute('aria-pressed')) !== 'true') await row.click();
  await page.waitForSelector(`.crew[data-staff="${staff}"][aria-pressed="true"]`);
  await ask();
  return offered(page);
}

/** Somebody who waits, chosen. */
async function person(page: Page, nth: number): Promise<boolean> {
  const faces = page.locator('.face');
  const count = await faces.count();
  if (count === 0) return false;
  const face = faces.nth(nth % count);
  if ((await face.getAttribute('aria-pressed')) !== 'true') await face.click();
  await page.waitForSelector('.face[aria-pressed="true"]');
  return true;
}

/** A letter that asks, and Enter on the first answer. */
const asked = (name: string, key: string, ofPerson: boolean): MoveKind => ({
  name,
  async ready(page, nth) {
    if (ofPerson && !(await person(page, nth))) return null;
    await page.keyboard.press(key);
    if (!(await offered(page))) return null;
    return { strike: () => page.keyboard.press('Enter') };
  },
});

export const MOVES: readonly MoveKind[] = [
  {
    name: 'staff sent, keys',
    async ready(page, nth) {
      if (!(await places(page, nth, () => page.keyboard.press('r')))) return null;
      return { strike: () => page.keyboard.press('Enter') };
    },
  },
  {
    name: 'staff sent, mouse',
    async ready(page, nth) {
      if (!(await places(page, nth, () => page.click('.roster [data-act="move"]')))) return null;
      return { strike: () => page.click(`${FIRST} >> nth=0`) };
    },
  },
  {
    name: 'care, dragged',
    async ready(page, nth) {
      const faces = page.locator('.face');
      const count = await faces.count();
      if (count === 0) return null;
      const box = await faces.nth(nth % count).boundingBox();
      if (!box) return null;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + 30, box.y + 30, { steps: 3 });
      const target = await page.waitForSelector('.drop-tray');
      const free = await target.$('[data-drop^="care"]');
      const to = await free?.boundingBox();
      if (!to) {
        await page.keyboard.press('Escape');
        await page.mouse.up();
        return null;
      }
      await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 3 });
      await page.waitForSelector('.drop-tray [data-over="true"]');
      return { strike: () => page.mouse.up() };
    },
  },
  asked('let ahead, keys', 'l', true),
  asked('announced, keys', 'a', false),
];
