/** The curriculum by keyboard and by finger, and what the menu and a lesson fetch. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { contentIndex } from '../../src/scenario/load/content-index.ts';
import { SHIPPED } from '../scenario/shipped-files.ts';
import { setStage } from './support/stage.ts';

const stage = setStage();
const index = contentIndex(SHIPPED);
const [course] = index.curricula;
if (!course) throw new Error('no curriculum');

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
const lessonsOf = (chapter: number) =>
  course.chapters[chapter]?.entries.flatMap(({ lesson }) => lesson ?? []) ?? [];
/** The last chapter that begins with a lesson; its digit. */
const last = course.chapters.reduce((at, { entries }, i) => (entries[0]?.lesson ? i : at), 0);
const first = course.chapters
  .flatMap(({ entries }) => entries)
  .find(({ lesson }) => lesson)?.lesson;

/** Scenario files among what was fetched, by name: the build puts a hash behind it. */
function scenarioFiles(urls: readonly string[]): string[] {
  const names = new Set(SHIPPED.map(({ path }) => path.replace(/^.*\/|\.json$/g, '')));
  return urls
    .map((url) => /\/assets\/([^/]+?)-[\w-]{8}\.js$/.exec(url)?.[1] ?? '')
    .filter((name) => names.has(name))
    .sort();
}

/** A shift of long ago, passed, as the database keeps it; once the game has made that database to the end. */
async function keepPass(page: Page, lesson: string, at: number): Promise<void> {
  // Asked again until it is done: `waitForFunction` takes the first promise of an asynchronous function for a yes.
  while (!(await page.evaluate(putPass, [lesson, at] as const)));
}

/** Runs in the page. False as long as the game has not made its database. */
async function putPass([id, updatedAt]: readonly [string, number]): Promise<boolean> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'open-counter')) return false;
  const database = await new Promise<IDBDatabase | null>((opened) => {
    const opening = indexedDB.open('open-counter');
    // Making it is not for a test: the game would find an empty one.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => opened(null);
    opening.onsuccess = () => opened(opening.result);
  });
  if (!database?.objectStoreNames.contains('attempts')) {
    database?.close();
    return false;
  }
  const write = database.transaction('attempts', 'readwrite');
  const log = { lesson: id, mode: 'exam', seed: 1, commands: [], until: 0, digest: '' };
  const result = { total: 86, pass: true };
  write.objectStore('attempts').put({
    ...{ id: 'long-ago', status: 'ended', updatedAt, log, result },
    ...{ rewinds: 0, interruptions: 0, imported: false },
  });
  await new Promise<void>((done, failed) => {
    write.oncomplete = () => done();
    write.onabort = () => failed(write.error);
  });
  database.close();
  return true;
}

describe('the menu', () => {
  test('is gone through by keys alone, from the chapters to a shift', async () => {
    const page = await stage.menu();
    expect(await focused(page)).toBe(`lesson-${first}`);
    await page.keyboard.press(String(last + 1));
    const [lesson = ''] = lessonsOf(last);
    await page.waitForFunction((id) => document.activeElement?.id === id, `lesson-${lesson}`);
    expect(await page.locator('.chapter[data-open=true]').count()).toBe(1);

    await page.keyboard.press('/');
    await page.keyboard.type(first ?? '');
    await page.keyboard.press('Enter');
    await page.waitForFunction((id) => document.activeElement?.id === id, `lesson-${first}`);
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    expect(await page.locator('.course-search').inputValue()).toBe('');

    const entries = course.chapters.flatMap(({ entries }) => entries);
    for (const { lesson: id, drill } of entries.slice(1)) {
      await page.keyboard.press('ArrowDown');
      const place = id === undefined ? `drill-${drill}` : `lesson-${id}`;
      await page.waitForFunction((wanted) => document.activeElement?.id === wanted, place);
    }
    const end = entries[entries.length - 1];
    await page.keyboard.press('Enter');
    await page.waitForSelector(end?.lesson ? '.briefing-screen' : '.drills');
  });

  test('fetches no scenario, and a lesson only what it needs', async () => {
    const context = await stage.window();
    const fetched: string[] = [];
    context.on('request', (request) => fetched.push(request.url()));
    const page = await stage.page();
    await page.waitForLoadState('networkidle');
    expect(scenarioFiles(fetched)).toEqual([]);

    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.__oc?.status() === 'ready');
    const needed = (index.needs[first ?? ''] ?? []).map((place) => index.files[place] ?? '');
    expect(scenarioFiles(fetched)).toEqual(
      needed.map((path) => path.replace(/^.*\/|\.json$/g, '')).sort(),
    );
  });

  test('knows what was passed and asks for it again in time', async () => {
    const opened = await stage.menu();
    const entry = course.chapters
      .flatMap(({ entries }) => entries)
      .find(({ lesson, retrainDays }) => lesson === first && retrainDays);
    expect(entry).toBeDefined();
    const days = (n: number) => n * 86_400_000;
    await keepPass(opened, first ?? '', Date.now() - days((entry?.retrainDays ?? 0) + 1));
    const rowOf = (page: Page) => page.locator(`.row:has(#lesson-${first})`);
    const late = rowOf(await stage.page());
    await late.locator('.badge[data-tone=good]').waitFor();
    await late.locator('.badge[data-tone=bad]').waitFor();
    await keepPass(opened, first ?? '', Date.now() - days(1));
    const fresh = rowOf(await stage.page());
    await fresh.locator('.row-due').waitFor();
    expect(await fresh.locator('.badge[data-tone=bad]').count()).toBe(0);
  });

  test('is worked by finger on a small screen at twice the size', async () => {
    await stage.window({ hasTouch: true, viewport: { width: 683, height: 384 } });
    const page = await stage.page();
    const heads = page.locator('.chapter-head');
    await heads.nth(last).tap();
    const [lesson = ''] = lessonsOf(last);
    await page.locator(`.row:has(#lesson-${lesson})`).tap();
    expect(await page.locator(`#lesson-${lesson}`).isChecked()).toBe(true);
    const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(wide)).toBeLessThanOrEqual(0);
    const heights = await page
      .locator('.chapter-head, .row, .course-search')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});
