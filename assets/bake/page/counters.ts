import { Group, type Object3D } from 'three'
import { wheelchairSign } from './access.ts'
import { C, glow, paint } from './palette.ts'
import { part, type Part } from './part.ts'
import { ball, box, FONT, picture, rod } from './shapes.ts'

const LEDGE = 0.8
const DESK = 0.62
const HEADER = 1.72

/** A pane with bright edges and two streaks of light, in the plane z = 0 of its parent. */
export function pane(
  parent: Object3D, x: number, y: number, z: number, w: number, h: number, sides: 'both' | 'left' | 'right' = 'both',
): void {
  const at = new Group()
  at.position.set(x, y, z)
  parent.add(at)
  box(at, paint(C.glass, 0.16), 0, 0, 0, w, h, 0.012, 0)
  const edge = glow(0xf4fdff, 0.95)
  const t = 0.022
  box(at, edge, 0, h - t, 0.008, w, t, 0.02, 0)
  box(at, edge, 0, 0, 0.008, w, t, 0.02, 0)
  if (sides !== 'right') box(at, edge, -w / 2 + t / 2, 0, 0.008, t, h, 0.02, 0)
  if (sides !== 'left') box(at, edge, w / 2 - t / 2, 0, 0.008, t, h, 0.02, 0)
  for (const [shift, wide] of [[-0.16, 0.07], [-0.04, 0.025]] as const) {
    if (w < 0.8 && wide > 0.05) continue
    const streak = box(at, glow(0xffffff, 0.34), w * shift, h * 0.12, 0.012, wide, h * 0.72, 0.004, 0)
    streak.rotation.z = -0.5
  }
}

/** LED board over a window: number in amber, service in soft white. */
export function led(parent: Object3D, x: number, y: number, z: number, number: string, word: string): void {
  box(parent, C.ink, x, y, z, 0.98, 0.32, 0.09, 0.03)
  picture(parent, x, y + 0.16, z + 0.047, 0.9, 0.26, (g, w, h) => {
    g.fillStyle = '#141b24'
    g.fillRect(0, 0, w, h)
    g.textBaseline = 'middle'
    g.textAlign = 'left'
    g.fillStyle = '#ffb43d'
    g.font = `900 ${h * 0.86}px ${FONT}`
    g.fillText(`${number}号`, w * 0.035, h * 0.53)
    g.fillStyle = '#fff3dc'
    g.font = `700 ${h * 0.56}px ${FONT}`
    g.textAlign = 'right'
    g.fillText(word, w * 0.975, h * 0.54)
  })
}

function monitor(parent: Object3D, x: number, y: number, z: number): void {
  box(parent, C.slate, x, y, z, 0.2, 0.02, 0.14, 0.008)
  box(parent, C.slate, x, y, z, 0.04, 0.14, 0.03, 0.01)
  box(parent, C.ink, x, y + 0.1, z, 0.46, 0.29, 0.035, 0.015)
  box(parent, glow(0x9fd0ec), x, y + 0.12, z - 0.02, 0.42, 0.25, 0.004, 0)
  box(parent, C.silver, x, y, z - 0.2, 0.36, 0.02, 0.12, 0.008)
}

/** Half of a counter's body, seen from the customers' side (front at z = 1.12). */
function body(g: Object3D, x: number, w: number, top: number, ledge: boolean): void {
  box(g, C.ink, x, 0, 0.84, w, 0.07, 0.46, 0)
  box(g, C.cream, x, 0.07, 0.85, w, top - 0.12, 0.5, 0)
  box(g, C.oak, x, 0.13, 1.105, w - 0.16, 0.27, 0.02, 0.008)
  for (const k of [-0.3, -0.1, 0.1, 0.3]) box(g, C.woodLight, x + k * w, 0.13, 1.117, 0.018, 0.27, 0.004, 0)
  box(g, C.red, x, top - 0.27, 1.105, w, 0.12, 0.022, 0)
  box(g, C.gold, x, top - 0.3, 1.105, w, 0.016, 0.024, 0)
  if (ledge) {
    box(g, C.wood, x, top - 0.05, 0.93, w, 0.06, 0.5, 0.012)
    box(g, C.woodLight, x, top + 0.008, 0.93, w - 0.02, 0.006, 0.46, 0)
  }
}

function roundNumber(g: Object3D, x: number, y: number, z: number, number: string): void {
  const dot = rod(g, C.wood, x, 0, z, 0.118, 0.016)
  dot.position.set(x, y, z)
  dot.rotation.x = Math.PI / 2
  const plate = picture(g, x, y, z + 0.012, 0.22, 0.22, (c, w, h) => {
    c.fillStyle = '#fffdf8'
    c.beginPath()
    c.arc(w / 2, h / 2, w * 0.5, 0, 7)
    c.fill()
    c.fillStyle = '#a6262b'
    c.font = `900 ${h * 0.78}px ${FONT}`
    c.textAlign = 'center'
    c.textBaseline = 'middle'
    c.fillText(number, w / 2, h * 0.53)
  })
  ;(plate.material as { transparent: boolean }).transparent = true
}

/** Closed cash counter: desk, ledge, glass to 1.7, posts, LED. Origin is the teller; customers stand at +z. */
export function cashCounter(width: number, number: string, word: string, last: boolean): Part[] {
  const half = width / 2
  const sides = [-1, 1].map((side) => {
    const p = part(side < 0 ? 'a' : 'b', 'sprite', [(side * half) / 2, 0.8])
    const g = p.group
    const x = (side * half) / 2
    box(g, C.oak, x, 0, 0.6, half, DESK - 0.04, 0.04, 0)
    box(g, C.woodLight, x, DESK - 0.04, 0.47, half, 0.04, 0.34, 0.01)
    body(g, x, half, LEDGE, true)
    box(g, C.steel, x, LEDGE + 0.01, 0.86, half, 0.05, 0.05, 0)
    pane(g, x, LEDGE + 0.06, 0.86, half, HEADER - LEDGE - 0.08, side < 0 ? 'left' : 'right')
    box(g, C.silver, x, HEADER - 0.02, 0.86, half, 0.07, 0.07, 0)
    if (side < 0) box(g, C.silver, -half + 0.03, LEDGE, 0.86, 0.06, HEADER - LEDGE, 0.06, 0.01)
    if (side > 0 && last) box(g, C.silver, half - 0.03, LEDGE, 0.86, 0.06, HEADER - LEDGE, 0.06, 0.01)
    return p
  })
  const [left, right] = sides as [Part, Part]
  // left: bill counter and papers; right: card reader and rating pad
  box(left.group, C.slate, -0.72, DESK, 0.46, 0.3, 0.17, 0.24, 0.03)
  box(left.group, glow(0x8be0a8), -0.72, DESK + 0.172, 0.41, 0.12, 0.004, 0.05, 0)
  box(left.group, C.white, -0.66, LEDGE + 0.012, 1.04, 0.22, 0.012, 0.16, 0.004)
  rod(left.group, C.brass, -0.42, LEDGE + 0.01, 1.06, 0.02, 0.012, 0.02)
  box(right.group, C.navy, 0.62, LEDGE + 0.01, 1.03, 0.17, 0.1, 0.1, 0.02)
  box(right.group, glow(0xbfe3ee), 0.62, LEDGE + 0.05, 1.082, 0.12, 0.05, 0.004, 0)
  box(right.group, C.white, 0.6, DESK, 0.46, 0.22, 0.1, 0.2, 0.02)
  // after both halves: its badge and tray lie on them
  const middle = part('c', 'sprite', [0.5, 0.95])
  const m = middle.group
  monitor(m, -0.28, DESK, 0.58)
  box(m, C.silver, 0, LEDGE + 0.005, 0.95, 0.42, 0.018, 0.2, 0.008)
  box(m, C.steel, 0, LEDGE + 0.016, 0.95, 0.3, 0.012, 0.12, 0.004)
  led(m, 0, HEADER + 0.05, 0.86, number, word)
  roundNumber(m, 0, LEDGE - 0.21, 1.122, number)
  return [left, right, middle]
}

/** Open low counter where people sit on both sides. */
export function openCounter(width: number, number: string, word: string, last: boolean, low = false): Part[] {
  const half = width / 2
  const sides = [-1, 1].map((side) => {
    const p = part(side < 0 ? 'a' : 'b', 'sprite', [(side * half) / 2, 0.72])
    const g = p.group
    const x = (side * half) / 2
    box(g, C.ink, x, 0, 0.84, half - 0.02, 0.07, 0.4, 0)
    box(g, C.cream, x, 0.07, 0.84, half, 0.46, 0.44, 0)
    box(g, C.oak, x, 0.11, 1.065, half - 0.14, 0.22, 0.02, 0.008)
    box(g, C.red, x, 0.39, 1.065, half, 0.1, 0.022, 0)
    box(g, C.gold, x, 0.37, 1.065, half, 0.016, 0.024, 0)
    box(g, C.wood, x, 0.53, 0.76, half, 0.06, 0.86, 0.015)
    box(g, C.woodLight, x, 0.588, 0.76, half - 0.03, 0.006, 0.82, 0)
    box(g, C.silver, x, HEADER - 0.02, 0.86, half, 0.05, 0.05, 0)
    if (side < 0 || last) {
      const e = side * (half - 0.03)
      const fin = new Group()
      fin.rotation.y = Math.PI / 2
      fin.position.set(e, 0, 0.74)
      g.add(fin)
      pane(fin, 0, 0.6, 0, 0.72, 0.42)
      box(g, C.silver, e, 0.58, 0.86, 0.05, HEADER - 0.58, 0.05, 0.01)
    }
    return p
  })
  const [left, right] = sides as [Part, Part]
  box(left.group, C.white, -0.5, 0.594, 0.9, 0.26, 0.012, 0.2, 0.004)
  box(right.group, C.white, 0.85, 0.594, 0.5, 0.3, 0.16, 0.26, 0.03)
  box(right.group, C.ink, 0.85, 0.755, 0.52, 0.2, 0.01, 0.06, 0)
  ball(right.group, C.leaf, 0.55, 0.74, 0.95, 0.075)
  rod(right.group, C.white, 0.55, 0.594, 0.95, 0.05, 0.09, 0.06)
  const middle = part('c', 'sprite', [0.55, 0.9])
  const m = middle.group
  monitor(m, -0.34, 0.59, 0.6)
  box(m, C.navy, 0.32, 0.594, 1.02, 0.17, 0.1, 0.1, 0.02)
  box(m, glow(0xbfe3ee), 0.32, 0.634, 1.072, 0.12, 0.05, 0.004, 0)
  led(m, 0, HEADER + 0.03, 0.86, number, word)
  roundNumber(m, 0, 0.23, 1.082, number)
  if (low) picture(m, 0.62, 0.235, 1.084, 0.3, 0.3, wheelchairSign)
  return [left, right, middle]
}

/** Teller's chair behind a counter, baked into the room; its sitter is drawn over it. */
export function tellerChair(): Part[] {
  const p = part('chair', 'room')
  const g = p.group
  rod(g, C.slate, 0, 0.05, 0, 0.03, 0.3)
  for (let i = 0; i < 5; i++) {
    const arm = box(g, C.slate, 0, 0.03, 0, 0.05, 0.04, 0.46, 0.01)
    arm.rotation.y = (i * Math.PI * 2) / 5
  }
  box(g, C.navyLight, 0, 0.34, 0, 0.48, 0.09, 0.46, 0.04)
  box(g, C.navyLight, 0, 0.5, -0.25, 0.46, 0.5, 0.08, 0.04)
  return [p]
}

/** Solid-and-glass wall at the end of the cash area, in unit slices along z. */
export function partition(length: number): Part[] {
  const count = Math.max(1, Math.round(length))
  const each = length / count
  return Array.from({ length: count }, (_, i) => {
    const z = i * each + each / 2
    const p = part(`p${i}`, 'sprite', [0.1, z])
    const g = p.group
    box(g, C.cream, 0, 0, z, 0.12, LEDGE, each, 0)
    box(g, C.red, 0.062, 0.53, z, 0.01, 0.12, each, 0)
    box(g, C.wood, 0, LEDGE, z, 0.16, 0.05, each, 0)
    const at = new Group()
    at.rotation.y = Math.PI / 2
    at.position.set(0, 0, z)
    g.add(at)
    pane(at, 0, LEDGE + 0.06, 0, each - 0.02, HEADER - LEDGE - 0.08)
    box(g, C.silver, 0, HEADER - 0.02, z, 0.07, 0.07, each, 0)
    return p
  })
}

/** Waist-high swing gate between hall and back office. */
export function gate(): Part[] {
  const p = part('gate', 'sprite', [0, 0.05])
  const g = p.group
  for (const x of [-0.42, 0.42]) {
    box(g, C.silver, x, 0, 0, 0.07, 0.78, 0.07, 0.015)
    ball(g, C.brass, x, 0.8, 0, 0.045)
  }
  box(g, C.woodLight, 0, 0.2, 0, 0.74, 0.46, 0.04, 0.015)
  box(g, C.red, 0, 0.5, 0.022, 0.74, 0.08, 0.01, 0)
  return [p]
}
