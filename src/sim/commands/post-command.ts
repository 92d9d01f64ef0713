import { OK, refuse } from '../model/verdict.ts';
import { post } from '../systems/ledger-system.ts';
import { atTerminal, type CommandHandler } from './command-handler.ts';

export const postCommand: CommandHandler<'post'> = {
  can(world) {
    const terminal = atTerminal(world);
    if (!terminal.ok) return terminal;
    return world.state.encounter?.draft ? OK : refuse('no-transaction');
  },
  apply(world) {
    const { draft } = world.encounter();
    if (draft) post(world, draft);
  },
  options: () => [{ do: 'post' }],
};
