/** What is done at the terminal and with its forms. */
import { branch } from '../choice-node.ts';
import { leaf, node, OWN_FORMS, signerName } from '../verb-context.ts';
import type { Builders } from './builder.ts';

export const TERMINAL_VERBS: Builders = {
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
              [
                ...(form.signers.length > 0 ? form.signers : OWN_FORMS),
                ...(view.encounter?.people ?? []),
              ].map((who) =>
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
};
