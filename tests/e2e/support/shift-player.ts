/** Plays a lesson's exemplary shift in the page by keys, reading the page only to know who sits at the desk. */
import type { Page } from 'playwright-core';
import type { TestWindow } from '../../../src/app/test-window.ts';
import { condition } from '../../../src/scenario/condition/condition.ts';
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import type { Step } from '../../../src/scenario/schema/common.ts';
import type { CommandOf } from '../../../src/scenario/vocabulary/commands.ts';
import type { Fact, FactType } from '../../../src/scenario/vocabulary/facts.ts';
import { press } from './desk-keys.ts';

declare global {
  interface Window {
    __oc?: TestWindow;
  }
}

const PATIENCE = 60_000;

export const factsOf = async (page: Page): Promise<readonly Fact[]> =>
  (await page.evaluate(() => window.__oc?.facts())) ?? [];

export const hashOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.__oc?.hash());

/** Waits for a fact of the type beyond number `after`. */
async function waitForFact(page: Page, type: FactType, after: number): Promise<void> {
  await page.waitForFunction(
    ([wanted, from]) => (window.__oc?.facts() ?? []).some((f) => f.n > from && f.type === wanted),
    [type, after] as const,
    { timeout: PATIENCE },
  );
}

/** Waits until the pattern has come true in the encounter under way. */
export async function waitUntil(
  page: Page,
  step: Extract<Step, { until: unknown }>,
): Promise<void> {
  const type = step.until.fact as FactType;
  const where = condition(step.until.where, { kind: 'pattern', fact: type });
  const end = Date.now() + PATIENCE;
  for (let seen = -1; Date.now() < end; ) {
    const facts = await factsOf(page);
    const start = facts.map((f) => f.type).lastIndexOf('encounter.started');
    if (facts.slice(start).some((f) => f.type === type && where.holds({ A: f }))) return;
    seen = facts.length;
    await page.waitForFunction((n) => (window.__oc?.facts().length ?? 0) > n, seen, {
      timeout: PATIENCE,
    });
  }
  throw new Error(`never happened: ${type}`);
}

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
  await waitForFact(page, 'encounter.started', known);
  const started = [...(await factsOf(page))]
    .reverse()
    .find((f) => f.type === 'encounter.started') as Fact<'encounter.started'> | undefined;
  const found = started && bundle.cases[started.data.case]?.[started.data.variant];
  if (!started || !found) throw new Error('nobody at the desk');
  return { id: `${started.data.case}/${started.data.variant}`, steps: found.exemplar };
}

/** Work without a customer goes the way of its case as well. */
async function playDuty(player: ShiftPlayer, step: CommandOf<'begin-duty'>): Promise<void> {
  const known = (await factsOf(player.page)).length - 1;
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
  const known = (await factsOf(page)).length - 1;
  // Time may be skipped by a key while nobody is there; the button is offered by the desk.
  await page.waitForFunction(
    () => document.querySelector('[data-call="ready"], [data-call="skip"]') !== null,
    undefined,
    { timeout: PATIENCE },
  );
  if ((await page.locator('[data-call="skip"]').count()) > 0) {
    await page.keyboard.press('n');
    await page.waitForSelector('[data-call="ready"]', { timeout: PATIENCE });
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
