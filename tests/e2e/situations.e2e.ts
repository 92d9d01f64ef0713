/** Situations of the counter by keys alone, up to a debrief with a pass: every verb by its own way, nothing clicked. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CommandType } from '../../src/scenario/vocabulary/commands.ts';
import { judge, score } from '../../src/sim/index.ts';
import { goOnFrom, halfDone, hasten, startRun } from './support/page.ts';
import { factsOf, playShift, type ShiftPlayer } from './support/shift-player.ts';
import { bundleOf, logOf, setStage } from './support/stage.ts';
import { dayEnds, holdClock } from './support/time.ts';

/** Pictures for a person to look at. */
const SHOTS = '.cache/shots';
const WHOLE_SHIFT = 480_000;

const stage = setStage();
const pressed = new Set<CommandType>();

beforeAll(() => void mkdirSync(SHOTS, { recursive: true }));

/** A page at the menu that counts what is done with anything but keys. */
async function byKeysOnly(): Promise<Page> {
  const context = await stage.window();
  await hasten(context);
  await context.addInitScript(() => {
    let touched = 0;
    const count = () => {
      touched += 1;
      document.documentElement.dataset.touched = String(touched);
    };
    for (const type of ['pointerdown', 'mousedown', 'touchstart'])
      window.addEventListener(type, count, true);
  });
  const page = await stage.page();
  await holdClock(page);
  return page;
}

const looking = (player: ShiftPlayer): ShiftPlayer => ({
  ...player,
  halfway: async (id) => {
    await player.page.screenshot({ path: `${SHOTS}/situation-${id.replace(/\W/g, '-')}.png` });
  },
});

/** Signed off with everybody served as one should, and so it stands in the debrief. */
async function expectPass({ page, bundle }: ShiftPlayer): Promise<void> {
  await dayEnds(page);
  const facts = await factsOf(page);
  const result = score(bundle, facts);
  expect(result.cases.filter(({ acceptable }) => !acceptable)).toEqual([]);
  expect(result.cases).toHaveLength(bundle.lesson.customers.length + bundle.lesson.duties.length);
  expect(judge(bundle, facts).findings.filter((f) => f.severity !== 'minor')).toEqual([]);
  expect(result.drawerDifference).toBe(0);
  expect(result.pass).toBe(true);
  for (const { command } of (await logOf(page))?.commands ?? []) pressed.add(command.do);

  await page.keyboard.press('Enter');
  await page.waitForSelector('.reflection textarea');
  await page.keyboard.insertText('最后一位客户');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.debrief-page');
  expect(await page.locator('.debrief-page').textContent()).toContain(String(result.total));
  expect(await page.locator('html').getAttribute('data-touched')).toBeNull();
  await page.screenshot({ path: `${SHOTS}/situation-${bundle.lesson.id}-debrief.png` });
}

describe('by keys alone', () => {
  test.each(['t01-close-day', 't06-cash-2026'])(
    'from the menu through the briefing: %s',
    { timeout: WHOLE_SHIFT },
    async (id) => {
      const page = await byKeysOnly();
      const player = looking(await startRun(page, bundleOf(id)));
      await playShift(player);
      await expectPass(player);
    },
  );

  // The others have been served: the attempt of a colleague, brought in as a file and gone on with.
  test.each(['t09-lost-card', 't10-sickbed', 't15-who-asks'])(
    'the last customer of %s',
    { timeout: WHOLE_SHIFT },
    async (id) => {
      const page = await byKeysOnly();
      const bundle = bundleOf(id);
      const served = bundle.lesson.customers.length - 1;
      let ended = 0;
      const { bytes } = halfDone(
        bundle,
        ({ type }) => type === 'encounter.ended' && ++ended === served,
      );
      await goOnFrom(page, bytes);
      const player = looking({ page, bundle });
      await playShift(player, served);
      await expectPass(player);
    },
  );

  test('and with all that, each verb that has a way of its own about the desk', () => {
    const verbs: CommandType[] = [
      ...(['begin-duty', 'end-duty', 'count-drawer', 'phone', 'ask-help', 'look-up'] as const),
      ...(['go', 'record', 'report', 'refuse', 'lay-out', 'pay', 'challenge', 'compare'] as const),
      ...(['check', 'stamp', 'authorise', 'print', 'fill', 'key', 'ask-sign', 'dismiss'] as const),
    ];
    expect(verbs.filter((verb) => !pressed.has(verb))).toEqual([]);
  });
});
