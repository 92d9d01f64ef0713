import type { Score } from '../../sim/index.ts';
import { byGravity, type StepLine, stepsOf } from './customer-steps.ts';

/** One customer on the score sheet. */
export interface PrintCase {
  readonly customer: number;
  readonly case: string;
  readonly variant: string;
  readonly ticket: string;
  readonly outcome: string;
  readonly acceptable: boolean;
  readonly points: number;
  /** Every step with what it was worth; `got` is 0 where it was broken. */
  readonly steps: readonly {
    readonly rule: string;
    readonly sop: string;
    readonly weight: number;
    readonly got: number;
  }[];
  /** The gravest first, as many as the page has room for. */
  readonly deductions: readonly StepLine[];
  /** How many more there were. */
  readonly hidden: number;
}

export interface PrintSheetRows {
  readonly cases: readonly PrintCase[];
  readonly shift: { readonly deductions: readonly StepLine[]; readonly hidden: number };
}

/** Lines of deductions that fit on one A4 page beside everything else. */
export const PRINT_BUDGET = 30;

/** The same rule kept or broken several times is one step on paper: broken wins, weight counts once. */
function stepPoints(lines: readonly StepLine[]): PrintCase['steps'] {
  const byRule = new Map<string, { rule: string; sop: string; weight: number; got: number }>();
  for (const line of lines) {
    const key = `${line.sop}/${line.rule}`;
    const got = line.state === 'done' ? line.weight : 0;
    const before = byRule.get(key);
    byRule.set(key, {
      rule: line.rule,
      sop: line.sop,
      weight: line.weight,
      got: before ? Math.min(before.got, got) : got,
    });
  }
  return [...byRule.values()];
}

/** Shares the page among the customers: everybody keeps the gravest, minor ones give way first. */
export function printRows(score: Score, budget: number = PRINT_BUDGET): PrintSheetRows {
  const groups = [
    ...score.cases.map((c) => stepsOf(c)),
    stepsOf({ findings: score.shiftFindings, kept: [] }),
  ];
  const all = groups.flatMap((lines, group) =>
    lines.filter((line) => line.state !== 'done').map((line) => ({ line, group })),
  );
  const chosen = new Set(
    [...all]
      .sort((a, b) => byGravity(a.line, b.line))
      .slice(0, budget)
      .map((entry) => entry.line),
  );
  const take = (lines: readonly StepLine[]) => {
    const broken = lines.filter((line) => line.state !== 'done');
    const deductions = broken.filter((line) => chosen.has(line)).sort(byGravity);
    return { deductions, hidden: broken.length - deductions.length };
  };
  return {
    cases: score.cases.map((c, i) => ({
      customer: c.customer,
      case: c.case,
      variant: c.variant,
      ticket: c.ticket,
      outcome: c.outcome,
      acceptable: c.acceptable,
      points: Math.round(c.points),
      steps: stepPoints(groups[i] ?? []),
      ...take(groups[i] ?? []),
    })),
    shift: take(groups[groups.length - 1] ?? []),
  };
}
