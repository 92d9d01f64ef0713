/** Skill drills from the menu to the result: one by keys to the last second, one by touch, and the input method. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { toCapitals } from '../../src/text/capitals.ts';
import { LONG, setStage } from './support/stage.ts';

/** Pictures for a person to look at. */
const SHOTS = '.cache/shots';
beforeAll(() => void mkdirSync(SHOTS, { recursive: true }));

const stage = setStage();

const slip = (page: Page) => page.locator('[data-slip-amount]');
const plainAmount = async (page: Page): Promise<string> =>
  ((await slip(page).textContent()) ?? '').replace(/,/g, '');
const factOf = async (page: Page, name: string): Promise<string> =>
  (await page.locator(`[data-fact="${name}"] dd`).textContent()) ?? '';
const seedOf = (page: Page) => page.locator('[data-running]').getAttribute('data-seed');

async function openDrills(page: Page): Promise<void> {
  await page.keyboard.press('d');
  await page.waitForSelector('[data-start]');
}

/** Keys the slips of a set, one of them wrong when `mistake` says which, and draws the total. */
async function addSet(page: Page, mistake = -1): Promise<readonly string[]> {
  const amounts: string[] = [];
  while ((await slip(page).count()) > 0) {
    const amount = await plainAmount(page);
    await page.keyboard.type(amounts.length === mistake ? '0.01' : amount);
    amounts.push(amount);
    await page.keyboard.press(amounts.length % 2 === 0 ? 'Enter' : '+');
  }
  await page.keyboard.press('Enter');
  await page.waitForSelector('.slip-sum[data-right]');
  return amounts;
}

/** Taps a bundle through, sums what lies in the fans, and reports it on the screen's own keys. */
async function countBundle(page: Page): Promise<number> {
  const fan = page.locator('.note-fan');
  let notes = 0;
  let turn = '0';
  while ((await page.locator('.count-say[data-through="true"]').count()) === 0) {
    await page.tap('[data-deal]');
    const now = (await fan.getAttribute('data-turn')) ?? '';
    // A tap that comes too soon turns nothing over.
    if (now === turn) continue;
    turn = now;
    notes += await fan.locator('.note-card').count();
  }
  for (const digit of String(notes)) await page.tap(`[data-sign="${digit}"]`);
  await page.tap('[data-hand-in]');
  return notes;
}

/** Pixels by which the page is wider than the window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The figures of an amount in capitals, read by a way of their own. */
function figuresOf(words: string): string {
  const digit = (sign: string) => '零壹贰叁肆伍陆柒捌玖'.indexOf(sign);
  const steps: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };
  let total = 0;
  let group = 0;
  let last = 0;
  let cents = 0;
  for (const sign of words) {
    if (digit(sign) >= 0) last = digit(sign);
    else if (sign in steps) {
      group += last * (steps[sign] ?? 1);
      last = 0;
    } else if (sign === '万') {
      total += (group + last) * 10_000;
      group = 0;
      last = 0;
    } else if (sign === '元') {
      total += group + last;
      last = 0;
    } else if (sign === '角') {
      cents += last * 10;
      last = 0;
    } else if (sign === '分') cents += last;
  }
  return `${total}.${String(cents).padStart(2, '0')}`;
}

describe('skill drills', () => {
  test('slip adding by keys, to the end of the time', { timeout: LONG }, async () => {
    const page = await stage.menu();
    // The clock of the page in the test's hand: three minutes are over when the test says so.
    await page.clock.install();
    await openDrills(page);
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.slip');
    const seed = await seedOf(page);

    const first = await addSet(page, 4);
    expect(first.length).toBe(20);
    expect(await page.locator('.slip-sum').getAttribute('data-right')).toBe('false');
    expect(await page.locator('.slip-sum').textContent()).toContain('第 5 张');
    await page.keyboard.press('Enter');

    // A slip that is turned back to and keyed again counts as it was keyed last.
    await page.keyboard.type('9.99');
    await page.keyboard.press('Enter');
    await page.keyboard.press('PageUp');
    await page.keyboard.type(await plainAmount(page));
    await page.keyboard.press('Enter');
    await addSet(page);
    expect(await page.locator('.slip-sum').getAttribute('data-right')).toBe('true');
    await page.keyboard.press('Enter');
    // Left open when the time is over; what is keyed counts.
    for (let i = 0; i < 15; i += 1) {
      await page.keyboard.type(await plainAmount(page));
      await page.keyboard.press('Enter');
    }
    await page.screenshot({ path: `${SHOTS}/drill-adding.png` });
    await page.clock.runFor('03:00');
    await page.waitForSelector('[data-result="pass"]');
    expect(await factOf(page, 'done')).toContain('55');
    expect(await factOf(page, 'wrong')).toBe('1');
    expect(await factOf(page, 'speed')).toContain('18 ');
    await page.screenshot({ path: `${SHOTS}/drill-result.png` });

    // The same paper again: the same slips.
    await page.keyboard.press('a');
    await page.waitForSelector('.slip');
    expect(await seedOf(page)).toBe(seed);
    expect(await plainAmount(page)).toBe(first[0]);
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-start]');

    // Kept in the browser: there after a reload, as the best.
    await page.reload();
    await page.waitForSelector('.door-drills');
    await openDrills(page);
    await page.waitForSelector('.drill-card .badge[data-tone="good"]');
    await page.keyboard.press('2');
    expect(await page.locator('.drill-recent tbody tr').count()).toBe(1);
    expect(await page.locator('.drill-card[data-on="true"] .badge').textContent()).toContain('18 ');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.door-drills');
  });

  test('note counting by touch', { timeout: LONG }, async () => {
    const page = await stage.menu({ hasTouch: true, isMobile: true });
    await page.tap('.door-drills');
    await page.waitForSelector('[data-start]');
    await page.tap('[data-start]');
    await page.waitForSelector('[data-deal]');
    expect(await countBundle(page)).toBeGreaterThan(80);
    // What was seen is what there was.
    await page.waitForSelector('.count-last[data-right="true"]');
    await page.screenshot({ path: `${SHOTS}/drill-counting.png` });
    await page.tap('[data-stop]');
    await page.waitForSelector('[data-result="none"]');
    expect(await factOf(page, 'done')).toContain('1');
    expect(await factOf(page, 'wrong')).toBe('0');
    await page.tap('[data-next="again"]');
    await page.waitForSelector('[data-deal]');
    await page.tap('[data-stop]');
    // Nothing was handed in: there is nothing to see but the choice.
    await page.waitForSelector('[data-start]');
    expect(await page.locator('.drill-recent tbody tr').count()).toBe(1);
  });

  test('capitals by keys: what is wrong is marked, and the clock stands', {
    timeout: LONG,
  }, async () => {
    const page = await stage.menu();
    await page.clock.install();
    await openDrills(page);
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    const asked = page.locator('[data-amount]');
    const nextOf = async (to: string) => {
      while ((await asked.getAttribute('data-to')) !== to) {
        await page.keyboard.insertText('1');
        await page.keyboard.press('Enter');
        await page.waitForSelector('[data-marking]');
        await page.keyboard.press('Enter');
        await page.waitForSelector('[data-marking]', { state: 'detached' });
      }
    };
    await asked.waitFor();
    await nextOf('capitals');
    const fen = Math.round(Number((await asked.textContent())?.replace(/[¥,]/g, '')) * 100);
    const wrong = toCapitals(fen).replace(/元/, '块');
    // As an input method hands it over.
    await page.keyboard.insertText(wrong);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-marking]');
    expect(await page.locator('.sign[data-mark="wrong"]').textContent()).toContain('块');
    const timer = page.locator('.drill-timer');
    const standing = await timer.textContent();
    await page.clock.runFor('01:00');
    expect(await timer.textContent()).toBe(standing);
    await page.screenshot({ path: `${SHOTS}/drill-capitals.png` });
    await page.keyboard.press('Enter');

    await nextOf('capitals');
    const again = Math.round(Number((await asked.textContent())?.replace(/[¥,]/g, '')) * 100);
    // Without an input method: by the keys that the signs carry.
    for (const sign of toCapitals(again)) {
      const cap = await page.locator(`[data-sign="${sign}"] .key`).textContent();
      await page.keyboard.press((cap ?? '').toLowerCase());
    }
    expect(await page.locator('[data-answer]').inputValue()).toBe(toCapitals(again));
    await page.keyboard.press('Enter');
    await page.waitForSelector('.amount-praise:not(:empty)');

    await nextOf('figures');
    await page.keyboard.type(figuresOf((await asked.textContent()) ?? ''));
    await page.keyboard.press('Enter');
    await page.waitForSelector('.amount-praise:not(:empty)');
    await page.clock.runFor('03:00');
    await page.waitForSelector('[data-result]');
    expect(await factOf(page, 'speed')).toMatch(/^0\.7 /);
  });

  test('at twice the size nothing is cut off', { timeout: LONG }, async () => {
    const page = await stage.menu({ viewport: { width: 683, height: 384 } });
    await openDrills(page);
    for (const digit of ['1', '2', '3']) {
      await page.keyboard.press(digit);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-running]');
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `${SHOTS}/drill-${digit}-twice.png`, fullPage: true });
      await page.keyboard.press('Escape');
      await page.waitForSelector('[data-start]');
    }
  });
});
