/** What is keyed into a calculator, read: null while it is nothing that can be reckoned with. */

/** "1.1" percent → 11000 ppm. */
export function percentToPpm(text: string): number | null {
  const match = /^(\d{1,2})(?:\.(\d{0,4}))?$/.exec(text.normalize('NFKC').trim().replace(/%$/, ''));
  if (!match) return null;
  return Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0'));
}

/** 11000 → "1.10" */
export function ppmToPercent(ppm: number): string {
  const rest = String(ppm % 10_000)
    .padStart(4, '0')
    .replace(/0{1,2}$/, '');
  return `${Math.floor(ppm / 10_000)}.${rest}`;
}

/** A whole number from 1 to `most`. */
export function countOf(text: string, most: number): number | null {
  const plain = text.normalize('NFKC').trim();
  const n = /^\d{1,4}$/.test(plain) ? Number(plain) : 0;
  return n >= 1 && n <= most ? n : null;
}
