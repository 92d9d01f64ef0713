import { refuse } from '../model/verdict.ts';
import { callColleague, roleOf } from '../systems/people-system.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

export const callCommand: CommandHandler<'call'> = {
  can(world, { role }) {
    const spec = roleOf(world, role);
    if (!spec) return refuse('unknown-object');
    if (spec.external) return refuse('comes-when-sent');
    return world.state.colleagues[role] ? refuse('already-called') : atDesk(world);
  },
  apply: (world, { role }) => callColleague(world, role),
  options: (world) => world.bundle.bank.roles.map(({ id }) => ({ do: 'call', role: id })),
};
