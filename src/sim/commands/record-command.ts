import { OK, refuse } from '../model/verdict.ts';
import { setRecording } from '../systems/encounter-system.ts';
import { atDesk, type CommandHandler } from './command-handler.ts';

export const recordCommand: CommandHandler<'record'> = {
  can(world, { on }) {
    const desk = atDesk(world);
    if (!desk.ok) return desk;
    return world.encounter().recording === on ? refuse('already-done') : OK;
  },
  apply: (world, { on }) => setRecording(world, on),
  options: () => [
    { do: 'record', on: true },
    { do: 'record', on: false },
  ],
};
