/** What is chosen on the week's screen, and its moves by name, for buttons and keys alike. */
import { createContext, useContext, useEffect, useState } from 'react';
import type { WeekDayView, WeekView } from '../../sim/index.ts';
import type { DeskControl } from '../counter/desk-control.ts';
import type { DeskPort } from '../counter/desk-port.ts';
import type { Matter } from '../floor/matters.ts';

export const TOOLS = ['log', 'pareto', 'scatter', 'compare', 'control', 'trial'] as const;
export type Tool = (typeof TOOLS)[number];

/** A setting as it was before it was changed. */
interface Change {
  readonly day: string;
  readonly lever: string;
  readonly before: string;
  readonly option: string;
}

export interface WeekControl {
  readonly week: WeekView;
  /** The day that is coming to be run, or was. */
  readonly today: WeekDayView | undefined;
  /** Index of the day looked at. */
  readonly chosen: number;
  readonly tool: Tool;
  /** Figures instead of drawings. */
  readonly asTable: boolean;
  /** Asked whether the day shall be run although something waits. */
  readonly asking: boolean;
  readonly openMatters: readonly Matter[];
  readonly canUndo: boolean;
  chooseDay(index: number): void;
  setTool(tool: Tool): void;
  turnTable(): void;
  setLever(day: string, lever: string, option: string): void;
  undo(): void;
  /** The week is to be ended next, and no day to be run. */
  readonly closing: boolean;
  /** Goes on: to the evening, the next morning or the end; asks first where matters are open. */
  goOn(): void;
  answer(yes: boolean): void;
}

export const WeekControlContext = createContext<WeekControl | null>(null);

export function useWeek(): WeekControl {
  const control = useContext(WeekControlContext);
  if (control === null) throw new Error('useWeek outside of the week screen');
  return control;
}

const RUN = { do: 'run-day' } as const;
const CLOSE = { do: 'close-shift' } as const;

export function useWeekControl(
  { view, can }: Pick<DeskPort, 'view' | 'can'>,
  week: WeekView,
  desk: Pick<DeskControl, 'run' | 'say'>,
  matters: readonly Matter[],
  nothingToUndo: string,
): WeekControl {
  const [chosen, chooseDay] = useState(week.day);
  const [tool, setTool] = useState<Tool>('log');
  const [asTable, showTable] = useState(false);
  const [asking, ask] = useState(false);
  const [changes, setChanges] = useState<readonly Change[]>([]);

  // What a day came to is what one wants to see first.
  const last = week.days.reduce((found, { report }, k) => (report ? k : found), -1);
  useEffect(() => {
    if (last >= 0) chooseDay(last);
  }, [last]);

  const dayOf = (id: string) => week.days.find((day) => day.id === id);
  // A day that has been run since is as it is, and so is what was set otherwise meanwhile.
  const undoable = changes.filter(({ day, lever, option }) => {
    const now = dayOf(day);
    return now?.open.includes(lever) && now.settings[lever] === option;
  });
  const next = can(CLOSE).ok ? CLOSE : RUN;
  const openMatters = matters.filter(({ state }) => state !== 'done');

  return {
    week,
    today: week.days[week.day],
    chosen,
    tool,
    asTable,
    asking,
    openMatters,
    canUndo: undoable.length > 0,
    chooseDay: (index) => chooseDay(Math.min(week.days.length - 1, Math.max(0, index))),
    setTool,
    turnTable: () => showTable(!asTable),
    setLever(day, lever, option) {
      const before = dayOf(day)?.settings[lever] ?? '';
      if (before !== option && desk.run({ do: 'set-lever', day, lever, option }))
        setChanges([...changes, { day, lever, before, option }]);
    },
    undo() {
      const change = undoable[undoable.length - 1];
      if (!change) return desk.say(nothingToUndo, 'bad');
      const { day, lever, before } = change;
      if (desk.run({ do: 'set-lever', day, lever, option: before }))
        setChanges(changes.filter((one) => one !== change));
    },
    closing: next === CLOSE,
    goOn() {
      // Whatever forbids it is said by the refusal; a question before that would be idle.
      if (openMatters.length > 0 && view.encounter === null && can(next).ok) ask(true);
      else desk.run(next);
    },
    answer(yes) {
      ask(false);
      if (yes) desk.run(next);
    },
  };
}
