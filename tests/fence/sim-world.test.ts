import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

const ABSENT = [
  'document',
  'window',
  'setTimeout',
  'performance',
  'console',
  'localStorage',
  'process',
];

/** Compiles a text as if it stood in the room, by the room's own compiler options. */
function errorsIn(room: string, text: string): string[] {
  const configPath = join(ROOT, room, 'tsconfig.json');
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
  const config = ts.getParsedCommandLineOfConfigFile(configPath, {}, host);
  if (config === undefined) throw new Error(`cannot read ${configPath}`);

  const file = join(ROOT, room, 'planted.ts');
  const compilerHost = ts.createCompilerHost(config.options);
  const { getSourceFile, fileExists } = compilerHost;
  compilerHost.fileExists = (path) => path === file || fileExists(path);
  compilerHost.getSourceFile = (path, ...rest) =>
    path === file
      ? ts.createSourceFile(path, text, ts.ScriptTarget.ES2022)
      : getSourceFile(path, ...rest);
  const program = ts.createProgram([file], config.options, compilerHost);
  return ts
    .getPreEmitDiagnostics(program)
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}

describe.each(['src/sim', 'src/scenario'])('%s has no world outside', (room) => {
  // One compilation for all: the compiler reads its libraries anew each time.
  const names = ABSENT.map((name, i) => `export const x${i} = ${name};`);
  const errors = errorsIn(
    room,
    [
      ...names,
      'export const y = globalThis.performance;',
      'export const z = Math.imul(2, 3);',
    ].join('\n'),
  );

  test.each(ABSENT)('%s does not exist there', (name) => {
    expect(errors.join('\n')).toContain(`Cannot find name '${name}'`);
  });

  test('nor does globalThis.performance, and plain code is no error', () => {
    expect(errors).toHaveLength(ABSENT.length + 1);
  });
});
