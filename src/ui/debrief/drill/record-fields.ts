/** The record of a drill: what one writes on it by hand, kept with the attempt. */

/** As many as have room on one page. */
export const FINDINGS = 4;
export const MEASURES = 3;
/** Signs in a field. */
export const LONGEST = 160;

export const paperField = {
  people: 'people',
  finding: (n: number) => `finding-${n}`,
  measure: (n: number) => `measure-${n}`,
  who: (n: number) => `who-${n}`,
  by: (n: number) => `by-${n}`,
} as const;

export type Paper = Readonly<Record<string, string>>;

export const written = (paper: Paper, field: string): string => paper[field] ?? '';
