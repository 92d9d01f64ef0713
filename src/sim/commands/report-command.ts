import { refuse } from '../model/verdict.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

export const reportCommand: CommandHandler<'report'> = {
  can(world, { to, about }) {
    const { reports } = world.bundle.bank;
    const known = reports.to.some((r) => r.id === to) && reports.about.some((r) => r.id === about);
    return known ? atDesk(world) : refuse('unknown-object');
  },
  apply: (world, { to, about }) => world.emit('report.made', { to, about }),
  options: (world) =>
    world.bundle.bank.reports.to.flatMap((to) =>
      world.bundle.bank.reports.about.map((about) => ({
        do: 'report' as const,
        to: to.id,
        about: about.id,
      })),
    ),
};
