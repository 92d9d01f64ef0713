/** Plays a lesson's exemplary shift in the page by keys, reading the page only to know who sits at the desk. */
import type { Page } from 'playwright-core';
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import type { Step } from '../../../src/scenario/schema/common.ts';
import type { CommandOf } from '../../../src/scenario/vocabulary/commands.ts';
import type { Fact } from '../../../src/scenario/vocabulary/facts.ts';
import { press } from './desk-keys.ts';
import { comes, happens, waitUntil } from './time.ts';

export const factsOf = async (page: Page): Promise<readonly Fact[]> =>
  (await page.evaluate(() => window.__oc?.facts())) ?? [];

export const hashOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.__oc?.hash());

/** Number of the last fact; -1 before the first. */
export const lastFact = (page: Page): Promise<number> =>
  page.evaluate(() => (window.__oc?.facts().length ?? 0) - 1);

/** Decides what becomes of a step before it is pressed; the expert leaves it as it is. */
export type Change = (step: Step, where: string) => readonly Step[];

export interface ShiftPlayer {
  readonly page: Page;
  readonly bundle: LessonBundle;
  readonly change?: Change;
  /** Called in the middle of each encounter, to look at the desk. */
  readonly halfway?: (id: string) => Promise<void>;
}

export async function playSteps(
  player: ShiftPlayer,
  steps: readonly Step[],
  where: string,
): Promise<void> {
  for (const given of steps) {
    for (const step of player.change?.(given, where) ?? [given]) {
      if ('wait' in step) continue;
      if ('until' in step) await waitUntil(player.page, step);
      else if (step.do === 'begin-duty') await playDuty(player, step);
      else await press(player.page, step);
    }
  }
}

/** What is at the desk since fact number `known`, and the exemplary way through it. */
export async function begun(
  { page, bundle }: Pick<ShiftPlayer, 'page' | 'bundle'>,
  known: number,
): Promise<{ id: string; steps: readonly Step[] }> {
  await happens(page, 'encounter.started', known);
  const started = (await page.evaluate(() =>
    window.__oc
      ?.facts()
      .filter((f) => f.type === 'encounter.started')
      .pop(),
  )) as Fact<'encounter.started'> | undefined;
  const found = started && bundle.cases[started.data.case]?.[started.data.variant];
  if (!started || !found) throw new Error('nobody at the desk');
  return { id: `${started.data.case}/${started.data.variant}`, steps: found.exemplar };
}

/** Work without a customer goes the way of its case as well. */
async function playDuty(player: ShiftPlayer, step: CommandOf<'begin-duty'>): Promise<void> {
  const known = await lastFact(player.page);
  await press(player.page, step);
  const { id, steps } = await begun(player, known);
  await playEncounter(player, id, steps);
}

async function playEncounter(
  player: ShiftPlayer,
  id: string,
  steps: readonly Step[],
): Promise<void> {
  const half = Math.floor(steps.length / 2);
  await playSteps(player, steps.slice(0, half), id);
  await player.halfway?.(id);
  await playSteps(player, steps.slice(half), id);
}

/** Waits for the next customer of the player, calls, and returns the exemplary way through what they bring. */
export async function nextCustomer(
  player: ShiftPlayer,
): Promise<{ id: string; steps: readonly Step[] }> {
  const { page, bundle } = player;
  const known = await lastFact(page);
  // Time may be skipped by a key while nobody is there; the button is offered by the desk.
  await comes(page, '[data-call="ready"], [data-call="skip"]');
  if ((await page.locator('[data-call="skip"]').count()) > 0) {
    await page.keyboard.press('n');
    await comes(page, '[data-call="ready"]');
  }
  await playSteps(player, bundle.lesson.exemplar.each, 'each');
  return begun(player, known);
}

/** The whole shift, from opening the window to signing off; or what is left of it when so many have been served. */
export async function playShift(player: ShiftPlayer, served = 0): Promise<void> {
  const { lesson } = player.bundle;
  if (served === 0) await playSteps(player, lesson.exemplar.before, 'before');
  for (let i = served; i < lesson.customers.length; i += 1) {
    const { id, steps } = await nextCustomer(player);
    await playEncounter(player, id, steps);
  }
  await playSteps(player, lesson.exemplar.after, 'after');
}
