/** What a library of content is. */

import type { RawDocument } from '../migrate/migration.ts';
import type { BankFile } from '../schema/bank.ts';
import type { BankPart } from '../schema/bank-part.ts';
import type { Branch } from '../schema/branch.ts';
import type { CaseBody, CaseFile } from '../schema/case.ts';
import type { Clause } from '../schema/clause.ts';
import type { Curriculum } from '../schema/curriculum.ts';
import type { DocumentKind } from '../schema/document.ts';
import type { Door } from '../schema/doors.ts';
import type { Drill } from '../schema/drill.ts';
import type { LessonFile } from '../schema/lesson.ts';
import type { Sop } from '../schema/sop.ts';
import type { ParsedDocument } from './parse-document.ts';
import type { AppliedVariant } from './variant.ts';

export interface Library {
  /** With all their parts put in; a bank that lacks one of its parts is left out. */
  readonly banks: ReadonlyMap<string, BankFile>;
  /** As a lesson behind one door meets them. */
  readonly banksBehind: Readonly<Record<Door, ReadonlyMap<string, BankFile>>>;
  readonly parts: ReadonlyMap<string, BankPart>;
  readonly branches: ReadonlyMap<string, Branch>;
  readonly cases: ReadonlyMap<string, CaseFile>;
  /** By clause id, out of all books. */
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly curricula: ReadonlyMap<string, Curriculum>;
  readonly drills: ReadonlyMap<string, Drill>;
  readonly sops: ReadonlyMap<string, Sop>;
  readonly lessons: ReadonlyMap<string, LessonFile>;
  /** "kind/id", and plain document id, → path of its file; a plain id that several kinds share means the first. */
  readonly files: ReadonlyMap<string, string>;
  /** Cases by case id and variant id ('base' for none). */
  readonly variants: ReadonlyMap<string, ReadonlyMap<string, CaseBody>>;
  /** Clause id → id of the book it stands in. */
  readonly books: ReadonlyMap<string, string>;
  /** "kind/id" → plain data of the file, for digests and editors. */
  readonly raws: ReadonlyMap<string, RawDocument>;
}

/** One file of the library together with what became of it. */
export interface LibraryFile {
  readonly path: string;
  readonly parsed: ParsedDocument;
  /** For valid cases. */
  readonly variants: readonly AppliedVariant[];
}

export const rawKey = (kind: DocumentKind, id: string) => `${kind}/${id}`;
