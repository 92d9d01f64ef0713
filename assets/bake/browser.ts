import { build } from 'esbuild'
import { chromium, type Page } from 'playwright-core'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const HERE = dirname(fileURLToPath(import.meta.url))
export const ASSETS = dirname(HERE)
export const ROOT = dirname(ASSETS)
export const PUBLIC = join(ROOT, 'public')

/** Opens headless Chromium with software GL and loads the drawing code of ./page into it. */
export async function withBaker<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const bundle = await build({
    entryPoints: [join(HERE, 'page/entry.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  })
  const path = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
  const browser = await chromium.launch({
    ...(path ? { executablePath: path } : {}),
    args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-dev-shm-usage', '--js-flags=--max-old-space-size=4096'],
  })
  try {
    const page = await browser.newPage()
    page.setDefaultTimeout(0)
    page.on('console', (m) => console.log('  page:', m.text().slice(0, 400)))
    page.on('pageerror', (e) => console.log('  page error:', e.message))
    await page.setContent('<!doctype html><meta charset=utf-8><body style="font-family:Noto Sans CJK SC">字')
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' })
    return await work(page)
  } finally {
    await browser.close()
  }
}
