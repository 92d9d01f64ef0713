import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ASSETS, ROOT, withBaker } from './browser.ts'
import { pack, raw, type Sprite, writeImage, writeJson } from './out.ts'

interface Shot extends Sprite { x: number; y: number; left: number; top: number }

export const readFloor = (branch: string) =>
  JSON.parse(readFileSync(join(ROOT, `scenarios/branches/${branch}.json`), 'utf8')).floor

const SCALE = 2
/** Pixels of one unit of height at 1x (elevation 30 degrees). */
const RISE = (96 / Math.SQRT2) * Math.cos(Math.PI / 6)
const round = (n: number) => Math.round(n * 100) / 100

/** Room picture, sorted object sprites and the meta file of one branch. */
export async function hall(branch: string, samples: number): Promise<void> {
  const floor = readFloor(branch)
  const { room, objects } = await withBaker((page) =>
    page.evaluate(([f, s, n]) => (window as never as { baker: { bakeHall(...a: unknown[]): { room: Shot; objects: Shot[] } } }).baker.bakeHall(f, s, n), [floor, SCALE, samples] as const),
  )
  const dir = join(ASSETS, 'floor')
  await writeImage(join(dir, `${branch}.webp`), raw(room), 90)
  const sheets = pack(objects)
  if (sheets.length !== 1) throw new Error(`objects need ${sheets.length} sheets`)
  const sheet = sheets[0] as (typeof sheets)[0]
  await writeImage(join(dir, `${branch}-objects.webp`), sheet.image, 90, 100)
  writeJson(join(dir, `${branch}-objects.json`), {
    frames: sheet.frames,
    meta: { image: `${branch}-objects.webp`, format: 'RGBA8888', size: { w: sheet.width, h: sheet.height }, scale: String(SCALE) },
  }, false)
  const origin = { x: -room.left, y: -room.top }
  writeJson(join(dir, `${branch}.json`), {
    art: branch,
    scale: SCALE,
    width: room.width / SCALE,
    height: room.height / SCALE,
    origin,
    tile: { w: 96, h: 48 },
    rise: round(RISE),
    objects: objects
      .map((o) => {
        const t = sheet.frames[o.name]?.spriteSourceSize as { x: number; y: number }
        return { frame: o.name, x: round(o.x), y: round(o.y), px: round(origin.x + o.left + t.x / SCALE), py: round(origin.y + o.top + t.y / SCALE) }
      })
      .sort((a, b) => a.x + a.y - b.x - b.y),
    screens: screens(floor, origin),
    labels: floor.windows.map((w: Window) => ({ id: w.id, ...label(w, origin) })),
  })
}

interface Window { id: string; kind: string; facing: string; teller: { x: number; y: number } }

/** Middle of a window's LED board: 0.86 in front of the teller, 1.93 high. A machine has its own on top. */
function label(w: Window, origin: { x: number; y: number }) {
  const out: Record<string, [number, number]> = { sw: [0, 1], se: [1, 0], ne: [0, -1], nw: [-1, 0] }
  const [dx, dy] = out[w.facing] as [number, number]
  const [reach, high] = w.kind === 'machine' ? [0.03, 1.72] : [0.86, 1.93]
  const x = w.teller.x + dx * reach
  const y = w.teller.y + dy * reach
  return { px: round(origin.x + (x - y) * 48), py: round(origin.y + (x + y) * 24 - high * RISE) }
}

interface Screen { kind: string; id?: string; x: number; y: number; facing: string; width: number; height: number; at: number }

/** Flat w x h rectangle and the canvas/CSS matrix that lays it on the wall. */
function screens(floor: { objects: Screen[] }, origin: { x: number; y: number }) {
  return floor.objects.filter((o) => o.kind === 'screen').map((o, i) => {
    const up = o.at + 0.05 + o.height
    const left = o.facing === 'se' ? { x: o.x + 0.115, y: o.y + o.width / 2 } : { x: o.x - o.width / 2, y: o.y + 0.115 }
    const slope = o.facing === 'se' ? -1 : 1
    const px = origin.x + (left.x - left.y) * 48
    const py = origin.y + (left.x + left.y) * 24 - up * RISE
    const w = o.width * 48
    const h = o.height * RISE
    return { id: o.id ?? `screen${i + 1}`, px: round(px), py: round(py), w: round(w), h: round(h), matrix: [1, slope * 0.5, 0, 1, round(px), round(py)] }
  })
}
