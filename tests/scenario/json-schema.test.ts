import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  jsonSchemas,
  serializeSchema,
  undescribedFields,
} from '../../src/scenario/load/json-schema.ts';

const FOLDER = fileURLToPath(new URL('../../scenarios/schema', import.meta.url));

describe('JSON Schema of content files', () => {
  const schemas = jsonSchemas();

  it('describes every field', () => {
    expect(undescribedFields()).toEqual([]);
  });

  it('is one file per kind, draft-07, with comments and trailing commas allowed', () => {
    expect(Object.keys(schemas)).toEqual(
      ['bank', 'bank-part', 'branch', 'case', 'clause', 'curriculum', 'drill', 'lesson', 'sop'].map(
        (kind) => `${kind}.schema.json`,
      ),
    );
    for (const schema of Object.values(schemas)) {
      expect(schema).toMatchObject({
        $schema: 'http://json-schema.org/draft-07/schema#',
        allowComments: true,
        allowTrailingCommas: true,
        additionalProperties: false,
      });
    }
  });

  it('comes out the same every time, and as committed', () => {
    const written = readdirSync(FOLDER).filter((name) => name.endsWith('.schema.json'));
    expect(written.sort()).toEqual(Object.keys(schemas).sort());
    for (const name of written) {
      const text = serializeSchema(schemas[name]!);
      expect(text).toBe(serializeSchema(jsonSchemas()[name]!));
      expect(
        readFileSync(`${FOLDER}/${name}`, 'utf8') === text,
        `${name} is out of date: oc schema`,
      ).toBe(true);
    }
  });
});
