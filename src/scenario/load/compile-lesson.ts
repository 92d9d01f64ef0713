/** Everything one lesson needs, as plain data: what the simulation is given. */
import { condition, type Scope } from '../condition/condition.ts';
import { caseScopeOf } from '../condition/content-scope.ts';
import type { Bank } from '../schema/bank.ts';
import type { Branch } from '../schema/branch.ts';
import type { Case, CaseBody } from '../schema/case.ts';
import type { Clause } from '../schema/clause.ts';
import type { Step } from '../schema/common.ts';
import type { DocumentKind } from '../schema/document.ts';
import { choicesOf, EXEMPLAR_PARTS, type Lesson } from '../schema/lesson.ts';
import type { Sop } from '../schema/sop.ts';
import type { AuthoredStep } from '../schema/steps.ts';
import { canonicalJson } from './canonical-json.ts';
import { expandSteps, type Routines } from './expand-steps.ts';
import { type Library, rawKey } from './library-model.ts';
import { NO_BANK, siteBranch } from './site-branch.ts';
import { digestOfText } from './text-digest.ts';
import { BASE } from './variant.ts';
import { hallsOf, inOneRun } from './week-lesson.ts';

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
  /** Of a drill over several days: the lessons that are the hall of a day. */
  readonly halls?: Readonly<Record<string, LessonBundle>>;
  /** sha256 over the content of all documents used, as hex; formatting, comments, `note` and `$schema` do not count. */
  readonly digest: string;
  /** Which of the lesson's levels this is; left out: as written. See at-level.ts. */
  readonly level?: string;
}

function need<T>(map: ReadonlyMap<string, T>, id: string, what: string, by: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`${by} needs ${what} "${id}", which is not there`);
  return found;
}

const NO_BANK_FILE = { ...NO_BANK, parts: [], routines: [] };

/** The steps of this lesson: routines put in, conditions decided. Throws an Error in plain words when a routine does not fit. */
function playedSteps(
  list: readonly AuthoredStep[],
  routines: Routines,
  scope: Scope,
  by: string,
): Step[] {
  const { steps, faults } = expandSteps(list, routines);
  const [fault] = faults;
  if (fault) throw new Error(`The exemplar of ${by} cannot be read: ${fault.message.en}`);
  const holds = (when: string) => condition(when, { kind: 'rule-when' }).holds(scope);
  return steps.filter(({ whens }) => whens.every(holds)).map(({ step }) => step);
}

/** The bank as its people at this branch are called: who has a role here is of the branch's own staff. */
function withRolesOf({ roles = [], staff }: Branch, bank: Bank): Bank {
  if (roles.length === 0) return bank;
  const named = bank.roles.map((role) => {
    const holder = roles.find((one) => one.role === role.id);
    const person = staff.find(({ id }) => id === holder?.staff);
    return person ? { ...role, person: person.name, portrait: person.portrait } : role;
  });
  return { ...bank, roles: named };
}

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort(byName);

/** Gathers a lesson from a library. Throws an Error in plain words when something it needs is missing. */
export function compileLesson(library: Library, lessonId: string): LessonBundle {
  const file = library.lessons.get(lessonId);
  if (!file) throw new Error(`There is no lesson "${lessonId}"`);
  const me = `lesson "${lessonId}"`;
  const site = siteBranch(file);
  const branch = site ?? need(library.branches, file.branch, 'branch', me);
  const door = file.supervisor ? 'floor' : 'counter';
  const whole = site
    ? null
    : need(library.banksBehind[door], branch.bank, 'bank', `branch "${branch.id}"`);
  const { parts = [], routines: listed = [], ...ofBank } = whole ?? NO_BANK_FILE;
  const bank = withRolesOf(branch, ofBank);
  const routines: Routines = new Map(listed.map((routine) => [routine.id, routine]));
  const scenario = { date: file.date, lesson: file.id };
  const played = (list: readonly AuthoredStep[], by: string, body?: CaseBody, variant = '') =>
    playedSteps(
      list,
      routines,
      { scenario, case: body && caseScopeOf(body, body.id, variant) },
      by,
    );
  const exemplar = { before: [], each: [], after: [] } as Lesson['exemplar'];
  for (const part of EXEMPLAR_PARTS) exemplar[part] = played(file.exemplar[part], me);
  const lesson: Lesson = { ...inOneRun(file), exemplar };

  const cases: Record<string, Record<string, Case>> = {};
  const sopIds = new Set(lesson.sops);
  const caseIds = sorted(
    new Set([...lesson.customers, ...lesson.duties].flatMap(choicesOf).map((one) => one.case)),
  );
  for (const id of caseIds) {
    const { variants: others } = need(library.cases, id, 'case', me);
    const variants = library.variants.get(id) ?? new Map<string, CaseBody>();
    const entries = [BASE, ...others.map((variant) => variant.id)].map((variant) => {
      const body = need(variants, variant, 'variant', `case "${id}"`);
      const steps = played(body.exemplar, `case "${id}", variant "${variant}"`, body, variant);
      return [variant, { ...body, exemplar: steps }] as const;
    });
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
    ['bank-part', parts],
    ['branch', site ? [] : [branch.id]],
    ['case', caseIds],
    ['clause', bookIds],
    ['lesson', [lesson.id]],
    ['sop', sopIds],
  ];
  const own = digestOf(library, used);
  const week = file.supervisor?.week;
  if (!week) return { lesson, branch, bank, clauses, sops, cases, digest: own };
  const halls = Object.fromEntries(hallsOf(week).map((id) => [id, compileLesson(library, id)]));
  const all = [own, ...Object.values(halls).map(({ digest }) => digest)].join();
  const digest = digestOfText(all);
  return { lesson, branch, bank, clauses, sops, cases, halls, digest };
}

function digestOf(library: Library, used: [DocumentKind, Iterable<string>][]): string {
  const documents = used.flatMap(([kind, ids]) =>
    sorted(ids).map((id) => {
      const { $schema: _, note: __, ...content } = library.raws.get(rawKey(kind, id)) ?? {};
      return content;
    }),
  );
  return digestOfText(canonicalJson(documents));
}
