/** Everything one lesson needs, as plain data: what the simulation is given. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Bank } from '../schema/bank.ts';
import type { Branch } from '../schema/branch.ts';
import type { Case } from '../schema/case.ts';
import type { Clause } from '../schema/clause.ts';
import type { DocumentKind } from '../schema/document.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { Sop } from '../schema/sop.ts';
import { canonicalJson } from './canonical-json.ts';
import { type Library, rawKey } from './library-model.ts';
import { NO_BANK, siteBranch } from './site-branch.ts';
import { BASE } from './variant.ts';

export interface LessonBundle {
  readonly lesson: Lesson;
  readonly branch: Branch;
  readonly bank: Bank;
  /** Those the rules of `sops` rest on. */
  readonly clauses: Readonly<Record<string, Clause>>;
  /** Of the lesson and of all its cases. */
  readonly sops: Readonly<Record<string, Sop>>;
  /** By case id, then by variant id or 'base'. */
  readonly cases: Readonly<Record<string, Readonly<Record<string, Case>>>>;
  /** sha256 over the content of all documents used, as hex; formatting, comments, `note` and `$schema` do not count. */
  readonly digest: string;
}

function need<T>(map: ReadonlyMap<string, T>, id: string, what: string, by: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`${by} needs ${what} "${id}", which is not there`);
  return found;
}

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort(byName);

/** Gathers a lesson from a library. Throws an Error in plain words when something it needs is missing. */
export function compileLesson(library: Library, lessonId: string): LessonBundle {
  const lesson = library.lessons.get(lessonId);
  if (!lesson) throw new Error(`There is no lesson "${lessonId}"`);
  const me = `lesson "${lessonId}"`;
  const site = siteBranch(lesson);
  const branch = site ?? need(library.branches, lesson.branch, 'branch', me);
  const bank = site ? NO_BANK : need(library.banks, branch.bank, 'bank', `branch "${branch.id}"`);

  const cases: Record<string, Record<string, Case>> = {};
  const sopIds = new Set(lesson.sops);
  const caseIds = sorted(lesson.customers.map((customer) => customer.case));
  for (const id of caseIds) {
    const file = need(library.cases, id, 'case', me);
    const variants = library.variants.get(id) ?? new Map<string, Case>();
    const wanted = [BASE, ...file.variants.map((variant) => variant.id)];
    const entries = wanted.map(
      (variant) => [variant, need(variants, variant, 'variant', `case "${id}"`)] as const,
    );
    cases[id] = Object.fromEntries(entries);
    for (const [, body] of entries) for (const sop of body.sops) sopIds.add(sop);
  }

  const sops: Record<string, Sop> = {};
  const clauseIds = new Set<string>();
  for (const id of sorted(sopIds)) {
    const sop = need(library.sops, id, 'procedure', me);
    sops[id] = sop;
    for (const rule of sop.rules) clauseIds.add(rule.clause);
  }
  const clauses: Record<string, Clause> = {};
  const bookIds = new Set<string>();
  for (const id of sorted(clauseIds)) {
    clauses[id] = need(library.clauses, id, 'clause', me);
    bookIds.add(need(library.books, id, 'book of clause', me));
  }

  const used: [DocumentKind, Iterable<string>][] = [
    ['bank', site ? [] : [bank.id]],
    ['branch', site ? [] : [branch.id]],
    ['case', caseIds],
    ['clause', bookIds],
    ['lesson', [lesson.id]],
    ['sop', sopIds],
  ];
  return { lesson, branch, bank, clauses, sops, cases, digest: digestOf(library, used) };
}

function digestOf(library: Library, used: [DocumentKind, Iterable<string>][]): string {
  const documents = used.flatMap(([kind, ids]) =>
    sorted(ids).map((id) => {
      const { $schema: _, note: __, ...content } = library.raws.get(rawKey(kind, id)) ?? {};
      return content;
    }),
  );
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(documents))));
}
