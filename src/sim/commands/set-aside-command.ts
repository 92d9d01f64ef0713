import { OK, refuse } from '../model/verdict.ts';
import { setAside } from '../systems/matter-system.ts';
import type { CommandHandler } from './command-handler.ts';

export const setAsideCommand: CommandHandler<'set-aside'> = {
  can: (world) => (world.state.floor && world.state.encounter?.duty ? OK : refuse('no-duty')),
  apply: (world) => setAside(world),
  options: () => [{ do: 'set-aside' }],
};
