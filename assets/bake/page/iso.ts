import { OrthographicCamera, type Vector3 } from 'three'

/** Pixels per world unit at 1x: a unit tile is 96 px wide across its diagonal. */
export const UNIT = 96 / Math.SQRT2
const ELEVATION = Math.PI / 6
/** Pixels per unit of height at 1x. */
export const RISE = UNIT * Math.cos(ELEVATION)

/** Screen place of a world point at 1x, tile (0,0) being (0,0). */
export const project = (p: Vector3): [number, number] => [(p.x - p.z) * 48, (p.x + p.z) * 24 - p.y * RISE]

/** Camera that shows the 1x rectangle [left, top, width, height] exactly. */
export function isoCamera(left: number, top: number, width: number, height: number): OrthographicCamera {
  const eye = new OrthographicCamera(left / UNIT, (left + width) / UNIT, -top / UNIT, -(top + height) / UNIT, 1, 200)
  const flat = Math.cos(ELEVATION)
  eye.position.set(flat / Math.SQRT2, Math.sin(ELEVATION), flat / Math.SQRT2).multiplyScalar(60)
  eye.lookAt(0, 0, 0)
  eye.updateProjectionMatrix()
  eye.updateMatrixWorld()
  return eye
}

/** Moves the picture by a part of a pixel, for smooth edges. */
export function jitter(eye: OrthographicCamera, dx: number, dy: number, width: number, height: number): void {
  eye.updateProjectionMatrix()
  const m = eye.projectionMatrix.elements
  m[12] = (m[12] as number) + (2 * dx) / width
  m[13] = (m[13] as number) + (2 * dy) / height
  eye.projectionMatrixInverse.copy(eye.projectionMatrix).invert()
}
