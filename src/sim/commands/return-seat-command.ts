import { OK, refuse } from '../model/verdict.ts';
import type { CommandHandler } from './command-handler.ts';

export const returnSeatCommand: CommandHandler<'return-seat'> = {
  can: (world) => (world.state.player.seated ? refuse('not-left') : OK),
  apply(world) {
    world.state.player.seated = true;
    world.emit('seat.returned', {});
  },
  options: () => [{ do: 'return-seat' }],
};
