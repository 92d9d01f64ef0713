/** What was planned for a time is done by the clock, as if it were said then. */
import { dueMove } from '../systems/plan-system.ts';
import type { World } from '../world/world.ts';
import { assignCommand } from './assign-command.ts';

export function carryOutMoves(world: World): void {
  for (let move = dueMove(world); move; move = dueMove(world)) {
    const { staff, to } = move;
    const command = { do: 'assign', staff, to } as const;
    const verdict = assignCommand.can(world, command);
    if (verdict.ok) assignCommand.apply(world, command);
    else
      world.emit(
        'move.failed',
        { staff, to, reason: verdict.reason },
        { by: 'system', customer: -1 },
      );
  }
}
