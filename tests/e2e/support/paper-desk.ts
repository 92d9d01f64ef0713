/** The desk of the game over a picture put there by hand, built for itself: the game shows only what was played. */
import react from '@vitejs/plugin-react';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { contentIndexPlugin } from '../../../.ci/content-index.mjs';
import { jsonWithComments } from '../../../.ci/json-with-comments.mjs';
import type { LessonBundle } from '../../../src/scenario/load/compile-lesson.ts';
import { type Served, serve } from '../../support/serve.ts';
import type { Desk } from './all-papers.ts';
import { illegible } from './legibility.ts';

const PREVIEW = 'tests/ui/counter/preview.html';
const BUILT = '.cache/preview';

export async function servePreview(): Promise<Served> {
  const { NODE_ENV = 'test' } = process.env;
  // As it is for users: what React checks for developers takes several times as long.
  process.env.NODE_ENV = 'production';
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      base: './',
      publicDir: false,
      plugins: [react(), jsonWithComments(), contentIndexPlugin()],
      build: {
        outDir: BUILT,
        emptyOutDir: true,
        minify: false,
        target: 'esnext',
        reportCompressedSize: false,
        rolldownOptions: { input: PREVIEW },
      },
    });
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
  const { url, close } = await serve(BUILT);
  return { url: `${url}${PREVIEW}`, close };
}

/** Somebody at the desk, and the clock standing. */
export async function openPreview(page: Page, url: string, lesson: string): Promise<void> {
  page.setDefaultTimeout(120_000);
  await page.goto(`${url}?lesson=${lesson}`);
  await page.waitForSelector('.counter');
  await page.evaluate(() => window.__desk!.seat());
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
    await page.evaluate(async (item) => {
      const button = `[data-view="${item}"]`;
      const pressed = () => document.querySelector(`${button}[aria-pressed="true"]`) !== null;
      if (!pressed()) document.querySelector<HTMLElement>(button)?.click();
      while (!pressed()) await new Promise(requestAnimationFrame);
    }, id);
    const found = await page.evaluate(illegible, paper);
    await look(kind);
    wrong.push(...found.map((one) => `${desk.case}/${desk.variant} ${id} ${language}: ${one}`));
  }
  await page.locator('.dialog-head button').click();
  await page.waitForSelector('.viewer', { state: 'detached' });
  return wrong;
}
