/** What drills need from the world; app hands it in, tests hand in their own. */
import type { Drill } from '../../scenario/schema/drill.ts';
import type { DrillResult } from './drill-result.ts';

export interface DrillRecord extends DrillResult {
  readonly id: string;
  /** Id of the drill. */
  readonly drill: string;
  readonly seed: number;
  /** Wall time of the end, ms since 1970. */
  readonly at: number;
}

/** Rejections are `StorageError`. */
export interface DrillStorage {
  /** Newest first. */
  list(): Promise<DrillRecord[]>;
  put(record: DrillRecord): Promise<void>;
}

export interface DrillDesk {
  /** The shipped drills, checked; rejects with a `LibraryError`. */
  drills(): Promise<readonly Drill[]>;
  readonly storage: DrillStorage;
  /** A seed: whole number 0..2^31-1. */
  seed(): number;
  /** An id that no other page will draw. */
  id(): string;
  /** Wall time, ms since 1970. */
  wall(): number;
}

/** The better of two: the level, then the speed, then fewer wrong. */
function better(drill: Drill, a: DrillRecord, b: DrillRecord): DrillRecord {
  const rank = ({ level }: DrillRecord) => drill.levels.findIndex(({ id }) => id === level);
  const order = rank(a) - rank(b) || a.perMinute - b.perMinute || b.wrong - a.wrong;
  return order >= 0 ? a : b;
}

/** The best of those that were done to the end; null when there is none. */
export function bestOf(drill: Drill, records: readonly DrillRecord[]): DrillRecord | null {
  const own = records.filter((record) => record.drill === drill.id && record.complete);
  return own.reduce<DrillRecord | null>(
    (best, record) => (best ? better(drill, best, record) : record),
    null,
  );
}
