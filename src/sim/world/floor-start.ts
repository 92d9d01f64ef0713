/** The floor as a supervisor finds it in the morning. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import { AWAY } from '../../scenario/schema/supervisor.ts';
import type { CrewState, FloorState } from '../model/floor-state.ts';

export function floorAtStart({ lesson }: LessonBundle): FloorState | null {
  const { supervisor } = lesson;
  if (!supervisor) return null;
  const crew: Record<string, CrewState> = {};
  for (const { staff, at, from } of supervisor.crew)
    crew[staff] = person(from === undefined ? at : AWAY);
  for (const { staff } of supervisor.helpers) crew[staff] ??= person(AWAY);
  return {
    doorsOpen: false,
    outside: [],
    crew,
    minds: {},
    requests: [],
    helpers: {},
    cash: supervisor.cash?.onHand ?? -1,
    coming: supervisor.cash?.deliveries.map((one) => ({ ...one })) ?? [],
    ordered: false,
    aside: {},
    held: [],
    serving: {},
    stopped: [],
    cameUp: {},
    announced: {},
  };
}

const person = (at: string): CrewState => ({
  at,
  to: '',
  arrivesAt: 0,
  breakUntil: 0,
  before: '',
  taken: -1,
});
