import { type CommandHandler, withCustomer } from './command-handler.ts';

export const partCommand: CommandHandler<'part'> = {
  can: (world) => withCustomer(world),
  apply(world) {
    world.emit('desk.parted', {});
    world.send('encounter', world.encounter().customer, 'PART');
  },
  options: () => [{ do: 'part' }],
};
