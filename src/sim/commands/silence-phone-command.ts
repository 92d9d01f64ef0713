import { OK, refuse } from '../model/verdict.ts';
import type { CommandHandler } from './command-handler.ts';

export const silencePhoneCommand: CommandHandler<'silence-phone'> = {
  can: (world) => (world.state.player.phone === 'ringing' ? OK : refuse('phone-silent')),
  apply(world) {
    world.state.player.phone = 'silent';
    world.emit('phone.silenced', {});
  },
  options: () => [{ do: 'silence-phone' }],
};
