/** Incidents: a ladder of their own, apart from complaints. */
import { type ChartHost, createInstance } from '../kernel/chart-table.ts';
import { CHARTS } from '../machines/charts.ts';
import { CHART_ORDER, type ChartWiring, EVENT, type World } from '../world/world.ts';

const INCIDENT = CHART_ORDER.indexOf('incident');

export function startInjects(world: World): void {
  for (const [index, { at }] of world.bundle.lesson.injects.entries()) {
    world.at(at, EVENT.inject, index);
  }
}

export function inject(world: World, index: number): void {
  const entry = world.bundle.lesson.injects[index];
  const kind = world.bundle.bank.incidents.find((i) => i.id === entry?.incident);
  if (!kind) return;
  const id = world.state.incidents.length;
  world.state.incidents.push({
    id,
    kind: kind.id,
    chart: createInstance(CHARTS.incident),
    level: kind.level,
    dueAt: 0,
  });
  world.send('incident', id, 'START');
}

export const incidentWiring: ChartWiring = {
  instance: (world, id) => world.state.incidents[id]?.chart ?? null,
  host(world, id): ChartHost {
    const incident = world.state.incidents[id];
    const spec = world.bundle.bank.incidents.find((i) => i.id === incident?.kind);
    if (!incident || !spec) throw new Error(`no incident ${id}`);
    const { kind } = incident;
    const from = { by: 'system', customer: -1 };
    return {
      guard: () => true,
      act(name) {
        if (name === 'begin')
          world.emit('incident.opened', { incident: id, kind, level: incident.level }, from);
        else if (name === 'report')
          world.emit('incident.reported', { incident: id, kind }, { customer: -1 });
        else if (name === 'escalate') {
          incident.level = Math.max(1, incident.level - 1);
          world.emit('incident.escalated', { incident: id, level: incident.level }, from);
        } else if (name === 'close') world.emit('incident.closed', { incident: id, kind }, from);
      },
      delay(name) {
        const ms = name === 'reportWithin' ? spec.reportWithin : spec.lasts;
        incident.dueAt = world.now + ms;
        return ms;
      },
      startTimer: (index, ms) => world.after(ms, INCIDENT * 16 + index, id),
    };
  },
};
