/** Reads the JSON Schemas of the content files: one place in a schema, with references followed. */

export type JsonObject = Readonly<Record<string, unknown>>;

export interface SchemaNode {
  /** Outermost description: what the field is for. */
  readonly description: string;
  /** Undefined when there is none. */
  readonly default: unknown;
  /** Name of the building block the value is, or "". */
  readonly block: string;
  /** The schema with references followed and merged. */
  readonly body: JsonObject;
}

/** Building blocks by their English description: shown once, linked from everywhere. */
const BLOCKS: Readonly<Record<string, string>> = {
  'text in both languages': 'text',
  'identifier: letters, digits, dots, dashes': 'id',
  'duration such as "30s", "1m30s", "2h"': 'duration',
  'time of day such as "09:05"': 'clock',
  'date such as "2026-11-23"': 'date',
  'amount in fen': 'fen',
  '0 to 100': 'percent',
  'change, -100 to 100': 'delta',
  'CEL condition': 'condition',
  'pattern of a fact': 'pattern',
  'random duration': 'random duration',
  item: 'item',
  'a field on an item': 'field of an item',
  'one way to answer': 'answer',
  'one step': 'step',
  'one rule': 'rule',
  'what is practised and how items are drawn': 'drill items',
};

/** In the order in which they are shown. */
export const BLOCK_NAMES: readonly string[] = Object.values(BLOCKS);

/** A block of scalars may be described otherwise in places ("amount in fen"): only these shapes count. */
function blockOf(schema: JsonObject): string {
  const { description } = schema;
  if (typeof description !== 'string') return '';
  const name = BLOCKS[description.slice(description.indexOf(' / ') + 3)];
  return name === undefined ? '' : name;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a schema says itself and what it refers to, the outermost first. */
function layers(schema: JsonObject, definitions: JsonObject): JsonObject[] {
  const target =
    typeof schema.$ref === 'string'
      ? definitions[schema.$ref.replace('#/definitions/', '')]
      : undefined;
  const parts = Array.isArray(schema.allOf) ? schema.allOf : [];
  const below = [target, ...parts].filter(isObject);
  return [schema, ...below.flatMap((part) => layers(part, definitions))];
}

export function nodeOf(schema: unknown, definitions: JsonObject): SchemaNode {
  const found = layers(isObject(schema) ? schema : {}, definitions);
  const body: Record<string, unknown> = {};
  for (const layer of found) {
    for (const key of Object.keys(layer)) body[key] ??= layer[key];
  }
  return {
    description: typeof body.description === 'string' ? body.description : '',
    default: found.find((layer) => layer.default !== undefined)?.default,
    block: found.map(blockOf).find((name) => name !== '') ?? '',
    body,
  };
}

/** The branches of a choice between shapes, or none. */
export function branchesOf({ body }: SchemaNode): readonly unknown[] {
  const list = body.oneOf ?? body.anyOf;
  return Array.isArray(list) ? list : [];
}

export const propertiesOf = ({ body }: SchemaNode): JsonObject =>
  isObject(body.properties) ? body.properties : {};

export const requiredOf = ({ body }: SchemaNode): readonly string[] =>
  Array.isArray(body.required) ? body.required : [];
