/** What may go wrong around a run: reloads, a second page, broken files, no storage, an input method. And nothing leaves. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { archive } from '../../src/app/platform/archive.ts';
import type { Step } from '../../src/scenario/schema/common.ts';
import errors from '../../src/text/messages/zh-CN/errors.json' with { type: 'json' };
import { press } from './support/desk-keys.ts';
import { inputMethod } from './support/input-method.ts';
import { atCounter, bringIn, goOnFrom, halfDone, pause, startRun } from './support/page.ts';
import { factsOf, hashOf, playSteps, type ShiftPlayer } from './support/shift-player.ts';
import { bundleOf, firstCustomer, LONG, lesson, logOf, setStage } from './support/stage.ts';
import { dayEnds, handsFree } from './support/time.ts';

/** Pictures for a person to look at. */
const SHOTS = '.cache/shots';
beforeAll(() => void mkdirSync(SHOTS, { recursive: true }));

const stage = setStage();

const given = async (page: Page) => (await logOf(page))?.commands.length ?? 0;

async function atDesk(page: Page): Promise<{ player: ShiftPlayer; steps: readonly Step[] }> {
  const player = await startRun(page, lesson);
  return { player, steps: await firstCustomer(player) };
}

/** Has the page write down where it was when it went, after its own last word and in the same moment. */
const noteLeaving = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.addEventListener('pagehide', () => {
      const { __oc: oc } = window;
      sessionStorage.setItem('left', JSON.stringify({ hash: oc?.hash(), now: oc?.now() }));
    });
  });

describe('a run', () => {
  test('goes on after reloads where it was', { timeout: LONG }, async () => {
    const page = await stage.menu();
    const { player, steps } = await atDesk(page);
    await noteLeaving(page);
    let done = 0;
    // Not at moments that were chosen because they work: wherever the clock happens to be.
    for (const upTo of [1, 3, 4]) {
      await playSteps(player, steps.slice(done, upTo), 'on');
      done = upTo;
      await page.reload();
      await page.waitForSelector('.resume button');
      await page.keyboard.press('c');
      await atCounter(page);
      await pause(page);
      const found = await page.evaluate(async () => {
        const left = JSON.parse(sessionStorage.getItem('left') ?? '{}') as {
          hash: string;
          now: number;
        };
        const log = window.__oc?.log();
        if (!log) return null;
        const then = await window.__oc?.replay({
          ...log,
          commands: log.commands.filter((one) => one.t <= left.now),
          checkpoints: log.checkpoints.filter((point) => point.t <= left.now),
          until: left.now,
          hash: left.hash,
        });
        const now = await window.__oc?.replay(log);
        return { left, then, now, given: log.commands.length };
      });
      expect(found?.then).toMatchObject({ hash: found?.left.hash, sound: true });
      expect(found?.now).toEqual({
        hash: await hashOf(page),
        facts: await factsOf(page),
        sound: true,
      });
      expect(found?.given).toBeGreaterThanOrEqual(done + 2);
      await noteLeaving(page);
      await page.keyboard.press(' ');
      await page.waitForFunction(() => window.__oc?.status() === 'running');
    }
  });

  test('is told to a second page, which may take it over and loses nothing', {
    timeout: LONG,
  }, async () => {
    const first = await stage.menu();
    const { player, steps } = await atDesk(first);
    await playSteps(player, steps.slice(0, 2), 'first page');
    await pause(first);
    const facts = await factsOf(first);
    const hash = await hashOf(first);
    const second = await stage.page();
    await second.waitForSelector('.resume button');
    await second.keyboard.press('c');
    await second.waitForSelector('.failed-screen');
    expect(await second.locator('[role=alert]').textContent()).toBe(
      errors.session['open-elsewhere'],
    );
    expect(await hashOf(first)).toBe(hash);
    await second.keyboard.press('Enter');
    await atCounter(second);
    await first.waitForSelector('.failed-screen');
    expect(await first.locator('[role=alert]').textContent()).toBe(
      errors.session['open-elsewhere'],
    );
    expect((await factsOf(second)).slice(0, facts.length)).toEqual(facts);
    await second.bringToFront();
    await playSteps({ ...player, page: second }, steps.slice(2, 3), 'second page');
  });

  test('is refused when its file is broken, and nothing has changed', {
    timeout: LONG,
  }, async () => {
    const page = await stage.menu();
    const { bytes } = halfDone(lesson);
    const files = archive.unzip(bytes, { files: 2, bytes: 5_000_000 });
    const log = new TextDecoder().decode(files['log.json']);
    const changed = log.replace(/"until":(\d+)/, (_, t: string) => `"until":${Number(t) + 1}`);
    const manifest = files['manifest.json'] ?? new Uint8Array();
    const resigned = JSON.stringify({
      ...(JSON.parse(new TextDecoder().decode(manifest)) as object),
      sha256: archive.sha256(new TextEncoder().encode(changed)),
    });
    const zip = (head: Uint8Array | string, body: string) =>
      archive.zip({
        'manifest.json': typeof head === 'string' ? new TextEncoder().encode(head) : head,
        'log.json': new TextEncoder().encode(body),
      });
    const { file } = errors;
    const broken: [Uint8Array, string][] = [
      [bytes.slice(0, bytes.length - 40), file['not-an-archive']],
      [new TextEncoder().encode('not a run at all'), file['not-an-archive']],
      [zip(manifest, changed), file.checksum],
      [zip(resigned, changed), file['replay-differs']],
    ];
    for (const [content, text] of broken) {
      expect(await bringIn(page, content)).toEqual({ good: false, text });
    }
    await page.keyboard.press('r');
    await page.waitForSelector('.records-table, .records-empty, main');
    expect(await page.locator('.records-table tbody tr').count()).toBe(0);
  });

  test('is played without any storage, and says that nothing is kept', {
    timeout: LONG,
  }, async () => {
    const context = await stage.window();
    await context.addInitScript(() => {
      const blocked = () => {
        throw new DOMException('blocked', 'SecurityError');
      };
      IDBFactory.prototype.open = blocked;
      Object.defineProperty(window, 'localStorage', { get: blocked });
    });
    const page = await stage.page();
    await page.locator('.notice[data-tone=bad]').waitFor();
    expect(await page.locator('.notice[data-tone=bad]').textContent()).toContain(
      errors.session['storage-unavailable'],
    );
    const { player, steps } = await atDesk(page);
    await page.waitForSelector('.save-notice');
    expect(await page.locator('.save-notice').textContent()).toContain(errors.save.blocked);
    await page.locator('.save-notice button').click();
    await playSteps(player, steps.slice(0, 3), 'without storage');
    expect(await page.locator('.save-notice').count()).toBe(0);
  });
});

test('an input method keeps its keys to itself at the desk', { timeout: LONG }, async () => {
  const page = await stage.menu();
  const ime = await inputMethod(page);
  // At the menu: the class code is not sent by the Enter that ends a word.
  await page.locator('.code input').focus();
  await ime.begin();
  await ime.commit('何');
  expect(await page.locator('.code input').inputValue()).toBe('何');
  await page.locator('.code input').fill('');
  await page.locator('.lessons input[type=radio]').first().focus();
  const { player, steps } = await atDesk(page);
  await playSteps(player, steps.slice(0, 4), 'to the screen');
  await handsFree(page);

  const summary = page.locator('[data-terminal-field="summary"]');
  await summary.focus();
  const before = await given(page);
  await ime.begin();
  expect(await given(page)).toBe(before);
  expect(await summary.evaluate((field) => document.activeElement === field)).toBe(true);
  await ime.commit('何');
  expect(await summary.inputValue()).toBe('何');
  await page.keyboard.press('Enter');
  await page.waitForFunction((n) => (window.__oc?.log()?.commands.length ?? 0) > n, before);
  expect((await logOf(page))?.commands.at(-1)?.command).toEqual({
    do: 'key',
    field: 'summary',
    value: '何',
  });

  await handsFree(page);
  const search = page.locator('.talk-search input');
  await search.focus();
  await ime.begin();
  expect(await given(page)).toBe(before + 1);
  await ime.commit('何');
  expect(await search.inputValue()).toBe('何');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  // With no field at all: what the input method swallows is no shortcut either.
  for (const code of ['KeyA', 'KeyZ', 'F8', 'Digit1']) await ime.taken(code);
  expect(await given(page)).toBe(before + 1);
  expect(await page.locator('.overlay').count()).toBe(0);
});

test('a Chinese name is composed into a form, and lands there whole', {
  timeout: LONG,
}, async () => {
  const bundle = bundleOf('swallowed-card');
  const page = await stage.menu();
  await goOnFrom(page, halfDone(bundle, (f) => f.type === 'item.received').bytes);
  await press(page, { do: 'open-form', form: 'card-return' });
  const name = page.locator('[data-form-field="holder"]');
  await name.waitFor();
  await handsFree(page);
  await name.focus();
  const before = await given(page);
  const ime = await inputMethod(page);
  await ime.begin();
  // Neither the letters nor the Enter that ends the word did anything, and the field still holds the focus.
  expect(await given(page)).toBe(before);
  expect(await name.evaluate((field) => document.activeElement === field)).toBe(true);
  expect(await page.locator('.overlay').count()).toBe(0);
  await ime.commit('段立国');
  expect(await name.inputValue()).toBe('段立国');
  expect(await given(page)).toBe(before);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() =>
    window.__oc?.facts().some((f) => f.type === 'form.field-filled'),
  );
  const fill = { do: 'fill', form: 'card-return', field: 'holder', value: '段立国' };
  const commands = (await logOf(page))?.commands.slice(before).map(({ command }) => command);
  expect(commands).toEqual([fill]);
  const filled = (await factsOf(page)).filter((f) => f.type === 'form.field-filled');
  expect(filled.map(({ data }) => data)).toEqual([
    { form: 'card-return', field: 'holder', correct: true },
  ]);
});

test('and at the question of the debrief', { timeout: LONG }, async () => {
  const page = await stage.menu();
  await goOnFrom(page, halfDone(lesson).bytes);
  await press(page, { do: 'close-shift' });
  await dayEnds(page);
  await page.keyboard.press('Enter');
  const answer = page.locator('.reflection textarea');
  await answer.waitFor();
  await answer.focus();
  const ime = await inputMethod(page);
  await ime.begin();
  expect(await page.locator('.reflection').count()).toBe(1);
  await ime.commit('何');
  expect(await answer.inputValue()).toBe('何');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.debrief-page');
  expect(await page.locator('.debrief-page').textContent()).toContain('何');
});

test.each(['zh-CN', 'en'] as const)(
  'the forged note in pictures, %s',
  { timeout: LONG },
  async (language) => {
    const page = await stage.menu();
    if (language === 'en') {
      await page.keyboard.press('l');
      await page.waitForFunction(() => document.documentElement.lang === 'en');
    }
    const { bytes, log } = halfDone(lesson, (f) => f.type === 'note.confiscated');
    await goOnFrom(page, bytes);
    await pause(page);
    expect((await logOf(page))?.commands).toEqual(log.commands);
    await page.screenshot({ path: `${SHOTS}/counter-t03-${language}.png` });
    await page.keyboard.press('F4');
    await page.waitForSelector('canvas');
    await page.waitForFunction(
      () => document.querySelector('.floor-stage-slot > .progress') === null,
    );
    await page.screenshot({ path: `${SHOTS}/floor-t03-${language}.png` });
  },
);
