/** Opens the game in a window of its own, starts runs by keys, and brings in attempts that are half done. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { archive } from '../../../src/app/platform/archive.ts';
import { runBot } from '../../../src/bots/run-bot.ts';
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import type { Mode } from '../../../src/scenario/schema/lesson.ts';
import type { Fact } from '../../../src/scenario/vocabulary/facts.ts';
import { packAttempt } from '../../../src/session/attempt-file.ts';
import { type RunLog, replay } from '../../../src/sim/index.ts';
import { SETTINGS_KEY, SETTINGS_VERSION } from '../../../src/stores/settings-store.ts';
import { runLog } from '../../support/run-log.ts';
import { drawn } from './drawn.ts';
import { tabTo } from './key-moves.ts';
import type { ShiftPlayer } from './shift-player.ts';
import { handsFree, PATIENCE } from './time.ts';

export interface Watch {
  /** Errors of page and console, breaches of the security policy. */
  readonly broken: string[];
  /** Addresses asked for that are not the game's own. */
  readonly outside: string[];
}

export const watch = (): Watch => ({ broken: [], outside: [] });

export async function openWindow(
  browser: Browser,
  url: string,
  seen: Watch,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
    // Without a GPU most of the time goes into painting; OC_SHOTS=1 makes the pictures whole.
    deviceScaleFactor: process.env.OC_SHOTS ? 1 : 0.5,
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript(() => {
    // The picker of the File System Access API cannot be driven; browsers without it get an input.
    delete (window as { showOpenFilePicker?: unknown }).showOpenFilePicker;
    document.addEventListener('securitypolicyviolation', (e) =>
      console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`),
    );
  });
  context.on('request', (request) => {
    const at = request.url();
    if (!at.startsWith(url) && !/^(data|blob):/.test(at)) seen.outside.push(at);
  });
  context.on('weberror', (error) => seen.broken.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') seen.broken.push(message.text());
  });
  return context;
}

/**
 * The counter's clock four times as fast, which the settings allow outside of exams: for those who only
 * wait for it. Before the first page is opened.
 */
export const hasten = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(
    ([key, settings]) => {
      // The empty page before the first has no storage.
      if (location.protocol === 'http:' && localStorage.getItem(key) === null)
        localStorage.setItem(key, settings);
    },
    [SETTINGS_KEY, JSON.stringify({ state: { clockRate: 4 }, version: SETTINGS_VERSION })] as const,
  );

export async function openMenu(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  // Heard from the beginning: each wait would switch the choosing of files to us and back, and a key may come between.
  page.on('filechooser', () => {});
  await page.goto(`${url}?test`);
  await page.waitForSelector('.code input');
  // It listens to keys only after its first picture: nobody presses one sooner, but a test on a busy machine would.
  await drawn(page);
  return page;
}

/** From the menu to a running clock at the counter by keys, with the class code as the seed. */
export async function startRun(
  page: Page,
  bundle: LessonBundle,
  mode: Mode = 'free',
  seed = 1,
): Promise<ShiftPlayer> {
  const place = `lesson-${bundle.lesson.id}`;
  await page.keyboard.press('/');
  await page.keyboard.insertText(bundle.lesson.id);
  await page.keyboard.press('Enter');
  await page.waitForFunction((id) => document.activeElement?.id === id, place);
  const steps = { teach: 0, free: 1, exam: 2 }[mode];
  for (let i = 0; i < steps; i += 1) await page.keyboard.press('ArrowRight');
  await tabTo(page, '.code input');
  await page.keyboard.type(String(seed));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.__oc?.status() === 'ready');
  await page.keyboard.press('Enter');
  await atCounter(page);
  return { page, bundle };
}

/** At the desk, or over the floor. */
export async function atCounter(page: Page): Promise<void> {
  await page.waitForSelector('.counter, .console');
  await page.waitForFunction(() => window.__oc?.status() === 'running');
}

/** The clock stands: facts and hash belong together. */
export async function pause(page: Page): Promise<void> {
  // In a field a space is a space; and what is under way may open one.
  await handsFree(page);
  await drawn(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press(' ');
  await page.waitForFunction(() => window.__oc?.status() === 'paused');
}

/** The expert's shift up to the first fact that fits (or to just before the last command), as a file. */
export function halfDone(
  bundle: LessonBundle,
  fits?: (fact: Fact) => boolean,
): { readonly bytes: Uint8Array; readonly log: RunLog } {
  const run = runBot(bundle, 1, 'expert');
  const last = run.commands[run.commands.length - 1];
  const until = (fits ? run.facts.find(fits)?.t : last?.t) ?? 0;
  const given = run.commands.filter((one) => one.t <= until);
  const commands = fits ? given : given.slice(0, -1);
  const draft = runLog(bundle, { seed: 1, commands, until, hash: '' });
  const log = { ...draft, hash: replay(bundle, draft).sim.hash() };
  const record = { id: 'half-done', status: 'running', log, rewinds: 0, interruptions: 0 } as const;
  return {
    bytes: packAttempt({ ...record, updatedAt: 0, imported: false, result: null }, archive),
    log,
  };
}

/** Hands a file in at the menu and waits for the answer. */
export async function bringIn(
  page: Page,
  bytes: Uint8Array,
): Promise<{ good: boolean; text: string }> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('i');
  const file = { name: 'test.ocrun', mimeType: 'application/zip', buffer: Buffer.from(bytes) };
  await (await chooser).setFiles(file);
  const notice = page.locator('[role=status] .notice');
  await notice.waitFor();
  const good = (await notice.getAttribute('data-tone')) === 'good';
  const text = (await notice.locator('p').textContent()) ?? '';
  await tabTo(page, '[role=status] .notice button:last-of-type');
  await page.keyboard.press('Enter');
  await notice.waitFor({ state: 'detached' });
  return { good, text };
}

/** Brings an attempt in and goes on with it. */
export async function goOnFrom(page: Page, bytes: Uint8Array): Promise<void> {
  const { good, text } = await bringIn(page, bytes);
  if (!good) throw new Error(text);
  await page.keyboard.press('r');
  await tabTo(page, '.records-actions button');
  await page.keyboard.press('Enter');
  await atCounter(page);
}
