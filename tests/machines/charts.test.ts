/**
 * Walks every path of every chart in XState's own interpreter and in the chart written for the sim, and compares state, actions
 * in order and running timers after each step.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  initialTransition,
  transition,
} from 'xstate';
import type { ChartTable } from '../../src/charts/chart-table.ts';
import { compileChart } from '../../src/charts/compile-chart.ts';
import { MACHINES } from '../../src/charts/machines.ts';
import { chartFile, writeChart } from '../../src/charts/write-chart.ts';
import { createInstance, type Settled } from '../../src/sim/kernel/chart.ts';
import { CHARTS, type ChartName } from '../../src/sim/machines/charts.ts';
import { recordingChart } from '../support/recording-chart.ts';

interface Step {
  state: string;
  actions: string[];
  timers: string[];
}

const pathOfValue = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : Object.entries(value as Record<string, unknown>)
        .map(([key, inner]) => `${key}.${pathOfValue(inner)}`)
        .join('|');

function guardNames(table: ChartTable): string[] {
  const names = new Set<string>();
  for (const row of table.cells)
    for (const cell of row) for (const t of cell) if (t.guard !== '') names.add(t.guard);
  return [...names];
}

/** Every assignment of truth to the guards. */
function assignments(names: string[]): Record<string, boolean>[] {
  return names.reduce<Record<string, boolean>[]>(
    (list, name) =>
      list.flatMap((known) => [
        { ...known, [name]: true },
        { ...known, [name]: false },
      ]),
    [{}],
  );
}

interface Walked {
  readonly snapshot: AnyMachineSnapshot;
  readonly running: ReadonlySet<string>;
  readonly steps: readonly Step[];
}

/** XState's own steps along paths of events. A path is walked on from where its beginning led, once for all that share it. */
function oracle(machine: AnyStateMachine, truth: Record<string, boolean>) {
  const guards = Object.fromEntries(
    Object.keys(truth).map((name) => [name, () => truth[name] ?? false]),
  );
  const provided = machine.provide({ guards } as never);
  const walked = new Map<string, Walked>();
  const after = (
    before: Walked | null,
    snapshot: AnyMachineSnapshot,
    actions: readonly { type: string; params?: unknown }[],
    ended?: string,
  ): Walked => {
    const running = new Set(before?.running);
    if (ended !== undefined) running.delete(ended);
    const names: string[] = [];
    for (const action of actions) {
      const params = action.params as
        | { event?: { type: string }; sendId?: string; id?: string }
        | undefined;
      if (action.type === 'xstate.raise') running.add(params?.event?.type ?? '');
      else if (action.type === 'xstate.cancel') running.delete(params?.sendId ?? params?.id ?? '');
      else names.push(action.type);
    }
    const state = pathOfValue(snapshot.value);
    const step = { state, actions: names, timers: [...running].sort() };
    return { snapshot, running, steps: [...(before?.steps ?? []), step] };
  };
  const walk = (events: readonly string[]): Walked => {
    const key = events.join(' ');
    const known = walked.get(key);
    if (known) return known;
    const type = events.at(-1);
    let found: Walked;
    if (type === undefined) {
      const [snapshot, actions] = initialTransition(provided) as [AnyMachineSnapshot, never[]];
      found = after(null, snapshot, actions);
    } else {
      const before = walk(events.slice(0, -1));
      // An actor that is done takes no more events; the pure function would.
      if (before.snapshot.status === 'done') found = after(before, before.snapshot, []);
      else {
        const [snapshot, actions] = transition(provided, before.snapshot, { type }) as [
          AnyMachineSnapshot,
          never[],
        ];
        found = after(before, snapshot, actions, type);
      }
    }
    walked.set(key, found);
    return found;
  };
  return (events: readonly string[]): readonly Step[] => walk(events).steps;
}

function byChart(
  name: ChartName,
  truth: Record<string, boolean>,
  events: readonly string[],
  settled?: Settled,
): Step[] {
  const { states, events: known, timers } = CHARTS[name];
  const instance = createInstance(CHARTS[name]);
  let acted: string[] = [];
  const chart = recordingChart(name, truth, (action) => acted.push(action), settled);
  const read = (): Step => ({
    state: states[instance.state] ?? '',
    actions: acted,
    timers: timers
      .flatMap((t, i) => (instance.timers[i] === -1 ? [] : [known[t.event] ?? '']))
      .sort(),
  });
  chart.start(instance);
  const steps = [read()];
  for (const type of events) {
    acted = [];
    const event = (known as readonly string[]).indexOf(type);
    timers.forEach((t, i) => {
      if (t.event === event) instance.timers[i] = -1;
    });
    chart.send(instance, event);
    steps.push(read());
  }
  return steps;
}

/** All event sequences that walk every transition out of every reachable state, each state reached by a shortest path. */
function paths(table: ChartTable, truth: Record<string, boolean>): string[][] {
  const shortest = new Map<number, string[]>([[table.initial.state, []]]);
  const queue = [table.initial.state];
  const all: string[][] = [];
  while (queue.length > 0) {
    const state = queue.shift() as number;
    const path = shortest.get(state) ?? [];
    table.events.forEach((type, event) => {
      all.push([...path, type]);
      const taken = (table.cells[state]?.[event] ?? []).find(
        (t) => t.guard === '' || truth[t.guard],
      );
      if (!taken || taken.target < 0) return;
      if (!shortest.has(taken.target)) {
        shortest.set(taken.target, [...path, type]);
        queue.push(taken.target);
      }
    });
  }
  // Two more events after each transition show that what it left behind is right as well.
  return all.flatMap((path) => [path, ...table.events.map((type) => [...path, type])]);
}

describe.each(Object.keys(MACHINES) as ChartName[])('chart %s', (name) => {
  const table = compileChart(MACHINES[name]);

  test('is as it was last written', () => {
    const path = join('src/sim/machines', chartFile(table));
    expect(readFileSync(path, 'utf8')).toBe(writeChart(table));
  });

  test('goes the way XState goes, on every path', () => {
    let walked = 0;
    const reached = new Set<string>();
    for (const truth of assignments(guardNames(table))) {
      const byXState = oracle(MACHINES[name], truth);
      for (const events of paths(table, truth)) {
        const expected = byXState(events);
        // Guards that are asked, and guards that are settled beforehand.
        for (const settled of [undefined, { guards: truth }]) {
          const steps = byChart(name, truth, events, settled);
          if (JSON.stringify(steps) !== JSON.stringify(expected))
            expect({ events, truth, settled, steps }).toEqual({
              events,
              truth,
              settled,
              steps: expected,
            });
        }
        walked += 1;
        for (const step of expected) reached.add(step.state);
      }
    }
    expect(walked).toBeGreaterThan(table.states.length);
    expect([...reached].sort()).toEqual([...table.states].sort());
  });

  test('starts no timer that never runs out', () => {
    const delays = [...new Set(table.timers.map(({ delay }) => delay))];
    for (const never of delays) {
      const truth = Object.fromEntries(guardNames(table).map((guard) => [guard, true]));
      const running = paths(table, truth).flatMap((events) =>
        byChart(name, truth, events, { never: [never] }).flatMap(({ timers }) => timers),
      );
      for (const { delay, event } of table.timers)
        if (delay === never) expect(running).not.toContain(table.events[event]);
    }
  });
});

test('a chart that a table cannot say is refused with its state', async () => {
  const { setup } = await import('xstate');
  const parallel = setup({}).createMachine({ id: 'p', type: 'parallel', states: { a: {}, b: {} } });
  expect(() => compileChart(parallel)).toThrow('p: parallel');
  const inline = setup({}).createMachine({
    id: 'i',
    initial: 'a',
    states: { a: { entry: () => {} } },
  });
  expect(() => compileChart(inline)).toThrow(/named/);
});
