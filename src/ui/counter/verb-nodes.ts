/** For each verb the ways it can be completed on this desk right now. */
import type { Bank } from '../../scenario/schema/bank.ts';
import type { Command, CommandType } from '../../scenario/vocabulary/commands.ts';
import type { ItemView, SimView } from '../../sim/index.ts';
import { branch, type ChoiceNode, reasonOf } from './choice-node.ts';
import { itemText } from './content-text.ts';
import {
  itemName,
  items,
  leaf,
  node,
  OWN_FORMS,
  reasonText,
  signerName,
  type VerbContext,
} from './verb-context.ts';

const byItem = (
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

type Builder = (x: VerbContext, bank: Bank, view: SimView) => ChoiceNode;

/** Verbs that need an object. The others are complete by themselves. */
const BUILDERS: Partial<Record<CommandType, Builder>> = {
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
          byItem(x, x.t('which.inspect'), items(x, ['desk', 'reference']), (item) => {
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

  count: (x, bank) =>
    byItem(x, x.t('which.count'), items(x, ['desk'], ['cash']), (item) =>
      node(
        x.t('which.method'),
        bank.methods.map((method) =>
          leaf(
            x,
            method.id,
            x.c(method.name),
            { do: 'count', item: item.id, method: method.id },
            x.t(method.inSight ? 'inSight' : 'outOfSight'),
          ),
        ),
        true,
      ),
    ),

  'check-id': (x) =>
    byItem(x, x.t('which.check-id'), items(x, ['desk']), (item) => ({
      do: 'check-id',
      item: item.id,
    })),

  'ask-check': (x, bank) => {
    const roles = bank.roles.filter((role) =>
      x.port.view.colleagues.some((one) => one.role === role.id && one.state === 'here'),
    );
    return byItem(x, x.t('which.ask-check'), items(x, ['desk'], ['note', 'cash']), (item) =>
      node(
        x.t('which.role'),
        (roles.length > 0 ? roles : bank.roles).map((role) =>
          leaf(
            x,
            role.id,
            x.c(role.person),
            { do: 'ask-check', item: item.id, role: role.id },
            x.c(role.name),
          ),
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

  confiscate: (x) =>
    byItem(x, x.t('which.confiscate'), items(x, ['desk'], ['note']), (item) => ({
      do: 'confiscate',
      item: item.id,
    })),

  authorise: (x, bank) =>
    node(
      x.t('which.authorise'),
      bank.roles
        .filter((role) => role.authorises)
        .map((role) =>
          leaf(x, role.id, x.c(role.person), { do: 'authorise', role: role.id }, x.c(role.name)),
        ),
    ),

  reverse: (x, _bank, view) => {
    const own = view.journal.filter((entry) => !entry.reversed);
    return node(
      x.t('which.reverse'),
      [...own].reverse().map((entry) =>
        leaf(x, entry.txn, x.t('journalEntry', { txn: entry.txn, code: entry.code }), {
          do: 'reverse',
          txn: entry.txn,
        }),
      ),
      true,
    );
  },

  'open-transaction': (x, bank) =>
    node(
      x.t('which.transaction'),
      bank.transactions.map((txn) =>
        leaf(x, txn.code, `${txn.code} ${x.c(txn.name)}`, {
          do: 'open-transaction',
          code: txn.code,
        }),
      ),
    ),

  'open-form': (x, bank) =>
    node(
      x.t('which.form'),
      bank.forms.map((form) =>
        leaf(x, form.id, x.c(form.name), { do: 'open-form', form: form.id }),
      ),
    ),

  'ask-sign': (x, bank, view) => {
    const open = view.encounter?.forms.map((form) => form.id) ?? [];
    const voucher = bank.transactions.find((txn) => txn.code === view.encounter?.draft?.code)?.sign;
    const posted = view.journal.filter((entry) => entry.customer === view.encounter?.customer);
    const receipts = bank.transactions
      .filter((txn) => posted.some((entry) => entry.code === txn.code))
      .flatMap((txn) => [txn.sign, txn.receipt]);
    const ids = new Set([voucher, ...receipts, ...open].filter((id) => id !== undefined));
    return node(
      x.t('which.sign'),
      bank.forms
        .filter((form) => ids.has(form.id))
        .map((form) =>
          branch(
            form.id,
            x.c(form.name),
            node(
              x.t('which.signer'),
              (form.signers.length > 0 ? form.signers : OWN_FORMS).map((who) =>
                leaf(x, who, signerName(x, bank, who), { do: 'ask-sign', form: form.id, who }),
              ),
            ),
            x.t('reasons:nothing-to-sign'),
          ),
        ),
    );
  },

  print: (x, bank) =>
    node(
      x.t('which.print'),
      bank.forms
        .map((form) => leaf(x, form.id, x.c(form.name), { do: 'print', form: form.id }))
        .sort((a, b) => Number(a.reason !== '') - Number(b.reason !== '')),
    ),

  call: (x, bank) =>
    node(
      x.t('which.call'),
      bank.roles.map((role) =>
        leaf(x, role.id, x.c(role.name), { do: 'call', role: role.id }, x.c(role.person)),
      ),
      true,
    ),

  dismiss: (x, bank, view) =>
    node(
      x.t('which.dismiss'),
      bank.roles
        .filter((role) => view.colleagues.some((one) => one.role === role.id))
        .map((role) =>
          leaf(x, role.id, x.c(role.person), { do: 'dismiss', role: role.id }, x.c(role.name)),
        ),
    ),

  report: (x, bank) =>
    node(
      x.t('which.reportTo'),
      bank.reports.to.map((to) =>
        branch(
          to.id,
          x.c(to.name),
          node(
            x.t('which.reportAbout'),
            bank.reports.about.map((about) =>
              leaf(x, about.id, x.c(about.name), { do: 'report', to: to.id, about: about.id }),
            ),
            true,
          ),
          '',
        ),
      ),
      true,
    ),

  refuse: (x, bank) =>
    node(
      x.t('which.ground'),
      bank.grounds.map((ground) =>
        leaf(x, ground.id, x.c(ground.name), { do: 'refuse', ground: ground.id }),
      ),
      true,
    ),

  'grade-complaint': (x, _bank, view) =>
    node(
      x.t('which.level'),
      view.complaints
        .filter((one) => one.state === 'ungraded')
        .flatMap((one) =>
          [1, 2, 3].map((level) =>
            leaf(x, `${one.id}:${level}`, x.t('level', { level, id: one.id + 1 }), {
              do: 'grade-complaint',
              complaint: one.id,
              level,
            }),
          ),
        ),
      true,
    ),

  'answer-complaint': (x, _bank, view) =>
    node(
      x.t('which.complaint'),
      view.complaints.map((one) =>
        leaf(x, String(one.id), x.t('complaintNo', { id: one.id + 1 }), {
          do: 'answer-complaint',
          complaint: one.id,
        }),
      ),
    ),

  'report-incident': (x, bank, view) =>
    node(
      x.t('which.incident'),
      view.incidents.map((one) =>
        leaf(x, String(one.id), x.c(bank.incidents.find((kind) => kind.id === one.kind)?.name), {
          do: 'report-incident',
          incident: one.id,
        }),
      ),
    ),
};

/** The verb as a question, or as a command when it needs no object. */
export function verbNode(x: VerbContext, verb: CommandType): ChoiceNode | Command {
  const build = BUILDERS[verb];
  return build ? build(x, x.port.bundle.bank, x.port.view) : ({ do: verb } as Command);
}

/** Why the verb cannot be given at all now; "" when it can. Asked for every verb at every picture, so it is kept cheap. */
export function verbReason(x: VerbContext, verb: CommandType): string {
  const empty = () => x.t(`nothing.${verb}`, { defaultValue: x.t('nothing.any') });
  if (verb === 'pay') {
    // Whether any cash can go out at all: what is owed, else the smallest note or coin.
    const { view, bundle } = x.port;
    const amount = view.encounter?.owed || Math.min(...bundle.bank.denominations);
    return reasonText(x.port.can({ do: 'pay', amount }), x.t);
  }
  if (verb === 'inspect') {
    const item = items(x, ['desk', 'reference']).find((one) => one.fields.length > 0);
    const field = item?.fields[0]?.id;
    if (item === undefined || field === undefined) return empty();
    return reasonText(x.port.can({ do: 'inspect', item: item.id, field, tool: 'eye' }), x.t);
  }
  const then = verbNode(x, verb);
  return 'choices' in then ? reasonOf(then, empty()) : reasonText(x.port.can(then), x.t);
}
