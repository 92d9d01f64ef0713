import Table from 'cli-table3';
import type { Command } from 'commander';
import pc from 'picocolors';
import { BREACH_KINDS, type BreachKind } from '../../bots/breaches.ts';
import { OUTCOMES, type Outcome, type Proof, prove, type RuleProof } from '../../bots/prove.ts';
import { expand, loadLesson } from '../content.ts';
import { printDiagnostics } from '../diagnostics.ts';
import { finish, print, printJson, wholeNumber } from '../outcome.ts';

const PLAIN = { head: [], border: [] };

const LABELS: Record<Outcome, string> = {
  caught: 'caught',
  'no-effect': 'no effect',
  missed: 'MISSED',
  misnamed: 'MISNAMED',
};

/** "caught 2" and "no effect 1" below each other; a dot when there was no way to try. */
const cell = (rule: RuleProof, kind: BreachKind): string => {
  const found = rule.ways[kind];
  if (!found) return '·';
  return OUTCOMES.filter((one) => found[one] > 0)
    .map((one) => `${LABELS[one]} ${found[one]}`)
    .join('\n');
};

const sum = (proof: Proof, outcome: Outcome): number =>
  proof.rules
    .flatMap((rule) => Object.values(rule.ways))
    .reduce((n, found) => n + found[outcome], 0);

const verdictOn = (rule: RuleProof): string => {
  if (rule.ok) return 'ok';
  const [worst] = rule.disagreements;
  return worst ? LABELS[worst.outcome] : 'NOT CAUGHT';
};

function printProof(proof: Proof): void {
  print(pc.bold(`${proof.lesson}  ${proof.digest.slice(0, 12)}`));
  const bots = new Table({
    head: ['bot', 'runs', 'passes', 'mean', 'lowest', 'highest', ''],
    style: PLAIN,
  });
  for (const b of proof.bots)
    bots.push([b.bot, b.runs, b.passes, b.meanTotal, b.lowest, b.highest, b.ok ? 'ok' : 'FAILED']);
  print(bots.toString());
  const rules = new Table({
    head: ['rule', 'template', 'severity', ...BREACH_KINDS, ''],
    style: PLAIN,
  });
  for (const r of proof.rules) {
    rules.push([
      r.rule,
      r.template,
      r.severity,
      ...BREACH_KINDS.map((kind) => cell(r, kind)),
      verdictOn(r),
    ]);
  }
  print(rules.toString());
  for (const r of proof.rules) {
    for (const d of r.disagreements)
      print(`${LABELS[d.outcome]} ${r.rule}  ${d.kind}  ${d.case || 'the shift'}  step ${d.step}`);
  }
  const caught = sum(proof, 'caught');
  const broken = caught + sum(proof, 'missed');
  print(
    `${caught} of ${broken} breaches caught and named; ${sum(proof, 'misnamed')} named that were none; ${sum(proof, 'no-effect')} ways tried had no effect`,
  );
  const sound = proof.rules.filter((r) => r.ok).length;
  print(`${sound} of ${proof.rules.length} rules broken, caught and named`);
  if (proof.outOfPlay.length > 0)
    print(
      `out of play here, no customer of this lesson brings them up: ${proof.outOfPlay.join(', ')}`,
    );
  for (const f of proof.expertFindings)
    print(`the expert broke ${f.rule} in ${f.case || 'the shift'} (seed ${f.seed})`);
  print(proof.ok ? 'proved' : 'NOT PROVED');
}

interface Options {
  seeds: string;
  random: string;
  json?: boolean;
}

export function addProve(program: Command): void {
  program
    .command('prove')
    .description(
      'prove lessons by playing them: the expert passes, idle and random fail, every rule broken is caught and named',
    )
    .argument('<lessons...>', 'lesson files or folders')
    .option('--seeds <n>', 'days the expert plays', '20')
    .option('--random <n>', 'days the random player plays', '200')
    .option('--json', 'print the proofs as JSON')
    .action((paths: string[], options: Options) => {
      const proofs: Proof[] = [];
      let sound = true;
      for (const file of expand(paths)) {
        const { bundle, diagnostics } = loadLesson(file);
        if (!bundle) {
          printDiagnostics(diagnostics);
          sound = false;
          continue;
        }
        const proof = prove(bundle, {
          expertSeeds: wholeNumber(options.seeds),
          randomSeeds: wholeNumber(options.random),
          ...(process.stderr.isTTY
            ? {
                progress: (done, all, what) =>
                  process.stderr.write(`\r${done}/${all} ${what}        `),
              }
            : {}),
        });
        proofs.push(proof);
        if (!options.json) printProof(proof);
      }
      if (options.json) printJson(proofs);
      finish(sound && proofs.every((p) => p.ok));
    });
}
