/** For each verb the ways it can be completed on this desk right now. */
import type { Command, CommandType } from '../../scenario/vocabulary/commands.ts';
import { type ChoiceNode, reasonOf } from './choice-node.ts';
import { items, reasonText, type VerbContext } from './verb-context.ts';
import type { Builders } from './verbs/builder.ts';
import { CASH_VERBS } from './verbs/cash-verbs.ts';
import { DAY_VERBS } from './verbs/day-verbs.ts';
import { PAPER_VERBS } from './verbs/paper-verbs.ts';
import { PEOPLE_VERBS } from './verbs/people-verbs.ts';
import { TERMINAL_VERBS } from './verbs/terminal-verbs.ts';

/** Verbs that need an object. The others are complete by themselves. */
const BUILDERS: Builders = {
  ...PAPER_VERBS,
  ...CASH_VERBS,
  ...TERMINAL_VERBS,
  ...PEOPLE_VERBS,
  ...DAY_VERBS,
};

/** The verb as a question, or as a command when it needs no object. */
export function verbNode(x: VerbContext, verb: CommandType): ChoiceNode | Command {
  const build = BUILDERS[verb];
  return build ? build(x, x.port.bundle.bank, x.port.view) : ({ do: verb } as Command);
}

/** Why the verb cannot be given at all now; "" when it can. Asked for every verb at every picture, so it is kept cheap. */
export function verbReason(x: VerbContext, verb: CommandType): string {
  const empty = () => x.t(`nothing.${verb}`, { defaultValue: x.t('nothing.any') });
  if (verb === 'pay' || verb === 'lay-out') {
    // Whether any cash can go out at all: what is owed, else the smallest note or coin.
    const { view, bundle } = x.port;
    const { laidOut = 0, owed = 0 } = view.encounter ?? {};
    const amount = laidOut || owed || Math.min(...bundle.bank.denominations);
    return reasonText(x.port.can({ do: verb, amount }), x.t);
  }
  if (verb === 'inspect') {
    const item = items(x, ['desk', 'reference']).find(
      (one) => one.fields.length > 0 && !one.record,
    );
    const field = item?.fields[0]?.id;
    if (item === undefined || field === undefined) return empty();
    return reasonText(x.port.can({ do: 'inspect', item: item.id, field, tool: 'eye' }), x.t);
  }
  const then = verbNode(x, verb);
  return 'choices' in then ? reasonOf(then, empty()) : reasonText(x.port.can(then), x.t);
}
