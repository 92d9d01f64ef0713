import { stateName } from '../machines/charts.ts';
import { OK, refuse } from '../model/verdict.ts';
import type { CommandHandler } from './command-handler.ts';

export const answerComplaintCommand: CommandHandler<'answer-complaint'> = {
  can(world, { complaint }) {
    const found = world.state.complaints[complaint];
    if (!found) return refuse('unknown-object');
    const state = stateName('complaint', found.chart.state);
    return state.startsWith('handling') || state === 'region' ? OK : refuse('already-done');
  },
  apply: (world, { complaint }) => world.deliver('complaint', complaint, 'ANSWER'),
  options: (world) =>
    world.state.complaints.map(({ id }) => ({ do: 'answer-complaint', complaint: id })),
};
