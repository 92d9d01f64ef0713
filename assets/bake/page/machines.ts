import { Group, type Object3D } from 'three'
import { C, glow } from './palette.ts'
import { part, type Part } from './part.ts'
import { ball, box, FONT, picture, rod } from './shapes.ts'

const screenText = (title: string, color: string) => (g: CanvasRenderingContext2D, w: number, h: number) => {
  const fade = g.createLinearGradient(0, 0, 0, h)
  fade.addColorStop(0, '#e9f6ff')
  fade.addColorStop(1, '#bcdcf2')
  g.fillStyle = fade
  g.fillRect(0, 0, w, h)
  g.fillStyle = color
  g.fillRect(0, 0, w, h * 0.26)
  g.fillStyle = '#fff'
  g.font = `800 ${h * 0.2}px ${FONT}`
  g.textAlign = 'center'
  g.textBaseline = 'middle'
  g.fillText(title, w / 2, h * 0.14)
  for (let i = 0; i < 6; i++) {
    g.fillStyle = ['#fff', '#fff', '#ffe6b8', '#fff', '#fff', '#dff1e6'][i] as string
    g.beginPath()
    g.roundRect(w * (0.06 + (i % 3) * 0.305), h * (0.34 + Math.floor(i / 3) * 0.32), w * 0.27, h * 0.25, h * 0.04)
    g.fill()
  }
}

/** Queue-ticket kiosk. */
export function kiosk(): Part[] {
  const p = part('kiosk')
  const g = p.group
  box(g, C.ink, 0, 0, 0, 0.5, 0.05, 0.42, 0.02)
  box(g, C.red, 0, 0.05, -0.03, 0.36, 0.75, 0.24, 0.05)
  box(g, C.gold, 0, 0.62, 0.092, 0.24, 0.03, 0.01, 0)
  box(g, C.ink, 0, 0.5, 0.092, 0.18, 0.05, 0.012, 0.004)
  const paper = box(g, C.white, 0, 0.44, 0.11, 0.11, 0.09, 0.008, 0)
  paper.rotation.x = 0.2
  const head = new Group()
  head.position.set(0, 0.74, 0.02)
  head.rotation.x = -0.5
  g.add(head)
  box(head, C.white, 0, 0, 0, 0.56, 0.46, 0.09, 0.04)
  picture(head, 0, 0.23, 0.047, 0.48, 0.38, screenText('取号', '#a6262b'))
  const sign = rod(g, C.silver, -0.19, 0.75, -0.12, 0.018, 0.65)
  sign.castShadow = false
  box(g, C.red, 0, 1.32, -0.12, 0.52, 0.24, 0.05, 0.03)
  picture(g, 0, 1.44, -0.093, 0.48, 0.21, (c, w, h) => {
    c.fillStyle = '#a6262b'
    c.fillRect(0, 0, w, h)
    c.fillStyle = '#fffdf8'
    c.font = `900 ${h * 0.72}px ${FONT}`
    c.textAlign = 'center'
    c.textBaseline = 'middle'
    c.fillText('取号机', w / 2, h * 0.54)
  })
  return [p]
}

/** Smart teller machine standing against a wall. */
export function stm(): Part[] {
  const p = part('stm', 'room')
  const g = p.group
  box(g, C.ink, 0, 0, 0, 0.86, 0.06, 0.5, 0.02)
  box(g, C.white, 0, 0.06, -0.04, 0.84, 0.66, 0.44, 0.05)
  box(g, C.navy, 0, 0.12, 0.185, 0.6, 0.42, 0.02, 0.015)
  box(g, C.gold, 0, 0.56, 0.188, 0.6, 0.025, 0.014, 0)
  const shelf = box(g, C.silver, 0, 0.7, 0.1, 0.86, 0.06, 0.34, 0.025)
  shelf.rotation.x = 0.08
  box(g, C.slate, -0.22, 0.765, 0.13, 0.26, 0.012, 0.16, 0.004)
  box(g, glow(0x8be0a8), 0.15, 0.765, 0.16, 0.14, 0.014, 0.05, 0)
  box(g, C.ink, 0.3, 0.765, 0.12, 0.1, 0.02, 0.12, 0.004)
  box(g, C.white, 0, 0.72, -0.12, 0.84, 0.72, 0.2, 0.05)
  picture(g, 0, 1.06, -0.017, 0.7, 0.46, screenText('智能柜台', '#1d2f5c'))
  box(g, C.navy, 0, 1.42, -0.1, 0.84, 0.18, 0.26, 0.03)
  picture(g, 0, 1.51, 0.032, 0.76, 0.14, (c, w, h) => {
    c.fillStyle = '#1d2f5c'
    c.fillRect(0, 0, w, h)
    c.fillStyle = '#fffdf8'
    c.font = `800 ${h * 0.86}px ${FONT}`
    c.textAlign = 'center'
    c.textBaseline = 'middle'
    c.fillText('智能柜台 STM', w / 2, h * 0.54)
  })
  return [p]
}

/** A pair of cash machines set into a wall whose face is z = 0. */
export function atmPair(): Part[] {
  const p = part('atm', 'room')
  const g = p.group
  box(g, C.navy, 0, 0, 0.03, 2.5, 1.86, 0.1, 0.02)
  box(g, C.red, 0, 1.5, 0.1, 2.5, 0.3, 0.06, 0.02)
  picture(g, 0, 1.65, 0.132, 2.3, 0.26, (c, w, h) => {
    c.fillStyle = '#a6262b'
    c.fillRect(0, 0, w, h)
    c.fillStyle = '#fffdf8'
    c.font = `900 ${h * 0.78}px ${FONT}`
    c.textAlign = 'center'
    c.textBaseline = 'middle'
    c.fillText('ATM  自助存取款  24h', w / 2, h * 0.54)
  })
  for (const x of [-0.62, 0.62]) {
    box(g, C.silver, x, 0.06, 0.1, 0.9, 1.38, 0.12, 0.04)
    box(g, C.slate, x, 0.86, 0.165, 0.66, 0.48, 0.02, 0.02)
    picture(g, x - 0.06, 1.1, 0.178, 0.46, 0.38, screenText('欢迎', '#2b437f'))
    box(g, C.white, x, 0.72, 0.22, 0.8, 0.06, 0.22, 0.02)
    box(g, C.slate, x - 0.1, 0.782, 0.23, 0.26, 0.014, 0.14, 0.004)
    box(g, glow(0x8be0a8), x + 0.26, 1.12, 0.178, 0.1, 0.06, 0.01, 0)
    box(g, glow(0xffd27a), x + 0.26, 0.96, 0.178, 0.1, 0.05, 0.01, 0)
    box(g, C.ink, x, 0.5, 0.165, 0.5, 0.08, 0.02, 0.01)
  }
  box(g, C.sand, 0, 0.06, 0.2, 0.05, 1.4, 0.34, 0.01)
  return [p]
}

export function cooler(): Part[] {
  const p = part('cooler', 'room')
  const g = p.group
  box(g, C.white, 0, 0, 0, 0.36, 0.86, 0.34, 0.04)
  box(g, C.slate, 0, 0.48, 0.172, 0.26, 0.2, 0.02, 0.01)
  ball(g, C.red, -0.06, 0.63, 0.19, 0.025)
  ball(g, C.navyLight, 0.06, 0.63, 0.19, 0.025)
  rod(g, C.sky, 0, 0.86, 0, 0.14, 0.07, 0.16)
  rod(g, C.glass, 0, 0.93, 0, 0.16, 0.26)
  ball(g, C.glass, 0, 1.19, 0, 0.16, 1, 0.35, 1)
  for (let i = 0; i < 2; i++) rod(g, C.white, 0.2 + i * 0.001, 0.5, 0.02, 0.04, 0.14, 0.045)
  return [p]
}

/** Metal and frame legs under any table top. */
export function legs(g: Object3D, w: number, d: number, h: number): void {
  for (const x of [-1, 1]) for (const z of [-1, 1]) box(g, C.slate, x * (w / 2 - 0.06), 0, z * (d / 2 - 0.06), 0.05, h, 0.05, 0.01)
}
