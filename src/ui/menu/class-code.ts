const LARGEST = 0x7fff_ffff;

/**
 * The seed behind a class code. Digits are the seed itself, so that the code on a score sheet can be typed again;
 * any other word is hashed (FNV-1a). Undefined for an empty code: everybody draws customers of their own.
 */
export function seedOfCode(code: string): number | undefined {
  const plain = code.normalize('NFKC').trim().toLowerCase();
  if (plain === '') return undefined;
  if (/^\d{1,10}$/.test(plain) && Number(plain) <= LARGEST) return Number(plain);
  let hash = 0x811c9dc5;
  for (const character of plain) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) % LARGEST;
}
