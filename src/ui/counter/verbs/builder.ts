/** What the verbs of all rooms are built with. */
import type { Bank } from '../../../scenario/schema/bank.ts';
import type { Command, CommandType } from '../../../scenario/vocabulary/commands.ts';
import type { ItemView, SimView } from '../../../sim/index.ts';
import { branch, type ChoiceNode } from '../choice-node.ts';
import { itemName, leaf, node, type VerbContext } from '../verb-context.ts';

export type Builder = (x: VerbContext, bank: Bank, view: SimView) => ChoiceNode;

export type Builders = Partial<Record<CommandType, Builder>>;

export const byItem = (
  x: VerbContext,
  title: string,
  list: readonly ItemView[],
  to: (item: ItemView) => Command | ChoiceNode,
): ChoiceNode =>
  node(
    title,
    list.map((item) => {
      const then = to(item);
      return 'choices' in then
        ? branch(item.id, itemName(x, item), then, x.t('reasons:unknown-object'))
        : leaf(x, item.id, itemName(x, item), then);
    }),
  );
