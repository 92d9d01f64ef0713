import { Mesh, MeshBasicMaterial, type Material, Scene, Vector3 } from 'three'
import { bounds, type Floor, furnish, type Piece } from './hall.ts'
import { isoCamera, jitter, project } from './iso.ts'
import { Film, lightRig, makeRenderer, spread } from './light.ts'

export interface Shot { name: string; x: number; y: number; left: number; top: number; width: number; height: number; pixels: string }

const ghost = new MeshBasicMaterial({ colorWrite: false, depthWrite: false })

/** Shows some pieces. Ghosts stay to throw shadows while the shadow maps are drawn; else they are left out. */
function only(all: Piece[], shown: (p: Piece) => boolean, ghosts: boolean, skins: Map<Mesh, Material>): void {
  for (const p of all) {
    const visible = shown(p)
    p.group.visible = visible || ghosts
    if (!p.group.visible) continue
    p.group.traverse((o) => {
      if (!(o instanceof Mesh)) return
      if (!skins.has(o)) skins.set(o, o.material)
      o.material = visible ? (skins.get(o) as Material) : ghost
    })
  }
}

function rectangle(piece: Piece, pad: number): [number, number, number, number] {
  const points = bounds(piece.group).map(project)
  const xs = points.map((p) => p[0])
  const ys = points.map((p) => p[1])
  const left = Math.floor(Math.min(...xs) - pad)
  const top = Math.floor(Math.min(...ys) - pad)
  return [left, top, Math.ceil(Math.max(...xs) + pad) - left, Math.ceil(Math.max(...ys) + pad) - top]
}

export function bakeHall(floor: Floor, scale: number, samples: number): { room: Shot; objects: Shot[] } {
  const scene = new Scene()
  const pieces = furnish(floor)
  for (const p of pieces) scene.add(p.group)
  const reach = Math.hypot(floor.width, floor.depth) * 0.62 + 1
  const rig = lightRig(scene, new Vector3(floor.width / 2, 0, floor.depth / 2), reach, 4096)
  const renderer = makeRenderer()
  const skins = new Map<Mesh, Material>()

  const shell = pieces[0] as Piece
  const [left, top, width, height] = rectangle(shell, 24)
  const sheets: { piece: Piece | null; rect: [number, number, number, number] }[] = [
    { piece: null, rect: [left, top, width, height] },
    ...pieces.filter((p) => p.layer === 'sprite').map((piece) => ({ piece, rect: rectangle(piece, 2) })),
  ]
  renderer.setSize(Math.max(...sheets.map((s) => s.rect[2])) * scale, Math.max(...sheets.map((s) => s.rect[3])) * scale, false)
  const films = sheets.map((s) => new Film(s.rect[2] * scale, s.rect[3] * scale))
  for (let i = 0; i < samples; i++) {
    rig.sample(i, samples)
    renderer.shadowMap.needsUpdate = true
    const [a, b] = spread(i + 11)
    sheets.forEach(({ piece, rect }, k) => {
      const [w, h] = [rect[2] * scale, rect[3] * scale]
      only(pieces, (p) => (piece ? p === piece : p.layer === 'room'), k === 0, skins)
      const eye = isoCamera(...rect)
      jitter(eye, a - 0.5, b - 0.5, w, h)
      renderer.setViewport(0, 0, w, h)
      renderer.setScissor(0, 0, w, h)
      renderer.setScissorTest(true)
      renderer.clear()
      renderer.render(scene, eye)
      ;(films[k] as Film).expose(renderer)
    })
  }
  const shots = sheets.map(({ piece, rect }, k): Shot => ({
    name: piece?.name ?? 'room',
    x: piece?.x ?? 0,
    y: piece?.y ?? 0,
    left: rect[0],
    top: rect[1],
    width: rect[2] * scale,
    height: rect[3] * scale,
    pixels: (films[k] as Film).develop(),
  }))
  renderer.dispose()
  return { room: shots[0] as Shot, objects: shots.slice(1) }
}
