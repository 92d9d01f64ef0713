import { Group } from 'three'
import { pane } from './counters.ts'
import { C, paint } from './palette.ts'
import { part, type Part } from './part.ts'
import { box } from './shapes.ts'

const HEIGHT = 1.45
/** Short slices: whoever walks a quarter tile beside the wall is sorted rightly. */
const SLICE = 0.5

/** Glass wall of a room inside the hall, along +z from the origin; a frosted band keeps eyes out. */
export function glassWall(length: number): Part[] {
  const count = Math.max(1, Math.round(length / SLICE))
  const each = length / count
  return Array.from({ length: count }, (_, i) => {
    const z = (i + 0.5) * each
    const p = part(`g${i}`, 'sprite', [0, z])
    const g = p.group
    box(g, C.wood, 0, 0, z, 0.09, 0.1, each, 0)
    box(g, paint(C.white, 0.5), 0, 0.5, z, 0.02, 0.3, each, 0)
    box(g, C.gold, 0.012, 0.79, z, 0.006, 0.02, each, 0)
    const at = new Group()
    at.rotation.y = Math.PI / 2
    at.position.set(0, 0, z)
    g.add(at)
    pane(at, 0, 0.1, 0, each, HEIGHT - 0.16)
    box(g, C.wood, 0, HEIGHT - 0.06, z, 0.07, 0.06, each, 0)
    if (i === 0) box(g, C.wood, 0, 0, 0.04, 0.09, HEIGHT, 0.08, 0.01)
    if (i === count - 1) box(g, C.wood, 0, 0, length - 0.04, 0.09, HEIGHT, 0.08, 0.01)
    return p
  })
}
