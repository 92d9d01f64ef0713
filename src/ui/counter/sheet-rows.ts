/** A column with several rows is written as one text, the rows apart as lists are in Chinese. */
import type { Form } from '../../scenario/schema/form.ts';

export const rowsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、,，;；]/)
      .map((row) => row.trim())
      .filter((row) => row !== ''),
  ),
];

export const joinRows = (rows: readonly string[]): string => rows.join('、');

/** What stands in a column once something has been copied into it: another row, or that alone. */
export function copiedInto(
  form: Form | undefined,
  field: string,
  before: string,
  value: string,
): string {
  const rows = form?.fields.find((one) => one.id === field)?.rows;
  return rows ? joinRows(rowsOf(`${before}、${value}`)) : value;
}
