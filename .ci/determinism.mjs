// Reports what would make two runs of one scenario differ: clocks, chance, locale, storage, and the
// operations whose last digit JavaScript leaves to the engine (Math.log and its kin, `**`).
// Names are resolved by the compiler, so a local variable called `performance` is no offence and
// `const M = Math` is no way out. There are no exceptions, src/sim/kernel/det-math.ts included.
// Usage: node .ci/determinism.mjs [folder …]
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { HOME, startedDirectly } from './home.mjs';

/** Bots play in recorded runs: what is true for the sim is true for them. */
const ROOMS = ['src/sim', 'src/bots'];

const CLOCK = 'time comes from the kernel clock';
const LATER = 'put an event into the kernel queue';
const OUTSIDE = 'the sim knows nothing outside itself';
/** @type {Map<string, string>} */
const BANNED_GLOBALS = new Map([
  ...['Date', 'performance'].map((n) => /** @type {const} */ ([n, CLOCK])),
  ...[
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'requestAnimationFrame',
    'requestIdleCallback',
  ].map((n) => /** @type {const} */ ([n, LATER])),
  ...['crypto'].map((n) => /** @type {const} */ ([n, 'chance comes from a named random stream'])),
  ...['Intl'].map((n) => /** @type {const} */ ([n, 'formatting belongs to src/text'])),
  ...['WeakRef', 'FinalizationRegistry'].map(
    (n) => /** @type {const} */ ([n, 'the garbage collector keeps no schedule']),
  ),
  ...[
    'console',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'navigator',
    'document',
    'window',
    'self',
    'globalThis',
    'process',
    'require',
    'eval',
    'Function',
  ].map((n) => /** @type {const} */ ([n, OUTSIDE])),
]);

/** The members of Math with one exact answer in every engine, and the constants. */
const EXACT_MATH = new Set([
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
  'E',
  'LN10',
  'LN2',
  'LOG10E',
  'LOG2E',
  'PI',
  'SQRT1_2',
  'SQRT2',
]);

const isLocaleMember = (/** @type {string} */ name) =>
  name.startsWith('toLocale') || name === 'localeCompare';

/** @typedef {{ file: string, line: number, what: string, why: string }} Finding */

/** The member named by `a.b` or `a['b']`; undefined when it is computed. @param {ts.Node} node */
function memberName(node) {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return node.argumentExpression.text;
  }
  return undefined;
}

/** True if the name stands for something neither written in our files nor imported by them. */
function isGlobal(/** @type {ts.Identifier} */ node, /** @type {ts.TypeChecker} */ checker) {
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  const declarations = symbol?.declarations ?? [];
  // `declare const performance: …` says that something exists; it does not make it.
  return declarations.every(
    (d) =>
      d.getSourceFile().isDeclarationFile ||
      (ts.getCombinedModifierFlags(d) & ts.ModifierFlags.Ambient) !== 0,
  );
}

/** Names that are spelled here but belong to an object or a type, not to the world. */
function isMemberPosition(/** @type {ts.Identifier} */ node) {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isQualifiedName(parent) && parent.right === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node) ||
    ((ts.isPropertyAssignment(parent) || ts.isJsxAttribute(parent)) && parent.name === node) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent)
  );
}

/**
 * Walks one file.
 * @param {ts.SourceFile} file @param {ts.TypeChecker} checker @returns {Finding[]}
 */
function inspect(file, checker) {
  /** @type {Finding[]} */
  const findings = [];
  const report = (
    /** @type {ts.Node} */ node,
    /** @type {string} */ what,
    /** @type {string} */ why,
  ) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    findings.push({ file: file.fileName, line: line + 1, what, why });
  };

  const mathMember = (/** @type {ts.Identifier} */ math) => {
    const { parent } = math;
    const isObject =
      (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) &&
      parent.expression === math;
    const name = isObject ? memberName(parent) : undefined;
    if (name === undefined) {
      report(math, 'Math', 'name the member: Math.floor(…), not Math passed on or taken apart');
    } else if (name === 'random') {
      report(math, 'Math.random', 'chance comes from a named random stream');
    } else if (!EXACT_MATH.has(name)) {
      report(
        math,
        `Math.${name}`,
        'engines differ in the last digit: use src/sim/kernel/det-math.ts',
      );
    }
  };

  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isIdentifier(node) && !isMemberPosition(node)) {
      const why = BANNED_GLOBALS.get(node.text);
      if (why !== undefined && isGlobal(node, checker)) report(node, node.text, why);
      if (node.text === 'Math' && isGlobal(node, checker)) mathMember(node);
    }
    const member = memberName(node);
    if (member !== undefined && isLocaleMember(member)) {
      report(
        node,
        member,
        'the answer depends on the machine: compare and format without a locale',
      );
    }
    if (ts.isBindingElement(node)) {
      const name = node.propertyName ?? node.name;
      if (
        ts.isIdentifier(name) &&
        isLocaleMember(name.text) &&
        ts.isObjectBindingPattern(node.parent)
      ) {
        report(
          node,
          name.text,
          'the answer depends on the machine: compare and format without a locale',
        );
      }
    }
    if (
      node.kind === ts.SyntaxKind.AsteriskAsteriskToken ||
      node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken
    ) {
      report(
        node,
        node.kind === ts.SyntaxKind.AsteriskAsteriskToken ? '**' : '**=',
        'engines differ in the last digit: multiply, or use src/sim/kernel/det-math.ts',
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return findings;
}

/**
 * Checks every TypeScript file below the folders.
 * @param {string[]} folders absolute
 * @returns {{ files: number, findings: Finding[] }}
 */
export function checkDeterminism(folders) {
  const files = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
  // With the DOM and Node left out, their globals do not resolve at all, which counts as global.
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts'],
    types: [],
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const findings = files.flatMap((path) => {
    const file = program.getSourceFile(path);
    if (file === undefined) throw new Error(`the compiler did not read ${path}`);
    return inspect(file, checker);
  });
  return { files: files.length, findings };
}

function main() {
  const named = process.argv.slice(2).map((folder) => resolve(folder));
  const { files, findings } = checkDeterminism(
    named.length > 0 ? named : ROOMS.map((room) => join(HOME, room)),
  );
  for (const { file, line, what, why } of findings) {
    console.error(`${relative(process.cwd(), file)}:${line}  ${what}  (${why})`);
  }
  console.log(`determinism: ${files} files, ${findings.length} findings`);
  // Looking at nothing finds nothing.
  process.exitCode = findings.length > 0 || files === 0 ? 1 : 0;
}

if (startedDirectly(import.meta.url)) main();
