/** Figures of drills in words. */
import type { Drill } from '../../scenario/schema/drill.ts';
import type { DrillRecord } from '../../session/drills/drill-port.ts';
import { useWords, type Words } from '../menu/use-words.ts';

/** 97.3 → "97.3", 120 → "120". */
const plain = (n: number): string => String(Math.round(n * 10) / 10);

export interface DrillWords extends Words {
  readonly speed: (drill: Drill, perMinute: number) => string;
  readonly unit: (drill: Drill, n: number) => string;
  readonly piece: (drill: Drill, n: number) => string;
  readonly levelOf: (drill: Drill, record: Pick<DrillRecord, 'level' | 'complete'>) => string;
}

export function useDrillWords(): DrillWords {
  const words = useWords('drills');
  const { t, say } = words;
  const by = (kind: string) => (drill: Drill, n: number) =>
    t(`${kind}.${drill.items.skill}`, { n: plain(n), count: n });
  return {
    ...words,
    speed: by('speed'),
    unit: by('unit'),
    piece: by('piece'),
    levelOf: (drill, { level, complete }) => {
      const found = drill.levels.find(({ id }) => id === level);
      if (found) return say(found.title);
      return t(complete ? 'unmet' : 'early');
    },
  };
}

const two = (n: number) => String(n).padStart(2, '0');

/** Ms since 1970 → "11-22 14:05", by the clock of this machine. */
export function whenOf(at: number): string {
  const d = new Date(at);
  return `${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}`;
}
