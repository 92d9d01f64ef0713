/** The time of the run in the page: who waits for it lets it pass, instead of sitting it out. */
import type { Page } from 'playwright-core';
import type { TestWindow } from '../../../src/app/test-window.ts';
import { condition } from '../../../src/scenario/condition/condition.ts';
import type { Step } from '../../../src/scenario/schema/common.ts';
import type { Fact, FactType } from '../../../src/scenario/vocabulary/facts.ts';

declare global {
  interface Window {
    __oc?: TestWindow;
  }
}

/** For what comes at once on an idle machine. */
export const PATIENCE = 60_000;

/** Simulated ms let pass with every look. */
const LOOK = 500;

/**
 * From now on the run's time passes only where a test lets it. The page then has nothing to draw while nothing
 * happens, and hands meet the same run however fast the machine is.
 */
export const holdClock = (page: Page): Promise<void> => page.evaluate(() => window.__oc?.hold());

/** Waits until the hands are free: what they are at is over at once. */
export async function handsFree(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const { __oc: oc } = window;
      oc?.passTo(oc.busyUntil());
      return document.querySelector(':is(.counter, .console)[data-busy=""]') !== null;
    },
    undefined,
    { timeout: PATIENCE },
  );
}

/** Lets time pass until something on the page fits the selector. */
export async function comes(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    ([wanted, look]) => {
      if (document.querySelector(wanted) !== null) return true;
      const { __oc: oc } = window;
      oc?.passTo(oc.now() + look);
      return false;
    },
    [selector, LOOK] as const,
    { timeout: PATIENCE },
  );
}

/** Lets time pass until there is a fact of the type beyond number `after`. */
export async function happens(page: Page, type: FactType, after = -1): Promise<void> {
  await page.waitForFunction(
    ([wanted, from, look]) => {
      const { __oc: oc } = window;
      if (oc?.facts().some((f) => f.n > from && f.type === wanted)) return true;
      oc?.passTo(oc.now() + look);
      return false;
    },
    [type, after, LOOK] as const,
    { timeout: PATIENCE },
  );
}

/** Lets time pass until the day is over. */
export async function dayEnds(page: Page): Promise<void> {
  await page.waitForFunction(
    (look) => {
      const { __oc: oc } = window;
      if (oc?.status() === 'ended') return true;
      oc?.passTo(oc.now() + look);
      return false;
    },
    LOOK,
    { timeout: PATIENCE },
  );
}

/** Facts of the encounter under way, beyond number `after`. */
const factsHere = (page: Page, after: number): Promise<readonly Fact[]> =>
  page.evaluate((from) => {
    const all = window.__oc?.facts() ?? [];
    const start = all.map((f) => f.type).lastIndexOf('encounter.started');
    return all.slice(Math.max(start, 0)).filter((f) => f.n > from);
  }, after);

/** Lets time pass until the pattern has come true in the encounter under way. */
export async function waitUntil(
  page: Page,
  step: Extract<Step, { until: unknown }>,
): Promise<void> {
  const type = step.until.fact as FactType;
  const where = condition(step.until.where, { kind: 'pattern', fact: type });
  const end = Date.now() + PATIENCE;
  for (let seen = -1; Date.now() < end; ) {
    const fresh = await factsHere(page, seen);
    if (fresh.some((f) => f.type === type && where.holds({ A: f }))) return;
    seen = fresh.at(-1)?.n ?? seen;
    await happens(page, type, seen);
  }
  throw new Error(`never happened: ${type}`);
}
