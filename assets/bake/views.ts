import { join } from 'node:path'
import sharp from 'sharp'
import { ASSETS, withBaker } from './browser.ts'
import { readFloor } from './hall.ts'
import { raw, writeImage } from './out.ts'
import { cast } from './people.ts'

interface Spot { x: number; y: number; facing?: string }
interface Actor extends Spot { id: string; pose: string; frame?: number; turn?: number }
type Floor = {
  windows: { id: string; kind: string; sit?: boolean; facing: string; customer: Spot; teller: Spot }[]
  seats: Spot[]
  standing: Spot[]
  staff: (Spot & { id: string })[]
  machines: Spot[]
}

const CUSTOMERS = ['zhou', 'he', 'lin', 'qian', 'sun', 'p01', 'p02', 'p03', 'p04', 'p05', 'p06', 'p07', 'p08']
const TELLERS = ['teller-f', 'teller-m', 'teller-f', 'teller-m', 'teller-f', 'teller-m']

/** A busy morning: everybody at their place, the same on every bake. */
function crowd(floor: Floor, away: (s: Spot) => boolean = () => false): Actor[] {
  let n = 0
  const next = () => CUSTOMERS[(n++ * 5) % CUSTOMERS.length] as string
  const out: Actor[] = []
  floor.windows.forEach((w, i) => {
    out.push({ id: TELLERS[i] as string, pose: 'sit', ...w.teller, facing: w.facing })
    if (w.sit || i !== 2) out.push({ id: next(), pose: w.sit ? 'sit' : i % 2 ? 'give' : 'stand', ...w.customer, facing: 'ne' })
  })
  for (const s of floor.staff) out.push({ ...s, id: s.id === 'manager' ? 'teller-m' : s.id, pose: s.id === 'manager' ? 'sit' : s.id === 'lobby' ? 'wave' : 'stand' })
  for (const [i, s] of floor.seats.entries()) {
    if (i % 3 !== 1) out.push({ id: next(), pose: 'sit', ...s })
  }
  for (const [i, s] of floor.standing.entries()) {
    if (i % 3) continue
    const pose = i % 2 ? { pose: 'impatient', frame: 2 } : { pose: 'stand' }
    out.push({ id: next(), ...pose, turn: (i % 5) * 0.25 - 0.5, ...s })
  }
  for (const m of floor.machines.slice(0, 3)) out.push({ ...m, id: next(), pose: 'give' })
  out.push({ id: 'lin', pose: 'walk', frame: 2, x: 11.4, y: 10.6, facing: 'ne' })
  return out.filter((a) => !away(a))
}

const shoot = (floor: Floor, actors: Actor[], view: object) =>
  withBaker((page) =>
    page.evaluate(([f, c, a, v]) => (window as never as { baker: { bakeView(...x: unknown[]): string } }).baker.bakeView(f, c, a, v), [floor, cast(), actors, view] as const),
  )

/** What the teller sees behind the customer: lens blur from behind window 2. */
export async function behind(samples: number): Promise<void> {
  const floor = readFloor('riverside') as Floor
  const view = { width: 800, height: 620, eye: [5.75, 2.3, 1.3], target: [6.15, 0.62, 8], fov: 40, focus: 2.4, lens: 0.085, samples, enclosed: true, sun: [-0.5, 1.2, -0.75], hide: ['w', 'partition', 'portal'] }
  const actors = crowd(floor, (s) => s.y < 4.3)
  const pixels = await shoot(floor, actors, view)
  const picture = raw({ name: 'behind', pixels, width: 800, height: 620 }).flatten({ background: '#f5efe4' }).blur(3.2).linear([1.05, 1.03, 0.98], [2, 1, 0])
  await writeImage(join(ASSETS, 'counter/hall-behind.webp'), picture, 82)
}

/** The menu's hero picture, a diorama on warm paper. */
export async function cover(samples: number): Promise<void> {
  const floor = readFloor('riverside') as Floor
  const [width, height] = [1600, 900]
  const view = { width, height, eye: [21.5, 10.5, 20.5], target: [7.6, 0.5, 6.1], fov: 27, focus: 20.6, lens: 0.085, samples, enclosed: false, sun: [-0.3, 1.3, 0.8], hide: [] }
  const pixels = await shoot(floor, crowd(floor), view)
  const paper = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><radialGradient id="a" cx=".5" cy=".45" r=".8"><stop offset="0" stop-color="#fffaf0"/><stop offset=".6" stop-color="#f3e9d8"/><stop offset="1" stop-color="#dfcfb6"/></radialGradient></defs><rect width="100%" height="100%" fill="url(#a)"/></svg>`
  const top = await raw({ name: 'cover', pixels, width, height }).png().toBuffer()
  await writeImage(join(ASSETS, 'menu/cover.webp'), sharp(Buffer.from(paper)).composite([{ input: top }]), 86)
}

/** Quiet wood grain for the desk: low-frequency noise stretched along x. */
export async function wood(): Promise<void> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1024" height="768"><defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#a3714c"/><stop offset="1" stop-color="#8a5938"/></linearGradient><filter id="n" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.006 0.24" numOctaves="4" seed="7"/><feColorMatrix values="0 0 0 0 .25  0 0 0 0 .12  0 0 0 0 .05  0 0 0 1.2 -.48"/></filter><filter id="m" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.002 0.022" numOctaves="3" seed="21"/><feColorMatrix values="0 0 0 0 1  0 0 0 0 .85  0 0 0 0 .65  0 0 0 .9 -.4"/></filter></defs><rect width="100%" height="100%" fill="url(#g)"/><rect width="100%" height="100%" filter="url(#m)" opacity=".35"/><rect width="100%" height="100%" filter="url(#n)" opacity=".62"/></svg>`
  await writeImage(join(ASSETS, 'counter/desk-wood.webp'), sharp(Buffer.from(svg)), 74)
}
