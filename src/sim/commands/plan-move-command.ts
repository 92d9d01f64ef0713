import { BACK, BREAK } from '../../scenario/schema/supervisor.ts';
import { OK, refuse } from '../model/verdict.ts';
import { planMove, plannedMove } from '../systems/plan-system.ts';
import type { World } from '../world/world.ts';
import { couldGo } from './assign-command.ts';
import type { CommandHandler } from './command-handler.ts';

/** Times offered to whoever tries everything. */
const OFFERED = 1_800_000;

const crewOf = (world: World): string[] =>
  world.bundle.lesson.supervisor?.week ? [] : Object.keys(world.state.floor?.crew ?? {});

export const planMoveCommand: CommandHandler<'plan-move'> = {
  can(world, { staff, at, to }) {
    if (!crewOf(world).includes(staff)) return refuse('unknown-object');
    const planned = plannedMove(world, staff, at);
    if (to === undefined) return planned ? OK : refuse('unknown-object');
    if (at <= world.now) return refuse('too-late');
    if (at >= world.bundle.lesson.ends) return refuse('out-of-limits');
    // Who will be there by then nobody knows yet: only what can never be is refused.
    return planned?.to === to ? refuse('already-done') : couldGo(world, staff, to);
  },
  apply: (world, { staff, at, to = '' }) => planMove(world, { staff, at, to }),
  // A stroke on a plan: what it costs is the time the supervisor looks at it.
  duration: () => 0,
  options(world) {
    const { branch, lesson } = world.bundle;
    const next = (Math.floor(world.now / OFFERED) + 1) * OFFERED;
    const until = Math.min(lesson.closes, lesson.ends);
    const count = Math.max(0, Math.ceil((until - next) / OFFERED));
    const places = [
      ...branch.windows.map(({ id }) => id),
      ...branch.posts.map(({ id }) => id),
      BREAK,
      BACK,
    ];
    const planned = world.state.floor?.plan?.moves ?? [];
    return [
      ...planned.map(({ staff, at }) => ({ do: 'plan-move' as const, staff, at })),
      ...crewOf(world).flatMap((staff) =>
        places.flatMap((to) =>
          Array.from({ length: count }, (_, i) => ({
            do: 'plan-move' as const,
            staff,
            at: next + i * OFFERED,
            to,
          })),
        ),
      ),
    ];
  },
};
