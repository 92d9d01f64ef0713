/** A drill over several days in the built game: set, run, looked into and tried out by keys, under the page's own policy. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { hasten, startRun } from './support/page.ts';
import { factsOf } from './support/shift-player.ts';
import { bundleOf, LONG, setStage } from './support/stage.ts';

const SHOTS = '.cache/shots';
const bundle = bundleOf('s10-mystery-week');
const days = bundle.lesson.supervisor?.week?.days ?? [];

const stage = setStage();
beforeAll(() => void mkdirSync(SHOTS, { recursive: true }));

const count = async (page: Page, type: string): Promise<number> =>
  (await factsOf(page)).filter((fact) => fact.type === type).length;
const until = (page: Page, type: string, n: number) =>
  page.waitForFunction(
    ([kind, many]) =>
      window.__oc?.status() === 'ended' ||
      (window.__oc?.facts() ?? []).filter((fact) => fact.type === kind).length >= many,
    [type, n] as const,
  );

/** Goes on by its key, whatever still waits. */
async function goOn(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('d');
  const yes = page.locator('[data-confirm="yes"]');
  if (await yes.isVisible()) await page.keyboard.press('Enter');
}

test(
  'a week from its first setting to its end',
  async () => {
    const context = await stage.window();
    await hasten(context);
    const page = await stage.page();
    await page.keyboard.press('f');
    await page.waitForSelector('[data-door="floor"][aria-pressed="true"]');
    await startRun(page, bundle);
    await page.waitForSelector('.week-main');

    await page.keyboard.press('l');
    await page.keyboard.press('ArrowDown');
    await until(page, 'lever.set', 1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('u');
    await until(page, 'lever.set', 2);
    const changes = (await factsOf(page)).flatMap(({ type, data }) =>
      type === 'lever.set' ? [data as { from: string; option: string }] : [],
    );
    expect(changes[1]).toMatchObject({ from: changes[0]?.option, option: changes[0]?.from });

    await goOn(page);
    await until(page, 'day.ran', 1);
    await page.locator('.day-card b').first().waitFor();

    // The worker is a file of the page, so its policy lets it start.
    await page.keyboard.press('Alt+6');
    await page.locator('.trial-sides select').nth(1).focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('.tool-picks > .pick select').last().selectOption('20');
    await page.locator('[data-act="trial"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.trial-measure').waitFor({ timeout: LONG / 2 });
    expect(await page.locator('.chart tbody tr').count()).toBe(3 + 2 * 20);
    await page.screenshot({ path: `${SHOTS}/week-trial.png` });
    expect(await count(page, 'day.ran')).toBe(1);

    for (const nth of [2, 3, 4, 5]) {
      await page.keyboard.press('Escape');
      await page.keyboard.press(`Alt+${nth}`);
      await page.locator('.chart .chart-says, .chart-empty').first().waitFor();
      await page.screenshot({ path: `${SHOTS}/week-tool-${nth}.png` });
    }

    for (let ran = 2; ran <= days.length; ran += 1) {
      await goOn(page);
      await until(page, 'day.ran', ran);
    }
    await page.screenshot({ path: `${SHOTS}/week-over.png` });
    expect(await count(page, 'day.ran')).toBe(days.length);
    await goOn(page);
    await page.waitForFunction(() => window.__oc?.status() === 'ended');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.reflection textarea');
    await page.keyboard.insertText('午饭');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.drill-week');
    await page.screenshot({ path: `${SHOTS}/week-debrief.png`, fullPage: true });
  },
  LONG,
);

test.each(['s11-roster-week', 's12-compliance-week'])(
  '%s opens, and its first day is run',
  { timeout: LONG },
  async (id) => {
    await hasten(await stage.window());
    const page = await stage.page();
    await page.keyboard.press('f');
    await page.waitForSelector('[data-door="floor"][aria-pressed="true"]');
    await startRun(page, bundleOf(id));
    await page.waitForSelector('.week-main');
    expect(await count(page, 'day.ran')).toBe(0);
    await goOn(page);
    await until(page, 'day.ran', 1);
    await page.locator('.day-card b').first().waitFor();
    expect(await count(page, 'day.ran')).toBe(1);
    expect(await page.evaluate(() => window.__oc?.status())).toBe('running');
    await page.screenshot({ path: `${SHOTS}/week-${id}.png` });
  },
);
