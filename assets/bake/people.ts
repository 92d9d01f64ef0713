import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { ASSETS, withBaker } from './browser.ts'
import { pack, type Sprite, writeImage, writeJson } from './out.ts'

const SCALE = 1.5
/** One frame at 1x and its feet; the same numbers as in page/bake-people.ts. */
const CELL = { w: 92, h: 124, ax: 46, ay: 106 }

export const cast = (): { id: string }[] => JSON.parse(readFileSync(join(ASSETS, 'people/cast.json'), 'utf8'))

/** Every frame of every figure, in sheets of at most 2048 px; optionally only some poses or ids. */
export async function people(samples: number, ids?: string[], poses?: string[]): Promise<Sprite[]> {
  const sprites: Sprite[] = []
  await withBaker(async (page) => {
    for (const person of cast()) {
      if (ids && !ids.includes(person.id)) continue
      const got = await page.evaluate(
        ([p, s, n, only]) => (window as never as { baker: { bakePerson(...a: unknown[]): Sprite[] } }).baker.bakePerson(p, s, n, only),
        [person, SCALE, samples, poses] as const,
      )
      sprites.push(...got)
    }
  })
  return sprites
}

export async function bakePeople(samples: number): Promise<void> {
  const sprites = await people(samples)
  const sheets = pack(sprites)
  const dir = join(ASSETS, 'people')
  const anchor = { x: CELL.ax / CELL.w, y: CELL.ay / CELL.h }
  const soft = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="48"><defs><radialGradient id="g"><stop offset="0" stop-color="#3a2a1c" stop-opacity=".46"/><stop offset=".55" stop-color="#3a2a1c" stop-opacity=".27"/><stop offset="1" stop-color="#3a2a1c" stop-opacity="0"/></radialGradient></defs><ellipse cx="48" cy="24" rx="48" ry="24" fill="url(#g)"/></svg>`
  await writeImage(join(dir, 'shadow.webp'), sharp(Buffer.from(soft)), 90)
  writeJson(join(dir, 'index.json'), {
    scale: SCALE,
    sheets: sheets.map((_, i) => `people-${i + 1}`),
    frame: { w: CELL.w, h: CELL.h, anchor },
    directions: { s: ['s', false], se: ['se', false], e: ['e', false], ne: ['ne', false], n: ['n', false], sw: ['se', true], w: ['e', true], nw: ['ne', true] },
    poses: { stand: 1, walk: 8, sit: 1, impatient: 4, wave: 1, give: 1 },
    partial: { poses: ['sit', 'impatient', 'wave', 'give'], directions: ['se', 'ne', 'sw', 'nw'] },
  })
  for (const [i, sheet] of sheets.entries()) {
    const name = `people-${i + 1}`
    await writeImage(join(dir, `${name}.webp`), sheet.image, 70, 68)
    for (const frame of Object.values(sheet.frames)) frame.anchor = anchor
    writeJson(join(dir, `${name}.json`), {
      frames: sheet.frames,
      meta: { image: `${name}.webp`, format: 'RGBA8888', size: { w: sheet.width, h: sheet.height }, scale: String(SCALE) },
    }, false)
  }
}
