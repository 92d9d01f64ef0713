import { Group, MeshBasicMaterial } from 'three'
import { C, glow } from './palette.ts'
import { part, type Part } from './part.ts'
import { pane } from './counters.ts'
import { box, FONT, picture } from './shapes.ts'

export const WALL = 2.75

export interface Shell {
  width: number
  depth: number
  entrance: { x: number; y: number }
}

/** Tiles, two back walls, plinths on the two open sides, doorstep. Everything here is background. */
export function shell({ width: w, depth: d, entrance }: Shell): Group {
  const g = new Group()
  box(g, C.grout, w / 2, -0.14, d / 2, w, 0.13, d, 0)
  for (let x = 0; x < w; x++) {
    for (let y = 0; y < d; y++) {
      const office = y < 2.4
      const colour = office ? C.stone : (x + y) % 2 ? C.tile : C.tileWarm
      box(g, office ? ((x + y) % 2 ? 0xd8d0c2 : 0xd0c7b7) : colour, x + 0.5, -0.02, y + 0.5, 0.985, 0.02, 0.985, 0)
    }
  }
  const walls: [number, number, number, number][] = [
    [w / 2 - 0.06, -0.06, w + 0.12, 0.12],
    [-0.06, d / 2, 0.12, d],
  ]
  walls.forEach(([x, z, ww, dd], i) => {
    const wall = box(g, C.cream, x, -0.14, z, ww, WALL + 0.14, dd, 0)
    wall.castShadow = false
    box(g, C.white, x, WALL, z, ww + 0.04, 0.06, dd + 0.04, 0)
    const inset = 0.008
    const along = i === 0
    const strip = (colour: number, y: number, h: number, out: number) =>
      along
        ? box(g, colour, w / 2, y, inset + out / 2, w, h, out, 0)
        : box(g, colour, inset + out / 2, y, d / 2, out, h, d, 0)
    strip(C.woodLight, 0, 0.12, 0.04)
    strip(C.red, WALL - 0.26, 0.16, 0.03)
    strip(C.gold, WALL - 0.29, 0.02, 0.034)
  })
  // plinths of stone along the open sides, with a gap at the doors
  const gap: [number, number] = [entrance.x - 1.05, entrance.x + 1.05]
  const plinth = (x: number, z: number, ww: number, dd: number) => {
    box(g, C.sand, x, -0.14, z, ww, 0.26, dd, 0)
    box(g, C.white, x, 0.12, z, ww + 0.02, 0.025, dd + 0.02, 0)
  }
  plinth(gap[0] / 2, d + 0.07, gap[0], 0.14)
  plinth((gap[1] + w) / 2 + 0.07, d + 0.07, w - gap[1] + 0.14, 0.14)
  plinth(w + 0.07, d / 2, 0.14, d)
  // doorstep and mat
  box(g, C.stone, entrance.x, -0.14, d + 0.5, 3.2, 0.1, 1, 0)
  box(g, 0xb9b1a4, entrance.x, -0.14, d + 1.12, 3.6, 0.04, 0.26, 0)
  box(g, C.red, entrance.x, -0.03, d + 0.48, 1.7, 0.02, 0.74, 0)
  box(g, C.gold, entrance.x, -0.028, d + 0.48, 1.56, 0.02, 0.6, 0)
  box(g, C.red, entrance.x, -0.026, d + 0.48, 1.5, 0.02, 0.54, 0)
  box(g, C.slate, entrance.x, 0, d - 0.55, 1.7, 0.012, 0.8, 0)
  // a yellow one-metre line before the counters
  box(g, C.amber, w * 0.44, 0.002, 4.42, w * 0.72, 0.004, 0.06, 0)
  return g
}

/** Glass portal in the front side: two posts, a header with the name, two leaves slid open. */
export function portal(): Part[] {
  const posts = [-1, 1].map((side) => {
    const p = part(side < 0 ? 'l' : 'r', 'sprite', [side * 1.0, 0.07])
    const g = p.group
    box(g, C.silver, side * 1.05, -0.1, 0.07, 0.11, 1.7, 0.13, 0.01)
    const leaf = new Group()
    leaf.position.set(side * 0.72, 0, 0.05)
    g.add(leaf)
    pane(leaf, 0, 0.02, 0, 0.56, 1.56)
    box(leaf, C.silver, side * -0.22, 0.5, 0.03, 0.03, 0.5, 0.03, 0.01)
    box(leaf, glow(0xa6262b, 0.85), 0, 0.86, 0.012, 0.5, 0.05, 0.006, 0)
    return p
  })
  const header = part('h', 'sprite', [0, 0.6])
  const h = header.group
  box(h, C.red, 0, 1.62, 0.07, 2.4, 0.4, 0.2, 0.03)
  box(h, C.gold, 0, 1.6, 0.07, 2.42, 0.04, 0.22, 0.01)
  picture(h, 0, 1.84, 0.174, 2.2, 0.32, (c, w, hh) => {
    c.fillStyle = '#a6262b'
    c.fillRect(0, 0, w, hh)
    c.fillStyle = '#fffdf8'
    c.textAlign = 'center'
    c.textBaseline = 'middle'
    c.font = `900 ${hh * 0.7}px ${FONT}`
    c.fillText('开门营业', w / 2, hh * 0.54)
  })
  return [...posts, header]
}

/** The name board on the wall behind the counters, on wooden slats. */
export function nameBoard(width: number): Part[] {
  const p = part('sign', 'room')
  const g = p.group
  box(g, C.wood, 0, 1.2, 0.03, width, 1.22, 0.05, 0.01)
  const slats = Math.round(width / 0.12)
  for (let i = 0; i < slats; i++) {
    box(g, i % 2 ? C.woodLight : C.oak, -width / 2 + ((i + 0.5) * width) / slats, 1.23, 0.06, (width / slats) * 0.72, 1.16, 0.03, 0.006)
  }
  const letters = picture(g, 0.25, 1.9, 0.14, 5.6, 0.94, (c, w, h) => {
    c.clearRect(0, 0, w, h)
    c.textBaseline = 'middle'
    c.textAlign = 'left'
    const mark = h * 0.8
    c.translate(h * 0.1, h * 0.1)
    c.fillStyle = '#a6262b'
    c.beginPath()
    c.roundRect(0, 0, mark, mark, mark * 0.2)
    c.fill()
    c.fillStyle = '#fffdf8'
    c.fillRect(mark * 0.2, mark * 0.68, mark * 0.6, mark * 0.12)
    c.beginPath()
    c.moveTo(mark * 0.3, mark * 0.2)
    c.lineTo(mark * 0.52, mark * 0.2)
    c.lineTo(mark * 0.52, mark * 0.62)
    c.lineTo(mark * 0.3, mark * 0.62)
    c.fill()
    c.beginPath()
    c.moveTo(mark * 0.56, mark * 0.2)
    c.lineTo(mark * 0.74, mark * 0.28)
    c.lineTo(mark * 0.74, mark * 0.7)
    c.lineTo(mark * 0.56, mark * 0.62)
    c.fill()
    c.fillStyle = '#fffaf0'
    c.shadowColor = 'rgba(60,20,10,.55)'
    c.shadowOffsetX = h * 0.02
    c.shadowOffsetY = h * 0.03
    c.font = `900 ${h * 0.62}px ${FONT}`
    c.fillText('开门营业', mark * 1.16, h * 0.3)
    c.font = `700 ${h * 0.235}px ${FONT}`
    c.letterSpacing = `${h * 0.07}px`
    c.fillText('OPEN COUNTER', mark * 1.2, h * 0.76)
  })
  letters.material = new MeshBasicMaterial({ map: (letters.material as MeshBasicMaterial).map, transparent: true })
  return [p]
}

/** Wall screen for the ticket calls; its face is left dark for the game to write on. */
export function queueScreen(width: number, height: number, y: number): Part[] {
  const p = part('screen', 'room')
  const g = p.group
  box(g, C.ink, 0, y, 0.06, width + 0.1, height + 0.1, 0.1, 0.02)
  box(g, glow(0x12294d), 0, y + 0.05, 0.112, width, height, 0.004, 0)
  box(g, glow(0x1d3d70), 0, y + height - 0.17, 0.115, width, 0.22, 0.004, 0)
  return [p]
}
