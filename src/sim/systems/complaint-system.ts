/** The complaint ladder with its clocks. */
import { type ChartHost, createInstance } from '../kernel/chart-table.ts';
import { CHARTS } from '../machines/charts.ts';
import { CHART_ORDER, type ChartWiring, type World } from '../world/world.ts';

const COMPLAINT = CHART_ORDER.indexOf('complaint');

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

export const complaintWiring: ChartWiring = {
  instance: (world, id) => world.state.complaints[id]?.chart ?? null,
  host(world, id): ChartHost {
    const complaint = world.state.complaints[id];
    if (!complaint) throw new Error(`no complaint ${id}`);
    const { customer } = complaint;
    const grade = (level: number): void => {
      complaint.level = level;
      world.emit('complaint.graded', { complaint: id, level }, { customer });
    };
    return {
      guard: () => true,
      act(name) {
        if (name === 'receive') {
          world.emit(
            'complaint.opened',
            { complaint: id, cause: complaint.cause },
            { by: 'customer', customer },
          );
        } else if (name === 'gradeOne') grade(1);
        else if (name === 'gradeTwo') grade(2);
        else if (name === 'gradeThree') grade(3);
        else if (name === 'escalate') {
          complaint.level = complaint.level === 0 ? 2 : complaint.level - 1;
          world.emit(
            'complaint.escalated',
            { complaint: id, level: complaint.level },
            { by: 'system', customer },
          );
        } else if (name === 'answer') {
          world.emit('complaint.answered', { complaint: id, level: complaint.level }, { customer });
        } else if (name === 'close') {
          world.emit(
            'complaint.closed',
            { complaint: id, level: complaint.level },
            { by: 'system', customer },
          );
        }
      },
      delay(name) {
        const { grading, followUp, clocks } = world.bundle.bank.complaint;
        const ms = {
          grading,
          followUp,
          levelOne: clocks[0],
          levelTwo: clocks[1],
          levelThree: clocks[2],
        }[name];
        if (ms === undefined) throw new Error(`complaint has no delay ${name}`);
        complaint.dueAt = world.now + ms;
        return ms;
      },
      startTimer: (index, ms) => world.after(ms, COMPLAINT * 16 + index, id),
    };
  },
};
