import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
// The package's main file is UMD marked as a module and exports nothing in Node; its .mjs works.
import { MaxRectsPacker } from 'maxrects-packer/dist/maxrects-packer.mjs'
import sharp, { type Sharp } from 'sharp'
import { ROOT } from './browser.ts'

export interface Sprite {
  name: string
  /** Straight RGBA, base64. */
  pixels: string
  width: number
  height: number
}

export interface Frame {
  frame: { x: number; y: number; w: number; h: number }
  rotated: false
  trimmed: boolean
  spriteSourceSize: { x: number; y: number; w: number; h: number }
  sourceSize: { w: number; h: number }
  anchor?: { x: number; y: number }
}

export const raw = (s: Sprite): Sharp =>
  sharp(Buffer.from(s.pixels, 'base64'), { raw: { width: s.width, height: s.height, channels: 4 } })

export function say(path: string): void {
  console.log(`${relative(ROOT, path)}  ${(statSync(path).size / 1024).toFixed(0)} KB`)
}

export function writeJson(path: string, value: unknown, pretty = true): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(value, null, pretty ? 2 : 0)}\n`)
  say(path)
}

export async function writeImage(path: string, image: Sharp, quality = 88, alphaQuality = 95): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  await image.webp({ quality, alphaQuality, effort: 6, smartSubsample: true }).toFile(path)
  say(path)
}

interface Trimmed { name: string; data: Buffer; x: number; y: number; w: number; h: number; full: { w: number; h: number } }

function trim(s: Sprite): Trimmed {
  const px = Buffer.from(s.pixels, 'base64')
  let [x0, y0, x1, y1] = [s.width, s.height, -1, -1]
  for (let y = 0; y < s.height; y++) {
    for (let x = 0; x < s.width; x++) {
      if ((px[(y * s.width + x) * 4 + 3] as number) < 6) continue
      if (x < x0) x0 = x
      if (x > x1) x1 = x
      if (y < y0) y0 = y
      if (y > y1) y1 = y
    }
  }
  if (x1 < 0) [x0, y0, x1, y1] = [0, 0, 0, 0]
  const w = x1 - x0 + 1
  const h = y1 - y0 + 1
  const data = Buffer.alloc(w * h * 4)
  for (let y = 0; y < h; y++) px.copy(data, y * w * 4, ((y + y0) * s.width + x0) * 4, ((y + y0) * s.width + x0 + w) * 4)
  return { name: s.name, data, x: x0, y: y0, w, h, full: { w: s.width, h: s.height } }
}

export interface Sheet { image: Sharp; frames: Record<string, Frame>; width: number; height: number }

/** Trims and packs sprites into sheets of at most `side` pixels. */
export function pack(sprites: Sprite[], side = 2048): Sheet[] {
  const packer = new MaxRectsPacker(side, side, 2, { smart: true, pot: false, square: false, allowRotation: false, border: 1 })
  const trimmed = sprites.map(trim)
  packer.addArray(trimmed.map((t) => ({ width: t.w, height: t.h, data: t })) as never)
  return packer.bins.map((bin) => {
    const frames: [string, Frame][] = []
    const layers: { input: Buffer; raw: { width: number; height: number; channels: 4 }; left: number; top: number }[] = []
    for (const r of bin.rects as unknown as { x: number; y: number; data: Trimmed }[]) {
      const t = r.data
      layers.push({ input: t.data, raw: { width: t.w, height: t.h, channels: 4 }, left: r.x, top: r.y })
      frames.push([t.name, {
        frame: { x: r.x, y: r.y, w: t.w, h: t.h },
        rotated: false,
        trimmed: true,
        spriteSourceSize: { x: t.x, y: t.y, w: t.w, h: t.h },
        sourceSize: t.full,
      }])
    }
    frames.sort(([a], [b]) => (a < b ? -1 : 1))
    const image = sharp({ create: { width: bin.width, height: bin.height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).composite(layers)
    return { image, frames: Object.fromEntries(frames), width: bin.width, height: bin.height }
  })
}
