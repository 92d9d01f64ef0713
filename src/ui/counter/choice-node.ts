/** A question with numbered answers that ends in a command: "count what?", "how?". */
import type { Command } from '../../scenario/vocabulary/commands.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  /** Why it cannot be chosen now, in words; "" when it can. */
  readonly reason: string;
  readonly leads: Command | ChoiceNode;
}

export interface ChoiceNode {
  readonly title: string;
  /** Judgement lies in the answer itself: ask even if there is only one. */
  readonly ask: boolean;
  readonly choices: readonly Choice[];
}

export const isNode = (then: Command | ChoiceNode): then is ChoiceNode => 'choices' in then;

export const possible = (node: ChoiceNode): Choice | undefined =>
  node.choices.find((choice) => choice.reason === '');

/** Why nothing in the node can be chosen; "" when something can. */
export function reasonOf(node: ChoiceNode, empty: string): string {
  if (possible(node)) return '';
  return node.choices[0]?.reason ?? empty;
}

/** Follows the node while there is no real choice. */
export function settle(then: Command | ChoiceNode): Command | ChoiceNode {
  let at = then;
  while (isNode(at) && !at.ask) {
    const open = at.choices.filter((choice) => choice.reason === '');
    const [only] = open;
    if (open.length !== 1 || only === undefined) return at;
    at = only.leads;
  }
  return at;
}

/** A branch whose reason is that of its answers. */
export const branch = (
  id: string,
  label: string,
  node: ChoiceNode,
  empty: string,
  note = '',
): Choice => ({ id, label, note, reason: reasonOf(node, empty), leads: node });
