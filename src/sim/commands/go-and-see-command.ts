import { OK, refuse } from '../model/verdict.ts';
import { isOpenRequest, openRequests, requestAt } from '../systems/request-system.ts';
import type { CommandHandler } from './command-handler.ts';

export const goAndSeeCommand: CommandHandler<'go-and-see'> = {
  can(world, { request }) {
    const found = requestAt(world, request);
    if (!found) return refuse('unknown-object');
    if (found.request.lapsed) return refuse('too-late');
    return found.request.answered || found.request.seen ? refuse('already-done') : OK;
  },
  apply(world, { request: id }) {
    const found = requestAt(world, id);
    if (!found || !isOpenRequest(found.request)) return;
    const { request, spec } = found;
    request.seen = true;
    world.emit('request.seen', { request: id, kind: spec.id }, { customer: request.visit });
  },
  options: ({ state }) =>
    (state.floor ? openRequests(state.floor) : []).map(({ id }) => ({
      do: 'go-and-see',
      request: id,
    })),
};
