import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { formatReference } from '../docs/format-reference.ts';
import { vocabularyReference } from '../docs/vocabulary-reference.ts';
import { finish, print, printJson } from '../outcome.ts';

const FOLDER = 'docs/reference';

const PAGES = {
  'facts-and-commands.md': vocabularyReference,
  'scenario-format.md': formatReference,
} as const;

export function addDocs(program: Command): void {
  program
    .command('docs')
    .description('write the reference pages of the content format from the schemas')
    .option('--check', 'write nothing; report pages that have drifted')
    .option('--out <folder>', 'folder of the pages', FOLDER)
    .option('--json', 'print the result as JSON')
    .action((options: { check?: boolean; out: string; json?: boolean }) => {
      const drifted: string[] = [];
      const pages = Object.entries(PAGES);
      for (const [name, write] of pages) {
        const path = join(options.out, name);
        const text = write();
        if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
        drifted.push(path);
        if (options.check) continue;
        mkdirSync(options.out, { recursive: true });
        writeFileSync(path, text);
      }
      if (options.json) printJson({ pages: pages.length, drifted, written: !options.check });
      else {
        for (const path of drifted) print(`${options.check ? 'drifted' : 'written'}  ${path}`);
        print(`${pages.length} pages, ${drifted.length} ${options.check ? 'drifted' : 'written'}`);
      }
      finish(!options.check || drifted.length === 0);
    });
}
