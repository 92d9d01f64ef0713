/** Broken rules that are offered as findings for the record: each once, as it was broken first, the graver before the lighter. */
import type { Score } from '../../../sim/index.ts';
import { WORST } from '../customer-steps.ts';

type Finding = Score['shiftFindings'][number];

export function offeredFindings({ cases, shiftFindings }: Score, room: number): Finding[] {
  const first = new Map<string, Finding>();
  const all = [...cases.flatMap(({ findings }) => findings), ...shiftFindings];
  for (const one of all.sort((a, b) => a.t - b.t))
    if (!first.has(one.rule)) first.set(one.rule, one);
  return [...first.values()]
    .sort((a, b) => WORST[a.severity] - WORST[b.severity] || a.t - b.t)
    .slice(0, room);
}
