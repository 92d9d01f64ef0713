/** Looks into zod schemas: which fields, values and words belong to a place in a document. */
import type { z } from 'zod';
import { type Path, valueAt } from './json-pointer.ts';

/** The parts of zod's definitions that are read here. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly items?: readonly z.ZodType[];
  readonly options?: readonly z.ZodType[];
  readonly discriminator?: string;
  readonly values?: readonly unknown[];
}

const definition = (schema: z.ZodType) => schema.def as unknown as Definition;

/** The schema without optional, default and transform around it. */
export function unwrap(schema: z.ZodType): z.ZodType {
  const { type, innerType, in: input } = definition(schema);
  if (innerType) return unwrap(innerType);
  return type === 'pipe' && input ? unwrap(input) : schema;
}

const own = (shape: Definition['shape'], key: string | number) =>
  shape && Object.hasOwn(shape, key) ? shape[key] : undefined;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Which branch of a union the author meant; -1 when it cannot be told. */
export function branchIndex(options: readonly z.ZodType[], value: unknown): number {
  const scores = options.map((option) => likeness(unwrap(option), value));
  const most = Math.max(0, ...scores);
  const best = scores.indexOf(most);
  return most === 0 || scores.lastIndexOf(most) !== best ? -1 : best;
}

function likeness(schema: z.ZodType, value: unknown): number {
  const def = definition(schema);
  if (def.type === 'union' && def.discriminator !== undefined) {
    // The discriminator says it all, even with a value that does not exist.
    return isObject(value) && def.discriminator in value ? 1000 : 0;
  }
  if (def.type === 'object') {
    if (!isObject(value)) return 0;
    // Being an object at all says a little, having the same fields more.
    return 0.5 + Object.keys(def.shape ?? {}).filter((key) => key in value).length;
  }
  return def.type === typeof value ? 1 : 0;
}

function discriminated(def: Definition, value: unknown): z.ZodType | undefined {
  if (!isObject(value)) return undefined;
  const wanted = value[def.discriminator!];
  return def.options?.find((option) => {
    const key = definition(unwrap(option)).shape?.[def.discriminator!];
    return key !== undefined && definition(key).values?.includes(wanted);
  });
}

/** Follows unions down to the branch that fits the value. */
export function resolve(schema: z.ZodType, value: unknown): z.ZodType | undefined {
  const bare = unwrap(schema);
  const def = definition(bare);
  if (def.type !== 'union') return bare;
  const options = def.options ?? [];
  const branch =
    def.discriminator === undefined
      ? options[branchIndex(options, value)]
      : discriminated(def, value);
  return branch && resolve(branch, value);
}

/** The schema at a path of a document (with optional and description still around it), or undefined. */
export function schemaAt(schema: z.ZodType, root: unknown, path: Path): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  let value = root;
  for (const key of path) {
    const def: Definition | undefined = current && childrenOf(current, value);
    current = own(def?.shape, key) ?? def?.items?.[Number(key)] ?? def?.element ?? def?.valueType;
    value = valueAt(value, [key]);
  }
  return current;
}

function childrenOf(schema: z.ZodType, value: unknown): Definition | undefined {
  const resolved = resolve(schema, value);
  return resolved && definition(resolved);
}

/** Names of the fields an object at this place may have. */
export function fieldNames(schema: z.ZodType, value: unknown): string[] {
  const resolved = resolve(schema, value);
  return resolved ? Object.keys(definition(resolved).shape ?? {}) : [];
}

/** Branches of a plain union, unwrapped from optional and the like. */
export function unionOptions(schema: z.ZodType): readonly z.ZodType[] {
  return definition(unwrap(schema)).options ?? [];
}

/** "中文 / English", as every schema describes itself. */
export function describedAs(schema: z.ZodType | undefined): { zh: string; en: string } | undefined {
  let current = schema;
  while (current) {
    const words = current.description;
    if (words !== undefined) {
      const cut = words.indexOf(' / ');
      return cut < 0
        ? { zh: words, en: words }
        : { zh: words.slice(0, cut), en: words.slice(cut + 3) };
    }
    const { innerType, in: input } = definition(current);
    current = innerType ?? input;
  }
  return undefined;
}
