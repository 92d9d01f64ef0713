/** How keys get about the desk: the way back to the desk, Tab, the numbered answers, the search. */
import type { Page } from 'playwright-core';
import { PATIENCE } from './time.ts';

/** Closes what lies over the desk and lets no field hold the focus. */
export async function toDesk(page: Page): Promise<void> {
  for (let tries = 0; tries < 6; tries++) {
    const state = await page.evaluate(() => {
      const over = document.querySelector('.overlay') !== null;
      const sheet = document.querySelector('.sheet') !== null;
      const focused = document.activeElement;
      const held = focused !== null && focused.closest('.counter') !== null;
      return over || sheet || held;
    });
    if (!state) return;
    await page.keyboard.press('Escape');
  }
}

/** The key so many times, at the pace of the keyboard and not of the wire. */
export async function repeat(page: Page, key: string, times: number): Promise<void> {
  await Promise.all(Array.from({ length: times }, () => page.keyboard.press(key)));
}

/** How many things Tab stops at lie between the focus and the target; null without a focus. */
const stops = (page: Page, selector: string): Promise<number | null> =>
  page.evaluate((one) => {
    const focused = document.activeElement;
    if (focused?.matches(one)) return 0;
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, [tabindex]',
      ),
    ].filter(
      (el) =>
        el.tabIndex >= 0 &&
        // Of a group of radio buttons Tab stops at the chosen one.
        !el.matches(':disabled, [type=radio]:not(:checked)') &&
        el.getClientRects().length > 0,
    );
    const from = all.indexOf(focused as HTMLElement);
    const to = all.findIndex((el) => el.matches(one));
    return from < 0 || to < 0 ? null : to - from;
  }, selector);

/** Tab, or Shift and Tab, until the focus is on what the selector names. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector, { timeout: PATIENCE });
  for (let tries = 0; tries < 40; tries++) {
    const left = await stops(page, selector);
    if (left === 0) return;
    if (left === null) await page.keyboard.press('Tab');
    else await repeat(page, left > 0 ? 'Tab' : 'Shift+Tab', Math.abs(left));
  }
  throw new Error(`Tab never reaches ${selector}`);
}

/** Answers the questions of the chooser: each by the value among `values` that it offers. */
async function answer(page: Page, values: readonly string[]): Promise<void> {
  const left = [...values];
  for (let turns = 0; turns < 40; turns++) {
    const asked = await page.evaluate((wanted) => {
      const chooser = document.querySelector<HTMLElement>('[data-chooser]');
      if (chooser === null) return null;
      const ids = [...chooser.querySelectorAll<HTMLElement>('[data-choice]')].map(
        (choice) => choice.dataset.choice ?? '',
      );
      const value = wanted.find((one) => ids.includes(one)) ?? '';
      const title = chooser.closest('.dialog')?.querySelector('h2')?.textContent ?? '';
      return { value, digit: ids.indexOf(value) + 1, title, page: chooser.dataset.page ?? '' };
    }, left);
    if (asked === null) return;
    if (asked.digit > 0) {
      left.splice(left.indexOf(asked.value), 1);
      await page.keyboard.press(String(asked.digit));
    } else await page.keyboard.press('PageDown');
    await page.waitForFunction(
      (before) => {
        const chooser = document.querySelector<HTMLElement>('[data-chooser]');
        const title = chooser?.closest('.dialog')?.querySelector('h2')?.textContent ?? '';
        return chooser === null || title !== before.title || chooser.dataset.page !== before.page;
      },
      asked,
      { timeout: PATIENCE },
    );
  }
  throw new Error(`the chooser offers none of ${left.join(', ')}`);
}

export async function byKey(
  page: Page,
  key: string,
  values: readonly string[] = [],
): Promise<void> {
  await page.keyboard.press(key);
  if (values.length > 0) {
    // Two frames: by then the key has been taken and what it opened has been drawn.
    await page.evaluate(
      () =>
        new Promise<void>((drawn) => {
          requestAnimationFrame(() => requestAnimationFrame(() => drawn()));
        }),
    );
    await answer(page, values);
  }
}

export async function bySearch(
  page: Page,
  id: string,
  values: readonly string[] = [],
): Promise<void> {
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.closest('.talk-search') !== null);
  // At one go, as an input method does; key by key it takes a test several times as long.
  await page.keyboard.insertText(id);
  await page.waitForSelector(`[data-entry="${id}"]`, { timeout: PATIENCE });
  await byKey(page, 'Enter', values);
}

/** Into the focused field: a choice by the arrows, anything else typed over what stands there; then Enter. */
export async function enter(page: Page, value: string): Promise<void> {
  const isChoice = await page.evaluate(() => document.activeElement?.tagName === 'SELECT');
  if (isChoice) {
    const steps = await page.evaluate((wanted) => {
      const list = document.activeElement as HTMLSelectElement;
      const to = [...list.options].findIndex((option) =>
        [option.value, option.text].includes(wanted),
      );
      return to < 0 ? null : to - list.selectedIndex;
    }, value);
    if (steps === null) throw new Error(`"${value}" cannot be chosen`);
    await repeat(page, steps > 0 ? 'ArrowDown' : 'ArrowUp', Math.abs(steps));
  } else {
    await page.keyboard.press('Control+A');
    await page.keyboard.type(value);
  }
  await page.keyboard.press('Enter');
}
