/**
 * Walks every path of every chart in XState's own interpreter and in the compiled table, and compares state, actions in
 * order and running timers after each step.
 */
import { describe, expect, test } from 'vitest';
import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  initialTransition,
  transition,
} from 'xstate';
import { type ChartTable, createInstance } from '../../src/sim/kernel/chart-table.ts';
import { CHARTS, type ChartName, MACHINES } from '../../src/sim/machines/charts.ts';
import { compileChart } from '../../src/sim/machines/compile-chart.ts';
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

function byTable(table: ChartTable, truth: Record<string, boolean>, events: string[]): Step[] {
  const chart = createInstance(table);
  let acted: string[] = [];
  const bound = recordingChart(table, truth, (name) => acted.push(name));
  const read = (): Step => ({
    state: table.states[chart.state] ?? '',
    actions: acted,
    timers: table.timers
      .flatMap((t, i) => (chart.timers[i] === -1 ? [] : [table.events[t.event] ?? '']))
      .sort(),
  });
  bound.start(null, chart, 0);
  const steps = [read()];
  for (const type of events) {
    acted = [];
    const event = table.events.indexOf(type);
    table.timers.forEach((t, i) => {
      if (t.event === event) chart.timers[i] = -1;
    });
    bound.send(null, chart, 0, event);
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
  const table = CHARTS[name];

  test('the table goes the way XState goes, on every path', () => {
    let walked = 0;
    const reached = new Set<string>();
    for (const truth of assignments(guardNames(table))) {
      const byXState = oracle(MACHINES[name], truth);
      for (const events of paths(table, truth)) {
        const expected = byXState(events);
        const steps = byTable(table, truth, events);
        if (JSON.stringify(steps) !== JSON.stringify(expected))
          expect({ events, truth, steps }).toEqual({ events, truth, steps: expected });
        walked += 1;
        for (const step of expected) reached.add(step.state);
      }
    }
    expect(walked).toBeGreaterThan(table.states.length);
    expect([...reached].sort()).toEqual([...table.states].sort());
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
