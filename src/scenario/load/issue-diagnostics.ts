/** zod's issues → diagnostics with position, plain words and what would be right. */
import type { z } from 'zod';
import { clockSchema, dateSchema, durationSchema, idSchema, type Text } from '../schema/common.ts';
import { type DiagnosticCode, text } from './diagnostic.ts';
import { type Path, valueAt } from './json-pointer.ts';
import { suggestion } from './nearest-name.ts';
import {
  branchIndex,
  describedAs,
  fieldNames,
  schemaAt,
  unionOptions,
  unwrap,
} from './schema-walk.ts';

/** A fault of the shape, not yet located. */
export interface Fault {
  readonly path: Path;
  /** Where to point: at the key, at the value, or at the object the field is missing from. */
  readonly at: 'key' | 'value' | 'owner';
  readonly code: DiagnosticCode;
  readonly message: Text;
  readonly expected?: Text | undefined;
}

type Issue = z.core.$ZodIssue;

interface Document {
  readonly schema: z.ZodType;
  readonly raw: unknown;
}

const TYPE_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  string: ['文字', 'text'],
  number: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  boolean: ['true 或 false', 'true or false'],
  object: ['对象 {…}', 'an object {…}'],
  record: ['对象 {…}', 'an object {…}'],
  array: ['列表 […]', 'a list […]'],
  tuple: ['列表 […]', 'a list […]'],
  null: ['null', 'null'],
};
const typeWords = (type: string) => TYPE_WORDS[type] ?? ([type, type] as const);

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const patternOf = (schema: z.ZodType) =>
  (unwrap(schema) as z.ZodString)._zod.def.checks
    ?.map((check) => String((check._zod.def as { pattern?: RegExp }).pattern))
    .join();

const FORMATS = new Map<string | undefined, Text>([
  [
    patternOf(idSchema),
    text(
      '标识只用字母、数字、点、横线、下划线。',
      'Identifiers use letters, digits, dots, dashes, underscores.',
    ),
  ],
  [
    patternOf(durationSchema),
    text(
      '时长写作 "30s"、"1m30s"、"2h"、"500ms"。',
      'Write durations as "30s", "1m30s", "2h", "500ms".',
    ),
  ],
  [
    patternOf(clockSchema),
    text('钟点写作 "09:05" 或 "09:05:30"。', 'Write times of day as "09:05" or "09:05:30".'),
  ],
  [patternOf(dateSchema), text('日期写作 "2026-11-23"。', 'Write dates as "2026-11-23".')],
]);

const last = (path: Path) => String(path[path.length - 1] ?? '');

function isAbsent(raw: unknown, path: Path): boolean {
  return path.length > 0 && valueAt(raw, path) === undefined;
}

const list = (values: readonly unknown[]) =>
  values.map((value) => JSON.stringify(value)).join(', ');

/** All faults behind one issue, at the path it has in the whole document. */
export function faultsOf(issue: Issue, document: Document, prefix: Path = []): Fault[] {
  const path = [...prefix, ...(issue.path as Path)];
  const { schema, raw } = document;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const owner = schemaAt(schema, raw, path);
      const known = owner ? fieldNames(owner, valueAt(raw, path)) : [];
      return issue.keys.map((key) => unknownField([...path, key], key, known));
    }
    case 'invalid_union':
      return unionFaults(issue, path, document);
    case 'invalid_type':
      return isAbsent(raw, path)
        ? [missing(path, document)]
        : [wrongType(path, issue.expected, raw)];
    case 'invalid_value':
      return isAbsent(raw, path)
        ? [missing(path, document, issue.values)]
        : [notAllowed(path, raw, issue.values)];
    case 'invalid_format':
      return [wrongFormat(path, raw, (issue as { pattern?: string }).pattern)];
    case 'too_small':
      return [tooSmall(path, issue)];
    case 'too_big':
      return [tooBig(path, issue)];
    default: {
      // A refinement brings its Chinese words along as a parameter.
      const { params } = issue as { params?: { zh?: string } };
      const message = text(params?.zh ?? '此处内容有误。', issue.message);
      return [{ path, at: 'value', code: 'invalid', message }];
    }
  }
}

function unionFaults(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  document: Document,
): Fault[] {
  const { discriminator, options } = issue as { discriminator?: string; options?: unknown[] };
  if (discriminator !== undefined) {
    const values = options ?? [];
    return isAbsent(document.raw, path)
      ? [missing(path, document, values)]
      : [notAllowed(path, document.raw, values)];
  }
  const value = valueAt(document.raw, path);
  const owner = schemaAt(document.schema, document.raw, path);
  if (value === undefined) return [missing(path, document)];
  const branches = owner ? unionOptions(owner) : [];
  const meant = issue.errors[branchIndex(branches, value)];
  if (meant) return meant.flatMap((inner) => faultsOf(inner, document, path));
  const words = describedAs(owner);
  const forms = branches.map(branchWords);
  const expected = text(
    `可以是：${forms.map(([zh]) => zh).join('；')}。`,
    `It can be: ${forms.map(([, en]) => en).join('; ')}.`,
  );
  const message = text(
    `这里不是${words?.zh ?? '可用的内容'}。`,
    `This is not ${words?.en ?? 'anything known here'}.`,
  );
  return [{ path, at: 'value', code: 'not-allowed', message, expected }];
}

function branchWords(branch: z.ZodType): readonly [string, string] {
  const def = branch.def as { type: string; discriminator?: string };
  if (def.discriminator !== undefined) {
    return [`含 "${def.discriminator}" 的对象`, `an object with "${def.discriminator}"`];
  }
  const fields = fieldNames(branch, {});
  if (fields.length === 0) return typeWords(def.type);
  const names = fields.map((field) => `"${field}"`).join(', ');
  return [`含 ${names} 的对象`, `an object with ${names}`];
}

function unknownField(path: Path, key: string, known: readonly string[]): Fault {
  const message = text(`没有“${key}”这个字段。`, `There is no field "${key}" here.`);
  return { path, at: 'key', code: 'unknown-field', message, expected: suggestion(key, known) };
}

function missing(path: Path, { schema, raw }: Document, values?: readonly unknown[]): Fault {
  const words = describedAs(schemaAt(schema, raw, path));
  const name = last(path);
  const message = text(`缺少字段“${name}”。`, `The field "${name}" is missing.`);
  const what = words ? text(`应为：${words.zh}。`, `It is: ${words.en}.`) : undefined;
  const allowed = values?.length
    ? text(`可用：${list(values)}。`, `Allowed: ${list(values)}.`)
    : undefined;
  const expected =
    what && allowed
      ? text(`${what['zh-CN']}${allowed['zh-CN']}`, `${what.en} ${allowed.en}`)
      : (what ?? allowed);
  return { path, at: 'owner', code: 'missing-field', message, expected };
}

function wrongType(path: Path, type: string, raw: unknown): Fault {
  const [zh, en] = typeWords(type);
  const value = valueAt(raw, path);
  const [isZh, isEn] =
    type === 'int' && typeof value === 'number' ? ['小数', 'a fraction'] : typeWords(typeOf(value));
  return {
    path,
    at: 'value',
    code: 'wrong-type',
    message: text(`这里写的是${isZh}。`, `This is ${isEn}.`),
    expected: text(`应为${zh}。`, `It should be ${en}.`),
  };
}

function notAllowed(path: Path, raw: unknown, values: readonly unknown[]): Fault {
  const value = valueAt(raw, path);
  const shown = JSON.stringify(value) ?? '';
  const strings = values.filter((v): v is string => typeof v === 'string');
  const expected =
    typeof value === 'string' && strings.length === values.length
      ? suggestion(value, strings)
      : text(`可用：${list(values)}。`, `Allowed: ${list(values)}.`);
  const message = text(`不可用 ${shown}。`, `${shown} is not allowed here.`);
  return { path, at: 'value', code: 'not-allowed', message, expected };
}

function wrongFormat(path: Path, raw: unknown, pattern: string | undefined): Fault {
  const shown = JSON.stringify(valueAt(raw, path)) ?? '';
  const message = text(`${shown} 写法不对。`, `${shown} is not written the right way.`);
  return { path, at: 'value', code: 'wrong-format', message, expected: FORMATS.get(pattern) };
}

interface Size {
  readonly origin: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly inclusive?: boolean;
}

function tooSmall(path: Path, { origin, minimum, inclusive }: Size): Fault {
  const base = { path, at: 'value' } as const;
  if (origin === 'string') {
    const message = text('文字太短。', 'The text is too short.');
    const expected = text(`至少 ${minimum} 个字。`, `At least ${minimum} characters.`);
    return minimum === 1
      ? { ...base, code: 'blank-text', message: text('文字是空的。', 'The text is empty.') }
      : { ...base, code: 'out-of-range', message, expected };
  }
  if (origin === 'array') {
    const message = text('列表里的内容太少。', 'The list has too few entries.');
    const expected = text(`至少 ${minimum} 项。`, `At least ${minimum}.`);
    return { ...base, code: 'too-few', message, expected };
  }
  const expected =
    inclusive === false
      ? text(`须大于 ${minimum}。`, `It must be more than ${minimum}.`)
      : text(`最小 ${minimum}。`, `The least is ${minimum}.`);
  return {
    ...base,
    code: 'out-of-range',
    message: text('数值过小。', 'The number is too small.'),
    expected,
  };
}

function tooBig(path: Path, { origin, maximum }: Size): Fault {
  const base = { path, at: 'value' } as const;
  if (origin === 'array') {
    const expected = text(`至多 ${maximum} 项。`, `At most ${maximum}.`);
    const message = text('列表里的内容太多。', 'The list has too many entries.');
    return { ...base, code: 'too-many', message, expected };
  }
  if (origin === 'string') {
    const expected = text(`至多 ${maximum} 个字。`, `At most ${maximum} characters.`);
    return {
      ...base,
      code: 'out-of-range',
      message: text('文字太长。', 'The text is too long.'),
      expected,
    };
  }
  const expected = text(`最大 ${maximum}。`, `The most is ${maximum}.`);
  return {
    ...base,
    code: 'out-of-range',
    message: text('数值过大。', 'The number is too big.'),
    expected,
  };
}
