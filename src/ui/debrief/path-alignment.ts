import type { Step } from '../../scenario/schema/common.ts';
import type { Command } from '../../scenario/vocabulary/commands.ts';

export interface DoneCommand {
  readonly t: number;
  readonly command: Command;
}

/** A row of "the exemplary path beside what was done". */
export type PathRow =
  | { readonly kind: 'both'; readonly step: Command; readonly done: DoneCommand }
  /** Done as well, but at another place in the order. */
  | { readonly kind: 'moved'; readonly step: Command; readonly done: DoneCommand }
  | { readonly kind: 'missed'; readonly step: Command }
  | { readonly kind: 'extra'; readonly done: DoneCommand };

/** Values typed and hands used do not make another step; object and verb do. */
const IGNORED = new Set(['value', 'hands', 'amount']);

export function stepKey(command: Command): string {
  const parts: string[] = [command.do];
  for (const [name, value] of Object.entries(command).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name === 'do' || IGNORED.has(name)) continue;
    if (name === 'tool' && value === 'eye') continue;
    parts.push(String(value));
  }
  // Side by side has no left and right.
  if (command.do === 'compare' || command.do === 'challenge')
    parts.splice(1, 2, ...parts.slice(1, 3).sort());
  return parts.join(' ');
}

const isCommand = (step: Step): step is Command => 'do' in step;

/** Longest common subsequence of the two paths, then what was left over is matched out of order. */
export function alignPaths(exemplar: readonly Step[], done: readonly DoneCommand[]): PathRow[] {
  const steps = exemplar.filter(isCommand);
  const a = steps.map(stepKey);
  const b = done.map((d) => stepKey(d.command));
  const length = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      length[i]![j] =
        a[i] === b[j]
          ? length[i + 1]![j + 1]! + 1
          : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
    }
  }
  const rows: PathRow[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      rows.push({ kind: 'both', step: steps[i]!, done: done[j]! });
      i += 1;
      j += 1;
    } else if (j < b.length && (i >= a.length || length[i]![j + 1]! >= length[i + 1]![j]!)) {
      rows.push({ kind: 'extra', done: done[j]! });
      j += 1;
    } else {
      rows.push({ kind: 'missed', step: steps[i]! });
      i += 1;
    }
  }
  return joinMoved(rows);
}

function joinMoved(rows: readonly PathRow[]): PathRow[] {
  const used = new Set<PathRow>();
  const joined = rows.map((row): PathRow => {
    if (row.kind !== 'missed') return row;
    const key = stepKey(row.step);
    const twin = rows.find(
      (r) => r.kind === 'extra' && !used.has(r) && stepKey(r.done.command) === key,
    );
    if (twin?.kind !== 'extra') return row;
    used.add(twin);
    return { kind: 'moved', step: row.step, done: twin.done };
  });
  return joined.filter((row) => !used.has(row));
}
