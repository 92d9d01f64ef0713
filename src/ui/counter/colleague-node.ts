import type { Bank } from '../../scenario/schema/bank.ts';
import type { Choice, ChoiceNode } from './choice-node.ts';
import { itemName, items, leaf, node, type VerbContext } from './verb-context.ts';

/** What a person can be asked to do: come, check, authorise, go. */
export function colleagueNode(x: VerbContext, roles: Bank['roles'], title: string): ChoiceNode {
  const { view } = x.port;
  const suspects = items(x, ['desk'], ['note', 'cash']);
  const choices = roles.flatMap((role): Choice[] => {
    const here = view.colleagues.find((one) => one.role === role.id);
    const person = x.c(role.person);
    const call = leaf(x, `call:${role.id}`, x.t('people.call', { role: x.c(role.name), person }), {
      do: 'call',
      role: role.id,
    });
    if (here?.state !== 'here') return [call];
    const checks = suspects.map((item) =>
      leaf(
        x,
        `ask-check:${role.id}:${item.id}`,
        x.t('people.check', { person, item: itemName(x, item) }),
        {
          do: 'ask-check',
          item: item.id,
          role: role.id,
        },
      ),
    );
    const signs =
      view.encounter?.draft && role.authorises
        ? [
            leaf(x, `authorise:${role.id}`, x.t('people.authorise', { person }), {
              do: 'authorise',
              role: role.id,
            }),
          ]
        : [];
    const go = leaf(x, `dismiss:${role.id}`, x.t('people.dismiss', { person }), {
      do: 'dismiss',
      role: role.id,
    });
    const helps = view.encounter
      ? x.port.bundle.bank.helps
          .filter((help) => help.roles.includes(role.id))
          .map((help) =>
            leaf(
              x,
              `ask-help:${role.id}:${help.id}`,
              x.t('people.help', { person, help: x.c(help.name) }),
              { do: 'ask-help', role: role.id, help: help.id },
            ),
          )
      : [];
    return [...checks, ...signs, ...helps, go];
  });
  return node(title, choices);
}
