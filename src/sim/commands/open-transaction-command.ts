import { refuse } from '../model/verdict.ts';
import { atTerminal, type CommandHandler } from './command-handler.ts';

export const openTransactionCommand: CommandHandler<'open-transaction'> = {
  can: (world, { code }) =>
    world.bundle.bank.transactions.some((t) => t.code === code)
      ? atTerminal(world)
      : refuse('unknown-object'),
  apply(world, { code }) {
    const values: Record<string, string> = {};
    world.encounter().draft = {
      code,
      values,
      authorisedBy: '',
      signed: false,
      readBack: false,
      error: '',
      errorField: '',
      pin: '',
    };
    world.emit('txn.opened', { code });
  },
  options: (world) =>
    world.bundle.bank.transactions.map(({ code }) => ({ do: 'open-transaction', code })),
};
