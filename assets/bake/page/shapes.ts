import {
  BoxGeometry,
  type BufferGeometry,
  CanvasTexture,
  CapsuleGeometry,
  CylinderGeometry,
  DoubleSide,
  Group,
  LatheGeometry,
  Mesh,
  MeshBasicMaterial,
  MeshToonMaterial,
  PlaneGeometry,
  SphereGeometry,
  SRGBColorSpace,
  TorusGeometry,
  Vector2,
  type Material,
  type Object3D,
} from 'three'
import { mergeVertices } from 'three/examples/jsm/utils/BufferGeometryUtils.js'
import { RoundedBoxGeometry } from 'three/examples/jsm/geometries/RoundedBoxGeometry.js'
import { paint, toonGradient } from './palette.ts'

const geometries = new Map<string, BufferGeometry>()

function shared(key: string, make: () => BufferGeometry): BufferGeometry {
  let found = geometries.get(key)
  if (!found) {
    found = make()
    if (!found.index) found = mergeVertices(found)
    geometries.set(key, found)
  }
  return found
}

export type Paint = number | Material

function mesh(geometry: BufferGeometry, color: Paint): Mesh {
  const made = new Mesh(geometry, typeof color === 'number' ? paint(color) : color)
  const solid = !(made.material as Material).transparent
  made.castShadow = solid
  made.receiveShadow = solid
  return made
}

/** A box whose bottom stands at y; x and z are its middle. Round edges of radius r. */
export function box(
  parent: Object3D, color: Paint,
  x: number, y: number, z: number, w: number, h: number, d: number, r = 0.02,
): Mesh {
  const radius = Math.min(r, w / 2.01, h / 2.01, d / 2.01)
  const made = mesh(
    radius <= 0
      ? shared(`b${w},${h},${d}`, () => new BoxGeometry(w, h, d))
      : shared(`r${w},${h},${d},${radius}`, () => new RoundedBoxGeometry(w, h, d, 2, radius)),
    color,
  )
  made.position.set(x, y + h / 2, z)
  parent.add(made)
  return made
}

/** A standing cylinder or cone whose bottom is at y. */
export function rod(
  parent: Object3D, color: Paint,
  x: number, y: number, z: number, r: number, h: number, top = r, sides = 24,
): Mesh {
  const made = mesh(shared(`c${r},${top},${h},${sides}`, () => new CylinderGeometry(top, r, h, sides)), color)
  made.position.set(x, y + h / 2, z)
  parent.add(made)
  return made
}

export function ball(
  parent: Object3D, color: Paint, x: number, y: number, z: number, r: number, sx = 1, sy = 1, sz = 1,
): Mesh {
  const made = mesh(shared('s', () => new SphereGeometry(1, 22, 15)), color)
  made.position.set(x, y, z)
  made.scale.set(r * sx, r * sy, r * sz)
  parent.add(made)
  return made
}

/** A slice of a sphere from the pole down to `theta` (and from `start`), for hair and hats. */
export function shell(parent: Object3D, color: Paint, r: number, start: number, theta: number): Mesh {
  const made = mesh(
    shared(`h${r},${start},${theta}`, () => new SphereGeometry(r, 30, 20, 0, Math.PI * 2, start, theta - start)),
    typeof color === 'number' ? (paintTwoSided(color) as Material) : color,
  )
  parent.add(made)
  return made
}

const twoSided = new Map<number, Material>()
export function paintTwoSided(color: number): Material {
  let found = twoSided.get(color)
  if (!found) {
    found = new MeshToonMaterial({ color, gradientMap: toonGradient, side: DoubleSide })
    twoSided.set(color, found)
  }
  return found
}

/** A capsule hanging down from its upper joint at the origin of the returned group. */
export function limb(parent: Object3D, color: Paint, r: number, length: number): Group {
  const joint = new Group()
  const made = mesh(shared(`l${r},${length}`, () => new CapsuleGeometry(r, length, 4, 14)), color)
  made.position.y = -length / 2
  joint.add(made)
  parent.add(joint)
  return joint
}

export function ring(parent: Object3D, color: Paint, r: number, tube: number, arc = Math.PI * 2): Mesh {
  const made = mesh(shared(`o${r},${tube},${arc}`, () => new TorusGeometry(r, tube, 8, 30, arc)), color)
  parent.add(made)
  return made
}

/** Turned body from [radius, height] pairs. */
export function lathe(parent: Object3D, color: Paint, profile: readonly (readonly [number, number])[]): Mesh {
  const made = mesh(
    shared(`v${JSON.stringify(profile)}`, () => new LatheGeometry(profile.map(([r, y]) => new Vector2(r, y)), 32)),
    typeof color === 'number' ? paintTwoSided(color) : color,
  )
  parent.add(made)
  return made
}

/** A flat picture drawn with canvas 2D, facing +z, its middle at (x, y, z). */
export function picture(
  parent: Object3D, x: number, y: number, z: number, w: number, h: number,
  draw: (g: CanvasRenderingContext2D, w: number, h: number) => void, lit = false,
): Mesh {
  const scale = 260
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(w * scale)
  canvas.height = Math.round(h * scale)
  const g = canvas.getContext('2d')
  if (!g) throw new Error('no 2D canvas')
  draw(g, canvas.width, canvas.height)
  const map = new CanvasTexture(canvas)
  map.colorSpace = SRGBColorSpace
  map.anisotropy = 8
  const material = lit
    ? new MeshToonMaterial({ map, gradientMap: toonGradient })
    : new MeshBasicMaterial({ map })
  const made = new Mesh(new PlaneGeometry(w, h), material)
  made.receiveShadow = lit
  made.position.set(x, y, z)
  parent.add(made)
  return made
}

export const FONT = '"Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif'
