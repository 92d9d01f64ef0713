import { OK, refuse } from '../model/verdict.ts';
import { atTerminal, type CommandHandler } from './command-handler.ts';

export const cancelTransactionCommand: CommandHandler<'cancel-transaction'> = {
  can(world) {
    const terminal = atTerminal(world);
    if (!terminal.ok) return terminal;
    return world.state.encounter?.draft ? OK : refuse('no-transaction');
  },
  apply(world) {
    world.encounter().draft = null;
  },
  options: () => [{ do: 'cancel-transaction' }],
};
