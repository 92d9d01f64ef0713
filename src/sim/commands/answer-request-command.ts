import { REQUEST_ANSWERS } from '../../scenario/vocabulary/floor-commands.ts';
import { OK, refuse } from '../model/verdict.ts';
import { answer, openRequests, requestAt } from '../systems/request-system.ts';
import type { CommandHandler } from './command-handler.ts';

export const answerRequestCommand: CommandHandler<'answer-request'> = {
  can(world, { request, answer: given, reason }) {
    const found = requestAt(world, request);
    if (!found || !REQUEST_ANSWERS.includes(given)) return refuse('unknown-object');
    if (found.request.answered) return refuse('already-done');
    if (found.request.lapsed) return refuse('too-late');
    const known = world.bundle.bank.returns.some(({ id }) => id === reason);
    return given === 'approve' || known ? OK : refuse('unknown-object');
  },
  apply: (world, { request, answer: given, reason = '' }) =>
    answer(world, request, given === 'approve', given === 'approve' ? '' : reason),
  options: (world) =>
    (world.state.floor ? openRequests(world.state.floor) : []).flatMap(({ id: request }) => [
      { do: 'answer-request' as const, request, answer: 'approve' as const },
      ...world.bundle.bank.returns.map(({ id: reason }) => ({
        do: 'answer-request' as const,
        request,
        answer: 'refuse' as const,
        reason,
      })),
    ]),
};
