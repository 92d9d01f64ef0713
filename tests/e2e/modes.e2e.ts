/** What the three modes allow, an error found and mended by keys, and a customer served without the keyboard. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Step } from '../../src/scenario/schema/common.ts';
import type { Fact, FactType } from '../../src/scenario/vocabulary/facts.ts';
import { judge } from '../../src/sim/index.ts';
import { hasten, pause, startRun } from './support/page.ts';
import { Pointer } from './support/pointer.ts';
import { factsOf, hashOf, playSteps, type ShiftPlayer } from './support/shift-player.ts';
import { firstCustomer, LONG, lesson, logOf, setStage } from './support/stage.ts';
import { happens, holdClock } from './support/time.ts';

const stage = setStage();

const start = async (mode: 'teach' | 'free' | 'exam'): Promise<ShiftPlayer> =>
  startRun(await stage.menu(), lesson, mode);

const nowOf = (page: Page): Promise<number> => page.evaluate(() => window.__oc?.now() ?? -1);
const statusOf = (page: Page) => page.evaluate(() => window.__oc?.status());

async function expectRewind(page: Page): Promise<void> {
  await pause(page);
  const before = { now: await nowOf(page), facts: await factsOf(page) };
  await page.keyboard.press('F9');
  await page.waitForFunction((t) => (window.__oc?.now() ?? t) < t, before.now);
  const after = { now: await nowOf(page), facts: await factsOf(page), hash: await hashOf(page) };
  expect(before.now - after.now).toBeGreaterThanOrEqual(25_000);
  expect(after.facts.length).toBeLessThan(before.facts.length);
  expect(after.facts).toEqual(before.facts.slice(0, after.facts.length));
  // The new past is a sound one.
  const again = await page.evaluate(async () => {
    const log = window.__oc?.log();
    return log ? window.__oc?.replay(log) : null;
  });
  expect(again).toEqual({ hash: after.hash, facts: after.facts, sound: true });
}

describe('modes', () => {
  test('teaching: a hint names the next step, and F9 goes back', { timeout: LONG }, async () => {
    const player = await start('teach');
    const { page } = player;
    const steps = await firstCustomer(player);
    expect(await page.locator('.hint').count()).toBe(0);
    await page.keyboard.press('?');
    await page.waitForSelector('.hint');
    const hint = page.locator('.hint p');
    const greet = await hint.textContent();
    await playSteps(player, steps.slice(0, 1), 'greeting');
    // What was a good step is done, and so is its hint.
    await page.waitForSelector('.hint', { state: 'detached' });
    await page.keyboard.press('?');
    await page.waitForSelector('.hint');
    const next = steps[1];
    const topic = lesson.bank.topics.find(
      (one) => next && 'topic' in next && one.id === next.topic,
    );
    expect(topic).toBeDefined();
    expect(await hint.textContent()).toContain(topic?.name['zh-CN']);
    expect(greet).not.toContain(topic?.name['zh-CN']);
    await playSteps(player, steps.slice(1, 4), 'first steps');
    await expectRewind(page);
  });

  test('free: pause, pace and going back; no hints', { timeout: LONG }, async () => {
    const player = await start('free');
    const { page } = player;
    const steps = await firstCustomer(player);
    await page.keyboard.press('?');
    await playSteps(player, steps.slice(0, 4), 'first steps');
    expect(await page.locator('.hint, .hint-ask').count()).toBe(0);

    await pause(page);
    await page.waitForSelector('.paused');
    const standing = await hashOf(page);
    const commands = (await logOf(page))?.commands;
    await page.keyboard.press('a');
    await page.waitForSelector('.toast');
    expect(await hashOf(page)).toBe(standing);
    await page.keyboard.press(' ');
    await page.waitForFunction(() => window.__oc?.status() === 'running');

    /** Simulated ms in a second of the wall. */
    const pace = (): Promise<number> =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const began = performance.now();
            const from = window.__oc?.now() ?? 0;
            const frame = (at: number) => {
              if (at - began < 1000) requestAnimationFrame(frame);
              else resolve(((window.__oc?.now() ?? 0) - from) / ((at - began) / 1000));
            };
            requestAnimationFrame(frame);
          }),
      );
    await page.waitForSelector('.counter[data-busy=""]', { state: 'attached' });
    const slow = await pace();
    const chip = page.locator('.top-bar .chip-button', { hasText: /^\d×$/ });
    await chip.click();
    await chip.click();
    expect(await chip.textContent()).toBe('4×');
    const fast = await pace();
    expect(fast / slow).toBeGreaterThan(2);
    await expectRewind(page);
    // Neither pause nor pace is a thing that happened.
    const given = (await logOf(page))?.commands ?? [];
    expect(given).toEqual(commands?.slice(0, given.length));
  });

  test('exam: no hint, no pause, no way back, and the time that is left', {
    timeout: LONG,
  }, async () => {
    const player = await start('exam');
    const { page } = player;
    await playSteps(player, lesson.lesson.exemplar.before, 'before');
    const before = { now: await nowOf(page), facts: await factsOf(page), log: await logOf(page) };
    const left = page.locator('.top-bar .chip b', { hasText: /^\d+:\d\d$/ }).first();
    const shown = await left.textContent();
    expect(Number(shown?.split(':')[0])).toBeGreaterThanOrEqual(48);
    for (const key of ['?', 'F9', ' ']) await page.keyboard.press(key);
    await page.waitForFunction((t) => (window.__oc?.now() ?? 0) > t + 1000, before.now);
    expect(await statusOf(page)).toBe('running');
    expect(await page.locator('.hint, .hint-ask, .paused').count()).toBe(0);
    expect((await logOf(page))?.commands).toEqual(before.log?.commands);
    expect((await factsOf(page)).slice(0, before.facts.length)).toEqual(before.facts);
    await expect.poll(() => left.textContent()).not.toBe(shown);
  });
});

const last = (facts: readonly Fact[], type: FactType) =>
  [...facts].reverse().find((f) => f.type === type)?.data;

test('a wrong sum is found, reversed with consent and supervisor, and posted right', {
  timeout: LONG,
}, async () => {
  await hasten(await stage.window());
  const page = await stage.page();
  await holdClock(page);
  const player = await startRun(page, lesson);
  const steps = await firstCustomer(player);
  const at = (verb: string) => steps.findIndex((step) => 'do' in step && step.do === verb);
  const booking = steps
    .slice(at('open-transaction'), at('post') + 1)
    .filter((step) => 'do' in step && step.do !== 'ask' && step.do !== 'say');
  const wrong = booking.map((step) =>
    'do' in step && step.do === 'key' && step.field === 'amount'
      ? { ...step, value: '200.00' }
      : step,
  );
  await playSteps(player, [...steps.slice(0, at('open-transaction')), ...wrong], 'wrong');
  await happens(page, 'txn.posted');
  expect(last(await factsOf(page), 'txn.posted')).toMatchObject({ amount: 20_000 });
  const mending: Step[] = [
    { do: 'ask', topic: 'consent-reversal' },
    { do: 'call', role: 'supervisor' },
    { until: { fact: 'colleague.came', where: "A.role == 'supervisor'" }, within: 0 },
    { do: 'reverse', txn: 'last' },
  ];
  await playSteps(player, mending, 'mending');
  await happens(page, 'txn.reversed');
  await page.keyboard.press('F2');
  const row = page.locator('.journal li');
  await row.waitFor();
  expect(await row.getAttribute('data-reversed')).toBe('true');
  expect(await row.textContent()).toContain('200.00');
  await page.keyboard.press('Escape');
  await playSteps(player, [...booking, ...steps.slice(at('post') + 1, -1)], 'right');
  await playSteps(player, [{ do: 'count-drawer' }, ...steps.slice(-1)], 'end');
  await happens(page, 'encounter.ended');
  const facts = await factsOf(page);
  expect(last(facts, 'txn.reversed')).toMatchObject({ amount: 20_000, authorised: true });
  expect(last(facts, 'txn.posted')).toMatchObject({ amount: 200_000 });
  expect(last(facts, 'drawer.counted')).toMatchObject({ difference: 0 });
  expect(last(facts, 'encounter.ended')).toMatchObject({ outcome: 'mended', acceptable: true });
  const broken = judge(lesson, facts).findings.map((f) => f.rule);
  expect(broken.filter((rule) => rule.startsWith('correction.'))).toEqual([]);
});

test('a customer is served by the mouse from call to farewell', { timeout: LONG }, async () => {
  await hasten(await stage.window());
  const page = await stage.page();
  await holdClock(page);
  const hand = new Pointer(page, lesson, 'click');
  await hand.begin();
  await hand.play(lesson.lesson.exemplar.before);
  await hand.play(await hand.nextCustomer());
  await happens(page, 'encounter.ended');
  expect(last(await factsOf(page), 'encounter.ended')).toMatchObject({
    outcome: 'paid',
    acceptable: true,
  });
});
