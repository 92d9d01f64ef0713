/** Runs a trace and puts what came out beside what is printed. */
import { runStudy, type StudyRun } from '../../src/sim/index.ts';
import { OUTCOMES } from '../../src/sim/model/hall-state.ts';
import { expectIdentities } from './identities.ts';
import { bundleOf } from './load.ts';
import { TRACES, type TraceCase, type TraceRow, type TraceTotal } from './traces.ts';

export interface TraceResult {
  readonly id: string;
  readonly model: string;
  readonly quantity: string;
  readonly exact: string;
  readonly measured: string;
  readonly ok: boolean;
}

export const runTraces = (): TraceResult[] => TRACES.flatMap(runTrace);

export function runTrace(trace: TraceCase): TraceResult[] {
  const run = runStudy(bundleOf(`traces/${trace.id}.json`), 1);
  expectIdentities(run, trace.id);
  return trace.rows.map((row) => {
    const exact = row.printed.split(' ');
    const got = measured(trace, row, run);
    const decimals = Math.max(...exact.map((one) => one.split('.')[1]?.length ?? 0));
    const shown = got.map((one) => (typeof one === 'number' ? one.toFixed(decimals) : one));
    const ok =
      got.length === exact.length &&
      got.every((one, i) => agrees(one, exact[i] ?? '', trace.slack ?? 0.5));
    const who = 'who' in row && row.who ? ` of ${row.who.map((n) => `#${n}`).join(' ')}` : '';
    return {
      id: trace.id,
      model: trace.model,
      quantity: `${row.quantity}${who}`,
      exact: exact.map((one) => one.replace(/^\./, '0.')).join(' '),
      measured: shown.join(' '),
      ok,
    };
  });
}

function agrees(got: number | string, printed: string, slack: number): boolean {
  if (typeof got === 'string') return got === printed;
  const ulp = 10 ** -(printed.split('.')[1]?.length ?? 0);
  // A whole number is meant exactly.
  const room = ulp === 1 ? 0 : slack * ulp;
  return Math.abs(got - Number(printed)) <= room + 1e-9;
}

function measured(
  { unit, origin = 0 }: TraceCase,
  row: TraceRow | TraceTotal,
  { state, plan, last }: StudyRun,
): (number | string)[] {
  const v = state.visits;
  const clock = (ms: number | undefined): number => (ms ?? 0) / unit - origin;
  const all = Array.from({ length: last }, (_, id) => id);
  const served = all.filter((id) => OUTCOMES[v.outcome[id] ?? 0] === 'served');
  const waits = served.map((id) => (v.waited[id] ?? 0) / unit);
  const ends = served.map((id) => clock(v.leftAt[id]));
  switch (row.quantity) {
    case 'mean wait':
      return [waits.reduce((sum, one) => sum + one, 0) / waits.length];
    case 'max wait':
      return [Math.max(...waits)];
    case 'last end':
      return [Math.max(...ends)];
    case 'served per window':
      return state.windows.map((window) => window.served);
  }
  return (row.who ?? all).map((id) => {
    switch (row.quantity) {
      case 'wait':
        return (v.waited[id] ?? 0) / unit;
      case 'start':
        return clock(v.seatedAt[id]);
      case 'end':
      case 'left':
        return clock(v.leftAt[id]);
      case 'outcome':
        return OUTCOMES[v.outcome[id] ?? 0] ?? '';
      case 'category':
        return plan.categories[v.category[id] ?? -1]?.id ?? '';
      default:
        return plan.windows[v.window[id] ?? -1]?.id ?? '';
    }
  });
}
