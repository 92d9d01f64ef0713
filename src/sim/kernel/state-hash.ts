/**
 * Order-sensitive 64-bit hash over plain data: keys are visited in sorted order, strings by UTF-16 unit, numbers by their
 * exact decimal text when they are no 32-bit integers. Two 32-bit lanes with different multipliers.
 */
export interface HashLanes {
  a: number;
  b: number;
}

export const createLanes = (): HashLanes => ({ a: 0x2545f491, b: 0x9e3779b9 | 0 });

function mix(h: HashLanes, x: number): void {
  h.a = Math.imul(h.a ^ x, 0x85ebca6b);
  h.a ^= h.a >>> 13;
  h.b = Math.imul((h.b + x) | 0, 0xc2b2ae35);
  h.b ^= h.b >>> 16;
}

function mixText(h: HashLanes, text: string): void {
  mix(h, text.length);
  for (let i = 0; i < text.length; i += 1) mix(h, text.charCodeAt(i));
}

/** Feeds a plain value (objects, arrays, strings, finite numbers, booleans, null, undefined) into the lanes. */
export function feed(h: HashLanes, value: unknown): void {
  if (value === null) mix(h, 1);
  else if (value === undefined) mix(h, 2);
  else if (value === true) mix(h, 3);
  else if (value === false) mix(h, 4);
  else if (typeof value === 'number') {
    if ((value | 0) === value) {
      mix(h, 5);
      mix(h, value);
    } else {
      mix(h, 6);
      mixText(h, String(value));
    }
  } else if (typeof value === 'string') {
    mix(h, 7);
    mixText(h, value);
  } else if (Array.isArray(value)) {
    mix(h, 8);
    mix(h, value.length);
    for (const item of value) feed(h, item);
  } else if (typeof value === 'object') {
    const record = value as Record<string, unknown>;
    const keys = Object.keys(record)
      .filter((key) => record[key] !== undefined)
      .sort();
    mix(h, 9);
    mix(h, keys.length);
    for (const key of keys) {
      mixText(h, key);
      feed(h, record[key]);
    }
  } else throw new TypeError(`state holds a ${typeof value}`);
}

function hex(x: number): string {
  return (x >>> 0).toString(16).padStart(8, '0');
}

export function digestOf(h: HashLanes): string {
  const end = { ...h };
  mix(end, 0x5bd1e995);
  mix(end, end.a ^ end.b);
  return hex(end.a) + hex(end.b);
}

export function hashOf(value: unknown): string {
  const h = createLanes();
  feed(h, value);
  return digestOf(h);
}
