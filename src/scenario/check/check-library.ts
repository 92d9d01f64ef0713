/** All checks of meaning: what the shape of one file alone cannot tell. */
import type { Diagnostic } from '../load/diagnostic.ts';
import type { Path } from '../load/json-pointer.ts';
import type { Library, LibraryFile } from '../load/library-model.ts';
import type { Case } from '../schema/case.ts';
import type { ContentDocument } from '../schema/document.ts';
import { checkBank } from './bank-check.ts';
import { checkBranch } from './branch-check.ts';
import { checkCase, checkCaseItself, warnUnreachable } from './case-check.ts';
import { checkAcrossFiles, checkDuplicates, checkVariantNames } from './duplicate-check.ts';
import { checkLesson } from './lesson-check.ts';
import { checkBankMoney, checkCaseMoney } from './money-check.ts';
import { type Report, reporter } from './report.ts';
import { checkScore } from './score-check.ts';
import { checkSop } from './sop-check.ts';
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
    if (document) checkDocument(report, document, world);
    if (document?.kind === 'case') checkVariants(file, document.id, world, reportOf);
  }
  checkAcrossFiles(files, (file) => reportOf(file));
  warnUnused(files, world, (file) => reportOf(file));
  return diagnostics;
}

function checkDocument(report: Report, document: ContentDocument, world: World): void {
  switch (document.kind) {
    case 'bank': {
      const vocabulary = world.vocabularyOfBank(document.id);
      if (vocabulary) checkBank(report, document, vocabulary);
      checkBankMoney(report, document);
      break;
    }
    case 'branch':
      checkBranch(report, document, world);
      break;
    case 'case': {
      const { variants: _, ...body } = document;
      checkOneCase(report, body, world);
      break;
    }
    case 'clause':
      checkClauseDates(report, document);
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

function checkOneCase(report: Report, body: Case, world: World): void {
  checkCaseItself(report, body, world);
  warnUnreachable(report, body);
  for (const vocabulary of world.vocabulariesOfCase(body.id)) {
    checkCase(report, body, vocabulary);
    checkCaseMoney(report, body, vocabulary);
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
    checkOneCase(reportOf(file, variant.originOf), variant.case, world);
  }
}
