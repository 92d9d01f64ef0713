import { BufferGeometry, Float32BufferAttribute, Mesh } from 'three'
import { C, paint } from './palette.ts'
import { part, type Part } from './part.ts'
import { ball, box, rod } from './shapes.ts'

/** How far the ground outside lies below the floor, and the landing before the door. */
const STREET = -0.13
const LANDING = -0.045

/** Wheelchair ramp down from the side of the doorstep: starts at the origin and falls along +x. */
export function ramp(length: number): Part[] {
  const p = part('ramp', 'room')
  const g = p.group
  const half = 0.5
  // The long sides are triangles: top edge falling, foot on the street.
  const shape = new BufferGeometry()
  const points = [
    [0, LANDING, half], [0, LANDING, -half], [length, STREET, half], [length, STREET, -half], [0, STREET, half], [0, STREET, -half],
  ]
  const faces = [[0, 2, 1], [1, 2, 3], [0, 4, 2], [1, 3, 5]]
  shape.setAttribute('position', new Float32BufferAttribute(faces.flatMap((f) => f.flatMap((i) => points[i] as number[])), 3))
  shape.setAttribute('uv', new Float32BufferAttribute(faces.flatMap(() => [0, 0, 1, 0, 0, 1]), 2))
  shape.computeVertexNormals()
  const slope = new Mesh(shape, paint(C.stone))
  slope.receiveShadow = true
  g.add(slope)
  const fall = (x: number) => LANDING + ((STREET - LANDING) * x) / length
  for (let i = 1; i < 7; i++) box(g, C.slate, (i * length) / 7, fall((i * length) / 7) + 0.002, 0, 0.035, 0.006, 0.86, 0)
  for (const z of [-half + 0.03, half - 0.03]) {
    for (const x of [0.06, length / 2, length - 0.06]) rod(g, C.silver, x, fall(x), z, 0.022, 0.52)
    const rail = rod(g, C.silver, 0, 0, 0, 0.026, length)
    rail.rotation.z = Math.PI / 2 + Math.atan2(STREET - LANDING, length)
    rail.position.set(length / 2, fall(length / 2) + 0.53, z)
    for (const x of [0.02, length - 0.02]) ball(g, C.silver, x, fall(x) + 0.53, z, 0.03)
  }
  return [p]
}

/** Yellow guiding strip for blind people (盲道), from the origin along +z; `dots` at its end. */
export function tactile(length: number, dots: boolean): Part[] {
  const p = part('tactile', 'room')
  const g = p.group
  const count = Math.max(1, Math.round(length / 0.4))
  const each = length / count
  for (let i = 0; i < count; i++) {
    const z = (i + 0.5) * each
    box(g, 0xf0c55a, 0, 0.001, z, 0.34, 0.006, each - 0.02, 0)
    if (dots && i === count - 1) {
      for (const x of [-0.1, 0, 0.1]) for (const k of [-0.11, 0, 0.11]) rod(g, C.amber, x, 0.007, z + k, 0.03, 0.008)
    } else for (const x of [-0.11, -0.037, 0.037, 0.11]) box(g, C.amber, x, 0.007, z, 0.03, 0.008, each - 0.08, 0)
  }
  return [p]
}

/** Draws the wheelchair sign in white on blue. */
export function wheelchairSign(c: CanvasRenderingContext2D, w: number, h: number): void {
  c.fillStyle = '#2b5fa8'
  c.beginPath()
  c.roundRect(0, 0, w, h, w * 0.12)
  c.fill()
  c.strokeStyle = c.fillStyle = '#fffdf8'
  c.lineWidth = w * 0.075
  c.lineCap = c.lineJoin = 'round'
  c.beginPath()
  c.arc(w * 0.46, h * 0.19, w * 0.075, 0, 7)
  c.fill()
  c.beginPath()
  c.moveTo(w * 0.46, h * 0.33)
  c.lineTo(w * 0.48, h * 0.56)
  c.lineTo(w * 0.66, h * 0.56)
  c.lineTo(w * 0.76, h * 0.78)
  c.moveTo(w * 0.48, h * 0.43)
  c.lineTo(w * 0.64, h * 0.43)
  c.stroke()
  c.beginPath()
  c.arc(w * 0.46, h * 0.63, w * 0.2, -2.1, 1.35, true)
  c.stroke()
}
