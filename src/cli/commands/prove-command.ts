import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import pc from 'picocolors';
import type { Proof } from '../../bots/prove.ts';
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import { expand, loadLessonAlone } from '../content.ts';
import { printDiagnostics } from '../diagnostics.ts';
import { type LibraryProof, libraryProof, openTogether, provedTogether } from '../library-proof.ts';
import { finish, print, printJson, wholeNumber } from '../outcome.ts';
import { proofKeep } from '../proof-keep.ts';
import { proveAll, threadsAtHand } from '../proof-pool.ts';
import { notReported, reportDrifted, writeReport } from '../proof-report.ts';
import { printProof, printQuick, quickOk } from '../proof-words.ts';

interface Options {
  seeds: string;
  random: string;
  policies: string;
  pairs: string;
  jobs?: string;
  quick?: boolean;
  report?: string;
  check?: boolean;
  json?: boolean;
  keep?: string;
}

const QUICK_DAYS = '2';

/** Lessons that can be played; what is wrong with the others is printed. A study has nobody to prove. */
function load(paths: readonly string[]): { bundles: LessonBundle[]; sound: boolean } {
  const bundles: LessonBundle[] = [];
  let sound = true;
  for (const file of expand(paths)) {
    const { bundle, diagnostics } = loadLessonAlone(file);
    if (bundle) {
      // The hall of a week's days is proved with its week.
      if (!bundle.lesson.hallOnly || paths.includes(file)) bundles.push(bundle);
      continue;
    }
    print(`${file} cannot be played:`);
    printDiagnostics(diagnostics);
    sound = false;
  }
  return { bundles, sound };
}

function printLibrary(library: LibraryProof, lessons: number): void {
  const { outOfPlay, missed, earlier } = library;
  print(pc.bold(`${lessons} lessons together`));
  for (const rule of outOfPlay)
    print(`${pc.red('✗')} rule ${rule}: no customer of any lesson brings it up`);
  for (const { case: id, path } of missed) print(`${pc.red('✗')} ${id}: nobody met ${path}`);
  if (earlier.pairs > 0)
    print(
      `${earlier.pairs} pairs of days: ${earlier.lowered} lower with the window opened earlier`,
    );
  if (!openTogether(library))
    print('every rule is in play somewhere, every branch of every case has been met');
}

export function addProve(program: Command): void {
  program
    .command('prove')
    .description(
      'prove lessons by playing them: players score as their skill deserves, every rule broken is caught and named, every variant and every answer is met',
    )
    .argument('<lessons...>', 'lesson files or folders')
    .option('--seeds <n>', 'days of expert, novice and careless', '30')
    .option('--random <n>', 'days of the random player', '60')
    .option('--policies <n>', 'random policies of each drill for supervisors', '200')
    .option(
      '--pairs <n>',
      'pairs of days with a window opened earlier, shared out over the drills',
      '500',
    )
    .option('--jobs <n>', 'lessons proved at a time; left out, as many as there are processors')
    .option('--quick', 'for authors: a few days only, and what went wrong in plain words')
    .option('--report <file>', 'write the table of all proofs, such as docs/proofs.md')
    .option(
      '--check',
      'with --report: write nothing; fail when the file says otherwise (with --quick: when it is of other content)',
    )
    .option(
      '--keep <folder>',
      'keep the proofs there, and take from there what was proved by the same program, content and options',
    )
    .option('--json', 'print the proofs as JSON')
    .action(async (paths: string[], options: Options) => {
      const { quick = false, json = false, report } = options;
      const { bundles, sound } = load(paths);
      const days = quick ? QUICK_DAYS : undefined;
      // What the page says is proved as it is today need not be taken apart again.
      const stale =
        report !== undefined && quick
          ? notReported(existsSync(report) ? readFileSync(report, 'utf8') : '', bundles)
          : bundles.map(({ lesson }) => lesson.id);
      const recorded = new Set(
        bundles.map(({ lesson }) => lesson.id).filter((id) => !stale.includes(id)),
      );
      const proofs = await proveAll(
        bundles,
        {
          seeds: wholeNumber(days ?? options.seeds),
          randomSeeds: wholeNumber(days ?? options.random),
          quick,
          policies: wholeNumber(options.policies),
          pairs: wholeNumber(options.pairs),
          recorded,
        },
        options.jobs === undefined ? threadsAtHand() : wholeNumber(options.jobs),
        (proof) => {
          if (process.stderr.isTTY && !quick) process.stderr.write(`${proof.lesson}\n`);
          if (quick && !json) printQuick(proof);
        },
        options.keep === undefined ? null : proofKeep(options.keep),
      );
      if (json) printJson(proofs);
      else if (!quick) proofs.forEach(printProof);
      const library = libraryProof(proofs);
      const alone = proofs.length < 2;
      const proved = (one: Proof): boolean =>
        quick ? quickOk(one) : alone ? one.ok : provedTogether(one, library);
      const whole = quick || alone || !openTogether(library);
      if (!quick && !json && proofs.length > 1) printLibrary(library, proofs.length);
      let same = true;
      if (report !== undefined && quick) {
        for (const lesson of stale)
          print(`${report}: ${lesson} is not proved there as it is today`);
        same = stale.length === 0;
      }
      if (report !== undefined && !quick) {
        if (options.check) same = !reportDrifted(report, proofs, library);
        else writeReport(report, proofs, library);
        if (!same) print(`${report} says otherwise: oc prove scenarios/lessons --report ${report}`);
      }
      finish(sound && same && whole && proofs.every(proved));
    });
}
