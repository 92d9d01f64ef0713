/** Up to three moments worth talking about: one that went well, the costliest, and one that could be better. */
import type { Severity } from '../../scenario/schema/sop.ts';
import { NOBODY } from '../model/duty-number.ts';
import type { Finding, Judgement, RuleResult } from '../sop/judge.ts';
import { costlier } from './cost.ts';

export interface Moment {
  readonly t: number;
  readonly kind: 'good' | 'bad' | 'better';
  readonly customer: number;
  readonly case: string;
  readonly rule: string;
  readonly clause: string;
  readonly severity: Severity;
  readonly facts: readonly number[];
}

function moment(kind: Moment['kind'], r: RuleResult | Finding): Moment {
  const { t, customer, rule, clause, severity, facts } = r;
  return { t, kind, customer, case: r.case, rule, clause, severity, facts };
}

export function pickMoments(judgement: Judgement): Moment[] {
  const findings = [...judgement.findings].sort((a, b) => costlier(a, b) || a.t - b.t);
  const bad = findings[0];
  const better = findings.find((f) => f.rule !== bad?.rule);
  // A rule that has been broken anywhere is not the one to praise.
  const broken = new Set(findings.map((f) => f.rule));
  const good = judgement.results
    .filter(
      (r) =>
        r.state === 'satisfied' &&
        r.facts.length > 0 &&
        r.customer !== NOBODY &&
        !broken.has(r.rule),
    )
    .sort((a, b) => costlier(a, b) || a.t - b.t)[0];
  const list = [
    ...(good ? [moment('good', good)] : []),
    ...(bad ? [moment(bad.severity === 'minor' ? 'better' : 'bad', bad)] : []),
    ...(better ? [moment(better.severity === 'fatal' ? 'bad' : 'better', better)] : []),
  ];
  return list.sort((a, b) => a.t - b.t);
}
