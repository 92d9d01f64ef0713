import { OK, refuse } from '../model/verdict.ts';
import { deskCash } from '../world/items.ts';
import type { CommandHandler } from './command-handler.ts';

export const answerPhoneCommand: CommandHandler<'answer-phone'> = {
  can: (world) => (world.state.player.phone === 'ringing' ? OK : refuse('phone-silent')),
  apply(world) {
    world.state.player.phone = 'silent';
    const { encounter } = world.state;
    world.emit('phone.answered', {
      duringCash: encounter !== null && deskCash(encounter).length > 0,
    });
  },
  options: () => [{ do: 'answer-phone' }],
};
