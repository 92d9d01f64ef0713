/** The first shift in a real browser: played by keys from the menu to the debrief, interrupted and resumed on the way. */
import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Step } from '../../src/scenario/schema/common.ts';
import { judge, score } from '../../src/sim/index.ts';
import { launch } from '../support/chromium.ts';
import { shippedLesson } from '../support/lesson.ts';
import { type Served, serve } from '../support/serve.ts';
import { hasten, pause } from './support/page.ts';
import {
  factsOf,
  hashOf,
  nextCustomer,
  playShift,
  playSteps,
  type ShiftPlayer,
} from './support/shift-player.ts';
import { dayEnds, holdClock } from './support/time.ts';

/** Pictures for a person to look at. */
const SHOTS = '.cache/shots';
const SEED = '1';
/** A shift by keys takes a few minutes on two busy cores. */
const WHOLE_SHIFT = 900_000;

let served: Served;
let browser: Browser;
let context: BrowserContext;
const broken: string[] = [];

const bundle = shippedLesson('first-shift');

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  served = await serve();
  browser = await launch();
});

afterEach(async () => {
  await context?.close();
  expect(broken).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

async function openMenu(language: 'zh-CN' | 'en' = 'zh-CN'): Promise<Page> {
  context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    // Actions are then shown as done at once, which saves two minutes of looking on.
    reducedMotion: 'reduce',
    deviceScaleFactor: process.env.OC_SHOTS ? 1 : 0.5,
  });
  await hasten(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => broken.push(error.message));
  await page.goto(`${served.url}?test`);
  await page.waitForSelector('#root button, #root [role="radio"], #root input');
  if (language === 'en') {
    await page.keyboard.press('l');
    await page.waitForFunction(() => document.documentElement.lang === 'en');
  }
  return page;
}

/** From the menu to the counter by keys: mode by its digit row, class code for the seed. */
async function startShift(
  page: Page,
  mode: 'teach' | 'free' | 'exam' = 'free',
): Promise<ShiftPlayer> {
  const downs = { teach: 0, free: 1, exam: 2 }[mode];
  for (let i = 0; i < downs; i += 1) await page.keyboard.press('ArrowRight');
  await page.locator('.code input').focus();
  await page.keyboard.type(SEED);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.__oc?.status() === 'ready');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.counter');
  await page.waitForFunction(() => window.__oc?.status() === 'running');
  return { page, bundle };
}

const shot = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: `${SHOTS}/${name}.png` });

test('the expert’s keys play the first shift through to a debrief with a pass', {
  timeout: WHOLE_SHIFT,
}, async () => {
  const page = await openMenu();
  await holdClock(page);
  await shot(page, 'menu-zh');
  const player = await startShift(page);
  await playShift({
    ...player,
    halfway: async (id) => {
      await shot(page, `counter-${id.replace(/\W/g, '-')}-zh`);
    },
  });
  await dayEnds(page);
  const facts = await factsOf(page);
  const result = score(player.bundle, facts);
  expect(result.cases.map((c) => [c.case, c.acceptable])).toEqual(
    player.bundle.lesson.customers.map((c) => [c.case, true]),
  );
  expect(result.pass).toBe(true);
  expect(result.drawerDifference).toBe(0);
  expect(judge(player.bundle, facts).findings.filter((f) => f.severity !== 'minor')).toEqual([]);
  await shot(page, 'closing-zh');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.reflection textarea');
  await shot(page, 'debrief-question-zh');
  await page.keyboard.type('那张假币');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.debrief-page');
  await shot(page, 'debrief-zh');
  expect(await page.locator('.debrief-page').textContent()).toContain(String(result.total));
});

test('a reload in mid-encounter goes on at the same hash', { timeout: WHOLE_SHIFT }, async () => {
  const page = await openMenu();
  const player = await startShift(page);
  await playSteps(player, player.bundle.lesson.exemplar.before, 'before');
  const { steps } = await nextCustomer(player);
  await playSteps(player, steps.slice(0, 6), 'first');
  await pause(page);
  const before = { hash: await hashOf(page), facts: await factsOf(page) };
  await page.reload();
  await page.waitForSelector('.resume button, [data-resume]');
  await page.keyboard.press('c');
  await page.waitForFunction(() =>
    ['ready', 'paused', 'running'].includes(window.__oc?.status() ?? ''),
  );
  const after = { hash: await hashOf(page), facts: await factsOf(page) };
  expect(after.facts.slice(0, before.facts.length)).toEqual(before.facts);
  expect(after.hash).toBe(before.hash);
});

/** A hurried teller: pays before booking, keys what the slip says, reads nothing back. */
function carelessly(step: Step, where: string): readonly Step[] {
  if (!('do' in step)) return [step];
  if (where.startsWith('small-withdrawal')) {
    if (step.do === 'greet' || step.do === 'pay') return [];
    return step.do === 'open-transaction' ? [{ do: 'pay', amount: 200_000 }, step] : [step];
  }
  if (step.do === 'read-back') return [];
  return step.do === 'key' && step.field === 'amount' ? [{ ...step, value: '3000' }] : [step];
}

test('a careless path gets the right findings by clause', { timeout: WHOLE_SHIFT }, async () => {
  const page = await openMenu('en');
  const player = { ...(await startShift(page)), change: carelessly };
  await shot(page, 'counter-open-en');
  await playSteps(player, player.bundle.lesson.exemplar.before, 'before');
  for (let served = 0; served < 2; served += 1) {
    const { id, steps } = await nextCustomer(player);
    const half = Math.floor(steps.length / 2);
    await playSteps(player, steps.slice(0, half), id);
    await shot(page, `counter-${id.replace(/\W/g, '-')}-en`);
    await playSteps(player, steps.slice(half), id);
  }
  await page.keyboard.press('F4');
  await page.waitForSelector('canvas');
  // What was owed to the last customer is decided when they have left the desk.
  await page.waitForFunction(
    () => (window.__oc?.facts() ?? []).filter((f) => f.type === 'encounter.ended').length === 2,
  );
  await shot(page, 'floor-en');
  const findings = judge(player.bundle, await factsOf(page)).findings;
  const rules = Object.values(player.bundle.sops).flatMap((sop) => sop.rules);
  for (const [rule, customer] of [
    ['service.greet-first', 'small-withdrawal'],
    ['withdrawal.book-first', 'small-withdrawal'],
    ['terminal.read-back', 't02-lost-zero'],
    ['deposit.book-what-was-counted', 't02-lost-zero'],
    ['correction.error-mended', 't02-lost-zero'],
  ]) {
    const clause = rules.find((r) => r.id === rule)?.clause;
    expect(findings).toContainEqual(expect.objectContaining({ rule, clause, case: customer }));
  }
});
