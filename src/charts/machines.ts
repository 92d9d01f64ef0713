/** The six charts of the branch: the one description of who can be in which state. */
import { complaintMachine } from './complaint-machine.ts';
import { customerVisitMachine } from './customer-visit-machine.ts';
import { encounterMachine } from './encounter-machine.ts';
import { incidentMachine } from './incident-machine.ts';
import { shiftMachine } from './shift-machine.ts';
import { windowMachine } from './window-machine.ts';

/** By the names of the sim. */
export const MACHINES = {
  visit: customerVisitMachine,
  window: windowMachine,
  encounter: encounterMachine,
  complaint: complaintMachine,
  incident: incidentMachine,
  shift: shiftMachine,
} as const;

export type MachineName = keyof typeof MACHINES;
