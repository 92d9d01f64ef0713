/** What wants the supervisor in person, with its clocks: the urgent first, what is done last. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Text } from '../../scenario/schema/common.ts';
import type { DutyView, SimView } from '../../sim/index.ts';

type Complaint = SimView['complaints'][number];
type Incident = SimView['incidents'][number];

export interface Matter {
  readonly id: string;
  /** Id of the duty, or "" for a complaint that nobody has to be spoken to about. */
  readonly duty: string;
  readonly kind: DutyView['matter'];
  readonly name: Text | null;
  readonly state: 'open' | 'doing' | 'aside' | 'done';
  /** Infinity where no clock runs. */
  readonly due: number;
  readonly complaint: Complaint | null;
  readonly incident: Incident | null;
  /** More than one where several are alike. */
  readonly count: number;
}

/** So many ms before it is due a clock is late. */
export const SOON = 120_000;
/** Beyond this a time of the day says more than minutes that run. */
export const FAR = 3_600_000;

/** Facts about a duty carry this number in the place of a customer's. */
const numberOf = (index: number): number => -2 - index;

const over = (state: string): boolean => state === 'closed' || state === 'answered';

export const ungraded = ({ complaint }: Matter): boolean => complaint?.state === 'ungraded';

const RANK: Readonly<Record<Matter['state'], number>> = { doing: 0, open: 1, aside: 1, done: 2 };
const URGENT: Readonly<Record<string, number>> = { incident: 0, complaint: 1 };

/** Complaints of people who have left: one row for each level, with the clock that is nearest. */
function looseOf({ complaints }: SimView): Matter[] {
  const rows = new Map<string, Matter>();
  const open = complaints.filter(({ customer, state }) => customer >= -1 && !over(state));
  for (const complaint of [...open].sort((a, b) => a.dueAt - b.dueAt)) {
    const id = `loose-${complaint.state}`;
    const row = rows.get(id);
    rows.set(id, {
      id,
      duty: '',
      kind: 'complaint',
      name: null,
      state: 'open',
      due: complaint.dueAt,
      complaint,
      incident: null,
      ...row,
      count: (row?.count ?? 0) + 1,
    });
  }
  return [...rows.values()];
}

/** Incidents that nobody has to be spoken to about: they are on the desk all the same, to be reported up. */
const looseIncidents = ({ incidents }: SimView, known: ReadonlySet<number>): Matter[] =>
  incidents
    .filter(({ id, state }) => state !== 'closed' && !known.has(id))
    .map((incident) => ({
      id: `incident-${incident.id}`,
      duty: '',
      kind: 'incident',
      name: null,
      state: 'open',
      due: incident.state === 'unreported' ? incident.dueAt : Number.POSITIVE_INFINITY,
      complaint: null,
      incident,
      count: 1,
    }));

export function mattersOf(bundle: LessonBundle, view: SimView): Matter[] {
  const { duties, injects } = bundle.lesson;
  const matters = view.duties.flatMap<Matter>((duty) => {
    const index = duties.findIndex(({ id }) => id === duty.id);
    const written = duties[index];
    if (!written || duty.state === 'later') return [];
    const complaint = view.complaints.find(({ customer }) => customer === numberOf(index)) ?? null;
    const kinds = injects
      .filter(({ at }) => at === written.at)
      .flatMap(({ incident, draw = [] }) => [incident, ...draw.map((one) => one.incident)]);
    const incident =
      duty.matter === 'incident'
        ? (view.incidents.find(({ kind }) => kinds.includes(kind)) ?? view.incidents[0] ?? null)
        : null;
    const clocks = [duty.due];
    if (complaint && !over(complaint.state)) clocks.push(complaint.dueAt);
    if (incident?.state === 'unreported') clocks.push(incident.dueAt);
    return [
      {
        id: duty.id,
        duty: duty.id,
        kind: duty.matter,
        name: written.name,
        state: duty.state,
        due: Math.min(...clocks.filter((at) => at > 0)),
        complaint,
        incident,
        count: 1,
      },
    ];
  });
  const known = new Set(matters.flatMap(({ incident }) => (incident ? [incident.id] : [])));
  return [...matters, ...looseIncidents(view, known), ...looseOf(view)].sort(
    (a, b) =>
      RANK[a.state] - RANK[b.state] ||
      (URGENT[a.kind] ?? 2) - (URGENT[b.kind] ?? 2) ||
      // Infinity less Infinity is no number.
      (a.due === b.due ? 0 : a.due - b.due),
  );
}
