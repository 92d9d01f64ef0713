import type { CommandType } from '../../scenario/vocabulary/commands.ts';
import type { ItemView } from '../../sim/index.ts';
import { branch, type Choice, type ChoiceNode, isNode } from './choice-node.ts';
import { itemName, type VerbContext } from './verb-context.ts';
import { verbNode } from './verb-nodes.ts';

const ON_ITEM: readonly CommandType[] = [
  'count',
  'inspect',
  'check',
  'copy',
  'assess',
  'ask-check',
  'stamp',
  'confiscate',
  'ask-sign',
  'give',
  'take',
];

const concerns = (then: ChoiceNode, item: string): boolean =>
  then.choices.some(
    (choice) => choice.id === item || (isNode(choice.leads) && concerns(choice.leads, item)),
  );

/** What can be done with one thing on the desk. */
export function itemNode(x: VerbContext, item: ItemView): ChoiceNode {
  const focused: VerbContext = { ...x, focus: { item: item.id, field: '' } };
  const choices = ON_ITEM.flatMap((verb): Choice[] => {
    const node = verbNode(focused, verb);
    const label = x.t(`commands:${verb}`);
    if (!isNode(node) || !concerns(node, item.id)) return [];
    return [branch(verb, label, node, '')];
  });
  return { title: itemName(x, item), ask: true, choices };
}
