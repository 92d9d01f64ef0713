/** What is wrong in a content file, where, and what would be right; in plain words, both languages. */
import type { Text } from '../schema/common.ts';

export type Severity = 'error' | 'warning';

export type DiagnosticCode =
  // the file
  | 'syntax'
  | 'duplicate-key'
  | 'too-large'
  | 'too-deep'
  | 'newer-format'
  | 'migration-failed'
  // the shape
  | 'unknown-field'
  | 'missing-field'
  | 'wrong-type'
  | 'wrong-format'
  | 'not-allowed'
  | 'out-of-range'
  | 'too-few'
  | 'too-many'
  | 'blank-text'
  | 'invalid'
  // the meaning
  | 'cel-syntax'
  | 'cel-type'
  | 'unknown-reference'
  | 'duplicate-id'
  | 'wrong-order'
  | 'bad-amount'
  | 'conflict'
  | 'no-effect'
  | 'unused';

export interface Diagnostic {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units as editors count. */
  readonly column: number;
  /** JSON pointer of what is meant; for a missing field, of the field that should be there. */
  readonly pointer: string;
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: Text;
  readonly expected?: Text;
}

export const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

/** "file:line:column code message" in one language, one line. */
export function formatDiagnostic(diagnostic: Diagnostic, language: keyof Text): string {
  const { file, line, column, code, message, expected } = diagnostic;
  const right = expected ? ` ${expected[language]}` : '';
  return `${file}:${line}:${column} ${code} ${message[language]}${right}`;
}

/** By file, then by position; the order in which a person mends them. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...diagnostics].sort(
    (a, b) =>
      order(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      order(a.pointer, b.pointer) ||
      order(a.code, b.code),
  );
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
