import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { loadLibrary } from '../../scenario/load/library.ts';
import { contentRoot, expand, readSources } from '../content.ts';
import { printDiagnostics } from '../diagnostics.ts';
import { finish, print, printJson } from '../outcome.ts';

export function addValidate(program: Command): void {
  program
    .command('validate')
    .description(
      'check content files: shape, references, conditions; every error with line and column',
    )
    .argument('<files...>', 'content files or folders')
    .option('--json', 'print the diagnostics as JSON')
    .option('--strict', 'warnings count as findings')
    .action((paths: string[], options: { json?: boolean; strict?: boolean }) => {
      const files = expand(paths).map((path) => relative(process.cwd(), resolve(path)));
      const wanted = new Set(files);
      const roots = [...new Set(files.map(contentRoot))];
      const diagnostics = roots
        .flatMap((root) => loadLibrary(readSources(root)).diagnostics)
        .filter((d) => wanted.has(d.file));
      const errors = diagnostics.filter((d) => d.severity === 'error').length;
      const warnings = diagnostics.length - errors;
      if (options.json) printJson({ files: files.length, errors, warnings, diagnostics });
      else {
        printDiagnostics(diagnostics);
        print(`${files.length} files, ${errors} errors, ${warnings} warnings`);
      }
      finish(errors === 0 && !(options.strict && warnings > 0));
    });
}
