/** A drill from the first minute to the last by hands, and what must have come of it. */
import { mkdirSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { runBot } from '../../../src/bots/run-bot.ts';
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import { judge, score } from '../../../src/sim/index.ts';
import { type Hands, playDrill } from './drill-player.ts';
import { hasten } from './page.ts';
import { factsOf, hashOf } from './shift-player.ts';
import { logOf } from './stage.ts';
import { dayEnds, holdClock } from './time.ts';

export const WHOLE_DRILL = 600_000;
export const DRILLS = ['s01-pension-day', 's03-swallowed-cash', 's06-core-down'] as const;
export const SEED = 1;

/** Pictures for a person to look at. */
export const SHOTS = '.cache/shots';
/** Moves after which a picture is taken. */
const HALF = 30;

/** A window whose pages note that one of these events came: hands that may not do so are tied. */
export async function tieHands(
  context: BrowserContext,
  forbidden: readonly string[],
): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await hasten(context);
  await context.addInitScript((types) => {
    for (const type of types)
      window.addEventListener(
        type,
        () => {
          document.documentElement.dataset.other = type;
        },
        true,
      );
  }, forbidden);
}

/** Plays as the competent supervisor does, and expects a pass without a grave fault, at the hash of its log. */
export async function expectDrillPassed(
  page: Page,
  bundle: LessonBundle,
  hands: Hands,
  way: string,
): Promise<void> {
  const run = runBot(bundle, SEED, 'expert');
  const { id } = bundle.lesson;
  await holdClock(page);
  let given = 0;
  const shot = (name: string) => page.screenshot({ path: `${SHOTS}/${id}-${way}${name}.png` });
  const halfway = async () => {
    given += 1;
    if (given === HALF) await shot('');
  };
  const missed = await playDrill({ page, bundle, hands, given: halfway }, run).catch(
    async (error) => {
      await shot('-failed');
      throw error;
    },
  );
  // Hands are slower than a bot: somebody may have been called meanwhile. But all else could be done.
  expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(run.commands.length * 0.02);
  await dayEnds(page);
  const facts = await factsOf(page);
  const result = score(bundle, facts);
  expect(result.cases.filter(({ acceptable }) => !acceptable)).toEqual([]);
  expect(judge(bundle, facts).findings.filter((f) => f.severity !== 'minor')).toEqual([]);
  expect(result.pass).toBe(true);
  // What was played on the screen is what its log plays anywhere.
  const log = await logOf(page);
  const again = await page.evaluate(async (one) => (one ? window.__oc?.replay(one) : null), log);
  expect(again?.hash).toBe(await hashOf(page));
  expect(await page.locator('html').getAttribute('data-other')).toBeNull();
}
