/** A proof as text. */
import Table from 'cli-table3';
import pc from 'picocolors';
import { BREACH_KINDS, type BreachKind } from '../bots/breaches.ts';
import type { DayTrouble, Proof } from '../bots/prove.ts';
import { OUTCOMES, type Outcome, type RuleProof } from '../bots/rule-proof.ts';
import { type DrillProof, RHO_AT_LEAST, tooManyLowered } from '../bots/supervisor/drill-proof.ts';
import { print } from './outcome.ts';
import { troubleWords } from './trouble-words.ts';

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

function printTables(proof: Proof): void {
  const bots = new Table({
    head: ['bot', 'runs', 'passes', 'mean', 'before caps', 'lowest', 'highest', ''],
    style: PLAIN,
  });
  for (const b of proof.bots)
    bots.push([
      ...[b.bot, b.runs, b.passes, b.meanTotal, b.meanRaw, b.lowest, b.highest],
      b.ok ? 'ok' : 'FAILED',
    ]);
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
}

const key = ({ trouble }: DayTrouble): string => troubleWords(trouble)[0] ?? '';

/** The first of each kind at each place; how many more days it is the same. */
function printTroubles(troubles: readonly DayTrouble[], most: number): void {
  const groups = new Map<string, DayTrouble[]>();
  for (const one of troubles) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  for (const [, [first, ...more]] of [...groups].slice(0, most)) {
    if (!first) continue;
    const [head, ...rest] = troubleWords(first.trouble);
    const day = first.alone ? 'in a day of its own' : `seed ${first.seed}`;
    const others = more.length > 0 ? `, and ${more.length} days more` : '';
    print(`${pc.red('✗')} ${head}  ${pc.dim(`[${day}${others}]`)}`);
    for (const line of rest) print(`  ${line}`);
  }
  if (groups.size > most) print(`… and ${groups.size - most} more of the kind`);
}

/** @param searched how long: a short search that found nothing says little */
function printRuleFaults(proof: Proof, searched: 'long' | 'short'): void {
  for (const rule of proof.rules) {
    for (const d of rule.disagreements)
      print(
        `${pc.red('✗')} ${LABELS[d.outcome]} ${rule.rule}  ${d.kind}  ${d.case ? `${d.case}/${d.variant}` : 'the shift'}  step ${d.step}`,
      );
    if (rule.ok || rule.disagreements.length > 0) continue;
    const which = `rule ${rule.rule} (${rule.sop}, ${rule.template})`;
    if (searched === 'short') print(`? ${which}: not broken yet; the full proof searches longer`);
    else
      print(
        `${pc.red('✗')} ${which}: no bot found a way to break it, so nobody knows if it can be`,
      );
  }
}

const wrong = (line: string): void => print(`${pc.red('✗')} ${line}`);

function printGroups({ groups, bots }: Proof): void {
  const points = (bot: string) => bots.find((one) => one.bot === bot)?.meanTotal;
  for (const { higher, lower, ok } of groups.order) {
    if (!ok)
      wrong(
        `the ${higher} player (${points(higher)} on average) does not score above the ${lower} one (${points(lower)})`,
      );
  }
  if (groups.randomShare > 25)
    wrong(`the random player comes to ${groups.randomShare} % of the range, more than 25 %`);
}

function printUnknowable({ unknowable }: Proof): void {
  for (const { rule, case: id, variant, what, late } of unknowable)
    wrong(
      `${id}/${variant}: rule ${rule} reads ${what}, which ${late ? 'comes to light too late' : 'never comes to light'} on the expert's way`,
    );
}

function levelTable(levels: DrillProof['levels']): string {
  const table = new Table({ head: ['level', 'bot', 'runs', 'passes', 'mean', ''], style: PLAIN });
  for (const { level, bots } of levels)
    for (const b of bots)
      table.push([level, b.bot, b.runs, b.passes, b.meanTotal, b.ok ? 'ok' : 'FAILED']);
  return table.toString();
}

/** @param tables also of what is well */
function printDrill({ drill }: Proof, tables: boolean): void {
  if (!drill) return;
  const { ablation, follows, earlier, expects, levels } = drill;
  if (tables) {
    const table = new Table({ head: ['without', 'taught', 'mean', 'passed', ''], style: PLAIN });
    for (const { move, taught, mean, passed, ok } of ablation)
      table.push([move, taught ? 'yes' : '', mean, `${passed} %`, ok ? 'ok' : 'FAILED']);
    print(table.toString());
    if (levels.length > 0) print(levelTable(levels));
    if (expects.length > 0) {
      const met = expects.filter((one) => one.ok).length;
      print(
        `${met} of ${expects.length} expectations met by the expert and missed by doing nothing`,
      );
    }
    if (follows) print(`${follows.policies} random policies: rho ${follows.rho.toFixed(3)}`);
    if (earlier)
      print(`${earlier.pairs} pairs: ${earlier.lowered} lower with the window opened earlier`);
  }
  for (const { move, mean, passed, ok } of ablation)
    if (!ok) wrong(`without the taught move ${move}: ${mean} on average, ${passed} % passed`);
  for (const { level, bots } of levels)
    for (const { bot, ok, passes, runs } of bots)
      if (!ok) wrong(`at level ${level} the ${bot} player passes ${passes} of ${runs} days`);
  for (const { id, ok, came, met, idleCame, idleMissed } of expects) {
    if (!ok && came === 0) wrong(`expectation ${id}: it comes up on no day of the expert`);
    if (met < came) wrong(`expectation ${id}: the expert meets it ${met} of ${came} times`);
    if (idleCame > 0 && idleMissed === 0)
      wrong(`expectation ${id}: it comes about when nobody does anything`);
  }
  if (follows && follows.rho < RHO_AT_LEAST)
    wrong(`the score does not follow the outcome: rho ${follows.rho.toFixed(3)}`);
  if (earlier && tooManyLowered(earlier, 1))
    wrong(`opening a window earlier lowered the score in ${earlier.lowered} of ${earlier.pairs}`);
}

function printCoverage({ coverage, ok }: Proof): void {
  for (const { case: id, branches, reached, missed, whole } of coverage) {
    print(
      `${id}: ${reached} of ${branches} answers, reactions, calls and ends met${whole ? '' : ' (only some of its variants come here)'}`,
    );
    const mark = ok || !whole ? '·' : pc.red('✗');
    for (const { path, when } of missed)
      print(`${mark} nobody met ${path}${when === '' ? '' : `, when ${when}`}`);
  }
}

/** All of it. */
export function printProof(proof: Proof): void {
  print(pc.bold(`${proof.lesson}  ${proof.digest.slice(0, 12)}`));
  printTables(proof);
  printTroubles(proof.troubles, 40);
  printRuleFaults(proof, 'long');
  printGroups(proof);
  printDrill(proof, true);
  printUnknowable(proof);
  printCoverage(proof);
  const caught = sum(proof, 'caught');
  const broken = caught + sum(proof, 'missed');
  print(
    `${caught} of ${broken} breaches caught and named; ${sum(proof, 'misnamed')} named that were none; ${sum(proof, 'no-effect')} ways tried had no effect`,
  );
  const sound = proof.rules.filter((r) => r.ok).length;
  print(`${sound} of ${proof.rules.length} rules broken, caught and named`);
  if (proof.outOfPlay.length > 0)
    print(`out of play here, nothing in this lesson brings them up: ${proof.outOfPlay.join(', ')}`);
  const played = proof.variants.filter((one) => one.ok).length;
  print(`${played} of ${proof.variants.length} variants brought to a good end`);
  print(proof.ok ? 'proved' : 'NOT PROVED');
}

/** As far as a short look can tell. */
export const quickOk = ({ bots, drill, rules, troubles, unknowable }: Proof): boolean =>
  drill?.ok !== false &&
  troubles.length === 0 &&
  unknowable.length === 0 &&
  bots.every((bot) => bot.ok) &&
  rules.every((rule) => rule.disagreements.length === 0);

/** What is wrong, first things first; nothing of what is well. */
export function printQuick(proof: Proof): void {
  print(pc.bold(`${proof.lesson}  quick look, no proof`));
  printTroubles(proof.troubles, 12);
  // While the expert's own way fails, the rest follows from it.
  if (proof.troubles.length === 0) {
    for (const { bot, ok, passes, runs } of proof.bots) {
      if (!ok) print(`${pc.red('✗')} the ${bot} player passes ${passes} of ${runs} days`);
    }
    printDrill(proof, false);
    printRuleFaults(proof, 'short');
    printUnknowable(proof);
    if (proof.outOfPlay.length > 0) print(`out of play here: ${proof.outOfPlay.join(', ')}`);
  }
  const means = proof.bots.map(({ bot, meanTotal }) => `${bot} ${meanTotal}`).join(', ');
  print(`${proof.variants.length} variants, ${proof.rules.length} rules; points: ${means}`);
  print(quickOk(proof) ? 'nothing wrong so far' : 'NOT PROVED');
}
