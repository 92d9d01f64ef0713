import { OK, refuse } from '../model/verdict.ts';
import { joinHead, unlink } from '../systems/line-system.ts';
import { retime } from '../systems/mind-system.ts';
import type { World } from '../world/world.ts';
import type { CommandHandler } from './command-handler.ts';
import { everybodyInLine, inLine } from './waiting-people.ts';

/** Those in the line before somebody, the first first. */
function ahead(world: World, customer: number): number[] {
  const { prev } = world.state.visits;
  const list: number[] = [];
  for (let id = prev[customer] as number; id >= 0; id = prev[id] as number) list.push(id);
  return list.reverse();
}

/** Whether it has been said lately why some go first. */
function isExplained(world: World): boolean {
  const { perception, announcements } = world.bundle.bank;
  const since = world.now - (perception?.informedFor ?? 0);
  return announcements.some(
    ({ id, explains }) => explains && (world.state.floor?.announced[id] ?? -1) >= since,
  );
}

export const letAheadCommand: CommandHandler<'let-ahead'> = {
  can(world, { customer, reason }) {
    if (!inLine(world, customer)) return refuse('not-waiting');
    if (!world.bundle.bank.priorities.some(({ id }) => id === reason))
      return refuse('unknown-object');
    return ahead(world, customer).length === 0 ? refuse('already-first') : OK;
  },
  apply(world, { customer, reason }) {
    const mind = inLine(world, customer);
    const spec = world.bundle.bank.priorities.find(({ id }) => id === reason);
    const { perception } = world.bundle.bank;
    if (!mind || !spec) return;
    const passed = ahead(world, customer);
    const line = world.state.visits.line[customer] as number;
    unlink(world, customer);
    joinHead(world, customer, line);
    const fits = spec.kinds.includes(mind.kind);
    const data = { reason, kind: mind.kind, fits, passed: passed.length };
    world.emit('customer.let-ahead', data, { customer });
    const rankles = !fits || !isExplained(world);
    for (const one of passed) {
      const other = world.state.floor?.minds[one];
      if (!other || !perception || !rankles) continue;
      other.overtakenUntil = world.now + perception.overtakenFor;
      retime(world, one);
    }
    world.seekDue = true;
  },
  options: (world) =>
    everybodyInLine(world).flatMap((customer) =>
      world.bundle.bank.priorities.map(({ id: reason }) => ({
        do: 'let-ahead' as const,
        customer,
        reason,
      })),
    ),
};
