/**
 * What a debrief makes one wait for, in the built game: the first and the whole answer to a what-if, and the jump into a replay.
 * npm run bench:debrief -- [--lessons s01-pension-day,s06-core-down] [--asks 5] [--pages 3] [--root dist]
 */
import { loadavg } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../support/chromium.ts';
import { finishedAttempt } from '../support/finished-attempt.ts';
import { shippedLesson } from '../support/lesson.ts';
import { serve } from '../support/serve.ts';
import { spread } from './spread.ts';

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const LESSONS = option('lessons', 's01-pension-day,s03-swallowed-cash,s06-core-down').split(',');
const ASKS = Number(option('asks', '5'));
const PAGES = Number(option('pages', '3'));
const ROOT = option('root', '');

/** What the page writes down about its workers, in ms since it was opened. */
interface Seen {
  made: number[];
  /** ms it took the page to hand the content over. */
  handedOver: number[];
  firstResult: number[];
  sent: number;
  done: number;
}

/** Times of one page in ms. */
interface Times {
  worker: number;
  moments: number;
  coldFirst: number;
  coldAll: number;
  warmFirst: number[];
  warmAll: number[];
  jump: number;
  jumpAgain: number;
}

/** Put before the page's own scripts: every worker it makes is listened to. */
function listenToWorkers(): void {
  const seen: Seen = { made: [], handedOver: [], firstResult: [], sent: 0, done: 0 };
  (window as never as { seen: Seen }).seen = seen;
  const Real = window.Worker;
  window.Worker = class extends Real {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      seen.made.push(performance.now());
      this.addEventListener('message', () => {
        if (seen.firstResult.length < seen.made.length) seen.firstResult.push(performance.now());
        seen.done += 1;
      });
    }
    override postMessage(message: { say?: string }): void {
      const from = performance.now();
      super.postMessage(message);
      if (message.say === 'content') seen.handedOver.push(performance.now() - from);
      else seen.sent += 1;
    }
  };
  delete (window as { showOpenFilePicker?: unknown }).showOpenFilePicker;
}

/** From the click to the first answer, and to that over all days. */
const ask = (page: Page): Promise<{ first: number; all: number }> =>
  page.evaluate(async () => {
    const card = document.querySelector('.drill-what-if')!;
    const old = card.querySelector('.drill-answer-foot')?.textContent;
    const days = () => Number(card.querySelector('.drill-answer')?.getAttribute('data-days'));
    const changed = () => card.querySelector('.drill-answer-foot')?.textContent !== old;
    const begin = performance.now();
    card.querySelector<HTMLButtonElement>('.drill-ask button')!.click();
    let first = 0;
    for (;;) {
      await new Promise((done) => requestAnimationFrame(done));
      if (first === 0 && days() > 0 && (days() < 100 || changed()))
        first = performance.now() - begin;
      const busy = card.querySelector('[role=progressbar]') !== null;
      if (first > 0 && days() === 100 && !busy) return { first, all: performance.now() - begin };
    }
  });

/** From the click on the last move to the picture of its moment. */
const jump = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const marks = [...document.querySelectorAll<HTMLElement>('.drill-mark[data-at]')];
    marks.sort((a, b) => Number(a.dataset.at) - Number(b.dataset.at));
    const begin = performance.now();
    marks[marks.length - 1]!.click();
    while (!document.querySelector('.hall-replay-lines li'))
      await new Promise((done) => requestAnimationFrame(done));
    return performance.now() - begin;
  });

/** All that was handed out to workers has come back, for half a second. */
const idle = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const { seen } = window as never as { seen: Seen };
    for (let quiet = 0; quiet < 5; ) {
      await new Promise((done) => setTimeout(done, 100));
      quiet = seen.sent === seen.done ? quiet + 1 : 0;
    }
  });

async function measure(browser: Browser, url: string, bytes: Uint8Array): Promise<Times> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.setDefaultTimeout(120_000);
  // What tsx calls in functions it has compiled.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(listenToWorkers);
  await page.goto(`${url}?test`);
  await page.waitForSelector('.code input');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('i');
  const file = { name: 'bench.ocrun', mimeType: 'application/zip', buffer: Buffer.from(bytes) };
  await (await chooser).setFiles(file);
  await page.locator('.notice[data-tone=good] button').first().click();
  await page.waitForSelector('.drill-what-if .drill-ask button');
  // Somebody who asks as soon as it can be asked.
  const cold = await ask(page);
  await page.waitForFunction(
    () =>
      !/重走一遍|run again/.test(
        document.querySelector('.drill-moments, .card [role=status]')?.textContent ?? '',
      ),
  );
  const seen = await page.evaluate(() => (window as never as { seen: Seen }).seen);
  const moments = await page.evaluate(() => performance.now());
  await idle(page);
  const warm: { first: number; all: number }[] = [];
  for (let k = 0; k < ASKS; k++) {
    const ways = page.locator('.drill-pick select').nth(1);
    await ways.selectOption({ index: k % (await ways.locator('option').count()) });
    warm.push(await ask(page));
  }
  const first = await jump(page);
  await page.locator('[role=dialog] .dialog-head button').click();
  await page.waitForSelector('.hall-replay-lines', { state: 'detached' });
  const again = await jump(page);
  await page.close();
  return {
    worker: Math.min(...seen.firstResult) - Math.min(...seen.made),
    moments: moments - Math.min(...seen.made),
    coldFirst: cold.first,
    coldAll: cold.all,
    warmFirst: warm.map((one) => one.first),
    warmAll: warm.map((one) => one.all),
    jump: first,
    jumpAgain: again,
  };
}

const seconds = (values: readonly number[]): string =>
  spread(
    values.map((ms) => ms / 1000),
    2,
  );

const served = await serve(ROOT === '' ? undefined : ROOT);
const browser = await launch();
try {
  const load = () => loadavg()[0]!.toFixed(1);
  console.log(`${PAGES} pages a drill, ${ASKS} asks a page; seconds: median (least to most)`);
  for (const lesson of LESSONS) {
    const { bytes } = finishedAttempt(shippedLesson(lesson), 'expert');
    const before = load();
    const times: Times[] = [];
    for (let n = 0; n < PAGES; n++) times.push(await measure(browser, served.url, bytes));
    const of = (pick: (one: Times) => number | number[]) => seconds(times.flatMap(pick));
    console.log(`\n${lesson}  load ${before} to ${load()}`);
    console.log(`  first result of a worker       ${of((one) => one.worker)}`);
    console.log(`  asked at once: first answer    ${of((one) => one.coldFirst)}`);
    console.log(`  asked at once: 100 days        ${of((one) => one.coldAll)}`);
    console.log(`  moments weighed, after that    ${of((one) => one.moments)}`);
    console.log(`  asked later: first answer      ${of((one) => one.warmFirst)}`);
    console.log(`  asked later: 100 days          ${of((one) => one.warmAll)}`);
    console.log(`  first jump, to the last move   ${of((one) => one.jump)}`);
    console.log(`  the same jump again            ${of((one) => one.jumpAgain)}`);
  }
} finally {
  await browser.close();
  await served.close();
}
