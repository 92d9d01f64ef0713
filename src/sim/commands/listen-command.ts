import { answerFrom, CUSTOMER, countAsked, playerSpeaks } from '../systems/talk-system.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

export const listenCommand: CommandHandler<'listen'> = {
  can: (world) => atDesk(world),
  apply(world) {
    const times = countAsked(world, 'listen/');
    playerSpeaks(world, 'command:listen');
    world.emit('desk.listened', { times });
    answerFrom(world, world.encounterCase().talk.silence, 'talk.silence', '', times, CUSTOMER);
  },
  options: () => [{ do: 'listen' }],
};
