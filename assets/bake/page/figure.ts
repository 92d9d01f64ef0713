import { Group, type Object3D } from 'three'
import { head } from './hair.ts'
import { ball, box, lathe, limb, ring, rod } from './shapes.ts'
import type { Pose } from './poses.ts'

/** One member of the cast; colours are #rrggbb. See assets/people/cast.json. */
export interface Person {
  id: string
  female: boolean
  age: 'young' | 'adult' | 'old'
  height: number
  build?: number
  skin: string
  hair: { style: string; color: string }
  top: { kind: 'suit' | 'jacket' | 'coat' | 'cardigan' | 'shirt' | 'tee' | 'vest' | 'dress'; color: string; inner: string }
  bottom: { kind: 'trousers' | 'skirt'; color: string; leg?: string }
  shoes: string
  extras: string[]
  accent?: string
}

const hex = (c: string) => Number.parseInt(c.slice(1), 16)
const darker = (c: number, k = 0.82) =>
  (Math.round(((c >> 16) & 255) * k) << 16) | (Math.round(((c >> 8) & 255) * k) << 8) | Math.round((c & 255) * k)

const HIP = 0.5
const LEG = 0.2
const SHOULDER = 0.88

function arm(parent: Object3D, p: Person, side: number, pose: Pose): Group {
  const [swing, spread, bend, twist] = side < 0 ? pose.armR : pose.armL
  const sleeve = hex(p.top.color)
  const short = p.top.kind === 'tee' || p.top.kind === 'vest'
  const under = p.top.kind === 'vest' ? hex(p.top.inner) : short ? hex(p.skin) : sleeve
  const upper = limb(parent, p.top.kind === 'vest' ? hex(p.top.inner) : sleeve, 0.06, 0.15)
  upper.position.set(side * 0.185, SHOULDER, 0)
  upper.rotation.set(-swing, (twist ?? 0) * side, side * spread)
  const lower = limb(upper, under, 0.052, 0.13)
  lower.position.y = -0.17
  lower.rotation.x = -bend
  const hand = ball(lower, hex(p.skin), 0, -0.19, 0, 0.056)
  hand.position.z = 0.005
  return lower
}

function leg(parent: Object3D, p: Person, side: number, pose: Pose): void {
  const [swing, knee, toe] = side < 0 ? pose.legR : pose.legL
  const bare = p.bottom.kind === 'skirt'
  const cloth = bare ? hex(p.bottom.leg ?? p.skin) : hex(p.bottom.color)
  const upper = limb(parent, bare && pose.seated ? hex(p.bottom.color) : cloth, bare ? 0.066 : 0.08, LEG)
  upper.position.set(side * 0.085, HIP, 0)
  upper.rotation.x = -swing
  const lower = limb(upper, cloth, bare ? 0.056 : 0.073, LEG - 0.03)
  lower.position.y = -LEG - 0.015
  lower.rotation.x = knee
  const foot = new Group()
  foot.position.set(0, -LEG - 0.035, 0.02)
  foot.rotation.x = -(toe ?? 0)
  lower.add(foot)
  const shoe = ball(foot, hex(p.shoes), 0, 0, 0.035, 0.078, 0.95, 0.6, 1.5)
  shoe.position.y = -0.01
}

function torso(parent: Object3D, p: Person, pose: Pose): void {
  const body = new Group()
  parent.add(body)
  const wide = (p.build ?? 1) * (p.female ? 0.94 : 1)
  body.scale.set(wide, 1, 0.78 * (p.build ?? 1))
  const top = hex(p.top.color)
  const { kind } = p.top
  const hem = kind === 'coat' || kind === 'dress' ? 0.3 : kind === 'tee' || kind === 'shirt' || kind === 'vest' ? 0.47 : 0.42
  const low = pose.seated ? Math.max(hem, 0.44) : hem
  const hips = p.female ? 0.185 : 0.178
  const waist = p.female ? 0.152 : 0.172
  const flare = kind === 'coat' || kind === 'dress' ? 0.04 : 0.01
  lathe(body, top, [
    [0, low], [hips + (low < 0.4 ? flare : 0) - 0.006, low], [hips + (low < 0.4 ? flare : 0.004), low + 0.02], [hips, 0.5], [waist, 0.64],
    [0.178, 0.8], [0.176, 0.86], [0.15, 0.925], [0.09, 0.965], [0.0, 0.975],
  ])
  if (p.bottom.kind === 'skirt' && kind !== 'dress' && !pose.seated) {
    lathe(body, hex(p.bottom.color), [[0, 0.27], [0.2, 0.27], [0.204, 0.285], [0.185, 0.42], [0.172, 0.52]])
  }
  if (p.bottom.kind === 'skirt' && pose.seated) {
    box(parent, kind === 'dress' ? top : hex(p.bottom.color), 0, 0.42, 0.13, 0.34, 0.16, 0.3, 0.07)
  } else if (low > 0.4) {
    lathe(body, hex(p.bottom.color), [[0, 0.4], [0.16, 0.4], [0.172, 0.44], [0.168, 0.52]])
  }
  front(parent, p, wide)
}

/** What one sees on the chest: shirt front, collar, tie, scarf, apron, badge. */
function front(parent: Object3D, p: Person, wide: number): void {
  const { kind } = p.top
  const inner = hex(p.top.inner)
  const top = hex(p.top.color)
  const z = 0.142 * (p.build ?? 1)
  const has = (x: string) => p.extras.includes(x)
  if (kind === 'suit' || kind === 'jacket' || kind === 'cardigan' || kind === 'coat') {
    const deep = kind === 'coat' ? 0.11 : kind === 'cardigan' ? 0.27 : 0.21
    const v = rod(parent, inner, 0, 0.935 - deep, z - 0.012, 0.006, deep, 0.085, 16)
    v.scale.z = 0.2
    v.rotation.x = -0.16
    if (kind === 'jacket') box(parent, darker(top, 0.75), 0, 0.44, z - 0.014, 0.016, 0.3, 0.02, 0.004)
    if (kind === 'cardigan') for (const y of [0.48, 0.56, 0.64]) ball(parent, darker(top, 0.6), 0, y, z - 0.004, 0.015)
    for (const side of [-1, 1]) {
      const lapel = box(parent, darker(top, kind === 'coat' ? 0.9 : 0.86), side * 0.055, 0.77, z - 0.015, 0.045, 0.17, 0.03, 0.012)
      lapel.rotation.set(-0.16, side * 0.3, side * 0.34)
    }
  }
  if (kind === 'shirt' || kind === 'vest') {
    for (const side of [-1, 1]) {
      const flap = box(parent, inner, side * 0.05, 0.89, z - 0.06, 0.08, 0.04, 0.05, 0.012)
      flap.rotation.set(-0.5, 0, side * 0.5)
    }
    if (kind === 'shirt') box(parent, darker(top, 0.9), 0, 0.52, z - 0.012, 0.012, 0.34, 0.02, 0)
  }
  if (kind === 'coat' || kind === 'jacket' || kind === 'cardigan') {
    if (kind === 'coat') for (const y of [0.5, 0.6, 0.7]) ball(parent, darker(top, 0.7), 0.03, y, z - 0.002, 0.014)
    for (const side of [-1, 1]) box(parent, darker(top, 0.88), side * 0.1 * wide, 0.5, z - 0.03, 0.08, 0.02, 0.03, 0.008)
  }
  if (has('tie')) {
    const tie = box(parent, hex(p.accent ?? '#a6262b'), 0, 0.74, z - 0.002, 0.045, 0.16, 0.02, 0.01)
    tie.rotation.x = -0.14
    ball(parent, hex(p.accent ?? '#a6262b'), 0, 0.905, z - 0.028, 0.03)
  }
  if (has('neckscarf')) {
    const knot = hex(p.accent ?? '#a6262b')
    const wrap = ring(parent, knot, 0.092, 0.028)
    wrap.rotation.x = Math.PI / 2 + 0.25
    wrap.position.set(0, 0.93, 0.01)
    ball(parent, knot, 0.05, 0.895, z - 0.02, 0.036)
    const tail = box(parent, knot, 0.075, 0.78, z - 0.012, 0.05, 0.12, 0.022, 0.01)
    tail.rotation.z = 0.3
  }
  if (has('scarf')) {
    const wool = hex(p.accent ?? '#c9484a')
    const wrap = ring(parent, wool, 0.115, 0.045)
    wrap.rotation.x = Math.PI / 2 + 0.15
    wrap.position.set(0, 0.935, 0.01)
    box(parent, wool, -0.07, 0.66, z, 0.075, 0.24, 0.035, 0.015).rotation.x = -0.08
  }
  if (has('apron')) {
    const cloth = hex(p.accent ?? '#2c8a68')
    box(parent, cloth, 0, 0.66, z - 0.035, 0.2, 0.2, 0.05, 0.02)
    box(parent, cloth, 0, 0.36, z - 0.05, 0.31, 0.33, 0.1, 0.04)
    box(parent, darker(cloth, 0.85), 0, 0.46, z + 0.002, 0.16, 0.1, 0.012, 0.006)
    for (const s of [-1, 1]) box(parent, cloth, s * 0.1, 0.8, z - 0.07, 0.028, 0.14, 0.09, 0.012)
  }
  if (has('badge')) box(parent, hex('#d9b25f'), -0.095, 0.78, z - 0.008, 0.055, 0.022, 0.016, 0.004)
  if (has('sash')) {
    const sash = box(parent, hex(p.accent ?? '#a6262b'), 0, 0.53, 0, 0.075, 0.44, 0.29, 0.02)
    sash.rotation.z = 0.55
  }
  if (has('belt')) ring(parent, 0x17191d, 0.168, 0.022).rotation.x = Math.PI / 2
}

function carry(parent: Object3D, p: Person, hand: Group, pose: Pose): void {
  const has = (x: string) => p.extras.includes(x)
  if (has('handbag') && !pose.seated) {
    const bag = new Group()
    bag.position.set(0.27, 0.5, 0.02)
    parent.add(bag)
    box(bag, hex(p.accent ?? '#7a4a2e'), 0, -0.03, 0, 0.09, 0.15, 0.2, 0.035)
    const strap = ring(bag, darker(hex(p.accent ?? '#7a4a2e'), 0.75), 0.13, 0.013, Math.PI)
    strap.position.y = 0.1
    strap.scale.y = 2.2
    strap.rotation.y = Math.PI / 2
  }
  if (has('briefcase') && !pose.seated && !pose.busy) {
    const grip = new Group()
    grip.position.y = -0.26
    grip.rotation.x = pose.armL[0] + pose.armL[2]
    hand.add(grip)
    box(grip, hex(p.accent ?? '#4a3020'), 0, -0.18, 0, 0.09, 0.2, 0.3, 0.025)
  }
  if (has('shopping') && !pose.seated && !pose.busy) {
    const grip = new Group()
    grip.position.y = -0.22
    grip.rotation.x = pose.armL[0] + pose.armL[2]
    hand.add(grip)
    box(grip, hex(p.accent ?? '#c9821a'), 0, -0.24, 0, 0.13, 0.2, 0.22, 0.02)
    const loop = ring(grip, 0xf5efe4, 0.06, 0.01, Math.PI)
    loop.position.y = -0.04
    loop.rotation.y = Math.PI / 2
  }
  if (has('backpack')) {
    box(parent, hex(p.accent ?? '#2b437f'), 0, 0.56, -0.2, 0.27, 0.36, 0.15, 0.06)
    box(parent, darker(hex(p.accent ?? '#2b437f')), 0, 0.58, -0.28, 0.2, 0.16, 0.05, 0.02)
    for (const s of [-1, 1]) box(parent, darker(hex(p.accent ?? '#2b437f')), s * 0.11, 0.66, 0.1, 0.035, 0.26, 0.06, 0.015)
  }
  if (has('cane') && !pose.seated && !pose.busy) {
    const stick = new Group()
    stick.position.y = -0.2
    stick.rotation.x = pose.armL[0] + pose.armL[2]
    hand.add(stick)
    rod(stick, 0x5f3b22, 0, -0.43, 0.03, 0.014, 0.46)
    box(stick, 0x5f3b22, 0, 0.02, 0.01, 0.03, 0.03, 0.12, 0.012)
  }
}

/** A figure with its feet at the origin, looking to +z. */
export function figure(p: Person, pose: Pose): Group {
  const all = new Group()
  const body = new Group()
  body.position.y = pose.rise
  all.add(body)
  leg(body, p, -1, pose)
  leg(body, p, 1, pose)
  const upper = new Group()
  body.add(upper)
  upper.rotation.x = pose.lean + (p.age === 'old' ? 0.07 : 0)
  torso(upper, p, pose)
  const left = arm(upper, p, 1, pose)
  arm(upper, p, -1, pose)
  carry(upper, p, left, pose)
  const skull = head(p)
  skull.position.set(0, 0.95, p.age === 'old' ? 0.025 : 0)
  skull.rotation.set(pose.head[0], pose.head[1], 0)
  upper.add(skull)
  all.scale.setScalar(p.height)
  return all
}
