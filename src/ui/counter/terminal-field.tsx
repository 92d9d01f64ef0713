import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import type { DraftView } from '../../sim/index.ts';
import { formatCapitals, formatMoney, parseAmount } from '../../text/format.ts';
import { Button } from '../kit/button.tsx';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { isShown, normaliseKeyed, shownKeyed, type TerminalFieldDef } from './keyed-value.ts';
import { useWords } from './words.ts';

interface Props {
  readonly field: TerminalFieldDef;
  readonly draft: DraftView;
  readonly onNext: (from: HTMLElement) => void;
}

/** Who keyed the secret on the pinpad; what was keyed is never shown or kept. */
const PIN_BY = ['customer', 'teller'] as const;

export function TerminalField(props: Props) {
  const { field } = props;
  const { t, c } = useWords();
  const id = useId();
  return (
    <div className="terminal-row" data-kind={field.kind}>
      <label className="terminal-label" htmlFor={id}>
        {c(field.name)}
        {field.kind === 'optional' ? null : (
          <small data-kind={field.kind}>{t(`terminal.kind.${field.kind}`)}</small>
        )}
      </label>
      <div className="terminal-value">
        {isShown(field) ? <Shown {...props} id={id} /> : null}
        {!isShown(field) && field.type === 'pin' ? <PinField {...props} id={id} /> : null}
        {!isShown(field) && field.type === 'choice' ? <ChoiceField {...props} id={id} /> : null}
        {!isShown(field) && field.type !== 'pin' && field.type !== 'choice' ? (
          <TextField {...props} id={id} />
        ) : null}
      </div>
    </div>
  );
}

type Own = Props & { readonly id: string };

function Shown({ field, draft, id }: Own) {
  const { bundle } = useDesk();
  const { t, c } = useWords();
  if (!draft.holderKnown) return <output id={id}>—</output>;
  if (field.type === 'balance') return <output id={id}>{formatMoney(draft.balance)}</output>;
  // The books hold the accounts of everybody, not only of who sits here.
  const own = Object.values(bundle.cases)
    .flatMap((variants) => Object.values(variants))
    .flatMap((one) => one.accounts)
    .find((account) => account.no === draft.account);
  if (field.type !== 'holder') return <output id={id}>{draft.values[field.id] ?? '—'}</output>;
  const normal = draft.status === 'normal';
  return (
    <output id={id} className="holder">
      {own === undefined ? '—' : c(own.name)}
      <span data-status={normal ? 'good' : 'bad'}>
        {normal ? '✓' : '✕'} {t(`terminal.status.${draft.status}`, { defaultValue: draft.status })}
      </span>
    </output>
  );
}

function useCommit(field: TerminalFieldDef, draft: DraftView) {
  const { run } = useControl();
  const known = draft.values[field.id] ?? '';
  const [typed, setTyped] = useState(() => shownKeyed(field, known));
  const sent = useRef(known);
  useEffect(() => {
    if (known === '' || known === sent.current) return;
    sent.current = known;
    setTyped(shownKeyed(field, known));
  }, [known, field]);
  const commit = (raw: string) => {
    const value = normaliseKeyed(field, raw);
    setTyped(shownKeyed(field, value));
    if (value === sent.current) return;
    if (run({ do: 'key', field: field.id, value })) sent.current = value;
  };
  return { typed, type: setTyped, commit };
}

function TextField({ field, draft, onNext, id }: Own) {
  const { t } = useWords();
  const { typed, type, commit } = useCommit(field, draft);
  const fen = field.type === 'amount' ? parseAmount(typed) : null;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key !== 'Enter') return;
    event.preventDefault();
    commit(event.currentTarget.value);
    onNext(event.currentTarget);
  };
  return (
    <>
      <input
        id={id}
        className="terminal-input"
        data-terminal-field={field.id}
        data-amount={field.type === 'amount'}
        type="text"
        autoComplete="off"
        spellCheck={false}
        inputMode={
          field.type === 'amount' ? 'decimal' : field.type === 'account' ? 'numeric' : 'text'
        }
        aria-required={field.kind === 'required'}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onBlur={(event) => commit(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {field.type === 'amount' ? (
        <span className="capitals">
          {fen === null || fen === 0
            ? t('terminal.capitalsEmpty')
            : t('terminal.capitals', { words: formatCapitals(fen) })}
        </span>
      ) : null}
    </>
  );
}

function ChoiceField({ field, draft, onNext, id }: Own) {
  const { t, c } = useWords();
  const { typed, type, commit } = useCommit(field, draft);
  return (
    <select
      id={id}
      className="terminal-input"
      data-terminal-field={field.id}
      value={typed}
      onChange={(event) => type(event.target.value)}
      onBlur={(event) => commit(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key !== 'Enter') return;
        event.preventDefault();
        commit(event.currentTarget.value);
        onNext(event.currentTarget);
      }}
    >
      <option value="">{t('terminal.choose')}</option>
      {(field.options ?? []).map((option) => (
        <option key={option.value} value={option.value}>
          {c(option.name)}
        </option>
      ))}
    </select>
  );
}

function PinField({ field, draft, id, onNext }: Own) {
  const { run } = useControl();
  const { t } = useWords();
  const by = draft.values[field.id] ?? '';
  return (
    <div className="pin">
      {PIN_BY.map((who, index) => (
        <Button
          key={who}
          {...(index === 0 ? { id } : {})}
          className="button pin-button"
          {...(index === 0 ? { 'data-terminal-field': field.id } : {})}
          data-pin={who}
          aria-pressed={by === who}
          onPress={() => {
            run({ do: 'key', field: field.id, value: who });
            const first = document.getElementById(id);
            if (first) onNext(first);
          }}
        >
          {t(`terminal.pin.${who}`)}
        </Button>
      ))}
      <output className="pin-state">{by === '' ? '' : t('terminal.pinKeyed')}</output>
    </div>
  );
}
