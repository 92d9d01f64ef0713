import { type CommandHandler, withCustomer } from './command-handler.ts';

export const inviteRatingCommand: CommandHandler<'invite-rating'> = {
  can: (world) => withCustomer(world),
  apply: (world) => world.emit('desk.rating-invited', {}),
  options: () => [{ do: 'invite-rating' }],
};
