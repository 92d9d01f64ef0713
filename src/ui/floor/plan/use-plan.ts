/** Changes of the plan that can be taken back while it lies open. */
import { useState } from 'react';
import type { Command, CommandOf } from '../../../scenario/vocabulary/commands.ts';
import type { SimView } from '../../../sim/index.ts';
import { useControl } from '../../counter/desk-control.ts';
import { useDesk } from '../../counter/desk-port.ts';

export type PlanCommand = CommandOf<'plan-break' | 'plan-move' | 'set-goal'>;

/** What brings back what stood before; null where nothing did. */
export function inverseOf(command: PlanCommand, { floor }: SimView): PlanCommand | null {
  switch (command.do) {
    case 'plan-break': {
      const rest = floor?.crew.find(({ staff }) => staff === command.staff)?.rest;
      return rest ? { ...command, from: rest.from } : null;
    }
    case 'plan-move': {
      const { staff, at } = command;
      const before = floor?.moves?.find((one) => one.staff === staff && one.at === at);
      if (!before && command.to === undefined) return null;
      return { do: 'plan-move', staff, at, ...(before && { to: before.to }) };
    }
    case 'set-goal': {
      const goal = floor?.goals?.find(({ id }) => id === command.goal);
      return { ...command, amount: goal?.parts[command.staff] ?? 0 };
    }
  }
}

export interface PlanEdits {
  /** False when it was refused; the reason has been said. */
  give(command: PlanCommand): boolean;
  readonly canUndo: boolean;
  /** Brings back what stood before the last change; null where there was none, or it is too late. */
  undo(): PlanCommand | null;
}

export function usePlanEdits(): PlanEdits {
  const { view, paused } = useDesk();
  const { run } = useControl();
  const [past, setPast] = useState<readonly PlanCommand[]>([]);
  return {
    give(command) {
      const back = inverseOf(command, view);
      const given = run(command as Command);
      if (given && back) setPast([...past, back]);
      return given;
    },
    canUndo: past.length > 0,
    undo() {
      const last = past[past.length - 1];
      const back = last !== undefined && run(last as Command) ? last : null;
      // While the clock stands nothing is taken back, and nothing is lost: it can be tried again.
      if (back || !paused) setPast(past.slice(0, -1));
      return back;
    },
  };
}
