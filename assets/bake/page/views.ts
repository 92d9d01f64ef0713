import { Group, PerspectiveCamera, Scene, Vector3 } from 'three'
import { figure, type Person } from './figure.ts'
import { compact, type Floor, furnish, type Spot } from './hall.ts'
import { Film, lightRig, makeRenderer, spread } from './light.ts'
import { C, glow } from './palette.ts'
import { TURN } from './part.ts'
import { POSES } from './poses.ts'
import { WALL } from './room.ts'
import { box } from './shapes.ts'

export interface Actor extends Spot { id: string; pose: string; frame?: number; turn?: number }
export interface View {
  width: number
  height: number
  eye: [number, number, number]
  target: [number, number, number]
  fov: number
  /** Distance of sharp focus and radius of the lens, in units. */
  focus: number
  lens: number
  samples: number
  /** Adds the two front walls, windows and a ceiling, for eyes inside the room. */
  enclosed: boolean
  hide: string[]
  sun: [number, number, number]
}

function enclosure(floor: Floor): Group {
  const g = new Group()
  const { width: w, depth: d } = floor
  const plain = (color: number, x: number, y: number, z: number, ww: number, h: number, dd: number) => {
    box(g, color, x, y, z, ww, h, dd, 0).castShadow = false
  }
  plain(C.cream, w / 2, 0, d + 0.3, w, 0.5, 0.1)
  plain(C.cream, w / 2, 2.5, d + 0.3, w, 0.5, 0.1)
  box(g, glow(0xeaf5fb), w / 2, 0.5, d + 0.6, w, 2, 0.02, 0)
  box(g, glow(0xcfe6dc), w / 2, 0.5, d + 0.55, w, 0.55, 0.02, 0)
  for (let i = 0; i < 5; i++) box(g, glow(0xbcd9c6), 1.5 + i * 3.3, 0.5, d + 0.5, 1.4, 1.1 + (i % 2) * 0.3, 0.02, 0)
  for (let x = 0; x <= w; x += 1.6) plain(C.silver, x, 0.5, d + 0.3, 0.08, 2, 0.08)
  plain(C.silver, w / 2, 1.9, d + 0.3, w, 0.06, 0.08)
  plain(C.cream, w + 0.3, 0, d / 2, 0.1, 3, d)
  plain(C.red, w + 0.24, WALL - 0.26, d / 2, 0.03, 0.16, d)
  plain(C.woodLight, w + 0.24, 0, d / 2, 0.03, 0.12, d)
  plain(C.white, w / 2, 3, d / 2, w + 1, 0.1, d + 1)
  for (let x = 2; x < w; x += 3) for (let z = 4; z < d; z += 2.6) box(g, glow(0xfffbef), x, 2.97, z, 1.6, 0.03, 0.5, 0)
  return compact(g)
}

/** A lens picture of the hall with people in it. */
export function bakeView(floor: Floor, cast: Person[], actors: Actor[], view: View): string {
  const scene = new Scene()
  for (const p of furnish(floor)) {
    if (!view.hide.some((h) => p.name.startsWith(h))) scene.add(p.group)
  }
  if (view.enclosed) scene.add(enclosure(floor))
  for (const a of actors) {
    const person = cast.find((c) => c.id === a.id)
    const pose = POSES.find((p) => p.name === a.pose)?.frames[a.frame ?? 0]
    if (!person || !pose) throw new Error(`no actor ${a.id}/${a.pose}`)
    const body = figure(person, pose)
    body.rotation.y = TURN[a.facing ?? 'sw'] + (a.turn ?? 0)
    body.position.set(a.x, 0, a.y)
    scene.add(compact(body))
  }
  const reach = Math.hypot(floor.width, floor.depth) * 0.62 + 1
  const rig = lightRig(scene, new Vector3(floor.width / 2, 0, floor.depth / 2), reach, 4096, 0.09, new Vector3(...view.sun))
  const renderer = makeRenderer()
  renderer.setSize(view.width, view.height, false)
  const film = new Film(view.width, view.height)
  const eye = new PerspectiveCamera(view.fov, view.width / view.height, 0.2, 80)
  const at = new Vector3(...view.eye)
  const ahead = new Vector3(...view.target).sub(at).normalize()
  const right = new Vector3().crossVectors(ahead, new Vector3(0, 1, 0)).normalize()
  const up = new Vector3().crossVectors(right, ahead)
  const sharp = at.clone().addScaledVector(ahead, view.focus)
  for (let i = 0; i < view.samples; i++) {
    rig.sample(i, view.samples)
    renderer.shadowMap.needsUpdate = true
    const [a, b] = spread(i + 5)
    const r = Math.sqrt(a) * view.lens
    const turn = b * Math.PI * 2
    eye.position.copy(at).addScaledVector(right, Math.cos(turn) * r).addScaledVector(up, Math.sin(turn) * r)
    const [jx, jy] = spread(i + 11)
    eye.setViewOffset(view.width, view.height, jx - 0.5, jy - 0.5, view.width, view.height)
    eye.lookAt(sharp)
    eye.updateMatrixWorld()
    renderer.clear()
    renderer.render(scene, eye)
    film.expose(renderer)
  }
  return film.develop()
}
