/** All checks of meaning: what the shape of one file alone cannot tell. */
import { caseScopeOf } from '../condition/content-scope.ts';
import type { Diagnostic } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { Library, LibraryFile } from '../load/library-model.ts';
import { BASE } from '../load/variant.ts';
import type { CaseBody } from '../schema/case.ts';
import type { ContentDocument } from '../schema/document.ts';
import { checkBank } from './bank-check.ts';
import { checkBranch } from './branch-check.ts';
import { checkCase, checkCaseItself, warnUnreachable } from './case-check.ts';
import { checkCurriculum } from './curriculum-check.ts';
import { checkDrill } from './drill-check.ts';
import { checkAcrossFiles, checkDuplicates, checkVariantNames } from './duplicate-check.ts';
import { checkLesson } from './lesson-check.ts';
import { literalNames } from './literals.ts';
import { checkBankMoney, checkCaseMoney } from './money-check.ts';
import { checkParts, wholeBankReport } from './parts-check.ts';
import { peopleNames } from './people-check.ts';
import { type Report, reporter } from './report.ts';
import { checkKnowable, checkReveals } from './reveal-check.ts';
import { checkRoutines } from './routine-check.ts';
import { checkScore } from './score-check.ts';
import { checkSop } from './sop-check.ts';
import { spokenNames } from './spoken-names.ts';
import { checkTexts } from './text-check.ts';
import { checkClauseDates, checkDistributions, checkLessonTimes } from './time-check.ts';
import { warnUnused } from './unused-check.ts';
import { type World, worldOf } from './world.ts';

/** Checks every file, as far as it can be read, against itself and the others. */
export function checkLibrary(files: readonly LibraryFile[], library: Library): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const world = worldOf(files, library);
  const seen = new Map<LibraryFile, Set<string>>();
  const reportOf = (file: LibraryFile, toSource?: (path: Path) => Path): Report => {
    const known = seen.get(file) ?? new Set();
    seen.set(file, known);
    return reporter(file.parsed.source, diagnostics, known, toSource);
  };
  for (const file of files) {
    const report = reportOf(file);
    const { raw, document } = file.parsed;
    if (raw) {
      checkDuplicates(report, raw);
      checkTexts(report, raw);
      checkDistributions(report, raw);
      checkVariantNames(report, raw);
    }
    if (document?.kind === 'bank') {
      const whole = wholeBankReport(document, file, files, (one) => reportOf(one));
      checkWholeBank(whole, document.id, world);
    } else if (document) checkDocument(report, document, world);
    if (document?.kind === 'case') checkVariants(file, document.id, world, reportOf);
  }
  checkAcrossFiles(files, (file) => reportOf(file));
  checkParts(files, world, (file) => reportOf(file));
  warnUnused(files, world, (file) => reportOf(file));
  return diagnostics;
}

/** A bank with its parts; one that lacks a part is not looked at. */
function checkWholeBank(report: Report, id: string, world: World): void {
  const bank = world.library.banks.get(id);
  const vocabulary = world.vocabularyOfBank(id);
  if (!bank || !vocabulary) return;
  checkBank(report, bank, vocabulary);
  checkBankMoney(report, bank);
  checkRoutines(report, bank.routines, vocabulary);
}

function checkDocument(report: Report, document: ContentDocument, world: World): void {
  switch (document.kind) {
    // Banks are looked at as a whole.
    case 'bank':
    case 'bank-part':
      break;
    case 'branch':
      checkBranch(report, document, world);
      break;
    case 'case': {
      const { variants: _, ...body } = document;
      checkOneCase(report, body, BASE, world);
      break;
    }
    case 'clause':
      checkClauseDates(report, document);
      break;
    case 'curriculum':
      checkCurriculum(report, document, world);
      break;
    case 'drill':
      checkDrill(report, document);
      break;
    case 'lesson':
      checkLessonTimes(report, document);
      checkLesson(report, document, world);
      checkScore(report, document);
      break;
    case 'sop':
      checkSop(report, document, world);
      break;
  }
}

function checkOneCase(report: Report, body: CaseBody, variant: string, world: World): void {
  const about = caseScopeOf(body, body.id, variant);
  checkCaseItself(report, body, world);
  checkKnowable(report, body, world);
  warnUnreachable(report, body);
  for (const vocabulary of world.vocabulariesOfCase(body.id)) {
    const spoken = world.casesComplete ? spokenNames(world.library, vocabulary) : {};
    checkCase(report, body, vocabulary, about, spoken);
    const names = literalNames(vocabulary, peopleNames(body, vocabulary));
    checkReveals(report, body, world, names);
    checkCaseMoney(report, body, vocabulary, about);
  }
}

/** Variants are checked as whole cases; what the base already has wrong is said once. */
function checkVariants(
  file: LibraryFile,
  id: string,
  world: World,
  reportOf: (file: LibraryFile, toSource: (path: Path) => Path) => Report,
): void {
  for (const variant of file.variants) {
    if (variant.case?.id !== id) continue;
    checkOneCase(reportOf(file, variant.originOf), variant.case, variant.id, world);
  }
}
