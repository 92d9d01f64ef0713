import { Group } from 'three'
import { C, glow } from './palette.ts'
import { part, type Part } from './part.ts'
import { box, FONT, picture, rod } from './shapes.ts'

const ZONES: Record<string, { base: string; edge: string; text: string }> = {
  care: { base: '#f3c9c2', edge: '#c9484a', text: '#a6262b' },
  self: { base: '#dfeee4', edge: '#8fc3a6', text: '#2c6b50' },
  vip: { base: '#7d3038', edge: '#d9b25f', text: '#f0dca4' },
}

const WORDS: Record<string, string> = { care: '爱心通道', self: '自助区', vip: '贵宾室' }

/** Coloured floor of a zone, its name along the front edge: width along x, depth along z. */
export function zone(variant: string, width: number, depth: number, named: boolean): Part[] {
  const p = part('zone', 'room')
  const look = ZONES[variant] ?? (ZONES.self as (typeof ZONES)[string])
  const at = new Group()
  at.rotation.x = -Math.PI / 2
  at.position.y = 0.003
  p.group.add(at)
  picture(at, 0, 0, 0, width, depth, (c, w, h) => {
    const scale = w / width
    c.fillStyle = look.base
    c.globalAlpha = variant === 'vip' ? 1 : 0.72
    c.fillRect(0, 0, w, h)
    c.globalAlpha = 1
    c.strokeStyle = look.edge
    c.lineWidth = scale * 0.05
    c.strokeRect(scale * 0.06, scale * 0.06, w - scale * 0.12, h - scale * 0.12)
    if (!named) return
    c.fillStyle = look.text
    c.font = `800 ${scale * 0.36}px ${FONT}`
    const right = variant !== 'care'
    c.textAlign = right ? 'right' : 'center'
    c.textBaseline = 'alphabetic'
    c.letterSpacing = `${scale * 0.06}px`
    c.fillText(WORDS[variant] ?? '', right ? w - scale * 0.16 : w / 2 + scale * 0.03, h - scale * 0.2)
  }, true)
  return [p]
}

/** Raised letters over a zone, on the wall. */
export function wallSign(variant: string, width: number, y: number): Part[] {
  const p = part('wallsign', 'room')
  const g = p.group
  box(g, C.navy, 0, y, 0.04, width, 0.42, 0.07, 0.02)
  box(g, C.gold, 0, y - 0.01, 0.045, width, 0.025, 0.08, 0)
  picture(g, 0, y + 0.22, 0.077, width - 0.1, 0.36, (c, w, h) => {
    c.fillStyle = '#1d2f5c'
    c.fillRect(0, 0, w, h)
    c.fillStyle = '#fffdf8'
    c.font = `800 ${h * 0.74}px ${FONT}`
    c.textAlign = 'center'
    c.textBaseline = 'middle'
    c.letterSpacing = `${h * 0.2}px`
    c.fillText(WORDS[variant] ?? '', w / 2, h * 0.54)
  })
  return [p]
}

/** Tablet on a stand for filling in slips beforehand. */
export function prefill(): Part[] {
  const p = part('prefill')
  const g = p.group
  rod(g, C.slate, 0, 0, 0, 0.19, 0.03)
  rod(g, C.silver, 0, 0.03, 0, 0.035, 0.66)
  const head = new Group()
  head.position.set(0, 0.66, 0)
  head.rotation.x = -0.75
  g.add(head)
  box(head, C.ink, 0, 0, 0, 0.48, 0.34, 0.04, 0.03)
  box(head, glow(0xcfe8f7), 0, 0.02, 0.022, 0.42, 0.3, 0.004, 0)
  picture(head, 0, 0.17, 0.026, 0.4, 0.28, (c, w, h) => {
    c.fillStyle = '#eaf6ff'
    c.fillRect(0, 0, w, h)
    c.fillStyle = '#2c8a68'
    c.fillRect(0, 0, w, h * 0.3)
    c.fillStyle = '#fff'
    c.font = `800 ${h * 0.24}px ${FONT}`
    c.textAlign = 'center'
    c.textBaseline = 'middle'
    c.fillText('预填单', w / 2, h * 0.16)
    c.fillStyle = '#b9cad8'
    for (let i = 0; i < 3; i++) c.fillRect(w * 0.1, h * (0.42 + i * 0.17), w * (0.8 - i * 0.14), h * 0.07)
  })
  return [p]
}

/** Notice board on the wall with sheets pinned to it. */
export function noticeBoard(width: number): Part[] {
  const p = part('notices', 'room')
  const g = p.group
  box(g, C.wood, 0, 0.86, 0.03, width, 1.1, 0.05, 0.012)
  picture(g, 0, 1.41, 0.057, width - 0.1, 1, (c, w, h) => {
    c.fillStyle = '#e9dcc0'
    c.fillRect(0, 0, w, h)
    c.fillStyle = '#1d2f5c'
    c.fillRect(0, 0, w, h * 0.2)
    c.fillStyle = '#fffdf8'
    c.font = `800 ${h * 0.13}px ${FONT}`
    c.textAlign = 'center'
    c.textBaseline = 'middle'
    c.fillText('公 告 栏', w / 2, h * 0.105)
    const sheets = Math.max(2, Math.round((w / h) * 2.2))
    for (let i = 0; i < sheets * 2; i++) {
      const [column, row] = [i % sheets, Math.floor(i / sheets)]
      const x = w * (0.04 + (column * 0.94) / sheets)
      const y = h * (0.26 + row * 0.36)
      const sw = (w * 0.86) / sheets
      c.fillStyle = (column + row) % 3 === 1 ? '#fff2d6' : '#fffdf8'
      c.fillRect(x, y, sw, h * 0.31)
      c.fillStyle = (column + row) % 2 ? '#c9484a' : '#2b437f'
      c.fillRect(x + sw * 0.12, y + h * 0.04, sw * 0.7, h * 0.035)
      c.fillStyle = '#c9c2b6'
      for (let k = 0; k < 4; k++) c.fillRect(x + sw * 0.12, y + h * (0.11 + k * 0.045), sw * (k === 3 ? 0.4 : 0.76), h * 0.016)
    }
  }, true)
  return [p]
}

/** First-aid box and defibrillator on the wall. */
export function firstAid(): Part[] {
  const p = part('firstaid', 'room')
  const g = p.group
  box(g, C.white, 0, 0.9, 0.1, 0.52, 0.58, 0.2, 0.03)
  box(g, C.jade, 0, 1.32, 0.202, 0.46, 0.13, 0.006, 0)
  picture(g, 0, 1.385, 0.207, 0.42, 0.11, (c, w, h) => {
    c.fillStyle = '#2c8a68'
    c.fillRect(0, 0, w, h)
    c.fillStyle = '#fff'
    c.font = `900 ${h * 0.86}px ${FONT}`
    c.textAlign = 'center'
    c.textBaseline = 'middle'
    c.fillText('AED', w / 2, h * 0.56)
  })
  box(g, C.red, 0, 0.98, 0.202, 0.09, 0.28, 0.006, 0)
  box(g, C.red, 0, 1.075, 0.202, 0.28, 0.09, 0.006, 0)
  return [p]
}

/** Rack of leaflets beside the lobby desk. */
export function leaflets(): Part[] {
  const p = part('leaflets')
  const g = p.group
  box(g, C.oak, 0, 0, 0, 0.66, 0.05, 0.34, 0.01)
  const back = new Group()
  back.rotation.x = -0.16
  g.add(back)
  box(back, C.oak, 0, 0.04, -0.06, 0.62, 1, 0.04, 0.01)
  const colours = [C.red, C.navyLight, C.jade, C.amber, C.sky, C.redLight]
  for (let row = 0; row < 3; row++) {
    box(back, C.woodLight, 0, 0.12 + row * 0.31, 0.02, 0.6, 0.07, 0.1, 0.008)
    for (let i = 0; i < 3; i++) box(back, colours[(row * 2 + i) % 6] as number, -0.2 + i * 0.2, 0.14 + row * 0.31, 0, 0.16, 0.22, 0.03, 0)
  }
  return [p]
}

/** Armchair for a room where people are received; faces +z. */
export function armchair(): Part[] {
  const p = part('armchair', 'sprite', [0, -0.05])
  const g = p.group
  box(g, C.ink, 0, 0, 0, 0.6, 0.08, 0.56, 0.01)
  box(g, C.woodLight, 0, 0.08, 0, 0.72, 0.26, 0.66, 0.05)
  box(g, 0x8c4a3d, 0, 0.3, 0.06, 0.5, 0.12, 0.54, 0.05)
  box(g, 0x8c4a3d, 0, 0.3, -0.27, 0.7, 0.5, 0.16, 0.06)
  for (const x of [-0.31, 0.31]) box(g, 0x8c4a3d, x, 0.26, 0.02, 0.14, 0.3, 0.62, 0.05)
  return [p]
}
