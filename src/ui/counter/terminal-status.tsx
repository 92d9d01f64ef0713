import { useEffect, useRef } from 'react';
import type { Transaction } from '../../scenario/schema/bank.ts';
import type { DraftView } from '../../sim/index.ts';
import { formatAmount, formatMoney } from '../../text/format.ts';
import { useDesk } from './desk-port.ts';
import { useWords } from './words.ts';

function useLedgerName(): (code: string) => string {
  const { ledger } = useDesk().bundle.bank;
  const { c } = useWords();
  return (code) => {
    const account = ledger.find((one) => one.code === code);
    return account ? `${code} ${c(account.name)}` : code;
  };
}

export function Authorisation({ draft }: { draft: DraftView }) {
  const { bundle } = useDesk();
  const { t, c } = useWords();
  const role = bundle.bank.roles.find((one) => one.id === draft.authorisedBy);
  const state = role ? 'done' : draft.needsAuthorisation ? 'needed' : 'none';
  return (
    <div className="terminal-row">
      <span className="terminal-label">{t('terminal.authorisation')}</span>
      <div className="terminal-value" data-authorisation={state}>
        {state === 'done' && role ? t('terminal.authorised', { person: c(role.person) }) : null}
        {state === 'needed' ? t('terminal.needsAuthorisation') : null}
        {state === 'none' ? t('terminal.noAuthorisation') : null}
      </div>
    </div>
  );
}

/** The double entries a posting will make. */
export function Entries({ txn, amount }: { txn: Transaction; amount: number }) {
  const name = useLedgerName();
  const { t } = useWords();
  if (amount <= 0 || txn.entries.length === 0) return null;
  return (
    <div className="terminal-row">
      <span className="terminal-label">{t('terminal.entries')}</span>
      <div className="terminal-value entries">
        {txn.entries.map((entry) => (
          <EntryLines
            key={`${entry.debit}-${entry.credit}`}
            debit={name(entry.debit)}
            credit={name(entry.credit)}
            amount={amount}
          />
        ))}
      </div>
    </div>
  );
}

export function EntryLines({
  debit,
  credit,
  amount,
}: {
  debit: string;
  credit: string;
  amount: number;
}) {
  const { t } = useWords();
  return (
    <>
      <span>{t('terminal.debit', { account: debit })}</span>
      <b>{formatAmount(amount)}</b>
      <span>{t('terminal.credit', { account: credit })}</span>
      <b>{formatAmount(amount)}</b>
    </>
  );
}

/** An error as code, text, cause and remedy. */
export function TerminalError({ draft }: { draft: DraftView }) {
  const { bundle } = useDesk();
  const { t, c } = useWords();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (draft.error !== '') card.current?.scrollIntoView?.({ block: 'nearest' });
  }, [draft.error]);
  if (draft.error === '') return null;
  const error = bundle.bank.errors.find((one) => one.code === draft.error);
  return (
    <div className="terminal-error" role="alert" ref={card}>
      <strong>
        <span className="error-code">{draft.error}</span>
        {error
          ? c(error.text)
          : t(`terminalError.${draft.error}.text`, { defaultValue: t('terminalError.other.text') })}
      </strong>
      <p>
        <b>{t('terminal.cause')}</b>{' '}
        {error
          ? c(error.cause)
          : t(`terminalError.${draft.error}.cause`, {
              defaultValue: t('terminalError.other.cause'),
            })}
      </p>
      <p>
        <b>{t('terminal.remedy')}</b>{' '}
        {error
          ? c(error.remedy)
          : t(`terminalError.${draft.error}.remedy`, {
              defaultValue: t('terminalError.other.remedy'),
            })}
      </p>
    </div>
  );
}

/** The last transaction posted for this customer. */
export function Posted() {
  const { view, bundle } = useDesk();
  const name = useLedgerName();
  const { t, c } = useWords();
  const own = view.journal.filter((entry) => entry.customer === view.encounter?.customer);
  const last = own[own.length - 1];
  if (!last) return null;
  const txn = bundle.bank.transactions.find((one) => one.code === last.code);
  return (
    <div className="posted" data-reversed={last.reversed} role="status">
      <strong>
        {last.reversed ? '↺' : '✓'}{' '}
        {t(last.reversed ? 'terminal.reversed' : 'terminal.posted', { txn: last.txn })}
      </strong>
      <span>
        {last.code} {c(txn?.name)} · {formatMoney(last.amount)}
      </span>
      <div className="entries">
        {last.entries.map((entry) => (
          <EntryLines
            key={`${entry.debit}-${entry.credit}`}
            debit={name(entry.debit)}
            credit={name(entry.credit)}
            amount={entry.amount}
          />
        ))}
      </div>
    </div>
  );
}
