/** The drills and the results kept of them. */
import { useEffect, useState } from 'react';
import type { Drill } from '../../scenario/schema/drill.ts';
import type { DrillDesk, DrillRecord } from '../../session/drills/drill-port.ts';

export interface Drills {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly drills: readonly Drill[];
  /** Newest first. */
  readonly records: readonly DrillRecord[];
  /** False: results cannot be kept on this machine. */
  readonly kept: boolean;
  readonly retry: () => void;
  readonly keep: (record: DrillRecord) => void;
}

export function useDrills(desk: DrillDesk): Drills {
  const [status, setStatus] = useState<Drills['status']>('loading');
  const [drills, setDrills] = useState<readonly Drill[]>([]);
  const [records, setRecords] = useState<readonly DrillRecord[]>([]);
  const [kept, setKept] = useState(true);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is what asks again
  useEffect(() => {
    let current = true;
    desk.drills().then(
      (list) => {
        if (!current) return;
        setDrills(list);
        setStatus('ready');
      },
      () => current && setStatus('failed'),
    );
    desk.storage.list().then(
      (list) => current && setRecords(list),
      () => current && setKept(false),
    );
    return () => {
      current = false;
    };
  }, [desk, round]);
  return {
    status,
    drills,
    records,
    kept,
    retry: () => {
      setStatus('loading');
      setRound((n) => n + 1);
    },
    keep: (record) => {
      setRecords((list) => [record, ...list]);
      desk.storage.put(record).catch(() => setKept(false));
    },
  };
}
