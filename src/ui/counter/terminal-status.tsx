import { Fragment, useEffect, useRef } from 'react';
import type { DraftView } from '../../sim/index.ts';
import { formatAmount, formatClock, formatMoney } from '../../text/format.ts';
import { useDesk } from './desk-port.ts';
import { useWords } from './words.ts';

const DAY = 86_400_000;

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

type Leg = DraftView['entries'][number];

/** The double entries a posting will make, at once and when it is settled. */
export function Entries({ draft: { entries, later } }: { draft: DraftView }) {
  const { t } = useWords();
  if (entries.length === 0 && later === null) return null;
  return (
    <div className="terminal-row">
      <span className="terminal-label">{t('terminal.entries')}</span>
      <div className="terminal-value">
        <Legs legs={entries} />
        {later === null ? null : <Settlement {...later} done={false} />}
      </div>
    </div>
  );
}

/** Debit and credit lines with the names of the accounts. */
export function Legs({ legs }: { legs: readonly Leg[] }) {
  const name = useLedgerName();
  const { t } = useWords();
  return (
    <div className="entries">
      {legs.map(({ debit, credit, amount }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: legs never change places
        <Fragment key={index}>
          <span>{t('terminal.debit', { account: name(debit) })}</span>
          <b>{formatAmount(amount)}</b>
          <span>{t('terminal.credit', { account: name(credit) })}</span>
          <b>{formatAmount(amount)}</b>
        </Fragment>
      ))}
    </div>
  );
}

/** When a transfer reaches its payee, and what is booked then. Once it has, its legs stand among the others. */
export function Settlement(of: { at: number; done: boolean; entries: readonly Leg[] }) {
  const { t } = useWords();
  const when =
    of.at < DAY ? t('terminal.settles', { time: formatClock(of.at) }) : t('terminal.settlesLater');
  return (
    <>
      <span className="unseen">{of.done ? t('terminal.settled') : when}</span>
      {of.done ? null : <Legs legs={of.entries} />}
    </>
  );
}

/** An error as code, text, cause and remedy. */
export function TerminalError({ draft, onField }: { draft: DraftView; onField: () => void }) {
  const { bundle } = useDesk();
  const { t, c } = useWords();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (draft.error !== '') card.current?.scrollIntoView?.({ block: 'nearest' });
  }, [draft.error]);
  if (draft.error === '') return null;
  const error = bundle.bank.errors.find((one) => one.code === draft.error);
  const fields = bundle.bank.transactions.find((one) => one.code === draft.code)?.fields;
  const field = fields?.find((one) => one.id === draft.errorField);
  return (
    <div className="terminal-error" id="terminal-error" role="alert" ref={card}>
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
      {field ? (
        <button type="button" className="link" onClick={onField}>
          {t('terminal.toField')} · {c(field.name)}
        </button>
      ) : null}
    </div>
  );
}

/** The last transaction posted for this customer. */
export function Posted() {
  const { view, bundle } = useDesk();
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
        {last.code} {c(txn?.name)}
        {last.amount === 0 ? '' : ` · ${formatMoney(last.amount)}`}
      </span>
      {last.opened.map((no) => (
        <span key={no}>{t('terminal.newAccount', { no })}</span>
      ))}
      <Legs legs={last.entries} />
      {last.settlement === null ? null : <Settlement {...last.settlement} />}
    </div>
  );
}
