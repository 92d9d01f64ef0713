import { useEffect, useState } from 'react';
import type { DrillRecord } from '../../session/drills/drill-port.ts';
import { useSession } from '../kit/session-context.tsx';

/** What came of drills on this machine; nothing while it is not known, or where nothing can be kept. */
export function useDrillRecords(): readonly DrillRecord[] {
  const session = useSession();
  const [records, setRecords] = useState<readonly DrillRecord[]>([]);
  useEffect(() => {
    let current = true;
    session.listDrillRecords().then(
      (list) => current && setRecords(list),
      // That nothing is kept is said where the attempts are read.
      () => {},
    );
    return () => {
      current = false;
    };
  }, [session]);
  return records;
}
