/** Joint angles in radians: forward swing is positive. */
export interface Pose {
  /** Lift of the whole body in units. */
  rise: number
  lean: number
  /** hip swing, knee bend, toe lift */
  legL: [number, number, number?]
  legR: [number, number, number?]
  /** shoulder swing, spread from the body, elbow bend, inward twist */
  armL: [number, number, number, number?]
  armR: [number, number, number, number?]
  /** nod (down is positive), turn */
  head: [number, number]
  seated?: boolean
  /** Both hands are busy: what one holds in a hand is left out. */
  busy?: boolean
}

const STAND: Pose = { rise: 0, lean: 0, legL: [0, 0], legR: [0, 0], armL: [0.06, 0.13, 0.2], armR: [0.06, 0.13, 0.2], head: [-0.06, 0] }

function walk(i: number): Pose {
  const t = (i / 8) * Math.PI * 2
  const s = Math.sin(t)
  const knee = (phase: number) => Math.max(0, Math.sin(phase + 0.5)) * 0.85 + 0.06
  return {
    rise: Math.abs(Math.cos(t)) * 0.022 - 0.02,
    lean: 0.05,
    legL: [s * 0.62, knee(t - Math.PI / 2 + Math.PI * 2)],
    legR: [-s * 0.62, knee(t + Math.PI / 2)],
    armL: [-s * 0.62 + 0.05, 0.13, 0.38],
    armR: [s * 0.62 + 0.05, 0.13, 0.38],
    head: [-0.06, 0],
  }
}

const SIT: Pose = {
  rise: -0.075,
  lean: -0.04,
  legL: [1.5, 1.5],
  legR: [1.5, 1.5],
  armL: [0.5, 0.1, 0.75, -0.25],
  armR: [0.5, 0.1, 0.75, -0.25],
  head: [-0.02, 0],
  seated: true,
}

const IMPATIENT: Pose[] = [
  { ...STAND, armR: [-0.35, 0.62, 1.25, -0.9], head: [-0.08, 0.25] },
  { ...STAND, armR: [-0.35, 0.62, 1.25, -0.9], legL: [0.14, 0.06, 0.5], head: [-0.08, -0.22] },
  { ...STAND, armR: [0.8, 0.05, 1.35, -0.75], head: [0.24, -0.3], lean: 0.03 },
  { ...STAND, armR: [0.8, 0.05, 1.35, -0.75], head: [0.27, -0.3], legL: [0.14, 0.06, 0.5], lean: 0.03 },
]

export const DIRECTIONS = ['s', 'se', 'e', 'ne', 'n'] as const
/** Turn about the vertical for each baked direction; +z is screen lower left. */
export const HEADING: Record<(typeof DIRECTIONS)[number], number> = {
  s: Math.PI / 4,
  se: Math.PI / 2,
  e: (Math.PI * 3) / 4,
  ne: Math.PI,
  n: (Math.PI * 5) / 4,
}

export const POSES: { name: string; frames: Pose[]; directions: readonly (typeof DIRECTIONS)[number][] }[] = [
  { name: 'stand', frames: [STAND], directions: DIRECTIONS },
  { name: 'walk', frames: Array.from({ length: 8 }, (_, i) => walk(i)), directions: DIRECTIONS },
  { name: 'sit', frames: [SIT], directions: ['se', 'ne'] },
  { name: 'impatient', frames: IMPATIENT, directions: ['se', 'ne'] },
  { name: 'wave', frames: [{ ...STAND, armR: [2.6, 0.35, 0.5], head: [-0.1, -0.08] }], directions: ['se', 'ne'] },
  { name: 'give', frames: [{ ...STAND, armL: [0.85, 0.02, 0.5, -0.15], armR: [0.85, 0.02, 0.5, -0.15], head: [0.1, 0], lean: 0.07, busy: true }], directions: ['se', 'ne'] },
]
