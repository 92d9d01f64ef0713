import { C, glow } from './palette.ts'
import { part, type Part } from './part.ts'
import { ball, box, rod } from './shapes.ts'

/** Filing cabinets, binders, safe: the wall behind the tellers. All of it is room. */
export function cabinet(variant: string): Part[] {
  const p = part('cabinet', 'room')
  const g = p.group
  if (variant === 'binders') {
    box(g, C.woodLight, 0, 0, 0, 1.1, 1.36, 0.4, 0.02)
    const colours = [C.navy, C.red, C.jade, C.navyLight, C.amber, C.slate]
    for (let shelf = 0; shelf < 3; shelf++) {
      box(g, C.wood, 0, 0.1 + shelf * 0.42, 0.19, 1.0, 0.36, 0.03, 0)
      for (let i = 0; i < 9; i++) {
        if ((i * 7 + shelf * 3) % 11 === 4) continue
        const c = colours[(i * 5 + shelf * 2) % colours.length] as number
        box(g, c, -0.44 + i * 0.11, 0.1 + shelf * 0.42, 0.19, 0.09, 0.3, 0.06, 0.008)
        box(g, C.white, -0.44 + i * 0.11, 0.22 + shelf * 0.42, 0.222, 0.05, 0.1, 0.004, 0)
      }
    }
  } else if (variant === 'safe') {
    box(g, C.slate, 0, 0, 0, 0.8, 0.95, 0.5, 0.04)
    box(g, C.steel, 0, 0.08, 0.25, 0.66, 0.8, 0.04, 0.03)
    const dial = rod(g, C.silver, 0, 0, 0, 0.12, 0.05)
    dial.rotation.x = Math.PI / 2
    dial.position.set(0.08, 0.55, 0.29)
    ball(g, C.ink, 0.08, 0.55, 0.32, 0.03)
    box(g, C.brass, -0.16, 0.42, 0.28, 0.04, 0.24, 0.04, 0.01)
    box(g, glow(0x8be0a8), 0.08, 0.74, 0.272, 0.14, 0.05, 0.006, 0)
  } else {
    for (const x of [-0.3, 0.3]) {
      box(g, C.steel, x, 0, 0, 0.58, 1.12, 0.42, 0.02)
      for (let i = 0; i < 4; i++) {
        box(g, C.silver, x, 0.05 + i * 0.265, 0.21, 0.5, 0.23, 0.02, 0.012)
        box(g, C.slate, x, 0.17 + i * 0.265, 0.225, 0.14, 0.03, 0.02, 0.008)
      }
    }
    box(g, C.white, -0.3, 1.12, 0, 0.46, 0.2, 0.34, 0.03)
    box(g, C.ink, -0.3, 1.26, 0.13, 0.34, 0.03, 0.1, 0.008)
    box(g, C.woodLight, 0.3, 1.12, 0, 0.3, 0.16, 0.26, 0.02)
  }
  return [p]
}

/** Door in the back wall, closed, with a keypad. */
export function staffDoor(): Part[] {
  const p = part('staffdoor', 'room')
  const g = p.group
  box(g, C.wood, 0, 0, 0.03, 1.06, 1.86, 0.08, 0.015)
  box(g, C.woodLight, 0, 0, 0.06, 0.9, 1.78, 0.06, 0.01)
  box(g, C.oak, 0, 0.2, 0.092, 0.66, 0.6, 0.01, 0.004)
  box(g, C.oak, 0, 0.95, 0.092, 0.66, 0.66, 0.01, 0.004)
  ball(g, C.gold, 0.36, 0.86, 0.13, 0.045)
  box(g, C.ink, 0.66, 0.95, 0.03, 0.13, 0.2, 0.05, 0.01)
  box(g, glow(0xff8a80), 0.66, 1.09, 0.056, 0.06, 0.025, 0.006, 0)
  box(g, C.white, 0, 1.92, 0.04, 0.6, 0.14, 0.03, 0.01)
  return [p]
}
