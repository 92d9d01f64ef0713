import type { ReactNode } from 'react';
import '../kit/kit.css';
import { Desk } from './desk.tsx';
import { DeskPortContext } from './desk-port.ts';
import { useSessionPort } from './session-port.ts';

interface CounterScreenProps {
  /** The floor picture, mounted only while it is looked at. */
  readonly floor: ReactNode;
}

/** The counter over the running session. Shows nothing before there is a picture of the run. */
export function CounterScreen({ floor }: CounterScreenProps) {
  const port = useSessionPort();
  if (port === null) return null;
  return (
    <DeskPortContext value={port}>
      <Desk floor={floor} />
    </DeskPortContext>
  );
}
