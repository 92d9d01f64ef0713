/** A sum worked out so that somebody can be shown every step: codes and numbers, the words belong to the screen. */

/** Money in fen, rates in ppm a year, dates "2026-01-05". */
export type WorkedStep =
  | { readonly step: 'span'; readonly from: string; readonly to: string; readonly days: number }
  | {
      readonly step: 'by-days';
      readonly fen: number;
      readonly days: number;
      readonly ppm: number;
      readonly year: number;
      readonly result: number;
    }
  | {
      readonly step: 'by-term';
      readonly fen: number;
      readonly months: number;
      readonly ppm: number;
      readonly result: number;
    }
  /** Balance × days, in fen-days. */
  | {
      readonly step: 'product';
      readonly fen: number;
      readonly days: number;
      readonly result: number;
    }
  | {
      readonly step: 'by-products';
      readonly products: number;
      readonly ppm: number;
      readonly year: number;
      readonly result: number;
    }
  | { readonly step: 'matures'; readonly on: string }
  | { readonly step: 'sum'; readonly parts: readonly number[]; readonly result: number }
  | {
      readonly step: 'equal-payment';
      readonly fen: number;
      readonly ppm: number;
      readonly months: number;
      readonly result: number;
    }
  | {
      readonly step: 'all-payments';
      readonly fen: number;
      readonly months: number;
      readonly result: number;
    }
  | {
      readonly step: 'equal-part';
      readonly fen: number;
      readonly months: number;
      readonly result: number;
    }
  | {
      readonly step: 'month-payment';
      readonly part: number;
      readonly left: number;
      readonly ppm: number;
      readonly result: number;
    }
  | {
      readonly step: 'falling-interest';
      readonly fen: number;
      readonly ppm: number;
      readonly months: number;
      readonly result: number;
    };

export interface Worked {
  readonly steps: readonly WorkedStep[];
  readonly interest: number;
}
