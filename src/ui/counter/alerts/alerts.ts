/** What waits for an answer beside the customer at the desk: complaints, incidents, duties whose time it is. */
import type { Command } from '../../../scenario/vocabulary/commands.ts';
import type { SimView } from '../../../sim/index.ts';

/** ms before its time is up from which on something is urgent. */
const URGENT_MS = 120_000;
/** From when on a duty is spoken of. */
const SOON_MS = 300_000;

export interface AlertAction {
  /** Key of its word in the namespace `alerts`, and what goes into it. */
  readonly word: string;
  readonly values?: Readonly<Record<string, number>>;
  readonly command: Command;
}

export interface Alert {
  readonly id: string;
  readonly kind: 'complaint' | 'incident' | 'duty';
  /** Kind of incident in the bank, or "". */
  readonly incident: string;
  /** Of the lesson, or "". */
  readonly duty?: string;
  /** As people count: the first is 1. */
  readonly number: number;
  readonly state: 'ungraded' | 'handling' | 'unreported' | 'escalated' | 'open';
  /** 0 while not graded. */
  readonly level: number;
  /** ms of the day. */
  readonly dueAt: number;
  readonly tone: 'soon' | 'late';
  readonly actions: readonly AlertAction[];
}

const LEVELS = [1, 2, 3] as const;

const tone = (now: number, dueAt: number): Alert['tone'] =>
  dueAt - now < URGENT_MS ? 'late' : 'soon';

function complaintAlerts({ complaints, now }: SimView): Alert[] {
  return complaints.flatMap<Alert>(({ id, state, level, dueAt }) => {
    const common = {
      id: `complaint-${id}`,
      kind: 'complaint',
      incident: '',
      number: id + 1,
    } as const;
    const clock = { level, dueAt, tone: tone(now, dueAt) };
    if (state === 'ungraded') {
      const actions = LEVELS.map((grade) => ({
        word: 'grade',
        values: { level: grade },
        command: { do: 'grade-complaint', complaint: id, level: grade } as const,
      }));
      return [{ ...common, ...clock, state, actions }];
    }
    if (!state.startsWith('handling') && state !== 'region') return [];
    const answer = { word: 'answer', command: { do: 'answer-complaint', complaint: id } as const };
    return [{ ...common, ...clock, state: 'handling' as const, actions: [answer] }];
  });
}

function incidentAlerts({ incidents, now }: SimView): Alert[] {
  return incidents.flatMap<Alert>(({ id, kind, state, level, dueAt }) => {
    if (state !== 'unreported' && state !== 'escalated') return [];
    const report = { word: 'report', command: { do: 'report-incident', incident: id } as const };
    return [
      {
        id: `incident-${id}`,
        kind: 'incident' as const,
        incident: kind,
        number: id + 1,
        state,
        level,
        dueAt,
        tone: state === 'escalated' ? ('late' as const) : tone(now, dueAt),
        actions: [report],
      },
    ];
  });
}

/** Those that ought to be done soon. */
const dutyAlerts = ({ duties, now }: SimView): Alert[] =>
  duties.flatMap<Alert>(({ id, state, due }, index) =>
    state !== 'open' || due - now > SOON_MS
      ? []
      : [
          {
            id: `duty-${id}`,
            kind: 'duty',
            incident: '',
            duty: id,
            number: index + 1,
            state: 'open',
            level: 0,
            dueAt: due,
            tone: tone(now, due),
            actions: [{ word: 'begin', command: { do: 'begin-duty', duty: id } }],
          },
        ],
  );

/** What is due first stands first. */
export const alertsOf = (view: SimView): Alert[] =>
  [...incidentAlerts(view), ...complaintAlerts(view), ...dutyAlerts(view)].sort(
    (a, b) => a.dueAt - b.dueAt,
  );
