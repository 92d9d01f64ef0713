import { stateName } from '../machines/charts.ts';
import { OK, refuse } from '../model/verdict.ts';
import type { CommandHandler } from './command-handler.ts';

export const reportIncidentCommand: CommandHandler<'report-incident'> = {
  can(world, { incident }) {
    const found = world.state.incidents[incident];
    if (!found) return refuse('unknown-object');
    const state = stateName('incident', found.chart.state);
    return state === 'unreported' || state === 'escalated' ? OK : refuse('already-done');
  },
  apply: (world, { incident }) => world.deliver('incident', incident, 'REPORT'),
  options: (world) =>
    world.state.incidents.map(({ id }) => ({ do: 'report-incident', incident: id })),
};
