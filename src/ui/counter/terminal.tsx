import type { KeyboardEvent } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { DraftView } from '../../sim/index.ts';
import { formatMoney } from '../../text/format.ts';
import { Button } from '../kit/button.tsx';
import { KeyCap } from '../kit/key-cap.tsx';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { FormSheet } from './form-sheet.tsx';
import { isShown } from './keyed-value.ts';
import { TerminalField } from './terminal-field.tsx';
import { Authorisation, Entries, Posted, TerminalError } from './terminal-status.tsx';
import { reasonText } from './verb-context.ts';
import { useWords } from './words.ts';

interface Left {
  current: boolean;
}

/** Words are being typed elsewhere, or something lies over the desk: no screen takes the hands away from that. */
const handsTaken = (): boolean =>
  (document.activeElement?.closest('input, textarea, select, [role="dialog"]') ?? null) !== null;

export function Terminal() {
  const { view, bundle } = useDesk();
  const { sheet } = useControl();
  const { t, c } = useWords();
  const draft = view.encounter?.draft ?? null;
  const txn = bundle.bank.transactions.find((one) => one.code === draft?.code);
  /** The teller left the code field while the screen of a transaction was on its way. */
  const left = useRef(false);
  const opening = view.player.busyWith === 'open-transaction';
  useLayoutEffect(() => {
    if (opening) left.current = false;
  }, [opening]);
  return (
    <section className="terminal" aria-label={t('terminal.label')} data-locked={view.player.locked}>
      <header className="terminal-head">
        <span className="terminal-title">
          {txn === undefined ? t('terminal.idle') : `${txn.code} ${c(txn.name)}`}
        </span>
        <span>
          {t('terminal.teller', { no: bundle.bank.teller.no })} · {t('terminal.drawer')}{' '}
          {formatMoney(view.drawer.book)}
        </span>
      </header>
      <div className="terminal-body">
        {view.player.locked ? <LockScreen /> : null}
        {!view.player.locked && draft !== null ? (
          <Draft draft={draft} key={draft.code} left={left} />
        ) : null}
        {!view.player.locked && draft === null ? <Picker left={left} /> : null}
      </div>
      <FunctionKeys />
      {sheet === '' ? null : <FormSheet id={sheet} />}
    </section>
  );
}

function LockScreen() {
  const { can } = useDesk();
  const { run } = useControl();
  const { t } = useWords();
  const unlock = { do: 'unlock-screen' } as const;
  return (
    <div className="lock-screen">
      <strong>{t('terminal.locked')}</strong>
      <p>{t('terminal.lockedWhy')}</p>
      <Button
        keyCap="F12"
        tone="primary"
        reason={reasonText(can(unlock), t)}
        onPress={() => void run(unlock)}
      >
        {t('commands:unlock-screen')}
      </Button>
    </div>
  );
}

/** Transaction by code; the list narrows as one types, Enter opens the first. */
function Picker({ left }: { left: Left }) {
  const { bundle, can } = useDesk();
  const { run, say } = useControl();
  const { t, c } = useWords();
  const [code, setCode] = useState('');
  const wanted = code.normalize('NFKC').trim().toLowerCase();
  const list = bundle.bank.transactions
    .filter(
      (txn) =>
        txn.code.toLowerCase().startsWith(wanted) || c(txn.name).toLowerCase().includes(wanted),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const open = (which: string | undefined) => {
    if (which === undefined) return say(t('terminal.noSuchCode'), 'bad');
    if (run({ do: 'open-transaction', code: which })) setCode('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key !== 'Enter') return;
    event.preventDefault();
    if (wanted !== '')
      open((list.find((txn) => txn.code.toLowerCase() === wanted) ?? list[0])?.code);
  };
  return (
    <>
      <Posted />
      <div className="terminal-row">
        <label className="terminal-label" htmlFor="terminal-code">
          {t('terminal.code')} <KeyCap>F3</KeyCap>
        </label>
        <div className="terminal-value">
          <input
            id="terminal-code"
            className="terminal-input"
            type="text"
            autoComplete="off"
            value={code}
            placeholder={t('terminal.codeHint')}
            onChange={(event) => setCode(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={() => {
              left.current = true;
            }}
          />
        </div>
      </div>
      <ul className="txn-list">
        {list.map((txn) => {
          const reason = reasonText(can({ do: 'open-transaction', code: txn.code }), t);
          return (
            <li key={txn.code}>
              <Button
                className="txn"
                reason={reason}
                tip={c(txn.help)}
                onPress={() => open(txn.code)}
              >
                <b>{txn.code}</b> {c(txn.name)}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Draft({ draft, left }: { draft: DraftView; left: Left }) {
  const { bundle } = useDesk();
  const { run } = useControl();
  const { t, c } = useWords();
  const rows = useRef<HTMLDivElement>(null);
  const txn = bundle.bank.transactions.find((one) => one.code === draft.code);
  const fields = () => [
    ...(rows.current?.querySelectorAll<HTMLElement>('[data-terminal-field]') ?? []),
  ];

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen opens
  useEffect(() => {
    if (!left.current && !handsTaken()) fields()[0]?.focus();
  }, []);

  const toError = () =>
    fields()
      .find((field) => field.dataset.terminalField === draft.errorField)
      ?.focus();
  // biome-ignore lint/correctness/useExhaustiveDependencies: when an error comes up, not when its field is keyed
  useEffect(() => {
    if (draft.error !== '' && draft.errorField !== '') toError();
  }, [draft.error, draft.errorField]);

  if (!txn) return null;
  const onNext = (from: HTMLElement) => {
    const all = fields();
    const next = all[all.indexOf(from) + 1];
    if (next) next.focus();
    else document.querySelector<HTMLElement>('[data-function="post"]')?.focus();
  };
  return (
    <div ref={rows}>
      <div className="terminal-row">
        <span className="terminal-label">{t('terminal.code')}</span>
        <div className="terminal-value terminal-code">
          <span>
            {txn.code} {c(txn.name)}
          </span>
          <button
            type="button"
            className="link"
            onClick={() => void run({ do: 'cancel-transaction' })}
          >
            {t('commands:cancel-transaction')}
          </button>
        </div>
      </div>
      {txn.fields.map((field) => (
        <TerminalField key={field.id} field={field} draft={draft} onNext={onNext} />
      ))}
      <Authorisation draft={draft} />
      <Entries draft={draft} />
      <TerminalError draft={draft} onField={toError} />
      <details className="terminal-help">
        <summary>{t('terminal.help')}</summary>
        {c(txn.help)}
      </details>
      {txn.fields.every(isShown) ? null : <span className="unseen">{t('terminal.enterNext')}</span>}
    </div>
  );
}

function FunctionKeys() {
  const { can, view } = useDesk();
  const { run, start, setDialog } = useControl();
  const { t } = useWords();
  const lock = view.player.locked
    ? ({ do: 'unlock-screen' } as const)
    : ({ do: 'lock-screen' } as const);
  const post = { do: 'post' } as const;
  return (
    <div className="function-keys">
      <Button
        data-function="post"
        keyCap="F8"
        tone="primary"
        reason={reasonText(can(post), t)}
        onPress={() => void run(post)}
      >
        {t('function.post')}
      </Button>
      <Button keyCap="F6" onPress={() => start('authorise')}>
        {t('function.authorise')}
      </Button>
      <Button keyCap="F7" onPress={() => start('print')}>
        {t('function.print')}
      </Button>
      <Button keyCap="F10" onPress={() => start('reverse')}>
        {t('function.reverse')}
      </Button>
      <Button keyCap="F2" onPress={() => setDialog('journal')}>
        {t('function.journal')}
      </Button>
      <Button keyCap="F12" reason={reasonText(can(lock), t)} onPress={() => void run(lock)}>
        {t(view.player.locked ? 'function.unlock' : 'function.lock')}
      </Button>
    </div>
  );
}
