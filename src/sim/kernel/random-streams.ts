/**
 * Named random streams (xoshiro128**). Each purpose and each customer draws from a stream of its own, forked from the seed
 * by name, so that one more draw in one place moves nothing elsewhere. Stream states are plain data, part of state and hash.
 */
import { detExp, detLog } from './det-math.ts';
import { normalQuantile } from './samplers-normal.ts';

export type StreamState = [number, number, number, number];

function rotl(x: number, k: number): number {
  return (x << k) | (x >>> (32 - k));
}

/** FNV-1a over the UTF-16 units, then a finaliser: spreads near names far apart. */
function hashName(seed: number, name: string): number {
  let h = (0x811c9dc5 ^ seed) | 0;
  for (let i = 0; i < name.length; i += 1) {
    h ^= name.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** splitmix32 fills the four words; never all zero. */
export function forkStream(seed: number, name: string): StreamState {
  let x = hashName(seed | 0, name);
  const next = (): number => {
    x = (x + 0x9e3779b9) | 0;
    let z = x;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) | 0;
  };
  const state: StreamState = [next(), next(), next(), next()];
  if ((state[0] | state[1] | state[2] | state[3]) === 0) state[0] = 1;
  return state;
}

/** A bijection of 32 bits in which every bit of x sways every bit of the result (C. Wellons, "lowbias32"). */
function mix(x: number): number {
  let z = x ^ (x >>> 16);
  z = Math.imul(z, 0x7feb352d);
  z ^= z >>> 15;
  z = Math.imul(z, 0x846ca68b);
  return z ^ (z >>> 16);
}

/**
 * Stream number i of a family, such as that of customer i; the family's own stream stays as it is. Each word is a bijection
 * of i: no two of 2³² members are alike. Without allocation when `out` is given.
 */
export function forkIndexed(
  family: StreamState,
  i: number,
  out: StreamState = [0, 0, 0, 0],
): StreamState {
  // Unlike odd steps: the words of one member are never those of another, shifted.
  const a = mix(family[0] + Math.imul(i, 0x9e3779b9));
  const b = mix(family[1] + Math.imul(i, 0x85ebca6b));
  const c = mix(family[2] + Math.imul(i, 0xc2b2ae35));
  const d = mix(family[3] + Math.imul(i, 0x27d4eb2f));
  out[0] = (a | b | c | d) === 0 ? 1 : a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
  return out;
}

/** 32 random bits; changes the stream. */
export function nextUint32(s: StreamState): number {
  const result = Math.imul(rotl(Math.imul(s[1], 5), 7), 9) >>> 0;
  const t = s[1] << 9;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = rotl(s[3], 11);
  return result;
}

/** Uniform in (0, 1), never 0 or 1, 32 bits. */
export function uniform(s: StreamState): number {
  return (nextUint32(s) + 0.5) / 4294967296;
}

/** Whole number from 0 to n − 1. */
export function uniformInt(s: StreamState, n: number): number {
  return Math.floor(uniform(s) * n);
}

/** Exponential with mean 1. */
export function exponential(s: StreamState): number {
  return -detLog(uniform(s));
}

const scratchFamily: StreamState = [0, 0, 0x243f6a88, 0x13198a2e];
const scratch: StreamState = [0, 0, 0, 0];

/**
 * A function that draws gammas with the given shape and scale 1, by Marsaglia and Tsang's method. Takes two words, or three
 * for a shape below 1: the rare further attempts draw from a stream of their own that begins with the two.
 */
export function standardGamma(shape: number): (s: StreamState) => number {
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  const attempt = (z: number, u: number): number => {
    const root = 1 + c * z;
    if (root <= 0) return -1;
    const v = root * root * root;
    const z2 = z * z;
    if (u < 1 - 0.0331 * z2 * z2) return d * v;
    return detLog(u) < 0.5 * z2 + d * (1 - v + detLog(v)) ? d * v : -1;
  };
  const draw = (s: StreamState): number => {
    const first = nextUint32(s);
    const second = nextUint32(s);
    const g = attempt(normalQuantile((first + 0.5) / 4294967296), (second + 0.5) / 4294967296);
    if (g >= 0) return g;
    scratchFamily[0] = first | 0;
    scratchFamily[1] = second | 0;
    forkIndexed(scratchFamily, 1, scratch);
    for (;;) {
      const again = attempt(normalQuantile(uniform(scratch)), uniform(scratch));
      if (again >= 0) return again;
    }
  };
  if (shape >= 1) return draw;
  return (s) => {
    const g = draw(s);
    const power = detLog(uniform(s)) / shape;
    return power < -700 ? 0 : g * detExp(power);
  };
}

/** Index drawn with the given positive weights. */
export function weighted(s: StreamState, weights: readonly number[]): number {
  let total = 0;
  for (const w of weights) total += w;
  let x = uniform(s) * total;
  for (let i = 0; i < weights.length; i += 1) {
    x -= weights[i] ?? 0;
    if (x < 0) return i;
  }
  return weights.length - 1;
}
