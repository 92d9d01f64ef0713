import { Box3, type BufferGeometry, Group, type Material, Matrix4, Mesh, type Object3D, Vector3 } from 'three'
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js'
import { ramp, tactile } from './access.ts'
import { cashCounter, openCounter, partition, gate, tellerChair } from './counters.ts'
import { bin, clock, dome, extinguisher, palm, plant, poster, rope, umbrellas, wheelchair } from './decor.ts'
import { formDesk, lectern, managerDesk } from './desks.ts'
import { glassWall } from './glass.ts'
import { armchair, firstAid, leaflets, noticeBoard, prefill, wallSign, zone } from './lobby.ts'
import { atmPair, cooler, kiosk, stm } from './machines.ts'
import { cabinet, staffDoor } from './office.ts'
import { type Facing, type Part, TURN } from './part.ts'
import { nameBoard, portal, queueScreen, shell } from './room.ts'
import { benchSeat, stool } from './seats.ts'

export interface Spot { x: number; y: number; facing?: Facing }
export interface FloorObject extends Spot {
  kind: string
  variant?: string
  width?: number
  height?: number
  at?: number
  id?: string
}
export interface Floor {
  art: string
  width: number
  depth: number
  entrance: Spot
  windows: { id: string; kind: 'cash' | 'open' | 'machine'; low?: boolean; label: string; word: string; width: number; customer: Spot; teller: Spot; facing: Facing }[]
  seats: (Spot & { facing: Facing; love?: boolean; kind?: string })[]
  standing: Spot[]
  staff: (Spot & { id: string; facing: Facing })[]
  objects: FloorObject[]
}

const MAKERS: Record<string, (o: FloorObject) => Part[]> = {
  kiosk, stm, atm: atmPair, cooler, plant, palm, extinguisher, wheelchair, umbrellas, clock, bin, rope, camera: dome,
  poster: (o) => poster(o.variant ?? 'growth'),
  cabinet: (o) => cabinet(o.variant ?? 'drawers'),
  staffdoor: staffDoor,
  gate, lectern, stool,
  formdesk: formDesk,
  managerdesk: managerDesk,
  chair: tellerChair,
  partition: (o) => partition(o.width ?? 2),
  portal, prefill, leaflets, armchair,
  firstaid: firstAid,
  notices: (o) => noticeBoard(o.width ?? 2),
  ramp: (o) => ramp(o.width ?? 2),
  tactile: (o) => tactile(o.width ?? 2, o.variant === 'end'),
  glasswall: (o) => glassWall(o.width ?? 2),
  wallsign: (o) => wallSign(o.variant ?? 'self', o.width ?? 2, o.at ?? 1.8),
  zone: (o) => zone(o.variant ?? 'self', o.width ?? 2, o.height ?? 2, o.at !== 0),
  sign: (o) => nameBoard(o.width ?? 6),
  screen: (o) => queueScreen(o.width ?? 2.4, o.height ?? 0.9, o.at ?? 1.6),
}

/** A customer's stool looks at the teller. */
const BACK: Record<Facing, Facing> = { sw: 'ne', ne: 'sw', se: 'nw', nw: 'se' }

export interface Piece { name: string; layer: Part['layer']; group: Group; x: number; y: number }

function place(prefix: string, parts: Part[], spot: Spot): Piece[] {
  const turn = TURN[spot.facing ?? 'sw']
  return parts.map((p) => {
    const holder = new Group()
    holder.rotation.y = turn
    holder.position.set(spot.x, 0, spot.y)
    holder.add(p.group)
    const [dx, dz] = p.at
    return {
      name: parts.length > 1 ? `${prefix}-${p.name}` : prefix,
      layer: p.layer,
      group: compact(holder),
      x: spot.x + Math.cos(turn) * dx + Math.sin(turn) * dz,
      y: spot.y - Math.sin(turn) * dx + Math.cos(turn) * dz,
    }
  })
}

/** Melts all meshes of one material into one, in world coordinates. */
export function compact(root: Object3D): Group {
  root.updateMatrixWorld(true)
  const byMaterial = new Map<Material, { shapes: BufferGeometry[]; cast: boolean; receive: boolean }>()
  root.traverse((o) => {
    if (!(o instanceof Mesh)) return
    const g: BufferGeometry = o.geometry.clone()
    for (const name of Object.keys(g.attributes)) if (!['position', 'normal', 'uv'].includes(name)) g.deleteAttribute(name)
    g.clearGroups()
    g.applyMatrix4(new Matrix4().copy(o.matrixWorld))
    const bin = byMaterial.get(o.material) ?? { shapes: [], cast: o.castShadow, receive: o.receiveShadow }
    bin.shapes.push(g)
    bin.cast = bin.cast || o.castShadow
    byMaterial.set(o.material, bin)
  })
  const out = new Group()
  for (const [material, { shapes, cast, receive }] of byMaterial) {
    const made = new Mesh(mergeGeometries(shapes), material)
    made.castShadow = cast
    made.receiveShadow = receive
    out.add(made)
  }
  return out
}

/** Everything that stands in a branch, from its floor plan. */
export function furnish(floor: Floor): Piece[] {
  const pieces: Piece[] = []
  const room = compact(shell(floor))
  pieces.push({ name: 'shell', layer: 'room', group: room, x: 0, y: 0 })
  floor.windows.forEach((w, i) => {
    if (w.kind === 'machine') {
      pieces.push(...place(w.id, stm(), { ...w.teller, facing: w.facing }))
      return
    }
    const next = floor.windows[i + 1]
    const last = !next || next.kind !== w.kind || Math.hypot(next.teller.x - w.teller.x, next.teller.y - w.teller.y) > (w.width + next.width) / 2 + 0.1
    const counter = w.kind === 'cash' ? cashCounter(w.width, w.label, w.word, last) : openCounter(w.width, w.label, w.word, last, w.low)
    pieces.push(...place(w.id, counter, { ...w.teller, facing: w.facing }))
    pieces.push(...place(`${w.id}-chair`, tellerChair(), { ...w.teller, facing: w.facing }))
    if (w.kind === 'open') pieces.push(...place(`${w.id}-stool`, stool(), { ...w.customer, facing: BACK[w.facing] }))
  })
  const pitch = 0.75
  const near = (a: Spot, b: Spot) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < pitch * 1.1
  floor.seats.forEach((seat, i) => {
    const before = floor.seats[i - 1]
    const after = floor.seats[i + 1]
    const turned = seat.facing === 'ne' || seat.facing === 'se'
    const starts = !before || !near(before, seat)
    const ends = !after || !near(after, seat)
    const look = { love: seat.love ?? false, first: turned ? ends : starts, last: turned ? starts : ends }
    pieces.push(...place(`seat${String(i + 1).padStart(2, '0')}`, benchSeat(look, pitch), seat))
  })
  const counts = new Map<string, number>()
  for (const o of floor.objects) {
    const make = MAKERS[o.kind]
    if (!make) throw new Error(`${floor.art}: no builder for object kind "${o.kind}"`)
    const n = (counts.get(o.kind) ?? 0) + 1
    counts.set(o.kind, n)
    pieces.push(...place(`${o.kind}${n}`, make(o), o))
  }
  return pieces
}

export function bounds(group: Object3D): Vector3[] {
  const b = new Box3().setFromObject(group)
  return [b.min, b.max].flatMap((p) => [b.min, b.max].flatMap((q) => [b.min, b.max].map((r) => new Vector3(p.x, q.y, r.z))))
}
