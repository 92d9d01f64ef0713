const WIDE = /[\u2e80-\uffef]/;

/** How wide words are, in half widths: a Chinese sign is two, others about one. */
export const halfWidths = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);
