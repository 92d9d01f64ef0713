/** docs/proofs.md: what was proved of which lesson, by the digest of its content. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Proof } from '../bots/prove.ts';
import { brokenElsewhere, type LibraryProof, provedTogether } from './library-proof.ts';

/** Digits of a digest that tell lessons apart. */
const SHORT = 12;

const HEAD = `# Proofs

What \`oc prove scenarios/lessons --report docs/proofs.md\` found; written by it, not by hand. The digest names the content that was
proved. \`.ci/run\` plays every lesson's variants again and fails when this page is not of the content of today, or a lesson of it is
not proved; after a change of rules, bots or simulation, write it anew.

| Column | Says |
|---|---|
| variants | played by the expert in a day of its own and brought to an acceptable end without a finding, of all the lesson can bring |
| rules | broken by a bot, caught and named by the judge, of all in force that apply to a customer of the lesson; +n: no way found here, broken in another lesson |
| breaches | scripts that broke a rule (told from the facts, not by the judge): caught, of all |
| branches | answers, reactions, calls, help, events and ends some bot met, of all its cases are written to have; +n: met in another lesson |
| expert … idle | mean points over the days played; \`passes\` of the expert |
| random | mean points, and percent of the way from idle to expert |

`;

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const plus = (list: readonly unknown[]): string => (list.length > 0 ? ` +${list.length}` : '');

const points = ({ bots }: Proof, bot: string): number =>
  bots.find((one) => one.bot === bot)?.meanTotal ?? 0;

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

function lessonRow(proof: Proof, library: LibraryProof, everywhere: ReadonlySet<string>): string {
  const { rules, variants, coverage, groups } = proof;
  const ways = rules.flatMap((rule) => Object.values(rule.ways));
  const caught = sum(ways.map((one) => one.caught));
  const broken = caught + sum(ways.map((one) => one.missed));
  const elsewhere = coverage.flatMap((one) => one.missed).filter(({ key }) => everywhere.has(key));
  const reached = sum(coverage.map((one) => one.reached));
  const branches = sum(coverage.map((one) => one.branches));
  return row([
    proof.lesson,
    proof.digest.slice(0, SHORT),
    `${variants.filter((one) => one.ok).length}/${variants.length}`,
    `${rules.filter((one) => one.ok).length}/${rules.length}${plus(brokenElsewhere(proof, library))}`,
    `${caught}/${broken}`,
    `${reached}/${branches}${plus(elsewhere)}`,
    points(proof, 'expert'),
    points(proof, 'novice'),
    points(proof, 'careless'),
    `${points(proof, 'random')} (${groups.randomShare} %)`,
    points(proof, 'idle'),
    provedTogether(proof, library) ? 'proved' : '**not proved**',
  ]);
}

const DRILLS = `## Drills for supervisors

\`expert\` is the competent supervisor, who follows the plan of the drill. A move that is taught is taken away from the plan: the mean
must fall below the pass mark, and at most 20 % of the days may still be passed. rho: rank correlation (Spearman) between the score
and the outcome over random policies, each on a day of its own; the outcome is told from the facts alone: felt wait, share of those
who went without what they came for, complaints, share of matters left unsettled, cost of help, share of the rules at stake that were
broken, each in standard deviations, with equal weight. It must be at least 0.8. Earlier: pairs of days that differ only in when somebody opens their window, on plans
drawn at random in which requests are answered and cash is ordered (a window that stands still is no window more); at most 1 % of
all may score lower for the earlier one. Levels: mean points of expert, random and idle player at each level beside the lesson as written;
the expert must pass every day, the others none. Expectations: how often each came up on the expert's days and was met in time (it must
be every time), and how often it was missed by whoever does nothing.

`;

function drillTables(proofs: readonly Proof[], library: LibraryProof): string {
  const drills = proofs.flatMap(({ lesson, bots, drill }) =>
    drill ? [{ lesson, drill, days: bots[0]?.runs ?? 0 }] : [],
  );
  if (drills.length === 0) return '';
  const follows = drills.map(({ lesson, drill: { follows: f, earlier: e } }) =>
    row([
      lesson,
      f ? f.policies : '–',
      f ? f.rho.toFixed(3) : '–',
      e ? e.pairs : '–',
      e ? e.lowered : '–',
    ]),
  );
  const { pairs, lowered } = library.earlier;
  const moves = drills.flatMap(({ lesson, drill }) =>
    drill.ablation.map((one) =>
      row([
        lesson,
        one.move,
        one.taught ? 'yes' : '',
        drill.mean,
        one.mean,
        `${one.passed} %`,
        one.ok ? '' : '**not proved**',
      ]),
    ),
  );
  const levels = drills.flatMap(({ lesson, drill }) =>
    drill.levels.map(({ level, bots, ok }) => {
      const of = (bot: string) => bots.find((one) => one.bot === bot);
      const expert = of('expert');
      return row([
        lesson,
        level,
        expert?.meanTotal ?? 0,
        `${expert?.passes ?? 0}/${expert?.runs ?? 0}`,
        of('random')?.meanTotal ?? 0,
        of('idle')?.meanTotal ?? 0,
        ok ? '' : '**not proved**',
      ]);
    }),
  );
  const expects = drills.flatMap(({ lesson, drill }) =>
    drill.expects.map(({ id, came, met, idleCame, idleMissed, ok }) =>
      row([lesson, id, `${met}/${came}`, `${idleMissed}/${idleCame}`, ok ? '' : '**not proved**']),
    ),
  );
  const table = (head: readonly string[], rows: readonly string[]) =>
    [row(head), row(head.map(() => '---')), ...rows].join('\n');
  return [
    `\n\n${DRILLS}`,
    table(['drill', 'policies', 'rho', 'pairs', 'lower for the earlier'], follows),
    `\n\nOf all ${pairs} pairs ${lowered} scored lower for the earlier window.\n\n`,
    table(['drill', 'move', 'taught', 'with', 'without', 'passed without', ''], moves),
    ...(levels.length > 0
      ? ['\n\n', table(['drill', 'level', 'expert', 'passes', 'random', 'idle', ''], levels)]
      : []),
    ...(expects.length > 0
      ? ['\n\n', table(['drill', 'expectation', 'met', 'missed by idle', ''], expects)]
      : []),
  ].join('');
}

export function reportOf(proofs: readonly Proof[], library: LibraryProof): string {
  const columns = ['lesson', 'digest', 'variants', 'rules', 'breaches', 'branches'];
  const bots = ['expert', 'novice', 'careless', 'random', 'idle'];
  const head = [...columns, ...bots, ''];
  const everywhere = new Set(proofs.flatMap((proof) => proof.coverage.flatMap((one) => one.met)));
  const runs = Object.fromEntries((proofs[0]?.bots ?? []).map((one) => [one.bot, one.runs]));
  const days = bots.map((bot) => `${bot} ${runs[bot] ?? 0}`).join(', ');
  const list = (what: string, items: readonly string[]) =>
    items.length === 0 ? `No ${what}.\n` : `${items.map((one) => `- ${one}`).join('\n')}\n`;
  return [
    HEAD,
    `Days played: ${days}.\n\n`,
    [
      row(head),
      row(head.map(() => '---')),
      ...proofs.map((one) => lessonRow(one, library, everywhere)),
    ].join('\n'),
    drillTables(proofs, library),
    '\n\n## Out of play everywhere\n\nRules in force that no customer of any lesson brings up:\n\n',
    list('such rule', library.outOfPlay),
    '\nBranches of cases no bot met in any lesson:\n\n',
    list(
      'such branch',
      library.missed.map((one) => `${one.case}: ${one.path}`),
    ),
  ].join('');
}

/** Lessons of which the page says nothing, something of other content, or that they are not proved. */
export function notReported(
  page: string,
  lessons: readonly { readonly lesson: { readonly id: string }; readonly digest: string }[],
): string[] {
  const proved = page.split('\n').filter((line) => line.endsWith('| proved |'));
  return lessons
    .filter(({ lesson, digest }) => {
      const start = `| ${lesson.id} | ${digest.slice(0, SHORT)} |`;
      return !proved.some((line) => line.startsWith(start));
    })
    .map(({ lesson }) => lesson.id);
}

export function writeReport(path: string, proofs: readonly Proof[], library: LibraryProof): void {
  writeFileSync(path, reportOf(proofs, library));
}

export const reportDrifted = (
  path: string,
  proofs: readonly Proof[],
  library: LibraryProof,
): boolean => !existsSync(path) || readFileSync(path, 'utf8') !== reportOf(proofs, library);
