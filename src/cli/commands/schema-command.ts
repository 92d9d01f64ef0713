import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { jsonSchemas, serializeSchema } from '../../scenario/load/json-schema.ts';
import { finish, print, printJson } from '../outcome.ts';

const FOLDER = 'scenarios/schema';

export function addSchema(program: Command): void {
  program
    .command('schema')
    .description('write the JSON Schemas of the content files')
    .option('--check', 'write nothing; report files that have drifted')
    .option('--out <folder>', 'folder of the schemas', FOLDER)
    .option('--json', 'print the result as JSON')
    .action((options: { check?: boolean; out: string; json?: boolean }) => {
      const drifted: string[] = [];
      const schemas = Object.entries(jsonSchemas());
      for (const [name, schema] of schemas) {
        const path = join(options.out, name);
        const text = serializeSchema(schema);
        if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
        drifted.push(path);
        if (options.check) continue;
        mkdirSync(options.out, { recursive: true });
        writeFileSync(path, text);
      }
      if (options.json) printJson({ schemas: schemas.length, drifted, written: !options.check });
      else {
        for (const path of drifted) print(`${options.check ? 'drifted' : 'written'}  ${path}`);
        print(
          `${schemas.length} schemas, ${drifted.length} ${options.check ? 'drifted' : 'written'}`,
        );
      }
      finish(!options.check || drifted.length === 0);
    });
}
