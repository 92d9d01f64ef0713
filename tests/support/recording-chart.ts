/** A chart bound to names that only write down what happened: guards by a table of truth, every delay the same. */
import { BoundChart, type ChartTable } from '../../src/sim/kernel/chart-table.ts';

export function recordingChart(
  table: ChartTable,
  truth: Readonly<Record<string, boolean>>,
  acts: (name: string) => void,
): BoundChart<null> {
  let number = 0;
  const named = <T>(of: (name: string) => T): Record<string, T> =>
    new Proxy({}, { get: (_, name) => of(String(name)) });
  return new BoundChart<null>(
    table,
    {
      guards: named((name) => () => truth[name] ?? false),
      actions: named((name) => () => acts(name)),
      delays: named(() => () => 1),
    },
    0,
    () => ++number,
  );
}
