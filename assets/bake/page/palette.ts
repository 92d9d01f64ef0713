import { Color, DataTexture, MeshBasicMaterial, MeshToonMaterial, NearestFilter, RedFormat, type Material } from 'three'

/** The 24 room colours; people add clothes of their own in cast.json. */
export const C = {
  ink: 0x1c2733,
  slate: 0x46525f,
  steel: 0x9aa5b0,
  silver: 0xcdd4da,
  white: 0xfffdf8,
  tile: 0xfdf8ec,
  tileWarm: 0xf8ecd8,
  cream: 0xf6eddd,
  sand: 0xe6d6bb,
  stone: 0xc9c2b6,
  grout: 0xe6dcc9,
  wood: 0x7a4a2e,
  woodLight: 0x9c6b48,
  oak: 0xc99a6b,
  red: 0xa6262b,
  redLight: 0xc9484a,
  navy: 0x1d2f5c,
  navyLight: 0x2b437f,
  sky: 0x8fb8d8,
  glass: 0xbfe3ee,
  jade: 0x2c8a68,
  leaf: 0x4f9a5b,
  leafDark: 0x2f7347,
  amber: 0xe0a13a,
  gold: 0xd9b25f,
  brass: 0xb88d3e,
} as const

const gradient = new DataTexture(new Uint8Array([158, 209, 255]), 3, 1, RedFormat)
gradient.minFilter = gradient.magFilter = NearestFilter
gradient.needsUpdate = true

const cache = new Map<string, Material>()

/** Three-step toon paint; `alpha` < 1 gives a see-through skin that writes no depth. */
export function paint(color: number, alpha = 1): Material {
  const key = `t${color}/${alpha}`
  let found = cache.get(key)
  if (!found) {
    found = new MeshToonMaterial({
      color: new Color(color),
      gradientMap: gradient,
      transparent: alpha < 1,
      opacity: alpha,
      depthWrite: alpha === 1,
    })
    cache.set(key, found)
  }
  return found
}

/** Light of its own: LEDs, screens, bright glass edges. */
export function glow(color: number, alpha = 1): Material {
  const key = `g${color}/${alpha}`
  let found = cache.get(key)
  if (!found) {
    found = new MeshBasicMaterial({
      color: new Color(color),
      transparent: alpha < 1,
      opacity: alpha,
      depthWrite: alpha === 1,
    })
    cache.set(key, found)
  }
  return found
}

export const toonGradient = gradient
