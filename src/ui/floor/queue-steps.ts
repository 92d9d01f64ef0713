/** From somebody in a line to the next by keys: along the line, to its ends, and to the lines above and below. */
import type { QueueView } from '../../sim/index.ts';

type Lines = readonly Pick<QueueView, 'waiting'>[];

/** Id of whoever comes next; null where the key leads nowhere. */
export function stepInLines(lines: Lines, from: number, key: string): number | null {
  const row = lines.findIndex(({ waiting }) => waiting.includes(from));
  const here = lines[row]?.waiting ?? [];
  const nth = here.indexOf(from);
  const beside = (step: number): number | null => {
    for (let at = row + step; lines[at]; at += step) {
      const { waiting } = lines[at] as Lines[number];
      if (waiting.length > 0) return waiting[Math.min(nth, waiting.length - 1)] ?? null;
    }
    return null;
  };
  if (nth < 0) return null;
  if (key === 'ArrowRight') return here[nth + 1] ?? null;
  if (key === 'ArrowLeft') return here[nth - 1] ?? null;
  if (key === 'Home') return here[0] ?? null;
  if (key === 'End') return here[here.length - 1] ?? null;
  if (key === 'ArrowDown') return beside(1);
  return key === 'ArrowUp' ? beside(-1) : null;
}
