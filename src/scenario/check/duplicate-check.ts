/** Names that must be unique: within each list, and across all files. */
import { text } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { LibraryFile } from '../load/library-model.ts';
import type { RawDocument } from '../migrate/migration.ts';
import type { Report } from './report.ts';
import { walk } from './walk.ts';

const NAMES = ['id', 'code', 'no', 'value'] as const;
/** Lists in which the same name may stand again. */
const FREE = new Set([
  'clocks',
  'portraits',
  'exemplar',
  'before',
  'each',
  'after',
  'habits',
  'times',
  'earlier',
  'squares',
]);

type Entry = Readonly<Record<string, unknown>>;

function nameKey(list: readonly unknown[]): (typeof NAMES)[number] | undefined {
  return NAMES.find((name) =>
    list.every(
      (entry) =>
        typeof entry === 'object' && entry !== null && typeof (entry as Entry)[name] === 'string',
    ),
  );
}

/** Works on plain data, so that it also speaks when the file has other errors. */
export function checkDuplicates(report: Report, raw: RawDocument): void {
  walk(raw, (list, path) => {
    if (!Array.isArray(list) || list.length < 2) return;
    if (FREE.has(String(path[path.length - 1]))) return;
    if (list.every((entry) => typeof entry === 'string')) {
      checkList(report, list, (i) => [...path, i]);
      return;
    }
    const key = nameKey(list);
    if (key === undefined) return;
    const names = list.map((entry: Entry) => entry[key] as string);
    checkList(report, names, (i) => [...path, i, key]);
  });
}

function checkList(report: Report, names: readonly string[], pathOf: (i: number) => Path): void {
  const seen = new Set<string>();
  names.forEach((name, i) => {
    if (seen.has(name)) {
      const message = text(`“${name}”写了两次。`, `"${name}" is written twice.`);
      report(pathOf(i), 'duplicate-id', message);
    }
    seen.add(name);
  });
}

const RESERVED_VARIANT = 'base';

/** A variant cannot be called what the case without variant is called. */
export function checkVariantNames(report: Report, raw: RawDocument): void {
  if (!Array.isArray(raw.variants)) return;
  raw.variants.forEach((variant: Entry | null, i) => {
    if (variant?.id !== RESERVED_VARIANT) return;
    const message = text(
      '“base”指没有变体的案例，不可作变体名。',
      '"base" means the case without variant; a variant needs another id.',
    );
    report(['variants', i, 'id'], 'not-allowed', message);
  });
}

/**
 * Ids across files: documents, clauses of all books, rules of all procedures.
 * @param reportOf the report of a file
 */
export function checkAcrossFiles(
  files: readonly LibraryFile[],
  reportOf: (file: LibraryFile) => Report,
): void {
  const sets = { document: new Map<string, string>(), clause: new Map(), rule: new Map() };
  const claim = (
    file: LibraryFile,
    set: Map<string, string>,
    key: string,
    id: string,
    at: Path,
  ) => {
    const first = set.get(key);
    if (first === undefined) set.set(key, file.path);
    else if (first !== file.path) {
      const message = text(
        `标识“${id}”已在 ${first} 中使用。`,
        `The id "${id}" is already used in ${first}.`,
      );
      reportOf(file)(at, 'duplicate-id', message);
    }
  };
  for (const file of files) {
    const { document } = file.parsed;
    if (!document) continue;
    claim(file, sets.document, `${document.kind}/${document.id}`, document.id, ['id']);
    if (document.kind === 'clause') {
      document.clauses.forEach(({ id }, i) => {
        claim(file, sets.clause, id, id, ['clauses', i, 'id']);
      });
    }
    if (document.kind === 'sop') {
      document.rules.forEach(({ id }, i) => {
        claim(file, sets.rule, id, id, ['rules', i, 'id']);
      });
    }
  }
}
