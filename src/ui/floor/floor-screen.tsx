import { lazy, type ReactNode } from 'react';
import '../kit/kit.css';
import { DeskPortContext } from '../counter/desk-port.ts';
import { useSessionPort } from '../counter/session-port.ts';
import { FloorDesk } from './floor-desk.tsx';

// A week needs no hall in a picture, and a drill of one morning no week.
const WeekDesk = lazy(async () => ({ default: (await import('../week/week-desk.tsx')).WeekDesk }));

interface FloorScreenProps {
  /** The picture of the hall; forms may not know it, so it is handed in. */
  readonly floor: ReactNode;
}

/** The supervisor's console over the running session. Shows nothing before there is a picture of the run. */
export function FloorScreen({ floor }: FloorScreenProps) {
  const port = useSessionPort();
  if (port === null) return null;
  return (
    <DeskPortContext value={port}>
      {port.view.week === null ? <FloorDesk floor={floor} /> : <WeekDesk />}
    </DeskPortContext>
  );
}
