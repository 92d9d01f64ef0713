/** What checks may look up: the library, and what is missing from it only because its file has errors. */

import type { Library, LibraryFile } from '../load/library-model.ts';
import type { DocumentKind, DocumentOf } from '../schema/document.ts';
import { choicesOf } from '../schema/lesson.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

export interface World {
  readonly library: Library;
  /** In the library, or in a file that has errors of its own. */
  knows(kind: DocumentKind, id: string): boolean;
  ids(kind: DocumentKind): string[];
  /** False when a book of clauses, a procedure, or a case could not be read. */
  readonly clausesComplete: boolean;
  readonly sopsComplete: boolean;
  readonly casesComplete: boolean;
  /** False when the file of a bank has errors. */
  readonly banksReadable: boolean;
  vocabularyOfBank(id: string): Vocabulary | undefined;
  /** Of the banks whose lessons use the case; all banks together if none does. */
  vocabulariesOfCase(id: string): readonly Vocabulary[];
  /** Of all banks; undefined when one of them could not be read. */
  readonly anyBank: Vocabulary | undefined;
}

const MAP_OF: { readonly [K in Exclude<DocumentKind, 'clause'>]: keyof Library } = {
  bank: 'banks',
  'bank-part': 'parts',
  branch: 'branches',
  case: 'cases',
  curriculum: 'curricula',
  drill: 'drills',
  lesson: 'lessons',
  sop: 'sops',
};

const baseName = (path: string) => /([^/\\]*?)(\.[^./\\]*)?$/.exec(path)?.[1] ?? path;

export function worldOf(files: readonly LibraryFile[], library: Library): World {
  const broken = new Set<string>();
  const brokenKinds = new Set<DocumentKind | undefined>();
  for (const { path, parsed } of files) {
    if (parsed.document) continue;
    brokenKinds.add(parsed.kind);
    // Its id may be what is wrong with it; files are mostly called by their id.
    for (const id of [parsed.id, baseName(path)]) broken.add(`${parsed.kind ?? '*'}/${id}`);
  }
  const banksReadable = !brokenKinds.has('bank') && !brokenKinds.has(undefined);
  // A bank that lacks one of its parts is as good as unread: the fault is told at the part.
  for (const { document } of documentsOf(files, 'bank')) {
    if (library.banks.has(document.id)) continue;
    broken.add(`bank/${document.id}`);
    brokenKinds.add('bank');
  }
  const whole = (kind: DocumentKind) => !brokenKinds.has(kind) && !brokenKinds.has(undefined);
  const has = (kind: DocumentKind, id: string) =>
    kind === 'clause'
      ? library.clauses.has(id)
      : (library[MAP_OF[kind]] as ReadonlyMap<string, unknown>).has(id);

  const vocabularies = new Map<string, Vocabulary>();
  for (const bank of library.banks.values()) vocabularies.set(bank.id, vocabularyOf([bank]));
  const anyBank =
    whole('bank') && library.banks.size > 0 ? vocabularyOf([...library.banks.values()]) : undefined;

  const banksOfCase = new Map<string, Set<string>>();
  for (const lesson of library.lessons.values()) {
    const bank = library.branches.get(lesson.branch)?.bank;
    for (const customer of [...lesson.customers, ...lesson.duties].flatMap(choicesOf)) {
      const banks = banksOfCase.get(customer.case) ?? new Set();
      if (bank !== undefined) banksOfCase.set(customer.case, banks.add(bank));
    }
  }

  return {
    library,
    anyBank,
    knows: (kind, id) => has(kind, id) || broken.has(`${kind}/${id}`) || broken.has(`*/${id}`),
    ids: (kind) =>
      kind === 'clause'
        ? [...library.clauses.keys()]
        : [...(library[MAP_OF[kind]] as ReadonlyMap<string, unknown>).keys()],
    clausesComplete: whole('clause'),
    sopsComplete: whole('sop'),
    casesComplete: whole('case'),
    banksReadable,
    vocabularyOfBank: (id) => vocabularies.get(id),
    vocabulariesOfCase(id) {
      const banks = [...(banksOfCase.get(id) ?? [])];
      const known = banks.flatMap((bank) => vocabularies.get(bank) ?? []);
      if (banks.length > 0) return known;
      return anyBank ? [anyBank] : [];
    },
  };
}

/** The documents of one kind with the file each came from; of files with the same id, all. */
export function documentsOf<K extends DocumentKind>(
  files: readonly LibraryFile[],
  kind: K,
): { document: DocumentOf<K>; file: LibraryFile }[] {
  return files.flatMap((file) =>
    file.parsed.document?.kind === kind
      ? [{ document: file.parsed.document as DocumentOf<K>, file }]
      : [],
  );
}
