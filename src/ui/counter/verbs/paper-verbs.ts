/** Taking, giving, looking at, checking, copying and stamping papers; looking records up. */
import { formatMoney } from '../../../text/format.ts';
import { branch } from '../choice-node.ts';
import { itemText } from '../content-text.ts';
import { SELF } from '../thing-names.ts';
import { items, leaf, node, type VerbContext } from '../verb-context.ts';
import { type Builder, type Builders, byItem } from './builder.ts';

const onDesk = (x: VerbContext) => items(x, ['desk']);

/** No tool shows more of a record. */
const readable = (x: VerbContext) => items(x, ['desk', 'reference']).filter((item) => !item.record);

/** Which check, on what, by whom. Those that nothing on the desk is made for are left out. */
const checkNode: Builder = (x, bank) =>
  node(
    x.t('which.check'),
    bank.checks.flatMap((check) => {
      const fit = onDesk(x).filter((item) => check.kinds.includes(item.kind));
      if (fit.length === 0) return [];
      const then = byItem(x, x.t('which.checked'), fit, (item) =>
        node(
          x.t('which.checker'),
          check.by.map((role) => {
            const who = bank.roles.find((one) => one.id === role);
            const name = role === SELF ? x.t('paper.self') : x.c(who?.person);
            const command = { do: 'check', item: item.id, check: check.id, role } as const;
            return leaf(x, role, name, command, x.c(who?.name));
          }),
        ),
      );
      return [branch(check.id, x.c(check.name), then, x.t('reasons:not-checkable'))];
    }),
  );

const lookUpNode: Builder = (x, bank) =>
  node(
    x.t('which.look-up'),
    bank.records.map(({ id, name }) => leaf(x, id, x.c(name), { do: 'look-up', record: id })),
    true,
  );

const copyNode: Builder = (x) =>
  byItem(x, x.t('which.copy'), onDesk(x), (item) => ({ do: 'copy', item: item.id }));

const assessNode: Builder = (x, bank) =>
  byItem(x, x.t('which.assess'), items(x, ['desk'], ['note']), (item) =>
    node(
      x.t('which.assessAs'),
      bank.assessments.map(({ id, name, parts: [n, of] }) =>
        leaf(
          x,
          id,
          x.c(name),
          { do: 'assess', item: item.id, as: id },
          formatMoney(Math.floor((item.denomination * n) / of)),
        ),
      ),
      true,
    ),
  );

export const PAPER_VERBS: Builders = {
  take: (x) =>
    byItem(x, x.t('which.take'), items(x, ['customer', 'returned']), (item) => ({
      do: 'take',
      item: item.id,
    })),

  give: (x) =>
    byItem(x, x.t('which.give'), items(x, ['desk']), (item) =>
      node(
        x.t('which.hands'),
        (['both', 'one'] as const).map((hands) =>
          leaf(x, hands, x.t(`hands.${hands}`), { do: 'give', item: item.id, hands }),
        ),
        true,
      ),
    ),

  inspect: (x, bank) => {
    const tools = [...bank.tools].sort((a, b) => Number(a.id === 'eye') - Number(b.id === 'eye'));
    const { encounter } = x.port.view;
    return node(
      x.t('which.tool'),
      tools.map((tool) =>
        branch(
          tool.id,
          x.c(tool.name),
          byItem(x, x.t('which.inspect'), readable(x), (item) => {
            const fields = encounter
              ? itemText(x.port.bundle, encounter, item, x.language).fields
              : [];
            const focused = fields.filter((field) => field.id === x.focus?.field);
            return node(
              x.t('which.field'),
              (focused.length > 0 ? focused : fields).map((field) =>
                leaf(
                  x,
                  field.id,
                  field.label,
                  { do: 'inspect', item: item.id, field: field.id, tool: tool.id },
                  field.seen ? field.value : '',
                ),
              ),
            );
          }),
          x.t('reasons:not-on-desk'),
        ),
      ),
    );
  },

  stamp: (x, bank) =>
    node(
      x.t('which.stamp'),
      bank.stamps.map((stamp) =>
        branch(
          stamp.id,
          x.c(stamp.name),
          byItem(x, x.t('which.stamped'), items(x, ['desk']), (item) =>
            node(
              x.t('which.zone'),
              stamp.zones.map((zone) =>
                leaf(x, zone.id, x.c(zone.name), {
                  do: 'stamp',
                  item: item.id,
                  stamp: stamp.id,
                  zone: zone.id,
                }),
              ),
            ),
          ),
          x.t('reasons:not-on-desk'),
        ),
      ),
      true,
    ),

  check: checkNode,
  'look-up': lookUpNode,
  copy: copyNode,
  assess: assessNode,
};
