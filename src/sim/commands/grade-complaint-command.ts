import { stateName } from '../machines/charts.ts';
import { OK, refuse } from '../model/verdict.ts';
import type { CommandHandler } from './command-handler.ts';

export const gradeComplaintCommand: CommandHandler<'grade-complaint'> = {
  can(world, { complaint, level }) {
    const found = world.state.complaints[complaint];
    if (!found || ![1, 2, 3].includes(level)) return refuse('unknown-object');
    return stateName('complaint', found.chart.state) === 'ungraded' ? OK : refuse('already-done');
  },
  apply: (world, { complaint, level }) => world.deliver('complaint', complaint, `GRADE_${level}`),
  options: (world) =>
    world.state.complaints.flatMap(({ id }) =>
      [1, 2, 3].map((level) => ({ do: 'grade-complaint' as const, complaint: id, level })),
    ),
};
