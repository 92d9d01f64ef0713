/**
 * Time from a key or a press to the first painted frame that shows the move: the built game, the supervisor's console
 * with its picture and its clock running, low-power profile, no GPU.
 * Called by `npm run bench:floor -- --console`; fails when a move takes longer than it may.
 */
import { loadavg } from 'node:os';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ensureBuilt } from '../../.ci/build.mjs';
import { openMenu, openWindow, startRun, watch } from '../e2e/support/page.ts';
import { launch } from '../support/chromium.ts';
import { shippedLesson } from '../support/lesson.ts';
import { serve } from '../support/serve.ts';
import { MOVES, SIGN } from './console-moves.ts';
import { median, spread } from './spread.ts';

const LESSON = 's01-pension-day';
/** ms: a move is to be seen within this. */
const LIMIT = 100;
/** How many times over the people of the lesson come, and how many shall be there when the bench begins. */
const CROWDS = [
  { times: 1, people: 60 },
  { times: 2, people: 120 },
];

interface Probe {
  /** Begins to wait for the first change of what fits the selector. */
  arm(selector: string): void;
  /** ms from the last key or press to the frame in which that change was painted. */
  shown(): Promise<number>;
}

declare global {
  interface Window {
    __probe?: Probe;
  }
}

/** Runs in the page. The browser says when an input came; a frame has been painted when a task posted in it runs. */
function installProbe(): void {
  let from = 0;
  const note = ({ timeStamp }: Event) => {
    from = timeStamp;
  };
  for (const type of ['keydown', 'pointerdown', 'pointerup'])
    window.addEventListener(type, note, true);
  const read = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].map((e) => e.textContent).join('|');
  let result = Promise.resolve(Number.NaN);
  window.__probe = {
    arm(selector) {
      const before = read(selector);
      result = new Promise((resolve) => {
        const look = new MutationObserver(() => {
          if (read(selector) === before) return;
          look.disconnect();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - from);
            port2.postMessage(null);
          });
        });
        look.observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
      });
    },
    shown: () => result,
  };
}

/** Everybody of the lesson comes so many times over. */
const crowd = (context: BrowserContext, times: number): Promise<unknown> =>
  context.route(new RegExp(`/${LESSON}-[\\w-]+\\.js$`), async (route) => {
    const response = await route.fetch();
    const again = (at: string) =>
      Array.from({ length: times }, (_, k) => (Number(at) + k / 100).toFixed(2)).join(', ');
    const body = (await response.text()).replace(
      /("arrive": )\[([^\]]*)\]/g,
      (_all, key: string, list: string) => `${key}[${list.split(',').map(again).join(', ')}]`,
    );
    await route.fulfill({ response, body });
  });

const present = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { __oc: oc } = window;
    const gone = new Set(['customer.left', 'customer.served']);
    let count = 0;
    for (const { type } of oc?.facts() ?? [])
      count += type === 'customer.arrived' ? 1 : gone.has(type) ? -1 : 0;
    return count;
  });

/** So many people before the doors, which are then opened; most of them have come in when the bench begins. */
async function fill(page: Page, people: number): Promise<void> {
  const pass = (ms: number) =>
    page.evaluate((by) => window.__oc?.passTo(window.__oc.now() + by), ms);
  const doors = page.locator('.hall-doors .button:not([aria-disabled])');
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await present(page)) >= people && (await doors.count()) > 0) break;
    await pass(30_000);
  }
  await page.keyboard.press('d');
  await page.waitForSelector('.hall-doors', { state: 'detached' });
  await pass(240_000);
  await page.waitForSelector('.face');
}

async function timesOf(page: Page, moves: number): Promise<Map<string, number[]>> {
  // What the loader of this script writes around functions is not known in the page.
  await page.evaluate('globalThis.__name = (f) => f');
  await page.evaluate(installProbe);
  const found = new Map<string, number[]>(MOVES.map(({ name }) => [name, []]));
  for (let nth = 0; nth < moves; nth += 1)
    for (const { name, ready } of MOVES) {
      await page.waitForSelector('.console[data-busy=""]');
      const move = await ready(page, nth);
      if (move === null) continue;
      await page.evaluate((sign) => window.__probe?.arm(sign), SIGN);
      await move.strike();
      found.get(name)?.push(await page.evaluate(() => window.__probe?.shown() ?? Number.NaN));
    }
  return found;
}

async function benchCrowd(
  browser: Browser,
  url: string,
  { times, people }: (typeof CROWDS)[0],
  moves: number,
) {
  const context = await openWindow(browser, url, watch(), { deviceScaleFactor: 1 });
  await crowd(context, times);
  const page = await openMenu(context, url);
  await page.keyboard.press('f');
  await page.waitForSelector(`#lesson-${LESSON}`, { state: 'attached' });
  await startRun(page, shippedLesson(LESSON));
  await fill(page, people);
  const before = await present(page);
  const found = await timesOf(page, moves);
  const all = [...found.values()].flat();
  console.log(
    `${before} to ${await present(page)} people · load ${loadavg()[0]?.toFixed(1)} · ms to the picture, median (least to most)`,
  );
  for (const [name, times] of [...found, ['all', all] as const]) {
    const late = times.filter((one) => one > LIMIT).length;
    console.log(
      `  ${name.padEnd(20)} ${spread(times, 0).padEnd(18)} n ${times.length}, over ${LIMIT}: ${late}`,
    );
  }
  await context.close();
  return median(all) <= LIMIT;
}

/** @param moves of each kind */
export async function benchConsole(moves: number): Promise<boolean> {
  if (!(await ensureBuilt())) return false;
  const served = await serve();
  const browser = await launch();
  try {
    let fast = true;
    for (const size of CROWDS) fast = (await benchCrowd(browser, served.url, size, moves)) && fast;
    return fast;
  } finally {
    await browser.close();
    await served.close();
  }
}
