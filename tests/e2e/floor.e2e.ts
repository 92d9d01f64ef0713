/** The supervisor's door by keys: through the menu to the hall, moves that become facts, a matter set aside. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Fact, FactType } from '../../src/scenario/vocabulary/facts.ts';
import { byKey, tabTo } from './support/key-moves.ts';
import { goOnFrom, halfDone, hasten, pause } from './support/page.ts';
import { factsOf, hashOf } from './support/shift-player.ts';
import { bundleOf, LONG, logOf, setStage } from './support/stage.ts';

const stage = setStage();

/** The next fact of a type after `known` facts, once there is one. */
async function next<K extends FactType>(page: Page, type: K, known: number): Promise<Fact<K>> {
  await page.waitForFunction(
    ([one, from]) => window.__oc?.facts().some((f) => f.n >= from && f.type === one),
    [type, known] as const,
  );
  const facts = await factsOf(page);
  return facts.find((f) => f.n >= known && f.type === type) as unknown as Fact<K>;
}

/** The hands are free for the next move. */
const free = (page: Page) => page.waitForSelector('.console[data-busy=""]');

async function give<K extends FactType>(
  page: Page,
  leadsTo: K,
  key: string,
  values: readonly string[] = [],
): Promise<Fact<K>> {
  await free(page);
  const known = (await factsOf(page)).length;
  await byKey(page, key, values);
  return next(page, leadsTo, known);
}

test('the floor door leads to the drills, and a drill to its hall', { timeout: LONG }, async () => {
  const page = await stage.menu();
  await page.keyboard.press('f');
  await page.waitForSelector('#lesson-s01-pension-day', { state: 'attached' });
  await page.keyboard.press('/');
  await page.keyboard.insertText('s01-pension-day');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'lesson-s01-pension-day');
  await tabTo(page, '.code input');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.__oc?.status() === 'ready');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.console');
  await page.waitForFunction(() => window.__oc?.status() === 'running');
  const assigned = await give(page, 'staff.assigned', 'r', ['shi', 'w3']);
  expect(assigned.data).toMatchObject({ staff: 'shi', to: 'w3' });
});

test('in the peak: moves become facts, and the log plays to the same hash', {
  timeout: LONG,
}, async () => {
  const bundle = bundleOf('s01-pension-day');
  const page = await stage.menu();
  const { bytes } = halfDone(bundle, (fact) => fact.type === 'wait.level');
  await goOnFrom(page, bytes);
  const announced = await give(page, 'hall.announced', 'a', ['wait-forecast']);
  expect(announced.data.listeners).toBeGreaterThan(5);
  // Somebody who waits, chosen by the arrows, is offered water.
  await free(page);
  await page.keyboard.press('q');
  await page.waitForFunction(() => document.activeElement?.closest('.queues') !== null);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.queues [aria-pressed="true"]');
  const cared = await give(page, 'customer.cared', 'c', ['water']);
  expect(cared.customer).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Escape');
  await pause(page);
  // What stands on the screen is what the log says.
  const log = await logOf(page);
  const again = await page.evaluate(async (one) => (one ? window.__oc?.replay(one) : null), log);
  expect(again?.hash).toBe(await hashOf(page));
});

test('a complaint in hand is set aside for the hall, and taken up again', {
  timeout: LONG,
}, async () => {
  const bundle = bundleOf('s03-swallowed-cash');
  const context = await stage.window();
  await hasten(context);
  const page = await stage.page();
  const { bytes } = halfDone(bundle, (fact) => fact.type === 'complaint.graded');
  await goOnFrom(page, bytes);
  await page.waitForSelector('.console');
  if ((await page.locator('.console[data-sheet="true"]').count()) === 0) {
    await free(page);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.console[data-sheet="true"]');
  }
  const known = (await factsOf(page)).length;
  await page.keyboard.press('Escape');
  await next(page, 'matter.set-aside', known);
  await page.waitForSelector('.console[data-sheet="false"]');
  await free(page);
  await page.keyboard.press('Enter');
  await next(page, 'matter.resumed', known);
});
