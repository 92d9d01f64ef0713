/** What a fact is made of. Money is in fen, durations and times in ms, mood and trust in percent (0..100). */
export type FieldType = 'string' | 'int' | 'bool' | 'list<string>' | 'map<string, int>';

export interface FactDefinition<
  F extends Readonly<Record<string, FieldType>> = Readonly<Record<string, FieldType>>,
> {
  readonly fields: F;
  readonly zh: string;
  readonly en: string;
}

/** Fields every fact carries, whatever its type. */
export const COMMON_FACT_FIELDS = {
  t: 'int',
  n: 'int',
  by: 'string',
  customer: 'int',
} as const satisfies Record<string, FieldType>;

// biome-ignore lint/complexity/noBannedTypes: a fact without fields of its own
export const fact = <F extends Readonly<Record<string, FieldType>> = {}>(
  zh: string,
  en: string,
  fields: F = {} as F,
): FactDefinition<F> => ({ zh, en, fields });
