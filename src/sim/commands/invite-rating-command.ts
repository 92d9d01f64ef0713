import { atDesk, type CommandHandler } from './command-handler.ts';

export const inviteRatingCommand: CommandHandler<'invite-rating'> = {
  can: (world) => atDesk(world),
  apply: (world) => world.emit('desk.rating-invited', {}),
  options: () => [{ do: 'invite-rating' }],
};
