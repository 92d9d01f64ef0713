/**
 * Named random streams (xoshiro128**). Each purpose and each customer draws from a stream of its own, forked from the seed
 * by name, so that one more draw in one place moves nothing elsewhere. Stream states are plain data, part of state and hash.
 */
import { detExp, detLog } from './det-math.ts';

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

/** Standard normal by the polar method. */
export function normal(s: StreamState): number {
  for (;;) {
    const u = 2 * uniform(s) - 1;
    const v = 2 * uniform(s) - 1;
    const q = u * u + v * v;
    if (q > 0 && q < 1) return u * Math.sqrt((-2 * detLog(q)) / q);
  }
}

/** Lognormal with the given mean and coefficient of variation. */
export function lognormal(s: StreamState, mean: number, cv: number): number {
  const sigma2 = detLog(1 + cv * cv);
  return mean * detExp(Math.sqrt(sigma2) * normal(s) - sigma2 / 2);
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
