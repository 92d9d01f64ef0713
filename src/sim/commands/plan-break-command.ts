import { BREAK } from '../../scenario/schema/supervisor.ts';
import { own } from '../model/own.ts';
import { OK, refuse } from '../model/verdict.ts';
import { planBreak, plannedBreak, restOf } from '../systems/plan-system.ts';
import type { CommandHandler } from './command-handler.ts';

/** Times offered to whoever tries everything. */
const OFFERED = 900_000;

export const planBreakCommand: CommandHandler<'plan-break'> = {
  can(world, { staff, from }) {
    const crew = own(world.state.floor?.crew, staff);
    const index = restOf(world, staff);
    const rest = plannedBreak(world, index);
    if (!crew || !rest) return refuse('unknown-object');
    if (!rest.between) return refuse('plan-fixed');
    if (crew.taken === index || crew.at === BREAK || crew.to === BREAK) return refuse('too-late');
    if (from < rest.between.from || from > rest.between.to) return refuse('out-of-limits');
    if (from < world.now) return refuse('too-late');
    return from === rest.from ? refuse('already-done') : OK;
  },
  apply: (world, { staff, from }) => planBreak(world, staff, from),
  // A stroke on a plan: what it costs is the time the supervisor looks at it.
  duration: () => 0,
  options: (world) =>
    world.bundle.lesson.breaks.flatMap(({ staff, between }) => {
      if (!between) return [];
      const count = Math.floor((between.to - between.from) / OFFERED) + 1;
      return Array.from({ length: count }, (_, i) => ({
        do: 'plan-break' as const,
        staff,
        from: between.from + i * OFFERED,
      }));
    }),
};
