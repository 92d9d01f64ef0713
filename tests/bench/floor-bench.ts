/**
 * Frames a second and time from a click to the visible answer, with the low-power profile in a Chromium without GPU.
 * npm run bench:floor -- [--runs 5] [--power off] [--overlay felt]
 * npm run bench:floor -- --console [--moves 20]    time from a move to its picture in the built game
 * Uses the development page tests/floor/preview.html: its fixture fills the hall to any number of people.
 */
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { ensureChromium } from '../../.ci/chromium.mjs';
import { benchConsole } from './console-bench.ts';
import { spread } from './spread.ts';

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const RUNS = Number(option('runs', '5'));
const POWER = option('power', 'on');
const OVERLAY = option('overlay', 'none');
/** With an overlay there is a supervisor, and some wait outside. */
const OUTSIDE = OVERLAY === 'none' ? -1 : 12;
const SECONDS = 4;

/** Frames that really were drawn, not merely asked for. */
async function framesPerSecond(page: Page): Promise<number> {
  return page.evaluate(async (seconds) => {
    const { drawn } = (window as never as { floor: { drawn: number[] } }).floor;
    const before = drawn.length;
    const begin = performance.now();
    await new Promise((done) => setTimeout(done, seconds * 1000));
    return ((drawn.length - before) * 1000) / (performance.now() - begin);
  }, SECONDS);
}

/** Portraits loaded and frames at an even rate: two half seconds in a row with the same number of frames, give or take one. */
async function warm(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('.floor-face img')].every((i) => i.complete),
  );
  await page.evaluate(async () => {
    const { drawn } = (window as never as { floor: { drawn: number[] } }).floor;
    let last = -1;
    for (let tries = 0; tries < 40; tries++) {
      const before = drawn.length;
      await new Promise((done) => setTimeout(done, 500));
      const now = drawn.length - before;
      if (now > 0 && Math.abs(now - last) <= 1) return;
      last = now;
    }
  });
}

/** From a click on a face in the strip, or on a name in the list of words, to the frame after the card stands there. */
async function response(page: Page, face: number): Promise<number> {
  return page.evaluate(
    async ([index, selector]) => {
      const button = document.querySelectorAll<HTMLButtonElement>(selector)[index]!;
      const card = document.querySelector<HTMLElement>('.floor-card')!;
      const before = card.textContent;
      const begin = performance.now();
      button.click();
      while (card.hidden || card.textContent === before)
        await new Promise((done) => requestAnimationFrame(done));
      await new Promise((done) => requestAnimationFrame(done));
      return performance.now() - begin;
    },
    [face, OVERLAY === 'none' ? '.floor-face' : '.floor-twin button'] as const,
  );
}

if (process.argv.includes('--console'))
  process.exit((await benchConsole(Number(option('moves', '20')))) ? 0 : 1);

const server = await createServer({
  server: { port: 0, hmr: false, watch: null },
  logLevel: 'error',
});
await server.listen();
const address = server.httpServer?.address();
const port = typeof address === 'object' && address ? address.port : 0;
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
try {
  for (const people of [60, 120]) {
    const frames: number[] = [];
    const answers: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      await page.goto(
        `http://localhost:${port}/tests/floor/preview.html?people=${people}&power=${POWER}&overlay=${OVERLAY}&outside=${OUTSIDE}`,
      );
      await page.waitForSelector('.floor-plate', { timeout: 60_000 });
      await warm(page);
      frames.push(await framesPerSecond(page));
      for (let face = 0; face < 3; face++) answers.push(await response(page, face * 2));
      await page.close();
    }
    const line = [
      `${people} people`,
      `frames/s ${spread(frames, 1)}`,
      `answer in ms ${spread(answers, 0)}`,
      `${RUNS} runs, power ${POWER}, overlay ${OVERLAY}`,
    ];
    console.log(line.join(' · '));
  }
} finally {
  await browser.close();
  await server.close();
}
