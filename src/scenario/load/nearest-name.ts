import type { Text } from '../schema/common.ts';
import { text } from './diagnostic.ts';

/** Edit distance with neighbours swapped counted as one; stops early above `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, before[j - 2]! + 1);
      }
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** The known name most like `name`, or undefined when none is near. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  const limit = Math.max(1, Math.floor(name.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    const d = distance(wanted, candidate.toLowerCase(), limit);
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

const LISTED = 60;

/** "Did you mean …? Allowed: …" */
export function suggestion(name: string, known: Iterable<string>): Text | undefined {
  const names = [...new Set(known)];
  if (names.length === 0) return undefined;
  const near = nearestName(name, names);
  const shown = names.slice(0, LISTED);
  const more = names.length > LISTED;
  const zh = `可用：${shown.join('、')}${more ? ' 等' : ''}。`;
  const en = `Allowed: ${shown.join(', ')}${more ? ', …' : ''}.`;
  if (near === undefined) return text(zh, en);
  return text(`是否想写“${near}”？${zh}`, `Did you mean "${near}"? ${en}`);
}
