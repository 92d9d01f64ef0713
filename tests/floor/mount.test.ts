/** The floor in a real browser: it draws, answers, and leaves nothing behind. */
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/chromium.ts';
import type { FloorProbe } from './preview.ts';

let server: ViteDevServer;
let browser: Browser;
let page: Page;
const errors: string[] = [];
const open = async (query: string): Promise<void> => {
  const address = server.httpServer?.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await page.goto(`http://localhost:${port}/tests/floor/preview.html?${query}`, {
    timeout: 90_000,
  });
  await page.waitForSelector('.floor-plate', { timeout: 90_000 });
};

beforeAll(async () => {
  server = await createServer({ server: { port: 0, hmr: false, watch: null }, logLevel: 'error' });
  await server.listen();
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.on('pageerror', (error) => errors.push(error.message));
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('the floor in a browser', () => {
  it('draws people on a transparent canvas and hides it from assistive technology', async () => {
    await open('people=30');
    const painted = await page.waitForFunction(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.floor-canvas canvas');
      const pen = canvas?.getContext('2d');
      if (!canvas || !pen) return false;
      const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
      let opaque = 0;
      for (let k = 3; k < data.length; k += 4) if (data[k]! > 200) opaque++;
      const part = (opaque * 4) / data.length;
      return part > 0.02 && part < 0.6 ? part : false;
    });
    expect(await painted.jsonValue()).toBeGreaterThan(0.02);
    expect(await page.getAttribute('.floor-stage', 'aria-hidden')).toBe('true');
    expect(await page.locator('.floor-plate').count()).toBe(6);
    expect(errors).toEqual([]);
  }, 120_000);

  it('shows the card of a person chosen by the keyboard in the list of words', async () => {
    await page.locator('.floor-twin button[tabindex="0"]').press('Enter');
    await page.waitForSelector('.floor-card:not([hidden])');
    const ticket = await page.locator('.floor-card-head').textContent();
    const spoken = await page.locator('.floor-twin button[tabindex="0"]').textContent();
    expect(spoken?.startsWith(ticket!.split(' ')[0]!)).toBe(true);
  }, 60_000);

  it('chooses a window by its plate and a person by their figure, and explains the overlay in words', async () => {
    await open('people=40&outside=9&overlay=felt');
    const chosen = () =>
      page.evaluate(() => {
        const { view } = (window as never as { floor: FloorProbe }).floor.stores;
        const { person, window: at } = view.getState();
        return { person, window: at };
      });
    await page.locator('.floor-plate').nth(1).waitFor();
    const plate = (await page.locator('.floor-plate').nth(1).boundingBox())!;
    await page.mouse.click(plate.x + plate.width / 2, plate.y + plate.height / 2);
    expect(await chosen()).toEqual({ person: -1, window: 'w2' });
    await page.waitForSelector('.floor-plate[data-chosen="yes"]');

    // Somebody stands in the line before the door: along it the pointer must find a figure.
    const door = (await page.locator('.floor-doorstep').boundingBox())!;
    expect(await page.locator('.floor-doorstep').textContent()).toContain('9');
    for (let step = 1; step < 20 && (await chosen()).person < 0; step++)
      await page.mouse.click(door.x - step * 12, door.y - 40 - step * 6);
    expect((await chosen()).person).toBeGreaterThanOrEqual(0);
    expect((await chosen()).window).toBe('');
    expect(await page.locator('.floor-legend li').count()).toBe(4);
    expect(await page.locator('.floor-strip').isVisible()).toBe(false);
    expect(errors).toEqual([]);
  }, 120_000);

  it('leaves nothing behind after two mounts and unmounts', async () => {
    const left = await page.evaluate(async () => {
      const { floor } = window as never as { floor: FloorProbe };
      const asked: number[] = [];
      const request = window.requestAnimationFrame.bind(window);
      floor.unmount();
      for (let round = 0; round < 2; round++) {
        const unmount = floor.mount();
        while (!document.querySelector('.floor-plate'))
          await new Promise((done) => setTimeout(done, 20));
        unmount();
        // Unmounted while still loading: the other way to leave something behind.
        floor.mount()();
      }
      await new Promise((done) => setTimeout(done, 500));
      window.requestAnimationFrame = (work) => {
        asked.push(1);
        return request(work);
      };
      const timers = floor.drawn.length;
      await new Promise((done) => setTimeout(done, 400));
      window.requestAnimationFrame = request;
      return {
        elements: document.getElementById('floor')!.childElementCount,
        canvases: document.querySelectorAll('canvas').length,
        frames: asked.length,
        drawn: floor.drawn.length - timers,
      };
    });
    expect(left).toEqual({ elements: 0, canvases: 0, frames: 0, drawn: 0 });
    expect(errors).toEqual([]);
  }, 120_000);

  it('does the same with WebGL', async () => {
    await open('people=10&power=off');
    const left = await page.evaluate(() => {
      const { floor } = window as never as { floor: FloorProbe };
      const before = document.querySelectorAll('.floor-canvas canvas').length;
      floor.unmount();
      return { before, after: document.querySelectorAll('canvas').length };
    });
    expect(left).toEqual({ before: 1, after: 0 });
    expect(errors).toEqual([]);
  }, 120_000);
});
