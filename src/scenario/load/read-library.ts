/** All content files together: parsed and indexed by id. What they say of each other is not looked at here. */
import type { RawDocument } from '../migrate/migration.ts';
import type { BankFile } from '../schema/bank.ts';
import type { BankPart } from '../schema/bank-part.ts';
import type { Branch } from '../schema/branch.ts';
import type { CaseBody, CaseFile } from '../schema/case.ts';
import type { Clause, ClauseBook } from '../schema/clause.ts';
import type { Curriculum } from '../schema/curriculum.ts';
import type { ContentDocument } from '../schema/document.ts';
import type { Drill } from '../schema/drill.ts';
import type { LessonFile } from '../schema/lesson.ts';
import type { Sop } from '../schema/sop.ts';
import { wholeBanks } from './bank-parts.ts';
import type { Diagnostic } from './diagnostic.ts';
import { type Library, type LibraryFile, rawKey } from './library-model.ts';
import {
  locateFault,
  type ParsedDocument,
  parseDocument,
  type SourceFile,
} from './parse-document.ts';
import { type AppliedVariant, applyVariant, BASE, baseCase } from './variant.ts';

interface Building {
  readonly bank: Map<string, BankFile>;
  readonly 'bank-part': Map<string, BankPart>;
  readonly branch: Map<string, Branch>;
  readonly case: Map<string, CaseFile>;
  readonly clause: Map<string, ClauseBook>;
  readonly curriculum: Map<string, Curriculum>;
  readonly drill: Map<string, Drill>;
  readonly lesson: Map<string, LessonFile>;
  readonly sop: Map<string, Sop>;
}

/**
 * Reads content files. Those with errors of their own are left out of the library and reported. Never throws.
 * @param sources in any order
 */
export function readLibrary(sources: readonly SourceFile[]): {
  library: Library;
  files: readonly LibraryFile[];
  diagnostics: Diagnostic[];
} {
  const files = sources.map(fileOf);
  const diagnostics = files.flatMap(({ parsed, variants }) => [
    ...parsed.diagnostics,
    ...variants.flatMap(({ faults }) => faults.map((fault) => locateFault(parsed.source, fault))),
  ]);
  return { library: buildLibrary(files), files, diagnostics };
}

const readFiles = new WeakMap<SourceFile, LibraryFile & { readonly text: string }>();

/** Reads a file; the same source is read once, so that an editor reloads only what changed. */
function fileOf(source: SourceFile): LibraryFile {
  const known = readFiles.get(source);
  if (known && known.text === source.text && known.path === source.path) return known;
  const { path, text } = source;
  const parsed = parseDocument(source);
  const file = { path, text, parsed, variants: variantsOf(parsed) };
  readFiles.set(source, file);
  return file;
}

function variantsOf({ document, raw }: ParsedDocument): readonly AppliedVariant[] {
  if (document?.kind !== 'case' || !raw) return [];
  return document.variants.map((_, i) => applyVariant(raw, i));
}

function buildLibrary(files: readonly LibraryFile[]): Library {
  const maps: Building = {
    bank: new Map(),
    'bank-part': new Map(),
    branch: new Map(),
    case: new Map(),
    clause: new Map(),
    curriculum: new Map(),
    drill: new Map(),
    lesson: new Map(),
    sop: new Map(),
  };
  const paths = new Map<string, string>();
  const raws = new Map<string, RawDocument>();
  const variants = new Map<string, ReadonlyMap<string, CaseBody>>();
  for (const file of files) {
    const { document, raw } = file.parsed;
    if (!document || !raw) continue;
    const map = maps[document.kind] as Map<string, ContentDocument>;
    // The first file of an id counts; the second is reported as a duplicate.
    if (map.has(document.id)) continue;
    map.set(document.id, document);
    paths.set(rawKey(document.kind, document.id), file.path);
    if (!paths.has(document.id)) paths.set(document.id, file.path);
    raws.set(rawKey(document.kind, document.id), raw);
    if (document.kind === 'case') variants.set(document.id, casesOf(raw, file.variants));
  }
  const clauses = new Map<string, Clause>();
  const books = new Map<string, string>();
  for (const book of maps.clause.values()) {
    for (const clause of book.clauses) {
      if (clauses.has(clause.id)) continue;
      clauses.set(clause.id, clause);
      books.set(clause.id, book.id);
    }
  }
  return {
    banks: wholeBanks(maps.bank, maps['bank-part']),
    banksBehind: {
      counter: wholeBanks(maps.bank, maps['bank-part'], 'counter'),
      floor: wholeBanks(maps.bank, maps['bank-part'], 'floor'),
    },
    parts: maps['bank-part'],
    branches: maps.branch,
    cases: maps.case,
    clauses,
    curricula: maps.curriculum,
    drills: maps.drill,
    sops: maps.sop,
    lessons: maps.lesson,
    files: paths,
    variants,
    books,
    raws,
  };
}

function casesOf(
  raw: RawDocument,
  applied: readonly AppliedVariant[],
): ReadonlyMap<string, CaseBody> {
  const cases = new Map<string, CaseBody>([[BASE, baseCase(raw)]]);
  for (const variant of applied) {
    if (variant.case && !cases.has(variant.id)) cases.set(variant.id, variant.case);
  }
  return cases;
}
