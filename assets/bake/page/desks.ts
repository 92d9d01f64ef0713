import { Group } from 'three'
import { legs } from './machines.ts'
import { C, glow } from './palette.ts'
import { part, type Part } from './part.ts'
import { ball, box, FONT, picture, rod } from './shapes.ts'

/** Standing desk for filling in forms, with two tablets and pens on cords; 2 tiles long, in two slices. */
export function formDesk(): Part[] {
  return [-0.5, 0.5].map((x, i) => {
    const p = part(i ? 'b' : 'a', 'sprite', [x, 0])
    const g = p.group
    box(g, C.cream, x, 0, 0, 0.98, 0.6, 0.42, 0)
    box(g, C.oak, x, 0.1, 0.215, 0.8, 0.38, 0.02, 0.01)
    box(g, C.red, x, 0.53, 0.215, 1, 0.07, 0.02, 0)
    box(g, C.wood, x, 0.6, 0, 1, 0.05, 0.62, i ? 0.012 : 0.012)
    box(g, C.woodLight, x, 0.648, 0, 0.98, 0.006, 0.58, 0)
    const tablet = new Group()
    tablet.position.set(x - 0.16, 0.66, 0.02)
    tablet.rotation.x = -0.9
    g.add(tablet)
    box(tablet, C.ink, 0, 0, 0, 0.34, 0.26, 0.03, 0.02)
    box(tablet, glow(0xcfe8f7), 0, 0.02, 0.017, 0.3, 0.22, 0.004, 0)
    box(tablet, glow(0xa6262b), 0, 0.2, 0.02, 0.3, 0.04, 0.004, 0)
    box(g, C.white, x + 0.24, 0.654, 0.1, 0.22, 0.014, 0.28, 0.004)
    box(g, C.tileWarm, x + 0.25, 0.668, 0.09, 0.2, 0.01, 0.26, 0.004)
    rod(g, C.slate, x + 0.4, 0.654, -0.12, 0.05, 0.012)
    const pen = rod(g, C.navy, x + 0.4, 0.66, -0.12, 0.012, 0.17)
    pen.rotation.z = -0.25
    return p
  })
}

/** Desk of the account manager: screen, name plate, lamp; 1.8 long. */
export function managerDesk(): Part[] {
  return [-0.45, 0.45].map((x, i) => {
    const p = part(i ? 'b' : 'a', 'sprite', [x, 0.05])
    const g = p.group
    box(g, C.woodLight, x, 0, 0.24, 0.86, 0.52, 0.06, 0.01)
    box(g, C.oak, x, 0.1, 0.274, 0.7, 0.32, 0.015, 0.008)
    if (i) box(g, C.woodLight, 0.68, 0, 0, 0.4, 0.53, 0.56, 0.02)
    else legs(g, 1.74, 0.6, 0.52)
    box(g, C.wood, x, 0.53, 0, 0.9, 0.06, 0.72, 0.015)
    if (i) {
      box(g, C.slate, 0.42, 0.59, -0.08, 0.2, 0.02, 0.14, 0.008)
      box(g, C.slate, 0.42, 0.6, -0.08, 0.04, 0.14, 0.03, 0.01)
      box(g, C.ink, 0.42, 0.69, -0.08, 0.46, 0.29, 0.035, 0.015)
      ball(g, C.leaf, 0.78, 0.76, 0.2, 0.085)
      rod(g, C.white, 0.78, 0.59, 0.2, 0.055, 0.1, 0.065)
    } else {
      box(g, C.white, -0.5, 0.59, 0.02, 0.28, 0.02, 0.2, 0.004)
      const plate = box(g, C.navy, -0.3, 0.59, 0.28, 0.44, 0.12, 0.05, 0.015)
      plate.rotation.x = -0.2
      picture(g, -0.3, 0.655, 0.312, 0.4, 0.1, (c, w, h) => {
        c.fillStyle = '#1d2f5c'
        c.fillRect(0, 0, w, h)
        c.fillStyle = '#fffdf8'
        c.font = `800 ${h * 0.8}px ${FONT}`
        c.textAlign = 'center'
        c.textBaseline = 'middle'
        c.fillText('理财经理', w / 2, h * 0.55)
      }).rotation.x = -0.2
    }
    return p
  })
}

/** The lobby manager's lectern with a small flag sign. */
export function lectern(): Part[] {
  const p = part('lectern')
  const g = p.group
  box(g, C.ink, 0, 0, 0, 0.62, 0.04, 0.44, 0.015)
  box(g, C.cream, 0, 0.04, 0, 0.56, 0.66, 0.36, 0.03)
  box(g, C.oak, 0, 0.12, 0.185, 0.42, 0.44, 0.015, 0.01)
  box(g, C.red, 0, 0.58, 0.186, 0.56, 0.07, 0.012, 0)
  const top = box(g, C.wood, 0, 0.7, 0, 0.66, 0.05, 0.48, 0.015)
  top.rotation.x = -0.08
  box(g, C.white, -0.12, 0.755, 0.02, 0.22, 0.012, 0.28, 0.004)
  box(g, C.ink, 0.17, 0.75, 0.02, 0.2, 0.02, 0.26, 0.01)
  picture(g, 0, 0.34, 0.197, 0.38, 0.3, (c, w, h) => {
    c.fillStyle = '#c99a6b'
    c.fillRect(0, 0, w, h)
    c.fillStyle = '#fffdf8'
    c.font = `800 ${h * 0.36}px ${FONT}`
    c.textAlign = 'center'
    c.textBaseline = 'middle'
    c.fillText('大堂', w / 2, h * 0.3)
    c.fillText('经理', w / 2, h * 0.74)
  })
  return [p]
}
