import { Scene, Vector3 } from 'three'
import { figure, type Person } from './figure.ts'
import { compact } from './hall.ts'
import { isoCamera, jitter } from './iso.ts'
import { Film, lightRig, makeRenderer, spread } from './light.ts'
import { HEADING, POSES } from './poses.ts'

export interface PersonShot { name: string; pixels: string; width: number; height: number }

/** Canvas of one frame at 1x; the feet stand at (ANCHOR). */
export const CELL = { w: 92, h: 124, ax: 46, ay: 106 }

/** Nearly from the viewer, so that mirrored frames agree with baked ones and faces are bright. */
const FRONT = new Vector3(0.3, 1.25, 0.75)

/** All frames of one figure. */
export function bakePerson(person: Person, scale: number, samples: number, onlyPoses?: string[]): PersonShot[] {
  const renderer = makeRenderer()
  const [w, h] = [CELL.w * scale, CELL.h * scale]
  renderer.setSize(w, h, false)
  const shots: PersonShot[] = []
  const scene = new Scene()
  const rig = lightRig(scene, new Vector3(0, 0.7, 0), 1.25, 512, 0.14, FRONT)
  for (const { name, frames, directions } of POSES) {
    if (onlyPoses && !onlyPoses.includes(name)) continue
    for (const direction of directions) {
      frames.forEach((pose, i) => {
        const body = figure(person, pose)
        body.rotation.y = HEADING[direction]
        const model = compact(body)
        scene.add(model)
        const film = new Film(w, h)
        for (let k = 0; k < samples; k++) {
          rig.sample(k, samples)
          renderer.shadowMap.needsUpdate = true
          const [a, b] = spread(k + 11)
          const eye = isoCamera(-CELL.ax, -CELL.ay, CELL.w, CELL.h)
          jitter(eye, a - 0.5, b - 0.5, w, h)
          renderer.clear()
          renderer.render(scene, eye)
          film.expose(renderer)
        }
        scene.remove(model)
        model.traverse((o) => (o as { geometry?: { dispose(): void } }).geometry?.dispose())
        shots.push({ name: `${person.id}/${name}/${direction}/${i}`, pixels: film.develop(), width: w, height: h })
      })
    }
  }
  renderer.dispose()
  renderer.forceContextLoss()
  return shots
}
