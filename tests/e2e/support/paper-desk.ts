/** The desk of the game over a picture put there by hand, served from the sources: the built game shows only what was played. */
import type { Page } from 'playwright-core';
import { createServer } from 'vite';
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import type { Served } from '../../support/serve.ts';
import type { Desk } from './all-papers.ts';
import { illegible } from './legibility.ts';

const PREVIEW = 'tests/ui/counter/preview.html';

export async function servePreview(): Promise<Served> {
  const server = await createServer({
    cacheDir: '.cache/vite-preview',
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    optimizeDeps: { entries: [PREVIEW] },
  });
  await server.listen();
  const [address = ''] = server.resolvedUrls?.local ?? [];
  return { url: `${address}${PREVIEW}`, close: () => server.close() };
}

/** Somebody at the desk, and the clock standing. */
export async function openPreview(page: Page, url: string, lesson: string): Promise<void> {
  await page.goto(`${url}?lesson=${lesson}`);
  await page.waitForSelector('.counter', { timeout: 120_000 });
  await page.evaluate(() => window.__desk?.seat());
}

/** The content whose papers are read next. */
export const bringContent = (page: Page, bundle: LessonBundle): Promise<void> =>
  page.evaluate((content) => {
    window.__desk?.stores.session.setState({ bundle: content });
  }, bundle);

/** Puts the papers on the desk, opens them large by the key and reads each; what is wrong with which. */
export async function readAll(
  page: Page,
  desk: Desk,
  language: 'zh-CN' | 'en',
  look: (kind: string) => Promise<unknown>,
): Promise<string[]> {
  await page.evaluate(
    ([{ items, forms, ...which }, lang]) => {
      const { stores } = window.__desk ?? {};
      const view = stores?.session.getState().view;
      if (!stores || !view?.encounter) throw new Error('nobody at the desk');
      const [form] = view.encounter.forms;
      const state = { complete: true, signedBy: [], refusedBy: [], printed: true, ...form };
      const encounter = {
        ...view.encounter,
        ...which,
        duty: '',
        items,
        forms: forms.map((one) => ({ ...state, ...one })),
      };
      stores.settings.getState().set({ language: lang });
      stores.session.setState({ view: { ...view, encounter } as typeof view });
    },
    [desk, language] as const,
  );
  await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
  await page.keyboard.press('Shift+V');
  await page.waitForSelector('.viewer');
  const wrong: string[] = [];
  for (const { id, kind } of desk.items) {
    const paper = '.viewer-papers article:last-of-type';
    // The one opened last lies behind the other, and the first is open from the beginning.
    await page.evaluate((item) => {
      document
        .querySelector<HTMLElement>(`[data-view="${item}"]:not([aria-pressed="true"])`)
        ?.click();
    }, id);
    await page.waitForSelector(`[data-view="${id}"][aria-pressed="true"]`);
    const found = await page.evaluate(illegible, paper);
    await look(kind);
    wrong.push(...found.map((one) => `${desk.case}/${desk.variant} ${id} ${language}: ${one}`));
  }
  await page.locator('.dialog-head button').click();
  await page.waitForSelector('.viewer', { state: 'detached' });
  return wrong;
}
