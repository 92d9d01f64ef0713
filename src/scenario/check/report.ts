/** How checks say what they found: by path in the checked data; the place in the text is looked up here. */
import { type Diagnostic, type DiagnosticCode, type Severity, text } from '../load/diagnostic.ts';
import { type Path, toPointer } from '../load/json-pointer.ts';
import { suggestion } from '../load/nearest-name.ts';
import type { SourceText } from '../load/source-text.ts';
import type { Text } from '../schema/common.ts';

export interface Finding {
  readonly expected?: Text | undefined;
  readonly severity?: Severity;
  /** Point at the key or at the value (default); for a missing field, at its owner. */
  readonly at?: 'key' | 'value' | 'owner';
  /** Index of a character inside the string value. */
  readonly index?: number;
}

export type Report = (path: Path, code: DiagnosticCode, message: Text, finding?: Finding) => void;

/**
 * A report into `sink` for one file.
 * @param toSource path in the checked data → path in the file (for variants)
 * @param seen what was already reported; equal findings are reported once
 */
export function reporter(
  source: SourceText,
  sink: Diagnostic[],
  seen: Set<string>,
  toSource: (path: Path) => Path = (path) => path,
): Report {
  return (path, code, message, { expected, severity = 'error', at = 'value', index } = {}) => {
    const place = toSource(path);
    const offset =
      index !== undefined
        ? source.stringOffset(place, index)
        : at === 'key'
          ? source.keyOffset(place)
          : source.valueOffset(at === 'owner' ? place.slice(0, -1) : place);
    const pointer = toPointer(place);
    const key = [offset, pointer, code, message.en].join('\n');
    if (seen.has(key)) return;
    seen.add(key);
    sink.push({
      file: source.path,
      ...source.at(offset),
      pointer,
      code,
      severity,
      message,
      ...(expected ? { expected } : {}),
    });
  };
}

interface Names {
  has(name: string): boolean;
  keys(): Iterable<string>;
}

/** Reports a name that does not exist; true when it does. */
export function expectKnown(
  report: Report,
  path: Path,
  name: string,
  known: Names,
  what: Text,
  finding: Finding = {},
): boolean {
  if (known.has(name)) return true;
  const message = text(`没有${what['zh-CN']}“${name}”。`, `There is no ${what.en} "${name}".`);
  report(path, 'unknown-reference', message, {
    expected: suggestion(name, known.keys()),
    ...finding,
  });
  return false;
}
