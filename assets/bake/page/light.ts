import {
  AmbientLight, Color, DirectionalLight, HemisphereLight, PCFShadowMap, type Scene, Vector3, WebGLRenderer,
} from 'three'

/** Where the sun stands: from the screen's left, so that faces to +y are brightest and shadows fall right. */
const SUN = new Vector3(-0.45, 1.3, 0.8).normalize()

const frac = (n: number) => n - Math.floor(n)
/** Low-discrepancy points (R2 sequence): the bake is the same every time. */
export const spread = (i: number): [number, number] => [frac(0.5 + i * 0.7548776662), frac(0.5 + i * 0.5698402909)]

export interface Rig {
  /** Moves the lights to sample i of n; soft shadow edges are the mean of many hard ones. */
  sample(i: number, n: number): void
}

export function lightRig(
  scene: Scene, middle: Vector3, reach: number, mapSize: number, softness = 0.09, from = SUN,
): Rig {
  const toLight = from.clone().normalize()
  scene.add(new AmbientLight(new Color(0xfff4e6), 0.5))
  scene.add(new HemisphereLight(new Color(0xeef4ff), new Color(0xf0dcc0), 0.8))
  const make = (color: number, intensity: number) => {
    const light = new DirectionalLight(new Color(color), intensity)
    light.castShadow = true
    light.shadow.mapSize.set(mapSize, mapSize)
    light.shadow.normalBias = (reach / mapSize) * 3
    light.shadow.bias = -0.0004
    const eye = light.shadow.camera
    eye.left = eye.bottom = -reach
    eye.right = eye.top = reach
    eye.near = 0.1
    eye.far = reach * 5
    light.target.position.copy(middle)
    scene.add(light, light.target)
    return light
  }
  const sun = make(0xfff3df, 1.35)
  const dome = make(0xf3f6ff, 0.95)
  return {
    sample(i, n) {
      const [a, b] = spread(i)
      const turn = a * Math.PI * 2
      const r = Math.sqrt(b) * softness
      const across = new Vector3().crossVectors(toLight, new Vector3(0, 1, 0)).normalize()
      const up = new Vector3().crossVectors(across, toLight)
      const toSun = toLight.clone().addScaledVector(across, Math.cos(turn) * r).addScaledVector(up, Math.sin(turn) * r)
      sun.position.copy(middle).addScaledVector(toSun, reach * 2)
      const [c, d] = spread(i + n * 7 + 3)
      const high = Math.asin(Math.sqrt(0.12 + 0.88 * c))
      const round = d * Math.PI * 2
      const toDome = new Vector3(Math.cos(high) * Math.cos(round), Math.sin(high), Math.cos(high) * Math.sin(round))
      dome.position.copy(middle).addScaledVector(toDome, reach * 2)
    },
  }
}

export function makeRenderer(): WebGLRenderer {
  const renderer = new WebGLRenderer({ antialias: false, alpha: true, preserveDrawingBuffer: true })
  renderer.setPixelRatio(1)
  renderer.setClearColor(0x000000, 0)
  renderer.shadowMap.enabled = true
  renderer.shadowMap.type = PCFShadowMap
  renderer.shadowMap.autoUpdate = false
  return renderer
}

/** Mean of many renders of one picture, kept premultiplied until the end. */
export class Film {
  private readonly sum: Float32Array
  private readonly row: Uint8Array
  private count = 0
  constructor(readonly width: number, readonly height: number) {
    this.sum = new Float32Array(width * height * 4)
    this.row = new Uint8Array(width * height * 4)
  }

  expose(renderer: WebGLRenderer): void {
    const gl = renderer.getContext()
    gl.readPixels(0, 0, this.width, this.height, gl.RGBA, gl.UNSIGNED_BYTE, this.row)
    const { sum, row } = this
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (row[i] as number)
    this.count++
  }

  /** Straight-alpha RGBA, top row first, as base64. */
  develop(): string {
    const { width, height, sum, count } = this
    const out = new Uint8Array(width * height * 4)
    for (let y = 0; y < height; y++) {
      let from = (height - 1 - y) * width * 4
      let to = y * width * 4
      for (let x = 0; x < width; x++, from += 4, to += 4) {
        const alpha = (sum[from + 3] as number) / count
        if (alpha < 0.5) continue
        for (let k = 0; k < 3; k++) {
          out[to + k] = Math.min(255, Math.round(((sum[from + k] as number) / count / alpha) * 255))
        }
        out[to + 3] = Math.round(alpha)
      }
    }
    let text = ''
    for (let i = 0; i < out.length; i += 32768) {
      text += String.fromCharCode(...out.subarray(i, i + 32768))
    }
    return btoa(text)
  }
}
