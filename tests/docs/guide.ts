/** The lessons in docs/scenario-format.md, and which fields and choices of the format they use. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { compileLesson, type LessonBundle } from '../../src/scenario/load/compile-lesson.ts';
import { loadLibrary } from '../../src/scenario/load/library.ts';
import { type Measures, measure, runStudy, type StudyRun } from '../../src/sim/index.ts';
import { SHIPPED } from '../scenario/shipped-files.ts';

export const GUIDE = readFileSync(
  new URL('../../docs/scenario-format.md', import.meta.url),
  'utf8',
);

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text of each lesson by id, in the order of the guide. */
export const LESSONS: ReadonlyMap<string, string> = new Map(
  [...GUIDE.matchAll(/^```json\n(.*?)^```$/gms)].map(([, text = '']) => [
    (JSON.parse(text) as { id: string }).id,
    text,
  ]),
);

interface Loaded {
  /** What is said against the lesson. */
  readonly complaints: string[];
  readonly bundle: LessonBundle;
}

const known = new Map<string, Loaded>();

export function loaded(id: string): Loaded {
  const one = known.get(id) ?? load(id);
  known.set(id, one);
  return one;
}

/** A study at a branch stands in the content folder. */
function load(id: string): Loaded {
  const text = LESSONS.get(id);
  if (text === undefined) throw new Error(`no lesson "${id}" in the guide`);
  const path = `lessons/${id}.json`;
  const atBranch = 'branch' in (JSON.parse(text) as Json);
  const { library, diagnostics } = loadLibrary([...(atBranch ? SHIPPED : []), { path, text }]);
  const complaints = diagnostics
    .filter((d) => d.file === path)
    .map((d) => `${id}:${d.line} ${d.message.en}`);
  if (!library.lessons.has(id)) throw new Error(complaints.join('\n'));
  return { complaints, bundle: compileLesson(library, id) };
}

/** One run, in words a reader can check by hand: times in minutes. */
export interface Told {
  readonly run: StudyRun;
  readonly m: Measures;
  /** Waits of the visits in order of arrival. */
  readonly waits: number[];
  /** When they ended, minutes after opening. */
  readonly ends: number[];
  readonly outcomes: number[];
}

const MINUTE = 60_000;

export function told(
  id: string,
  options: { seed?: number; warmup?: number; customers?: number } = {},
): Told {
  const { bundle } = loaded(id);
  const { seed = 1, ...rest } = options;
  const run = runStudy(bundle, seed, rest);
  const { visits } = run.state;
  const column = (of: ArrayLike<number>): number[] =>
    Array.from({ length: visits.count }, (_, i) => of[i] ?? -1);
  return {
    run,
    m: measure(run),
    waits: column(visits.waited).map((ms) => ms / MINUTE),
    ends: column(visits.leftAt).map((ms) => (ms - bundle.lesson.opens) / MINUTE),
    outcomes: column(visits.outcome),
  };
}

/** A choice by the name of its field: the same choices mean the same wherever they stand. */
const choice = (path: string, value: string): string =>
  `${path.slice(path.lastIndexOf('.') + 1)}=${value}`;

/** Every distribution has a cap. */
const fieldOf = (base: string, name: string): string =>
  name === 'cap' && base.startsWith('dist ') ? 'dist.cap' : `${base}.${name}`;

/** Every field of a schema as a path, and every choice of a field as name=value. Distributions are kept apart. */
export function wordsOf(schema: z.ZodType): Set<string> {
  const root = z.toJSONSchema(schema, { io: 'input', reused: 'inline' }) as Json;
  const words = new Set<string>();
  const walk = (part: unknown, path: string): void => {
    if (!isObject(part)) return;
    const { properties } = part;
    const dist =
      isObject(properties) && isObject(properties.dist) ? properties.dist.const : undefined;
    const base = dist === undefined ? path : `dist ${String(dist)}`;
    if (isObject(properties))
      for (const [name, field] of Object.entries(properties)) {
        if (name === 'dist') words.add(base);
        else {
          words.add(fieldOf(base, name));
          walk(field, fieldOf(base, name));
        }
      }
    if (Array.isArray(part.enum)) for (const one of part.enum) words.add(choice(path, String(one)));
    if (typeof part.const === 'string') words.add(choice(path, part.const));
    for (const key of ['anyOf', 'oneOf', 'allOf'])
      if (Array.isArray(part[key])) for (const one of part[key]) walk(one, path);
    walk(part.items, path);
    if (isObject(part.additionalProperties)) walk(part.additionalProperties, `${path}.*`);
  };
  walk(root, '');
  return words;
}

/** The same of a document, below the path at which the schema stands; names of one's own are `*` where the schema says so. */
export function wordsIn(
  value: unknown,
  path: string,
  schema: ReadonlySet<string>,
  words: Set<string>,
): void {
  if (Array.isArray(value)) {
    for (const one of value) wordsIn(one, path, schema, words);
    return;
  }
  if (!isObject(value)) {
    if (typeof value === 'string') words.add(choice(path, value));
    return;
  }
  const base = 'dist' in value ? `dist ${String(value.dist)}` : path;
  if ('dist' in value) words.add(base);
  for (const [name, field] of Object.entries(value)) {
    const at = fieldOf(base, name);
    words.add(at);
    wordsIn(field, schema.has(at) ? at : `${base}.*`, schema, words);
  }
}
