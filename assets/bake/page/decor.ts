import { Group, type Object3D } from 'three'
import { C } from './palette.ts'
import { part, type Part } from './part.ts'
import { ball, box, FONT, picture, ring, rod } from './shapes.ts'
import { spread } from './light.ts'

function leafBall(g: Object3D, y: number, r: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const [a, b] = spread(i + 1)
    const turn = a * Math.PI * 2
    const up = b * 2 - 0.6
    const flat = Math.sqrt(Math.max(0.1, 1 - Math.min(1, up * up * 0.6)))
    ball(g, i % 3 ? C.leaf : C.leafDark, Math.cos(turn) * r * 0.62 * flat, y + up * r * 0.55, Math.sin(turn) * r * 0.62 * flat, r * 0.46)
  }
}

/** Round tree in a white pot. */
export function plant(): Part[] {
  const p = part('plant')
  const g = p.group
  rod(g, C.white, 0, 0, 0, 0.19, 0.34, 0.24)
  rod(g, C.wood, 0, 0.33, 0, 0.2, 0.02)
  rod(g, C.wood, 0, 0.3, 0, 0.03, 0.45)
  leafBall(g, 0.95, 0.36, 22)
  return [p]
}

/** Broad leaves that bend outwards. */
export function palm(): Part[] {
  const p = part('palm')
  const g = p.group
  rod(g, C.slate, 0, 0, 0, 0.2, 0.36, 0.25)
  rod(g, C.wood, 0, 0.35, 0, 0.21, 0.02)
  for (let i = 0; i < 13; i++) {
    const stem = new Group()
    stem.rotation.y = i * 2.399
    const lean = 0.18 + (i / 13) * 0.75
    const joint = new Group()
    joint.rotation.z = -lean
    stem.add(joint)
    stem.position.y = 0.34
    const long = 0.95 - (i / 13) * 0.3
    rod(joint, C.leafDark, 0, 0, 0, 0.012, long * 0.6, 0.008)
    const leaf = ball(joint, i % 2 ? C.leaf : C.leafDark, 0.05, long * 0.72, 0, 1, 0.05, long * 0.36, 0.12)
    leaf.rotation.z = -0.25
    g.add(stem)
  }
  return [p]
}

export function extinguisher(): Part[] {
  const p = part('extinguisher', 'room')
  const g = p.group
  box(g, C.white, 0, 0, 0, 0.46, 0.1, 0.26, 0.02)
  for (const x of [-0.11, 0.11]) {
    rod(g, C.red, x, 0.08, 0, 0.085, 0.36)
    ball(g, C.red, x, 0.44, 0, 0.085, 1, 0.7, 1)
    rod(g, C.ink, x, 0.48, 0, 0.03, 0.07)
    box(g, C.ink, x, 0.53, 0.04, 0.03, 0.025, 0.14, 0.01)
    box(g, C.white, x, 0.2, 0.083, 0.09, 0.12, 0.012, 0)
  }
  return [p]
}

export function wheelchair(): Part[] {
  const p = part('wheelchair')
  const g = p.group
  for (const x of [-0.24, 0.24]) {
    const wheel = ring(g, C.ink, 0.25, 0.025)
    wheel.position.set(x, 0.27, -0.08)
    wheel.rotation.y = Math.PI / 2
    const hub = ring(g, C.silver, 0.2, 0.012)
    hub.position.set(x * 1.1, 0.27, -0.08)
    hub.rotation.y = Math.PI / 2
    const front = ring(g, C.ink, 0.07, 0.022)
    front.position.set(x * 0.9, 0.09, 0.3)
    front.rotation.y = Math.PI / 2
    box(g, C.silver, x, 0.42, -0.05, 0.03, 0.03, 0.44, 0.01)
    box(g, C.navy, x, 0.56, 0, 0.05, 0.03, 0.28, 0.012)
    box(g, C.silver, x, 0.1, 0.22, 0.025, 0.34, 0.025, 0.01)
    box(g, C.silver, x, 0.4, -0.25, 0.03, 0.5, 0.03, 0.01)
    const grip = rod(g, C.ink, x, 0.84, -0.32, 0.025, 0.14)
    grip.rotation.x = Math.PI / 2
    for (let i = 0; i < 4; i++) {
      const spoke = box(g, C.silver, x, 0.27 - 0.24, -0.08, 0.008, 0.48, 0.008, 0)
      spoke.rotation.x = (i * Math.PI) / 4
    }
    box(g, C.slate, x * 0.6, 0.05, 0.42, 0.16, 0.025, 0.14, 0.01)
  }
  box(g, C.navy, 0, 0.38, 0, 0.44, 0.05, 0.42, 0.02)
  box(g, C.navy, 0, 0.44, -0.24, 0.44, 0.38, 0.04, 0.02)
  return [p]
}

export function umbrellas(): Part[] {
  const p = part('umbrellas')
  const g = p.group
  box(g, C.slate, 0, 0, 0, 0.4, 0.3, 0.26, 0.02)
  const colours = [C.red, C.navy, C.jade, C.amber]
  colours.forEach((c, i) => {
    const u = rod(g, c, -0.13 + (i % 2) * 0.26, 0.1, i < 2 ? -0.06 : 0.06, 0.035, 0.46, 0.025)
    u.rotation.z = i % 2 ? -0.1 : 0.12
    const grip = rod(g, C.wood, -0.13 + (i % 2) * 0.26 + (i % 2 ? 0.03 : -0.03), 0.54, i < 2 ? -0.06 : 0.06, 0.015, 0.12)
    grip.rotation.z = u.rotation.z
  })
  return [p]
}

export function clock(): Part[] {
  const p = part('clock', 'room')
  const g = p.group
  const rim = rod(g, C.navy, 0, 0, 0, 0.27, 0.05)
  rim.rotation.x = Math.PI / 2
  rim.position.set(0, 2.2, 0.04)
  const face = rod(g, C.white, 0, 0, 0, 0.235, 0.052)
  face.rotation.x = Math.PI / 2
  face.position.set(0, 2.2, 0.045)
  for (let i = 0; i < 12; i++) {
    const a = (i * Math.PI) / 6
    box(g, C.ink, Math.sin(a) * 0.19, 2.19 + Math.cos(a) * 0.19, 0.075, i % 3 ? 0.015 : 0.03, i % 3 ? 0.015 : 0.03, 0.008, 0)
  }
  for (const [turn, long, wide] of [[-0.9, 0.12, 0.028], [1.05, 0.17, 0.02]] as const) {
    const hand = new Group()
    hand.position.set(0, 2.2, 0.08)
    hand.rotation.z = turn
    g.add(hand)
    box(hand, C.ink, 0, 0, 0, wide, long, 0.008, 0)
  }
  return [p]
}

/** A poster of plain shapes: a rising line, a shield, a sun over hills. */
export function poster(variant: string): Part[] {
  const p = part('poster', 'room')
  const g = p.group
  box(g, C.white, 0, 1.02, 0.03, 0.74, 1, 0.04, 0.012)
  picture(g, 0, 1.52, 0.053, 0.66, 0.92, (c, w, h) => {
    const base = { growth: '#2b437f', shield: '#a6262b', sun: '#2c8a68' }[variant] ?? '#2b437f'
    c.fillStyle = base
    c.fillRect(0, 0, w, h)
    c.fillStyle = 'rgba(255,253,248,.14)'
    c.beginPath()
    c.arc(w * 0.82, h * 0.16, w * 0.46, 0, 7)
    c.fill()
    c.fillStyle = '#fffdf8'
    if (variant === 'growth') {
      for (let i = 0; i < 4; i++) c.fillRect(w * (0.16 + i * 0.18), h * (0.62 - i * 0.1), w * 0.12, h * (0.06 + i * 0.1))
      c.fillStyle = '#ffcf70'
      c.beginPath()
      c.arc(w * 0.3, h * 0.3, w * 0.1, 0, 7)
      c.fill()
    } else if (variant === 'shield') {
      c.beginPath()
      c.moveTo(w * 0.5, h * 0.18)
      c.lineTo(w * 0.78, h * 0.28)
      c.quadraticCurveTo(w * 0.78, h * 0.56, w * 0.5, h * 0.68)
      c.quadraticCurveTo(w * 0.22, h * 0.56, w * 0.22, h * 0.28)
      c.fill()
      c.strokeStyle = base
      c.lineWidth = w * 0.07
      c.beginPath()
      c.moveTo(w * 0.37, h * 0.42)
      c.lineTo(w * 0.47, h * 0.51)
      c.lineTo(w * 0.64, h * 0.33)
      c.stroke()
    } else {
      c.fillStyle = '#ffcf70'
      c.beginPath()
      c.arc(w * 0.5, h * 0.4, w * 0.2, 0, 7)
      c.fill()
      c.fillStyle = '#e9f4ec'
      c.beginPath()
      c.moveTo(0, h * 0.68)
      c.quadraticCurveTo(w * 0.3, h * 0.42, w * 0.6, h * 0.64)
      c.quadraticCurveTo(w * 0.8, h * 0.5, w, h * 0.6)
      c.lineTo(w, h * 0.72)
      c.lineTo(0, h * 0.72)
      c.fill()
    }
    c.fillStyle = 'rgba(255,253,248,.92)'
    c.font = `900 ${h * 0.11}px ${FONT}`
    c.textAlign = 'center'
    c.fillText({ growth: '稳健 生长', shield: '守住 钱袋子', sun: '用心 服务' }[variant] ?? '', w / 2, h * 0.86)
  }, true)
  return [p]
}

export function dome(): Part[] {
  const p = part('camera', 'room')
  const g = p.group
  box(g, C.white, 0, 2.56, 0.14, 0.16, 0.06, 0.28, 0.02)
  ball(g, C.ink, 0, 2.55, 0.2, 0.085)
  ball(g, C.white, 0, 2.58, 0.2, 0.095, 1, 0.6, 1)
  return [p]
}

export function bin(): Part[] {
  const p = part('bin')
  const g = p.group
  rod(g, C.steel, 0, 0, 0, 0.15, 0.42, 0.17)
  rod(g, C.ink, 0, 0.42, 0, 0.17, 0.015)
  rod(g, C.silver, 0, 0.43, 0, 0.175, 0.03, 0.165)
  return [p]
}

/** Floor stand with a rope: posts of a queue line, one slice of length 1 along x. */
export function rope(): Part[] {
  const p = part('rope')
  const g = p.group
  for (const x of [-0.5, 0.5]) {
    rod(g, C.brass, x, 0, 0, 0.11, 0.03)
    rod(g, C.gold, x, 0.03, 0, 0.025, 0.58)
    ball(g, C.gold, x, 0.63, 0, 0.045)
  }
  const sag = ring(g, C.red, 0.62, 0.025, 1.84)
  sag.position.set(0, 1.02, 0)
  sag.rotation.z = Math.PI + (Math.PI - 1.84) / 2
  return [p]
}
