import { Group } from 'three'
import { C } from './palette.ts'
import { part, type Part } from './part.ts'
import { box, rod } from './shapes.ts'

export const SEAT_HEIGHT = 0.4

/**
 * One place of a steel bench, origin under the sitter, facing +z. Pan and back are two sprites: seen from
 * behind, the sitter goes between them.
 */
export function benchSeat(look: { love: boolean; first: boolean; last: boolean }, pitch: number): Part[] {
  const pan = part('pan', 'sprite', [0, -0.02])
  const back = part('back', 'sprite', [0, -0.3])
  const cloth = look.love ? C.red : C.navyLight
  const trim = look.love ? C.redLight : C.steel
  box(pan.group, C.silver, 0, 0.24, -0.02, pitch, 0.07, 0.1, 0.01)
  box(pan.group, cloth, 0, SEAT_HEIGHT - 0.08, 0.03, pitch - 0.07, 0.08, 0.46, 0.035)
  box(pan.group, C.silver, 0, SEAT_HEIGHT - 0.11, 0.03, pitch - 0.1, 0.03, 0.4, 0.01)
  const low = box(back.group, cloth, 0, SEAT_HEIGHT + 0.03, -0.26, pitch - 0.07, 0.36, 0.06, 0.03)
  low.rotation.x = -0.14
  const rim = box(back.group, trim, 0, SEAT_HEIGHT + 0.375, -0.29, pitch - 0.09, 0.035, 0.065, 0.015)
  rim.rotation.x = -0.14
  if (look.love) {
    // a heart for priority seats (爱心座椅)
    const heart = new Group()
    heart.position.set(0, SEAT_HEIGHT + 0.2, -0.292)
    heart.rotation.x = -0.14
    back.group.add(heart)
    const point = box(heart, C.white, 0, -0.05, 0, 0.1, 0.1, 0.014, 0)
    point.rotation.z = Math.PI / 4
    for (const x of [-0.036, 0.036]) {
      const lobe = rod(heart, C.white, 0, 0, 0, 0.05, 0.014)
      lobe.rotation.x = Math.PI / 2
      lobe.position.set(x, 0.036, 0)
    }
  }
  for (const side of [look.first ? -1 : 0, look.last ? 1 : 0]) {
    if (!side) continue
    const x = side * (pitch / 2 - 0.03)
    box(pan.group, C.steel, x, 0.02, -0.02, 0.06, 0.26, 0.07, 0.015)
    box(pan.group, C.steel, x, 0, -0.02, 0.07, 0.03, 0.5, 0.012)
    box(pan.group, C.steel, x, SEAT_HEIGHT + 0.14, 0.02, 0.05, 0.03, 0.34, 0.012)
    box(pan.group, C.steel, x, 0.26, 0.16, 0.04, 0.29, 0.04, 0.012)
  }
  return [pan, back]
}

/** Round padded stool at the open counters and desks. */
export function stool(): Part[] {
  const p = part('stool', 'sprite', [0, -0.05])
  const g = p.group
  rod(g, C.slate, 0, 0, 0, 0.2, 0.03)
  rod(g, C.silver, 0, 0.03, 0, 0.035, 0.3)
  rod(g, C.navyLight, 0, 0.31, 0, 0.21, 0.08, 0.22)
  rod(g, C.navy, 0, 0.3, 0, 0.2, 0.02)
  return [p]
}
