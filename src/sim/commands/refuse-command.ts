import { refuse } from '../model/verdict.ts';
import { type CommandHandler, withCustomer } from './command-handler.ts';

export const refuseCommand: CommandHandler<'refuse'> = {
  can: (world, { ground }) =>
    world.bundle.bank.grounds.some((g) => g.id === ground)
      ? withCustomer(world)
      : refuse('unknown-object'),
  apply(world, { ground }) {
    world.emit('service.refused', { ground });
    world.send('encounter', world.encounter().customer, 'REFUSE');
  },
  options: (world) => world.bundle.bank.grounds.map(({ id }) => ({ do: 'refuse', ground: id })),
};
