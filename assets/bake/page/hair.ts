import { Group } from 'three'
import type { Person } from './figure.ts'
import { ball, box, paintTwoSided, ring, rod, shell } from './shapes.ts'

const hex = (c: string) => Number.parseInt(c.slice(1), 16)
export const R = 0.232

/** A cap of hair tipped back by `tilt`, open at the face. */
function cap(g: Group, color: number, tilt: number, reach: number, r = R * 1.055, y = 0.004): Group {
  const at = new Group()
  at.rotation.x = -tilt
  at.position.y = y
  g.add(at)
  shell(at, paintTwoSided(color), r, 0, reach)
  return at
}

/** A soft fringe over the forehead, swept to one side. */
function fringe(g: Group, color: number, sweep: number, drop = 0): void {
  const f = ball(g, color, sweep * 0.045, 0.158 - drop, 0.118, 1, 0.15, 0.05, 0.085)
  f.rotation.set(-0.62, 0, -sweep * 0.26)
  const side = ball(g, color, sweep * 0.15, 0.115 - drop, 0.09, 1, 0.065, 0.07, 0.085)
  side.rotation.z = -sweep * 0.4
}

/** Black hair needs some light in it, or a crowd seen from behind is a field of dots. */
function lit(c: number): number {
  const up = (v: number, add: number) => Math.min(255, Math.round(v * 1.12 + add))
  return c > 0x808080 ? c : (up((c >> 16) & 255, 11) << 16) | (up((c >> 8) & 255, 9) << 8) | up(c & 255, 9)
}

function hair(g: Group, p: Person): void {
  const c = lit(hex(p.hair.color))
  switch (p.hair.style) {
    case 'short':
      cap(g, c, 0.86, 1.68)
      fringe(g, c, 1)
      break
    case 'side':
      cap(g, c, 0.88, 1.7)
      fringe(g, c, -1, 0.005)
      ball(g, c, -0.06, 0.19, 0.04, 1, 0.17, 0.075, 0.17)
      break
    case 'spiky':
      cap(g, c, 0.86, 1.66)
      for (let i = 0; i < 9; i++) {
        const a = i * 0.7 + 0.2
        const tuft = ball(g, c, Math.cos(a) * 0.12, 0.2 + (i % 2) * 0.02, Math.sin(a) * 0.1 + 0.01, 1, 0.06, 0.06, 0.06)
        tuft.rotation.z = -Math.cos(a) * 0.5
      }
      fringe(g, c, 1)
      break
    case 'crop':
      cap(g, c, 0.88, 1.62, R * 1.035)
      break
    case 'receding':
      cap(g, c, 1.22, 1.66, R * 1.035)
      for (const s of [-1, 1]) ball(g, c, s * 0.2, 0.02, -0.02, 1, 0.045, 0.11, 0.12)
      break
    case 'bald':
      for (const s of [-1, 1]) ball(g, c, s * 0.185, -0.005, -0.06, 1, 0.06, 0.1, 0.13)
      ball(g, c, 0, -0.02, -0.135, 1, 0.2, 0.13, 0.115)
      break
    case 'bob':
      cap(g, c, 0.92, 1.76, R * 1.07)
      fringe(g, c, -1, 0.0)
      for (const s of [-1, 1]) ball(g, c, s * 0.19, -0.07, -0.02, 1, 0.075, 0.18, 0.14)
      ball(g, c, 0, -0.08, -0.12, 1, 0.2, 0.18, 0.12)
      break
    case 'long':
      cap(g, c, 0.92, 1.76, R * 1.07)
      fringe(g, c, 1, 0.0)
      for (const s of [-1, 1]) ball(g, c, s * 0.185, -0.1, -0.04, 1, 0.07, 0.22, 0.12)
      ball(g, c, 0, -0.17, -0.15, 1, 0.19, 0.26, 0.09)
      break
    case 'bun':
      cap(g, c, 0.9, 1.7)
      fringe(g, c, 1, -0.01)
      ball(g, c, 0, 0.16, -0.2, 0.105)
      ring(g, 0xa6262b, 0.07, 0.016).position.set(0, 0.13, -0.165)
      break
    case 'lowbun':
      cap(g, c, 0.9, 1.72)
      fringe(g, c, -1, -0.005)
      ball(g, c, 0, -0.08, -0.24, 0.095)
      break
    case 'tail': {
      cap(g, c, 0.9, 1.7)
      fringe(g, c, 1, -0.005)
      ball(g, c, 0, 0.09, -0.245, 0.07)
      const tail = ball(g, c, 0, -0.09, -0.275, 1, 0.07, 0.19, 0.065)
      tail.rotation.x = 0.2
      break
    }
    case 'perm':
      cap(g, c, 0.9, 1.72, R * 1.06)
      for (let i = 0; i < 26; i++) {
        const t = i / 26
        const a = i * 2.4
        const up = 1 - t * 1.35
        const r = Math.sqrt(Math.max(0, 1 - up * up)) * R * 1.02
        const x = Math.cos(a) * r
        const z = Math.sin(a) * r
        if (z > 0.02 && up < 0.62) continue
        ball(g, c, x, up * R * 1.02, z, 0.075)
      }
      break
    default:
      throw new Error(`no hair style "${p.hair.style}"`)
  }
}

function hat(g: Group, p: Person): void {
  const has = (x: string) => p.extras.includes(x)
  if (has('guardcap')) {
    const at = new Group()
    at.position.set(0, 0.125, -0.025)
    at.rotation.x = -0.16
    g.add(at)
    rod(at, 0x1d2f5c, 0, 0, 0, 0.212, 0.075, 0.222)
    rod(at, 0xa6262b, 0, 0.008, 0, 0.218, 0.03, 0.22)
    const top = ball(at, 0x22386b, 0, 0.085, -0.005, 1, 0.25, 0.05, 0.25)
    top.rotation.x = -0.1
    const peak = ball(at, 0x101a30, 0, 0.005, 0.17, 1, 0.15, 0.016, 0.1)
    peak.rotation.x = 0.22
    ball(at, 0xd9b25f, 0, 0.06, 0.222, 0.03)
  }
  if (has('flatcap')) {
    const c = hex(p.accent ?? '#6b5b4a')
    const top = ball(g, c, 0, 0.165, -0.03, 1, 0.225, 0.085, 0.22)
    top.rotation.x = -0.2
    const peak = ball(g, c, 0, 0.165, 0.15, 1, 0.14, 0.02, 0.085)
    peak.rotation.x = 0.12
  }
  if (has('beanie')) {
    const c = hex(p.accent ?? '#c9821a')
    const at = new Group()
    at.rotation.x = -0.28
    g.add(at)
    shell(at, paintTwoSided(c), R * 1.1, 0, 1.28)
    const rim = ring(at, c, R * 1.05, 0.034)
    rim.rotation.x = Math.PI / 2
    rim.position.y = 0.07
    ball(at, 0xf5efe4, 0, R * 1.14, 0, 0.055)
  }
}

/** Head with its chin at the origin, looking to +z. */
export function head(p: Person): Group {
  const all = new Group()
  const g = new Group()
  g.position.y = R * 0.94
  all.add(g)
  const skin = hex(p.skin)
  ball(g, skin, 0, 0, 0, R, 1, 0.97, 0.97)
  for (const s of [-1, 1]) {
    ball(g, skin, s * R * 0.98, -0.03, 0.0, 0.046, 0.7, 1, 1)
    const small = p.extras.includes('glasses') ? 0.8 : 1
    const eye = ball(g, 0x231815, s * 0.085, -0.03, R * 0.88, small, 0.031, 0.041, 0.016)
    eye.rotation.y = s * 0.36
    eye.castShadow = false
    const blush = (((skin >> 16) & 255) << 16) | (Math.round(((skin >> 8) & 255) * 0.84) << 8) | Math.round((skin & 255) * 0.8)
    const cheek = ball(g, blush, s * 0.135, -0.085, R * 0.745, 1, 0.036, 0.024, 0.012)
    cheek.rotation.set(0.35, s * 0.62, 0)
    cheek.castShadow = false
    const brow = box(g, p.age === 'old' ? 0x9a948c : hex(p.hair.color), s * 0.086, 0.036, R * 0.872, 0.058, 0.013, 0.02, 0.005)
    brow.rotation.set(-0.1, s * 0.36, s * -0.03)
    brow.castShadow = false
  }
  ball(g, skin, 0, -0.058, R * 0.95, 0.02)
  const worn = new Group()
  g.add(worn)
  hair(worn, p)
  hat(worn, p)
  // Hair throws no shadow: at 84 px a shaded forehead reads as a dirty face.
  worn.traverse((o) => {
    o.castShadow = false
  })
  if (p.extras.includes('glasses')) {
    for (const s of [-1, 1]) {
      const rim = ring(g, 0x4a3b33, 0.061, 0.0075)
      rim.position.set(s * 0.086, -0.03, R * 0.91)
      rim.rotation.y = s * 0.3
    }
    box(g, 0x3a2f2a, 0, -0.02, R * 0.97, 0.06, 0.012, 0.012, 0)
  }
  return all
}
