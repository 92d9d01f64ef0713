/** Seeds and ids. `crypto.randomUUID` does not exist on plain-http intranets; `getRandomValues` does. */
import type { RandomSource } from '../../session/ports.ts';

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';
const ID_LENGTH = 16;

export const randomSource: RandomSource = {
  seed: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1,
  id: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(ID_LENGTH)), (byte) =>
      LETTERS.charAt(byte % LETTERS.length),
    ).join(''),
};
