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

declare global {
  interface Window {
    __illegible?: typeof illegible;
  }
}

/** Somebody at the desk, and the clock standing. */
export async function openPreview(page: Page, url: string, lesson: string): Promise<void> {
  page.setDefaultTimeout(120_000);
  await page.addInitScript(`window.__illegible = ${illegible}`);
  await page.goto(`${url}?lesson=${lesson}`);
  await page.waitForSelector('.counter');
  await page.evaluate(() => window.__desk!.seat());
}

/** The content whose papers are read next. As text: it is large, and taken apart piece by piece otherwise. */
export const bringContent = (page: Page, bundle: LessonBundle): Promise<void> =>
  page.evaluate((text) => {
    window.__desk!.stores.session.setState({ bundle: JSON.parse(text) });
  }, JSON.stringify(bundle));

/** Puts the papers on the desk, and opens them large by the key. */
async function layOut(page: Page, desk: Desk, language: 'zh-CN' | 'en'): Promise<void> {
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
}

/** Brings one paper after the other to the front; what is wrong with which. */
const readThese = (page: Page, ids: readonly string[]): Promise<(readonly [string, string])[]> =>
  page.evaluate(async (items) => {
    const wrong: (readonly [string, string])[] = [];
    for (const item of items) {
      const button = `[data-view="${item}"]`;
      const pressed = () => document.querySelector(`${button}[aria-pressed="true"]`) !== null;
      // The one opened last lies behind the other, and the first is open from the beginning.
      if (!pressed()) document.querySelector<HTMLElement>(button)?.click();
      while (!pressed()) await new Promise(requestAnimationFrame);
      const found = window.__illegible!('.viewer-papers article:last-of-type');
      wrong.push(...found.map((one) => [item, one] as const));
    }
    return wrong;
  }, ids);

/**
 * Reads every paper of a desk.
 * @param look takes a picture of the paper in front; null for a kind of which there is one
 * @returns what is wrong, with the paper it is wrong with
 */
export async function readAll(
  page: Page,
  desk: Desk,
  language: 'zh-CN' | 'en',
  look: (kind: string) => (() => Promise<unknown>) | null,
): Promise<string[]> {
  await layOut(page, desk, language);
  const wrong: (readonly [string, string])[] = [];
  // As many at a time as need no picture.
  let ids: string[] = [];
  for (const { id, kind } of desk.items) {
    ids.push(id);
    const picture = look(kind);
    if (picture === null) continue;
    wrong.push(...(await readThese(page, ids)));
    await picture();
    ids = [];
  }
  wrong.push(...(await readThese(page, ids)));
  await page.evaluate(async () => {
    document.querySelector<HTMLElement>('.dialog-head button')?.click();
    while (document.querySelector('.viewer') !== null) await new Promise(requestAnimationFrame);
  });
  return wrong.map(([id, one]) => `${desk.case}/${desk.variant} ${id} ${language}: ${one}`);
}
