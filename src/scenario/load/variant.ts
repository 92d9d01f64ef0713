/** A case with one variant applied, validated again, with the way back to the text of the patch. */

import type { RawDocument } from '../migrate/migration.ts';
import { type CaseBody, caseBodySchema } from '../schema/case.ts';
import { text } from './diagnostic.ts';
import { type Fault, faultsOf } from './issue-diagnostics.ts';
import { type Path, valueAt } from './json-pointer.ts';
import { applyPatch } from './merge-patch.ts';

/** The name of the case without any variant. */
export const BASE = 'base';

export interface AppliedVariant {
  readonly id: string;
  /** Undefined when the patched case is not valid. */
  readonly case: CaseBody | undefined;
  /** The patched case before defaults and transforms. */
  readonly raw: RawDocument;
  /** Faults of the patch; paths in the case file. */
  readonly faults: readonly Fault[];
  /** Path in the case file of the value at a path of the patched case. */
  originOf(path: Path): Path;
}

const FIXED = ['id', 'kind', 'formatVersion'] as const;

type RawVariant = Readonly<{ id: string; patch: Readonly<Record<string, unknown>> }>;

function bodyOf(raw: RawDocument): RawDocument {
  const { variants: _, ...body } = raw;
  return body;
}

/**
 * Applies the variant at `index` of a case file's raw data (see `merge-patch` for the rules).
 * The case file itself must be valid. Errors come as faults, never thrown.
 */
export function applyVariant(raw: RawDocument, index: number): AppliedVariant {
  const variant = valueAt(raw, ['variants', index]) as RawVariant;
  const head: Path = ['variants', index, 'patch'];
  const { value, originOf, idleRemovals, faults: misfits } = applyPatch(bodyOf(raw), variant.patch);
  const patched = value as RawDocument;
  const origin = (path: Path): Path => {
    const from = originOf(path);
    return from.in === 'base' ? from.path : [...head, ...from.path];
  };

  const faults: Fault[] = [];
  for (const key of FIXED) {
    if (!(key in variant.patch)) continue;
    const message = text(`变体不可改“${key}”。`, `A variant cannot change "${key}".`);
    faults.push({ path: [...head, key], at: 'key', code: 'not-allowed', message });
  }
  for (const path of idleRemovals) {
    const message = text('没有可移除的这一项。', 'There is no such entry to remove.');
    faults.push({
      path: [...head, ...path, 'id'],
      at: 'value',
      code: 'unknown-reference',
      message,
    });
  }
  for (const fault of misfits) faults.push({ ...fault, path: [...head, ...fault.path] });
  const result = caseBodySchema.safeParse(patched);
  for (const issue of result.error?.issues ?? []) {
    for (const fault of faultsOf(issue, { schema: caseBodySchema, raw: patched })) {
      const path = origin(fault.path);
      // What the patch itself removed is pointed at where it says null.
      const removed = fault.code === 'missing-field' && valueAt(raw, path) === null;
      faults.push({ ...fault, path, at: removed ? 'value' : fault.at });
    }
  }
  return {
    id: variant.id,
    case: result.success && faults.length === 0 ? result.data : undefined,
    raw: patched,
    faults,
    originOf: origin,
  };
}

/** The case without variants: what is met when no variant is named. */
export function baseCase(raw: RawDocument): CaseBody {
  return caseBodySchema.parse(bodyOf(raw));
}
