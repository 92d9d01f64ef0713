/**
 * Writes a chart's table as TypeScript for the sim: a switch over (state, event) that calls guards, actions and delays by name.
 * So the sim carries no XState, a name that the behaviour lacks does not compile, and V8 can see through every call.
 */
import type { ChartTable, TableTransition } from './chart-table.ts';

const RUNTIME = '../kernel/chart.ts';

const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const camel = (id: string): string =>
  id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const list = (values: readonly string[]): string =>
  `[${values.map((value) => `'${value}'`).join(', ')}]`;

/** File name of a written chart. */
export const chartFile = ({ id }: ChartTable): string => `${id}-chart.ts`;

/** Names a chart asks its behaviour for. */
function namesOf(table: ChartTable) {
  const transitions = table.cells.flat(2);
  return {
    guards: unique(transitions.flatMap(({ guard }) => (guard === '' ? [] : [guard]))),
    actions: unique([...table.initial.actions, ...transitions.flatMap(({ actions }) => actions)]),
    delays: unique(table.timers.map(({ delay }) => delay)),
  };
}

// Guards, actions and delays may share a name: each kind has a prefix of its own.
const asks = (guard: string): string => `(is${capital(guard)} ?? when${capital(guard)}(world, id))`;
const acts = (action: string): string => `do${capital(action)}(world, id);`;

function starting(table: ChartTable, timers: readonly number[]): string[] {
  return timers.map((timer) => {
    const name = capital(table.timers[timer]?.delay ?? '');
    return `if (runs${name}) chart.timers[${timer}] = begin(world, for${name}(world, id), code + ${timer}, id);`;
  });
}

function taking(table: ChartTable, t: TableTransition): string[] {
  return [
    ...t.stops.map((timer) => `chart.timers[${timer}] = NEVER;`),
    ...(t.target < 0 ? [] : [`chart.state = ${t.target};`]),
    ...t.actions.map(acts),
    ...starting(table, t.starts),
    'return true;',
  ];
}

const indent = (lines: readonly string[], by: string): string[] => lines.map((line) => by + line);

function cellsOf(table: ChartTable): string[] {
  return table.cells.flatMap((row, state) =>
    row.flatMap((cell, event) => {
      if (cell.length === 0) return [];
      const body: string[] = [];
      for (const t of cell) {
        const taken = taking(table, t);
        if (t.guard === '') {
          body.push(...taken);
          break;
        }
        body.push(`if ${asks(t.guard)} {`, ...indent(taken, '  '), '}');
      }
      if (cell.every((t) => t.guard !== '')) body.push('return false;');
      return [
        `// ${table.states[state]}: ${table.events[event]}`,
        `case ${state * table.events.length + event}: {`,
        ...indent(body, '  '),
        '}',
      ];
    }),
  );
}

/** The text of the module of a chart. */
export function writeChart(table: ChartTable): string {
  const name = camel(table.id);
  const type = `${capital(name)}Behaviour`;
  const names = namesOf(table);
  const kinds = [
    ['guards', 'Guard', names.guards],
    ['actions', 'Action', names.actions],
    ['delays', 'Delay', names.delays],
  ] as const;
  const members = kinds.flatMap(([kind, of, all]) => [
    `  readonly ${kind}: {`,
    ...all.map((one) => `    readonly ${one}: ${of}<W>;`),
    '  };',
  ]);
  const taken = (kind: string, prefix: string, all: readonly string[]): string[] =>
    all.length === 0
      ? []
      : [
          `  const { ${all.map((one) => `${one}: ${prefix}${capital(one)}`).join(', ')} } = behaviour.${kind};`,
        ];
  return [
    `// Written from src/charts/${table.id}-machine.ts by \`npm run oc -- charts\`; changes belong there.`,
    `import { type Action, begin, type Chart, type ChartInstance, type Delay, type Guard, NEVER, type Settled, type Timed } from '${RUNTIME}';`,
    '',
    `export const ${name} = {`,
    `  id: '${table.id}',`,
    `  states: ${list(table.states)},`,
    `  events: ${list(table.events)},`,
    `  timers: [${table.timers.map(({ delay, event }) => `{ delay: '${delay}', event: ${event} }`).join(', ')}],`,
    `  initial: ${table.initial.state},`,
    '} as const;',
    '',
    `export interface ${type}<W> {`,
    ...members,
    '}',
    '',
    '/** @param code calendar code of the first timer; the others follow */',
    `export function ${name}Chart<W extends Timed>(behaviour: ${type}<W>, code: number, settled: Settled = {}): Chart<W> {`,
    ...taken('guards', 'when', names.guards),
    ...taken('actions', 'do', names.actions),
    ...taken('delays', 'for', names.delays),
    ...names.guards.map((guard) => `  const is${capital(guard)} = settled.guards?.${guard};`),
    ...names.delays.map(
      (delay) => `  const runs${capital(delay)} = !settled.never?.includes('${delay}');`,
    ),
    '',
    '  function start(world: W, chart: ChartInstance, id: number): void {',
    `    chart.state = ${table.initial.state};`,
    ...indent(table.initial.actions.map(acts), '    '),
    ...indent(starting(table, table.initial.starts), '    '),
    '  }',
    '',
    '  function send(world: W, chart: ChartInstance, id: number, event: number): boolean {',
    `    switch (chart.state * ${table.events.length} + event) {`,
    ...indent(cellsOf(table), '      '),
    '    }',
    '    return false;',
    '  }',
    '',
    '  return { start, send };',
    '}',
    '',
  ].join('\n');
}
