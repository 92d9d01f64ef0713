/** Incidents: a ladder of their own, apart from complaints. */
import { condition } from '../../scenario/condition/condition.ts';
import type { Pattern } from '../../scenario/schema/common.ts';
import { type Inject, injectsOf } from '../../scenario/schema/injects.ts';
import type { FactType } from '../../scenario/vocabulary/facts.ts';
import { createInstance } from '../kernel/chart.ts';
import { forkStream, weighted } from '../kernel/random-streams.ts';
import { CHARTS } from '../machines/charts.ts';
import type { IncidentBehaviour } from '../machines/incident-chart.ts';
import { type ChartWiring, EVENT, type World } from '../world/world.ts';
import { retimeAll } from './mind-system.ts';
import { stopOrGoOn } from './request-system.ts';

/** Which of its variants an inject is today: drawn from a stream of its own, the same for all players. */
function drawn(world: World, index: number): Inject | undefined {
  const entry = world.bundle.lesson.injects[index];
  if (!entry) return undefined;
  const all = injectsOf(entry);
  if (all.length === 1) return all[0];
  const weights = all.map(({ weight }) => weight);
  return all[weighted(forkStream(world.state.seed, `inject/${index}`), weights)];
}

export function startInjects(world: World): void {
  for (const index of world.bundle.lesson.injects.keys()) {
    const one = drawn(world, index);
    if (one) world.at(one.at, EVENT.inject, index);
  }
}

const hasHappened = ({ state: { facts } }: World, { fact: type, where }: Pattern): boolean => {
  const holds = condition(where, { kind: 'pattern', fact: type as FactType });
  return facts.some((fact) => fact.type === type && holds.holds({ A: fact }));
};

export function inject(world: World, index: number): void {
  const unless = world.bundle.lesson.injects[index]?.unless;
  if (unless && hasHappened(world, unless)) return;
  const entry = drawn(world, index);
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
  if (entry?.lasts !== undefined) world.after(entry.lasts, EVENT.resolve, id);
}

/** It is over by itself, reported or not. */
export const resolve = (world: World, id: number): void => world.deliver('incident', id, 'RESOLVE');

function incidentAt(world: World, id: number) {
  const incident = world.state.incidents[id];
  const spec = world.bundle.bank.incidents.find((i) => i.id === incident?.kind);
  if (!incident || !spec) throw new Error(`no incident ${id}`);
  return { incident, spec };
}

const SYSTEM = { by: 'system', customer: -1 };

function clock(world: World, id: number, name: 'reportWithin' | 'lasts'): number {
  const { incident, spec } = incidentAt(world, id);
  incident.dueAt = world.now + spec[name];
  return spec[name];
}

export const incidentWiring: ChartWiring<IncidentBehaviour<World>> = {
  instance: (world, id) => world.state.incidents[id]?.chart ?? null,
  behaviour: {
    guards: {},
    actions: {
      begin: (world, id) => {
        const { kind, level } = incidentAt(world, id).incident;
        world.emit('incident.opened', { incident: id, kind, level }, SYSTEM);
        stopOrGoOn(world);
        retimeAll(world);
      },
      report: (world, id) => {
        const { kind } = incidentAt(world, id).incident;
        world.emit('incident.reported', { incident: id, kind }, { customer: -1 });
      },
      escalate: (world, id) => {
        const { incident } = incidentAt(world, id);
        incident.level = Math.max(1, incident.level - 1);
        world.emit('incident.escalated', { incident: id, level: incident.level }, SYSTEM);
      },
      close: (world, id) => {
        const { kind } = incidentAt(world, id).incident;
        world.emit('incident.closed', { incident: id, kind }, SYSTEM);
        stopOrGoOn(world);
        retimeAll(world);
      },
    },
    delays: {
      reportWithin: (world, id) => clock(world, id, 'reportWithin'),
      lasts: (world, id) => clock(world, id, 'lasts'),
    },
  },
};
