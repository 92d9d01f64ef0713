/** A form of paper in the picture of a run. */
import type { FormFieldKind } from '../../scenario/schema/form.ts';
import type { Value } from './value.ts';

export interface FormFieldView {
  readonly id: string;
  readonly kind: FormFieldKind;
  /** Nothing stands there, or what stands there is not of its form. */
  readonly fault: '' | 'empty' | 'form';
  /** What the system has written there. */
  readonly shown: Value | null;
}

export interface FormView {
  readonly id: string;
  /** Those that are there, by what has been written so far. */
  readonly fields: readonly FormFieldView[];
  readonly values: Readonly<Record<string, string>>;
  readonly complete: boolean;
  readonly signedBy: readonly string[];
  readonly refusedBy: readonly string[];
  readonly printed: boolean;
}
