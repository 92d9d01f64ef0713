import { atDesk, type CommandHandler } from './command-handler.ts';

export const partCommand: CommandHandler<'part'> = {
  can: (world) => atDesk(world),
  apply(world) {
    world.emit('desk.parted', {});
    world.send('encounter', world.encounter().customer, 'PART');
  },
  options: () => [{ do: 'part' }],
};
