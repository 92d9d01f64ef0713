import { OK, refuse } from '../model/verdict.ts';
import { deskCash } from '../world/items.ts';
import type { CommandHandler } from './command-handler.ts';

export const leaveSeatCommand: CommandHandler<'leave-seat'> = {
  can: (world) => (world.state.player.seated ? OK : refuse('not-seated')),
  apply(world) {
    const { encounter, player } = world.state;
    player.seated = false;
    const cashOut = encounter !== null && deskCash(encounter).length > 0;
    world.emit('seat.left', { locked: player.locked, cashOut });
  },
  options: () => [{ do: 'leave-seat' }],
};
