/** JSON Schema (draft-07) of every kind of content file, for editors; generated, never written by hand. */
import { z } from 'zod';
import { DOCUMENT_SCHEMAS, type DocumentKind } from '../schema/document.ts';

type JsonObject = Record<string, unknown>;

const KINDS = (Object.keys(DOCUMENT_SCHEMAS) as DocumentKind[]).sort();

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** File name (such as "case.schema.json") → schema, names in order. */
export function jsonSchemas(): Record<string, JsonObject> {
  const result: Record<string, JsonObject> = {};
  for (const kind of KINDS) {
    const schema = z.toJSONSchema(DOCUMENT_SCHEMAS[kind], {
      target: 'draft-07',
      io: 'input',
      reused: 'ref',
    }) as JsonObject;
    const { $schema, description, ...rest } = schema;
    // The last two are read by VS Code and by the studio's language service.
    const head = { $schema, title: `Open Counter ${kind}`, description };
    result[`${kind}.schema.json`] = {
      ...head,
      allowComments: true,
      allowTrailingCommas: true,
      ...rest,
    };
  }
  return result;
}

/** The text of a schema file: two spaces, newline at the end; equal for equal schemas. */
export function serializeSchema(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Follows "#/definitions/x" and a lone allOf, as zod writes described references. */
function described(schema: unknown, definitions: JsonObject): boolean {
  if (!isObject(schema)) return false;
  if (typeof schema.description === 'string' && schema.description.trim() !== '') return true;
  if (typeof schema.$ref === 'string') {
    return described(definitions[schema.$ref.replace('#/definitions/', '')], definitions);
  }
  return Array.isArray(schema.allOf) && schema.allOf.some((part) => described(part, definitions));
}

/** "file: path" of every field without a description; there should be none. */
export function undescribedFields(): string[] {
  const missing: string[] = [];
  const schemas = jsonSchemas();
  for (const file of Object.keys(schemas)) {
    const definitions = isObject(schemas[file]!.definitions) ? schemas[file]!.definitions : {};
    visit(schemas[file], '', (path, field) => {
      if (!described(field, definitions)) missing.push(`${file}: ${path}`);
    });
  }
  return missing;
}

function visit(schema: unknown, path: string, field: (path: string, field: unknown) => void): void {
  if (Array.isArray(schema)) {
    schema.forEach((part, i) => {
      visit(part, `${path}/${i}`, field);
    });
    return;
  }
  if (!isObject(schema)) return;
  for (const key of Object.keys(schema)) {
    if (key === 'properties' && isObject(schema.properties)) {
      for (const name of Object.keys(schema.properties)) {
        field(`${path}/${name}`, schema.properties[name]);
        visit(schema.properties[name], `${path}/${name}`, field);
      }
    } else {
      visit(schema[key], `${path}/${key}`, field);
    }
  }
}
