/** JSON with comments and trailing commas → plain data with positions. Never throws. */
import { createScanner, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Text } from '../schema/common.ts';
import { type Diagnostic, text } from './diagnostic.ts';
import { type Path, toPointer } from './json-pointer.ts';
import { type SourceText, sourceText } from './source-text.ts';

export interface SourceFile {
  /** As shown in messages, such as "cases/fake-note.json". */
  readonly path: string;
  readonly text: string;
}

export interface ReadJson {
  readonly source: SourceText;
  /** Undefined when the text cannot be read. */
  readonly value: unknown;
  readonly diagnostics: Diagnostic[];
}

/** In UTF-16 units. */
const MAX_LENGTH = 5 * 1024 * 1024;
const MAX_DEPTH = 64;
const MAX_SYNTAX_ERRORS = 20;

// jsonc-parser's SyntaxKind and ParseErrorCode are const enums, which isolated modules cannot read.
// Opening tokens are 1 and 3; the closing one is one more.
const OPEN = new Set([1, 3]);
const END_OF_FILE = 17;

const SYNTAX_MESSAGES: Readonly<Record<number, Text>> = {
  1: text('这里不是 JSON 能用的写法。', 'This is not valid in JSON.'),
  2: text('数字写法不对。', 'This is not a valid number.'),
  3: text('这里缺少带双引号的字段名。', 'A field name in double quotes is missing here.'),
  4: text('这里缺少一个值。', 'A value is missing here.'),
  5: text('这里缺少冒号。', 'A colon is missing here.'),
  6: text('这里缺少逗号。', 'A comma is missing here.'),
  7: text('这里缺少右花括号 }。', 'A closing brace } is missing here.'),
  8: text('这里缺少右方括号 ]。', 'A closing bracket ] is missing here.'),
  9: text('文件到此应当结束。', 'The file should end here.'),
  11: text('注释没有结束。', 'The comment does not end.'),
  12: text('字符串没有结束。', 'The string does not end.'),
  13: text('数字没有写完。', 'The number does not end.'),
  14: text('\\u 之后须有四位十六进制数字。', '\\u needs four hexadecimal digits.'),
  15: text('没有这种转义写法。', 'There is no such escape.'),
  16: text('字符串里有不可见的控制字符。', 'There is a control character inside the string.'),
};
const SYNTAX_DEFAULT = text('JSON 写法有误。', 'The JSON is not well formed.');

/** Offset where the nesting gets too deep, or -1. Parsing recurses, so this is asked first. */
function tooDeepAt(json: string): number {
  const scanner = createScanner(json, true);
  const open: number[] = [];
  for (;;) {
    const token = scanner.scan() as number;
    if (token === END_OF_FILE) return -1;
    if (open.length > 0 && open[open.length - 1] === token - 1) open.pop();
    else if (OPEN.has(token) && open.push(token) > MAX_DEPTH) return scanner.getTokenOffset();
  }
}

function plainValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(plainValue);
  if (node.type !== 'object') return node.value;
  const result: Record<string, unknown> = {};
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    // "__proto__" is reported by `walkKeys` and must not reach the data.
    if (key && value && key.value !== '__proto__') result[key.value] = plainValue(value);
  }
  return result;
}

function walkKeys(node: Node, path: Path, found: (key: Node, path: Path, code: KeyFault) => void) {
  if (node.type === 'array') {
    (node.children ?? []).forEach((child, i) => {
      walkKeys(child, [...path, i], found);
    });
    return;
  }
  if (node.type !== 'object') return;
  const seen = new Set<string>();
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (!key) continue;
    const at = [...path, String(key.value)];
    if (key.value === '__proto__') found(key, at, 'not-allowed');
    else if (seen.has(key.value)) found(key, at, 'duplicate-key');
    seen.add(key.value);
    if (value) walkKeys(value, at, found);
  }
}

type KeyFault = 'duplicate-key' | 'not-allowed';

const keyMessage = (code: KeyFault, key: string) =>
  code === 'duplicate-key'
    ? text(`字段“${key}”写了两次。`, `The field "${key}" is written twice.`)
    : text(`字段名“${key}”不可使用。`, `The field name "${key}" cannot be used.`);

/** Reads one file: size and depth guard, comments, trailing commas, byte order mark, keys written twice. */
export function readJson(file: SourceFile): ReadJson {
  const json = file.text.charCodeAt(0) === 0xfeff ? file.text.slice(1) : file.text;
  const diagnostics: Diagnostic[] = [];
  const fault = (
    source: SourceText,
    offset: number,
    code: Diagnostic['code'],
    message: Text,
    path: Path = [],
  ) => {
    const pointer = toPointer(path);
    diagnostics.push({
      file: file.path,
      ...source.at(offset),
      pointer,
      code,
      severity: 'error',
      message,
    });
  };
  const refuse = (offset: number, code: Diagnostic['code'], message: Text): ReadJson => {
    const source = sourceText(file.path, json, undefined);
    fault(source, offset, code, message);
    return { source, value: undefined, diagnostics };
  };

  if (json.length > MAX_LENGTH) {
    return refuse(0, 'too-large', text('文件超过 5 MB。', 'The file is larger than 5 MB.'));
  }
  const deep = tooDeepAt(json);
  if (deep >= 0) {
    const zh = `嵌套超过 ${MAX_DEPTH} 层。`;
    return refuse(deep, 'too-deep', text(zh, `Nested deeper than ${MAX_DEPTH} levels.`));
  }

  const errors: ParseError[] = [];
  const tree = parseTree(json, errors, { allowTrailingComma: true });
  const source = sourceText(file.path, json, tree);
  for (const { error, offset } of errors.slice(0, MAX_SYNTAX_ERRORS)) {
    fault(source, offset, 'syntax', SYNTAX_MESSAGES[error as number] ?? SYNTAX_DEFAULT);
  }
  if (!tree) {
    if (errors.length === 0) fault(source, 0, 'syntax', text('文件是空的。', 'The file is empty.'));
    return { source, value: undefined, diagnostics };
  }
  walkKeys(tree, [], (key, path, code) => {
    fault(source, key.offset, code, keyMessage(code, String(key.value)), path);
  });
  // A text that does not parse is not validated: what follows from a missing comma would only confuse.
  return { source, value: errors.length > 0 ? undefined : plainValue(tree), diagnostics };
}
