/** Which files one lesson needs, read from plain data alone: no schema, so that a faulty file is found as well. */
import type { RawDocument } from '../migrate/migration.ts';

export interface RawFile {
  readonly path: string;
  /** As far as it could be read. */
  readonly raw: RawDocument;
  /** False: there is no telling what the file is. */
  readonly whole: boolean;
}

/**
 * What each kind may name. Every text in a file that is the id of a file of such a kind counts as a reference,
 * wherever it stands: a field added to a schema needs nothing here.
 */
const LEADS_TO: Readonly<Record<string, readonly string[]>> = {
  lesson: ['branch', 'case', 'sop'],
  branch: ['bank'],
  bank: ['bank-part'],
  case: ['sop'],
  sop: ['clause'],
};

/** Not content: texts in two languages, and what only authors read. */
const SILENT = new Set(['zh-CN', 'en', 'note', '$schema', 'kind', 'id']);

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') found.add(value);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const entry of value) collect(entry, found);
  else
    for (const [key, entry] of Object.entries(value)) if (!SILENT.has(key)) collect(entry, found);
}

/** Names by which others call a file: its id; of a book of clauses, the ids in it. */
function namesOf({ kind, id, clauses }: RawDocument): unknown[] {
  if (kind !== 'clause') return [id];
  return Array.isArray(clauses) ? clauses.map((clause: { id?: unknown } | null) => clause?.id) : [];
}

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const within = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

/** The lessons that are the hall of a day. Only these: a lesson and one of its cases may share an id. */
function hallsOf({ supervisor }: RawDocument): unknown[] {
  const week = within(supervisor, 'week');
  return [week, ...listed(within(week, 'days'))].flatMap((one) => within(one, 'hall') ?? []);
}

const keyOf = (kind: unknown, name: unknown) => `${String(kind)}/${String(name)}`;

/**
 * Finds the files a lesson needs to be compiled, in the order given. A file that cannot be read belongs to every lesson:
 * it may be the one that is missed, and then its fault must be told. None when there is no such lesson.
 */
export function closuresOf(files: readonly RawFile[]): (lesson: string) => readonly RawFile[] {
  const byName = new Map<string, RawFile[]>();
  for (const file of files) {
    for (const name of namesOf(file.raw)) {
      const key = keyOf(file.raw.kind, name);
      byName.set(key, [...(byName.get(key) ?? []), file]);
    }
  }
  const words = new Map<RawFile, Set<string>>();
  const wordsOf = (file: RawFile): Set<string> => {
    const known = words.get(file);
    if (known) return known;
    const found = new Set<string>();
    collect(file.raw, found);
    words.set(file, found);
    return found;
  };
  return (lesson) => {
    const start = byName.get(keyOf('lesson', lesson));
    if (!start) return [];
    const needed = new Set(files.filter(({ whole }) => !whole));
    const open = [...start];
    for (let file = open.pop(); file; file = open.pop()) {
      if (needed.has(file)) continue;
      needed.add(file);
      for (const kind of LEADS_TO[String(file.raw.kind)] ?? []) {
        for (const word of wordsOf(file)) {
          open.push(...(byName.get(keyOf(kind, word)) ?? []));
        }
      }
      for (const hall of hallsOf(file.raw)) open.push(...(byName.get(keyOf('lesson', hall)) ?? []));
    }
    return files.filter((file) => needed.has(file));
  };
}
