/** One content file: read, migrate, validate; all faults at once, each with its place. */

import { type MigrationChain, migrate, type RawDocument } from '../migrate/migration.ts';
import { MIGRATIONS } from '../migrate/migrations.ts';
import { type ContentDocument, DOCUMENT_SCHEMAS, type DocumentKind } from '../schema/document.ts';
import { type Diagnostic, hasErrors, text } from './diagnostic.ts';
import { type Fault, faultsOf } from './issue-diagnostics.ts';
import { fromPointer, type Path, toPointer } from './json-pointer.ts';
import { suggestion } from './nearest-name.ts';
import { readJson, type SourceFile } from './read-json.ts';
import type { Position, SourceText } from './source-text.ts';

export type { SourceFile } from './read-json.ts';

export interface ParsedDocument {
  /** Only when there is no error. */
  readonly document?: ContentDocument;
  readonly diagnostics: Diagnostic[];
  /** Position of the value at a JSON pointer, or of the nearest value around it. */
  locate(pointer: string): Position;
  /** The plain data after migration, before defaults and transforms; undefined when it cannot be read. */
  readonly raw: RawDocument | undefined;
  /** Known even when the rest of the file is faulty. */
  readonly kind: DocumentKind | undefined;
  readonly id: string | undefined;
  readonly source: SourceText;
}

const KINDS = Object.keys(DOCUMENT_SCHEMAS) as DocumentKind[];
const isKind = (kind: unknown): kind is DocumentKind => KINDS.includes(kind as DocumentKind);

const isObject = (value: unknown): value is RawDocument =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A fault as a diagnostic of its file. */
export function locateFault(source: SourceText, fault: Fault): Diagnostic {
  const { path, at, code, message, expected } = fault;
  const offset =
    at === 'key'
      ? source.keyOffset(path)
      : source.valueOffset(at === 'owner' ? path.slice(0, -1) : path);
  return {
    file: source.path,
    ...source.at(offset),
    pointer: toPointer(path),
    code,
    severity: 'error',
    message,
    ...(expected ? { expected } : {}),
  };
}

/**
 * Parses one file. Never throws; whatever is wrong comes as diagnostics.
 * @param migrations for tests; the shipped chain by default
 */
export function parseDocument(
  file: SourceFile,
  migrations: MigrationChain = MIGRATIONS,
): ParsedDocument {
  const { source, value, diagnostics } = readJson(file);
  const found = [...diagnostics];
  const add = (fault: Fault) => found.push(locateFault(source, fault));
  const locate = (pointer: string) => source.at(source.valueOffset(fromPointer(pointer)));
  const kind = isObject(value) && isKind(value.kind) ? value.kind : undefined;
  const id = isObject(value) && typeof value.id === 'string' ? value.id : undefined;
  const done = (raw?: RawDocument, document?: ContentDocument): ParsedDocument => ({
    ...(document ? { document } : {}),
    diagnostics: found,
    locate,
    raw,
    kind,
    id,
    source,
  });

  if (value === undefined) return done();
  if (!isObject(value)) {
    const message = text('文件内容须是一个对象。', 'The file must hold one object.');
    add({ path: [], at: 'value', code: 'wrong-type', message });
    return done();
  }
  if (kind === undefined) add(kindFault(value.kind));
  const version = versionFault(value.formatVersion, migrations);
  if (version) add(version);
  if (kind === undefined || version) return done();

  let raw: RawDocument;
  try {
    raw = migrate(migrations, value, value.formatVersion as number);
  } catch {
    const message = text(
      '旧格式的文件无法转换，文件可能已损坏。',
      'The file is of an older format and could not be brought up to date; it may be damaged.',
    );
    add({ path: ['formatVersion'], at: 'value', code: 'migration-failed', message });
    return done();
  }
  const schema = DOCUMENT_SCHEMAS[kind];
  const result = schema.safeParse(raw);
  if (result.success) {
    return done(raw, hasErrors(found) ? undefined : (result.data as ContentDocument));
  }
  for (const issue of result.error.issues) {
    for (const fault of faultsOf(issue, { schema, raw })) add(fault);
  }
  return done(raw);
}

function kindFault(kind: unknown): Fault {
  const path: Path = ['kind'];
  const allowed = text(`可用：${KINDS.join('、')}。`, `Allowed: ${KINDS.join(', ')}.`);
  if (kind === undefined) {
    const message = text(
      '缺少字段“kind”（文件种类）。',
      'The field "kind" (kind of file) is missing.',
    );
    return { path, at: 'owner', code: 'missing-field', message, expected: allowed };
  }
  const shown = JSON.stringify(kind);
  const message = text(`没有 ${shown} 这种文件。`, `There is no kind of file ${shown}.`);
  const expected = typeof kind === 'string' ? suggestion(kind, KINDS) : allowed;
  return { path, at: 'value', code: 'not-allowed', message, expected };
}

function versionFault(version: unknown, { oldest, current }: MigrationChain): Fault | undefined {
  const path: Path = ['formatVersion'];
  const expected = text(`当前格式版本是 ${current}。`, `The current format version is ${current}.`);
  if (version === undefined) {
    const message = text(
      '缺少字段“formatVersion”（格式版本）。',
      'The field "formatVersion" (format version) is missing.',
    );
    return { path, at: 'owner', code: 'missing-field', message, expected };
  }
  if (typeof version !== 'number' || !Number.isInteger(version)) {
    const message = text('格式版本须是整数。', 'The format version must be a whole number.');
    return { path, at: 'value', code: 'wrong-type', message, expected };
  }
  if (version > current) {
    const message = text(
      `这个文件的格式版本是 ${version}，比本程序新。请更新程序后再打开；文件没有被改动。`,
      `This file has format version ${version}, newer than this program. Update the program to open it; the file has not been changed.`,
    );
    return { path, at: 'value', code: 'newer-format', message, expected };
  }
  if (version >= oldest) return undefined;
  const message = text(`没有格式版本 ${version}。`, `There is no format version ${version}.`);
  return { path, at: 'value', code: 'not-allowed', message, expected };
}
