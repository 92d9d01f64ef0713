import { createAvatar } from '@dicebear/core'
import * as toonHead from '@dicebear/toon-head'
import { Resvg } from '@resvg/resvg-js'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { ASSETS, PUBLIC } from './browser.ts'
import { writeImage } from './out.ts'
import { age, cheeks, dress, eyewear, hat, ownHair } from './portrait-parts.ts'

export interface CastMember {
  id: string
  female: boolean
  age: 'young' | 'adult' | 'old'
  skin: string
  hair: { style: string; color: string }
  top: { kind: string; color: string; inner: string }
  extras: string[]
  accent?: string
  portrait: { hair: string; clothes: string; rearHair?: string }
}

/** Five moods: toon-head features and where the eyes look. */
const MOODS = {
  calm: { eyes: 'happy', mouth: 'smile', eyebrows: 'neutral', look: [0, 0] },
  happy: { eyes: 'bow', mouth: 'laugh', eyebrows: 'happy', look: [0, 0] },
  waiting: { eyes: 'happy', mouth: 'smile', eyebrows: 'raised', look: [-11, -3] },
  angry: { eyes: 'happy', mouth: 'angry', eyebrows: 'angry', look: [0, 0] },
  sad: { eyes: 'happy', mouth: 'sad', eyebrows: 'sad', look: [4, 8] },
} as const

const FLAT_MOUTH =
  '<path d="M334 515q48-9 100 1" fill="none" stroke="#3F2626" stroke-opacity=".55" stroke-width="8.5" stroke-linecap="round"/><path d="M366 537q18 6 36 0" fill="none" stroke="#000" stroke-opacity=".16" stroke-width="6" stroke-linecap="round"/>'

const CLOTHES: Record<string, string> = {
  suit: 'shirt', shirt: 'shirt', jacket: 'openJacket', vest: 'openJacket', cardigan: 'openJacket', coat: 'turtleNeck', tee: 'tShirt', dress: 'tShirt',
}

function draw(m: CastMember, mood: keyof typeof MOODS): string {
  const face = MOODS[mood]
  const own = ownHair(m)
  const base = own.base === 'keep' ? m.portrait.hair : own.base
  const bare = (c: string) => [c.slice(1)]
  const options = {
    seed: m.id,
    eyes: [face.eyes], mouth: [face.mouth], eyebrows: [face.eyebrows],
    beardProbability: 0,
    rearHair: [m.portrait.rearHair ?? 'neckHigh'],
    rearHairProbability: m.portrait.rearHair && m.portrait.rearHair !== 'tail' ? 100 : 0,
    clothes: [CLOTHES[m.top.kind] ?? 'tShirt'],
    clothesColor: bare(m.top.color), hairColor: bare(m.hair.color), skinColor: bare(m.skin),
  }
  const make = (hairProbability: number) =>
    createAvatar(toonHead as never, { ...options, hair: [base ?? 'sideComed'], hairProbability } as never).toString()
  const without = make(0)
  const full = make(base ? 100 : 0)
  // Hair is drawn last: what the full head has beyond the hairless one. Without any, the place is before the end.
  const added = full.length - without.length
  let same = 0
  while (without[same] === full[same] && same < without.length) same++
  const end = Math.max(without.lastIndexOf('/>') + 2, without.lastIndexOf('</path>'))
  const start = added ? full.lastIndexOf('<', same) : end
  let svg = `${full.slice(0, start)}${age(m)}${cheeks(mood === 'angry')}${dress(m)}${full.slice(start, start + added)}${own.front}${eyewear(m)}${hat(m)}${full.slice(start + added)}`
  svg = svg.replace('<g transform="translate(0 10)">', `${own.behind}<g transform="translate(0 10)">`)
  if (mood === 'waiting') {
    svg = svg.replace(/<path d="M363 533c6\.08[^>]*\/><path d="M326 504c[^>]*\/>/, FLAT_MOUTH)
  }
  const [dx, dy] = face.look
  if (dx || dy) {
    svg = svg
      .replace('<circle cx="314" cy="407.677" r="27"', `<circle cx="${314 + dx}" cy="${407.677 + dy}" r="27"`)
      .replace('transform="matrix(-1 0 0 1 480.15 380.68)"', `transform="matrix(-1 0 0 1 ${480.15 + dx} ${380.68 + dy})"`)
  }
  // resvg takes masks by brightness, the drawing by alpha
  svg = svg.replaceAll(/(<mask [^>]*>)(.*?)(<\/mask>)/g, (_, a: string, b: string, c: string) => a + b.replaceAll('#611519', '#fff') + c)
  svg = svg.replaceAll('#CBECF7', m.top.kind === 'shirt' ? m.top.inner : '#f4f6f4')
  if (CLOTHES[m.top.kind] === 'openJacket') {
    // the shirt under an open jacket has a colour of its own
    svg = svg.replace(/(<path d="M455 878\.5V648[^>]*fill=")#[0-9a-fA-F]{6}("\/>)/, `$1${m.top.inner}$2`)
      .replace(/(<path d="M455 878\.5V648[^>]*fill="black" fill-opacity=")0\.2"/, '$10.05"')
  }
  return svg
}

/** Somebody who only has a face; in the hall the figure of another stands for them. */
type Face = Omit<CastMember, 'height'> & { figure: string }

const read = <T>(file: string): T => JSON.parse(readFileSync(join(ASSETS, file), 'utf8'))

export async function portraits(): Promise<void> {
  const whole = read<CastMember[]>('people/cast.json')
  const faces = read<Face[]>('portraits/cast.json')
  for (const m of [...whole, ...faces]) {
    for (const mood of Object.keys(MOODS) as (keyof typeof MOODS)[]) {
      const png = new Resvg(draw(m, mood), { fitTo: { mode: 'width', value: 384 } }).render().asPng()
      await writeImage(join(PUBLIC, `portraits/${m.id}-${mood}.webp`), sharp(png), 82, 90)
    }
  }
  const figures = Object.fromEntries([...whole.map(({ id }) => [id, id]), ...faces.map(({ id, figure }) => [id, figure])])
  writeFileSync(join(ASSETS, 'portraits/figures.json'), `${JSON.stringify(figures, null, 2)}\n`)
}
