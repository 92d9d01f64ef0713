/** Money as whole fen. */

const FULL_WIDTH = /[\uff10-\uff19\uff0e\uff0c]/g;

/** "30000", "30,000.00", full-width digits and a trailing 元 → fen; null for text that is no amount. */
export function parseYuan(text: string): number | null {
  const plain = text
    .replace(FULL_WIDTH, (c) =>
      c === '．' ? '.' : c === '，' ? ',' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\s,¥￥元]/g, '');
  const match = /^(\d{1,11})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** Fen → "30000.00", the way a teller would key it. */
export function yuanText(fen: number): string {
  const whole = Math.floor(fen / 100);
  return `${whole}.${String(fen - whole * 100).padStart(2, '0')}`;
}

export type Notes = Record<string, number>;

export function sumNotes(notes: Readonly<Notes>): number {
  let total = 0;
  for (const key of Object.keys(notes)) total += Number(key) * (notes[key] ?? 0);
  return total;
}

export function piecesOf(notes: Readonly<Notes>): number {
  let pieces = 0;
  for (const key of Object.keys(notes)) pieces += notes[key] ?? 0;
  return pieces;
}

/** True when all of `notes` lie in the heap. */
export const holds = (heap: Readonly<Notes>, notes: Readonly<Notes>): boolean =>
  Object.keys(notes).every((key) => (heap[key] ?? 0) >= (notes[key] ?? 0));

/** All heaps as one. */
export function mergeNotes(heaps: readonly Readonly<Notes>[]): Notes {
  const all: Notes = {};
  for (const heap of heaps) {
    for (const key of Object.keys(heap)) all[key] = (all[key] ?? 0) + (heap[key] ?? 0);
  }
  return all;
}

/** Moves `moved` from one heap to another; money is neither made nor lost. */
export function moveNotes(from: Notes, to: Notes, moved: Readonly<Notes>): void {
  for (const key of Object.keys(moved)) {
    const pieces = moved[key] ?? 0;
    from[key] = (from[key] ?? 0) - pieces;
    if (from[key] === 0) delete from[key];
    if (pieces > 0) to[key] = (to[key] ?? 0) + pieces;
  }
}

/** Fewest notes for an amount out of a heap, largest first; null when it cannot be made that way. */
export function pickNotes(heap: Readonly<Notes>, amount: number): Notes | null {
  const picked: Notes = {};
  let rest = amount;
  const denominations = Object.keys(heap)
    .map(Number)
    .sort((a, b) => b - a);
  for (const denomination of denominations) {
    const pieces = Math.min(heap[String(denomination)] ?? 0, Math.floor(rest / denomination));
    if (pieces > 0) {
      picked[String(denomination)] = pieces;
      rest -= pieces * denomination;
    }
  }
  return rest === 0 ? picked : null;
}

export function notesOf(list: readonly { denomination: number; pieces: number }[]): Notes {
  const notes: Notes = {};
  for (const { denomination, pieces } of list)
    notes[String(denomination)] = (notes[String(denomination)] ?? 0) + pieces;
  return notes;
}
