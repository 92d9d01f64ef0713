import { own } from '../model/own.ts';
import { OK, refuse } from '../model/verdict.ts';
import { goalParts, goalsOf, setGoal } from '../systems/plan-system.ts';
import type { CommandHandler } from './command-handler.ts';

/** Amounts offered to whoever tries everything. */
const OFFERED = 8;

export const setGoalCommand: CommandHandler<'set-goal'> = {
  can(world, { goal: id, staff, amount }) {
    const goal = goalsOf(world).find((one) => one.id === id);
    const part = goal && own(goalParts(world, goal), staff);
    if (!goal || part === undefined) return refuse('unknown-object');
    if (amount > goal.total || amount % goal.step !== 0) return refuse('out-of-limits');
    return amount === part ? refuse('already-done') : OK;
  },
  apply(world, { goal: id, staff, amount }) {
    const goal = goalsOf(world).find((one) => one.id === id);
    if (goal) setGoal(world, goal, staff, amount);
  },
  // A figure on a sheet: what it costs is the time the supervisor looks at it.
  duration: () => 0,
  options: (world) =>
    goalsOf(world).flatMap((goal) => {
      const stride = Math.ceil(goal.total / goal.step / OFFERED) * goal.step;
      const count = Math.floor(goal.total / stride) + 1;
      return Object.keys(goalParts(world, goal)).flatMap((staff) =>
        Array.from({ length: count }, (_, i) => ({
          do: 'set-goal' as const,
          goal: goal.id,
          staff,
          amount: i * stride,
        })),
      );
    }),
};
