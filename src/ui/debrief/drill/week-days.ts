/** What a week came to, day by day, read from its facts. */
import type { Week } from '../../../scenario/schema/week.ts';
import type { Fact, FactFields, FactType } from '../../../scenario/vocabulary/facts.ts';

/** Option by lever. */
export type Settings = Readonly<Record<string, string>>;

const dataOf = <K extends FactType>(facts: readonly Fact[], type: K): FactFields<K>[] =>
  facts.flatMap((fact) => (fact.type === type ? [(fact as Fact<K>).data] : []));

export interface WeekDay {
  readonly id: string;
  readonly settings: Settings;
  /** Levers that were not as at first. */
  readonly changed: readonly string[];
  /** What checks of the roster found. */
  readonly flags: readonly string[];
  /** Null where the hall was never run. */
  readonly came: FactFields<'day.ran'> | null;
}

export function weekDays(week: Week, facts: readonly Fact[]): WeekDay[] {
  const sets = dataOf(facts, 'lever.set');
  const ran = new Map(dataOf(facts, 'day.ran').map((data) => [data.day, data]));
  const flags = dataOf(facts, 'roster.flagged');
  return week.days.map(({ id }) => {
    const settings: Record<string, string> = {};
    for (const { id: lever, initial } of week.levers) settings[lever] = initial;
    for (const one of sets) if (one.day === id) settings[one.lever] = one.option;
    return {
      id,
      settings,
      changed: week.levers
        .filter(({ id: lever, initial }) => settings[lever] !== initial)
        .map(({ id: lever }) => lever),
      flags: flags.filter((one) => one.day === id).map(({ found }) => found),
      came: ran.get(id) ?? null,
    };
  });
}

/** All days that were run together; mean waits weigh each day by those who came. Null where none was. */
export function weekTotals(days: readonly WeekDay[]) {
  const ran = days.flatMap(({ came }) => (came ? [came] : []));
  const sum = (of: (day: FactFields<'day.ran'>) => number): number =>
    ran.reduce((all, day) => all + of(day), 0);
  const people = sum(({ came }) => came);
  if (ran.length === 0) return null;
  return {
    came: people,
    left: sum(({ left }) => left),
    complaints: sum(({ complaints }) => complaints),
    waitMean: people === 0 ? 0 : sum(({ came, waitMean }) => came * waitMean) / people,
    /** Of the worst day. */
    waitP95: Math.max(...ran.map(({ waitP95 }) => waitP95)),
  };
}
