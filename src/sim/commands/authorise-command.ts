import { OK, refuse } from '../model/verdict.ts';
import { isHere, roleOf } from '../systems/people-system.ts';
import { askForHelp } from '../systems/talk-system.ts';
import { atTerminal, type CommandHandler } from './command-handler.ts';

export const authoriseCommand: CommandHandler<'authorise'> = {
  can(world, { role }) {
    const terminal = atTerminal(world);
    if (!terminal.ok) return terminal;
    if (!world.state.encounter?.draft) return refuse('no-transaction');
    const spec = roleOf(world, role);
    if (!spec) return refuse('unknown-object');
    if (!isHere(world, role)) return refuse('not-here');
    return spec.authorises ? OK : refuse('may-not-authorise');
  },
  apply(world, { role }) {
    const { draft } = world.encounter();
    if (!draft) return;
    const answer = askForHelp(world, role, 'authorise');
    if (answer?.refuses) {
      const data = { code: draft.code, role };
      world.emit('txn.authorisation-refused', data, { by: 'colleague' });
      return;
    }
    draft.authorisedBy = role;
    world.emit('txn.authorised', { code: draft.code, role });
  },
  options: (world) => world.bundle.bank.roles.map(({ id }) => ({ do: 'authorise', role: id })),
};
