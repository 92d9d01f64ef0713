import type { z } from 'zod';
import { bankSchema } from './bank.ts';
import { bankPartSchema } from './bank-part.ts';
import { branchSchema } from './branch.ts';
import { caseSchema } from './case.ts';
import { clauseBookSchema } from './clause.ts';
import { curriculumSchema } from './curriculum.ts';
import { drillSchema } from './drill.ts';
import { lessonSchema } from './lesson.ts';
import { sopSchema } from './sop.ts';

/** Every kind of content file by its `kind`. */
export const DOCUMENT_SCHEMAS = {
  bank: bankSchema,
  'bank-part': bankPartSchema,
  branch: branchSchema,
  case: caseSchema,
  clause: clauseBookSchema,
  curriculum: curriculumSchema,
  drill: drillSchema,
  lesson: lessonSchema,
  sop: sopSchema,
} as const satisfies Record<string, z.ZodType>;

export type DocumentKind = keyof typeof DOCUMENT_SCHEMAS;
export type DocumentOf<K extends DocumentKind> = z.output<(typeof DOCUMENT_SCHEMAS)[K]>;
export type ContentDocument = { [K in DocumentKind]: DocumentOf<K> }[DocumentKind];

/** The folder of `scenarios/` each kind lives in. */
export const FOLDER_OF_KIND: Record<DocumentKind, string> = {
  bank: 'banks',
  'bank-part': 'banks/parts',
  branch: 'branches',
  case: 'cases',
  clause: 'clauses',
  curriculum: 'curricula',
  drill: 'drills',
  lesson: 'lessons',
  sop: 'sops',
};
