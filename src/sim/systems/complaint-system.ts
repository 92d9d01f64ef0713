/** The complaint ladder with its clocks. */
import { createInstance, NEVER } from '../kernel/chart.ts';
import { CHARTS } from '../machines/charts.ts';
import type { ComplaintBehaviour } from '../machines/complaint-chart.ts';
import type { ComplaintState } from '../model/state.ts';
import type { ChartWiring, World } from '../world/world.ts';

export function openComplaint(world: World, customer: number, cause: string): void {
  const id = world.state.complaints.length;
  world.state.complaints.push({
    id,
    customer,
    cause,
    chart: createInstance(CHARTS.complaint),
    level: 0,
    dueAt: 0,
  });
  world.send('complaint', id, 'START');
}

function complaintAt(world: World, id: number): ComplaintState {
  const complaint = world.state.complaints[id];
  if (!complaint) throw new Error(`no complaint ${id}`);
  return complaint;
}

const grade =
  (level: number) =>
  (world: World, id: number): void => {
    const complaint = complaintAt(world, id);
    const { customer } = complaint;
    complaint.level = level;
    world.emit('complaint.graded', { complaint: id, level }, { customer });
  };

const due =
  (clock: (rules: World['bundle']['bank']['complaint']) => number) =>
  (world: World, id: number): number => {
    // Nobody answers complaints in a study: they are counted, and no clock of theirs keeps it running.
    if (!world.plan.played) return NEVER;
    const ms = clock(world.bundle.bank.complaint);
    complaintAt(world, id).dueAt = world.now + ms;
    return ms;
  };

export const complaintWiring: ChartWiring<ComplaintBehaviour<World>> = {
  instance: (world, id) => world.state.complaints[id]?.chart ?? null,
  behaviour: {
    guards: {},
    actions: {
      receive: (world, id) => {
        const { cause, customer } = complaintAt(world, id);
        world.emit('complaint.opened', { complaint: id, cause }, { by: 'customer', customer });
      },
      gradeOne: grade(1),
      gradeTwo: grade(2),
      gradeThree: grade(3),
      escalate: (world, id) => {
        const complaint = complaintAt(world, id);
        const { customer } = complaint;
        complaint.level = complaint.level === 0 ? 2 : complaint.level - 1;
        const data = { complaint: id, level: complaint.level };
        world.emit('complaint.escalated', data, { by: 'system', customer });
      },
      answer: (world, id) => {
        const { customer, level } = complaintAt(world, id);
        world.emit('complaint.answered', { complaint: id, level }, { customer });
      },
      close: (world, id) => {
        const { customer, level } = complaintAt(world, id);
        world.emit('complaint.closed', { complaint: id, level }, { by: 'system', customer });
      },
    },
    delays: {
      grading: due((rules) => rules.grading),
      followUp: due((rules) => rules.followUp),
      levelOne: due((rules) => rules.clocks[0]),
      levelTwo: due((rules) => rules.clocks[1]),
      levelThree: due((rules) => rules.clocks[2]),
    },
  },
};
