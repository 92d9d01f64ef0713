/**
 * Compiles an XState chart into a table: compound states are flattened to their leaves, handlers are looked up
 * from the leaf outwards, `after` becomes a timer. What a table cannot say (parallel states, invoke, always, history, inline
 * guards or actions, several targets) is refused.
 */
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { ChartTable, TableTransition } from './chart-table.ts';

interface Named {
  readonly type: string;
}

function nameOf(value: unknown, what: string, where: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'type' in value) return (value as Named).type;
  throw new Error(`${where}: ${what} must be named, not inline`);
}

const isTimerAction = (action: unknown): boolean => {
  const type =
    typeof action === 'function' ? (action as { type?: string }).type : (action as Named).type;
  return type === 'xstate.raise' || type === 'xstate.cancel';
};

/** Named actions of a node; XState's own timer bookkeeping is left to the table's timers. */
function actionsOf(list: readonly unknown[], where: string): string[] {
  return list
    .filter((action) => !isTimerAction(action))
    .map((action) => nameOf(action, 'action', where));
}

const pathOf = (node: AnyStateNode): string => node.path.join('.');

function ancestors(node: AnyStateNode): AnyStateNode[] {
  const list: AnyStateNode[] = [];
  for (let at: AnyStateNode | undefined = node; at; at = at.parent) list.push(at);
  return list;
}

function leavesOf(node: AnyStateNode): AnyStateNode[] {
  const children = Object.values(node.states) as AnyStateNode[];
  return children.length === 0 ? [node] : children.flatMap(leavesOf);
}

function initialLeaf(node: AnyStateNode): AnyStateNode {
  if (Object.keys(node.states).length === 0) return node;
  const target = node.initial.target?.[0] as AnyStateNode | undefined;
  if (!target) throw new Error(`${node.id}: no initial state`);
  return initialLeaf(target);
}

function refuseUnsupported(node: AnyStateNode): void {
  if (node.type === 'parallel' || node.type === 'history')
    throw new Error(`${node.id}: ${node.type} states are not compiled`);
  if (node.invoke.length > 0) throw new Error(`${node.id}: invoke is not compiled`);
  if ((node.always ?? []).length > 0) throw new Error(`${node.id}: always is not compiled`);
  for (const child of Object.values(node.states) as AnyStateNode[]) refuseUnsupported(child);
}

interface Timer {
  readonly node: AnyStateNode;
  readonly delay: string;
  readonly eventType: string;
}

function timersOf(node: AnyStateNode): Timer[] {
  const own = new Map<string, Timer>();
  for (const { delay, eventType } of node.after) {
    if (typeof delay !== 'string') throw new Error(`${node.id}: delays must be named`);
    own.set(eventType, { node, delay, eventType });
  }
  return [...own.values(), ...(Object.values(node.states) as AnyStateNode[]).flatMap(timersOf)];
}

/** Throws with the state's id when the chart uses something a table cannot say. */
export function compileChart(machine: AnyStateMachine): ChartTable {
  const root = machine.root as AnyStateNode;
  refuseUnsupported(root);
  const leaves = leavesOf(root);
  const timers = timersOf(root);
  const events = [
    ...new Set([
      ...machine.events.filter((type) => !type.startsWith('xstate.')),
      ...timers.map((t) => t.eventType),
    ]),
  ];
  const timerIndexesIn = (nodes: readonly AnyStateNode[]): number[] =>
    timers.flatMap((timer, index) => (nodes.includes(timer.node) ? [index] : []));

  const enter = (nodes: readonly AnyStateNode[]): string[] =>
    nodes.flatMap((node) => actionsOf(node.entry, node.id));
  const exit = (nodes: readonly AnyStateNode[]): string[] =>
    nodes.flatMap((node) => actionsOf(node.exit, node.id));

  const transitionFrom = (
    leaf: AnyStateNode,
    source: AnyStateNode,
    eventType: string,
  ): TableTransition[] => {
    const definitions = source.transitions.get(eventType) ?? [];
    return definitions.map((definition) => {
      const where = `${source.id} on ${eventType}`;
      const guard = definition.guard === undefined ? '' : nameOf(definition.guard, 'guard', where);
      const actions = actionsOf(definition.actions, where);
      const targets = definition.target ?? [];
      if (targets.length > 1) throw new Error(`${where}: several targets are not compiled`);
      const target = targets[0] as AnyStateNode | undefined;
      if (!target) return { guard, target: -1, actions, stops: [], starts: [] };
      const goal = initialLeaf(target);
      // XState's transition domain: an internal transition to a descendant keeps its source, else the least common proper ancestor.
      const inside = !definition.reenter && ancestors(target).includes(source) && target !== source;
      const domain = inside
        ? source
        : (ancestors(source).find(
            (node) => node !== source && ancestors(target).includes(node) && node !== target,
          ) ?? root);
      const keepsSelf = !definition.reenter && target === source;
      const stay = keepsSelf && source === leaf ? leaf : keepsSelf ? source : domain;
      const left = ancestors(leaf).filter(
        (node) => node !== stay && !ancestors(stay).includes(node),
      );
      const entered = ancestors(goal)
        .filter((node) => node !== stay && !ancestors(stay).includes(node))
        .reverse();
      return {
        guard,
        target: leaves.indexOf(goal),
        actions: [...exit(left), ...actions, ...enter(entered)],
        stops: timerIndexesIn(left),
        starts: timerIndexesIn(entered),
      };
    });
  };

  const cells = leaves.map((leaf) =>
    events.map((eventType) =>
      ancestors(leaf).flatMap((source) =>
        leaf.type === 'final' ? [] : transitionFrom(leaf, source, eventType),
      ),
    ),
  );
  const first = initialLeaf(root);
  const entered = ancestors(first).reverse();
  return {
    id: machine.id,
    states: leaves.map(pathOf),
    events,
    timers: timers.map((timer) => ({ delay: timer.delay, event: events.indexOf(timer.eventType) })),
    initial: {
      state: leaves.indexOf(first),
      actions: enter(entered),
      starts: timerIndexesIn(entered),
    },
    cells,
  };
}
