import { OK, refuse } from '../model/verdict.ts';
import { makeCall, numberAt, numbersInSight } from '../systems/call-system.ts';
import { playerSpeaks } from '../systems/talk-system.ts';
import { isSeen } from '../world/items.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

export const phoneCommand: CommandHandler<'phone'> = {
  can(world, { number }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    if (numberAt(world, number) === '') return refuse('not-a-number');
    const atHand = number.startsWith('bank.');
    return atHand || isSeen(world, world.encounter(), number) ? OK : refuse('not-seen');
  },
  apply(world, { number }) {
    playerSpeaks(world, `call:${number}`);
    makeCall(world, number);
  },
  options: (world) =>
    world.state.encounter
      ? numbersInSight(world).map((number) => ({ do: 'phone' as const, number }))
      : [],
};
