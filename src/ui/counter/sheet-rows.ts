/** Copying from a paper into a column of a form. */
import type { Form } from '../../scenario/schema/form.ts';
import { formRows } from '../../session/form-rows.ts';

/** What stands in a column once something has been copied into it: another row, or that alone. */
export function copiedInto(
  form: Form | undefined,
  field: string,
  before: string,
  value: string,
): string {
  const rows = form?.fields.find((one) => one.id === field)?.rows;
  return rows
    ? formRows.join([...new Set([...formRows.of(before), ...formRows.of(value)])])
    : value;
}
