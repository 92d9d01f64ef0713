import type { KeyboardEvent } from 'react';
import { useId, useState } from 'react';
import type { DraftView } from '../../sim/index.ts';
import { formatCapitals, parseAmount } from '../../text/format.ts';
import { Button } from '../kit/button.tsx';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { isEnter } from './is-enter.ts';
import { KeyedSelect } from './keyed-select.tsx';
import { isShown, keyboardOf, shownWords, type TerminalFieldDef } from './keyed-value.ts';
import { useKeyed } from './use-keyed.ts';
import { useWords } from './words.ts';

interface Props {
  readonly field: TerminalFieldDef;
  readonly draft: DraftView;
  readonly onNext: (from: HTMLElement) => void;
}

/** What a control of a field says to those who read the screen by ear, and what Enter does in it. */
interface Control {
  readonly id: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  /** Goes on, or stays when the field must be filled and is not. */
  readonly leave: (from: HTMLElement, value: string) => void;
}

/** Who keyed the secret on the pinpad; what was keyed is never shown or kept. */
const PIN_BY = ['customer', 'teller'] as const;

export function TerminalField(props: Props) {
  const { field, draft, onNext } = props;
  const { t, c } = useWords();
  const id = useId();
  const [missing, setMissing] = useState(false);
  const wrong = draft.error !== '' && draft.errorField === field.id;
  const empty = missing && (draft.values[field.id] ?? '') === '';
  const control: Control = {
    id,
    invalid: wrong || empty,
    describedBy: empty ? `${id}-empty` : wrong ? 'terminal-error' : undefined,
    leave(from, value) {
      const stays = field.kind !== 'optional' && value.trim() === '';
      setMissing(stays);
      if (!stays) onNext(from);
    },
  };
  return (
    <div className="terminal-row" data-kind={field.kind}>
      <label className="terminal-label" htmlFor={id}>
        {c(field.name)}
        {field.kind === 'optional' ? null : (
          <small data-kind={field.kind}>{t(`terminal.kind.${field.kind}`)}</small>
        )}
      </label>
      <div className="terminal-value">
        <Content {...props} control={control} />
        {empty ? (
          <span id={`${id}-empty`} className="field-error" role="alert">
            {t('terminal.emptyField')}
          </span>
        ) : null}
      </div>
    </div>
  );
}

type Own = Props & { readonly control: Control };

function Content(props: Own) {
  const { field } = props;
  if (isShown(field)) return <Shown {...props} />;
  if (field.type === 'pin') return <PinField {...props} />;
  return field.type === 'choice' ? <ChoiceField {...props} /> : <TextField {...props} />;
}

/** What the system fills in. The status stands beside the holder of the main account. */
function Shown({ field, draft, control: { id } }: Own) {
  const { bundle } = useDesk();
  const { t, c } = useWords();
  const value = draft.shown[field.id];
  if (value === undefined) return <output id={id}>—</output>;
  const words = shownWords(value, c, (as, code) => {
    if (as === 'status') return t(`terminal.status.${code}`, { defaultValue: code });
    if (as === 'term') {
      const count = Number.parseInt(code, 10) * (code.endsWith('y') ? 12 : 1);
      return t('terminal.months', { count });
    }
    const kind = bundle.bank.accountKinds?.find((one) => one.id === code);
    return as === 'kind' && kind ? c(kind.name) : code;
  });
  if (field.type !== 'holder' || field.shows !== undefined) return <output id={id}>{words}</output>;
  const normal = draft.status === 'normal';
  return (
    <output id={id} className="holder">
      {words}
      <span data-status={normal ? 'good' : 'bad'}>
        {normal ? '✓' : '✕'} {t(`terminal.status.${draft.status}`, { defaultValue: draft.status })}
      </span>
    </output>
  );
}

function TextField({ field, draft, control }: Own) {
  const { run } = useControl();
  const { t } = useWords();
  const { typed, type, commit } = useKeyed(field, draft.values[field.id] ?? '', (value) =>
    run({ do: 'key', field: field.id, value }),
  );
  const fen = field.type === 'amount' ? parseAmount(typed) : null;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!isEnter(event)) return;
    event.preventDefault();
    commit(event.currentTarget.value);
    control.leave(event.currentTarget, event.currentTarget.value);
  };
  return (
    <>
      <input
        id={control.id}
        className="terminal-input"
        data-terminal-field={field.id}
        data-amount={field.type === 'amount'}
        type="text"
        autoComplete="off"
        spellCheck={false}
        inputMode={keyboardOf(field)}
        aria-required={field.kind === 'required'}
        aria-invalid={control.invalid}
        aria-describedby={control.describedBy}
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

function ChoiceField({ field, draft, control }: Own) {
  const { run } = useControl();
  return (
    <KeyedSelect
      id={control.id}
      className="terminal-input"
      data-terminal-field={field.id}
      aria-required={field.kind !== 'optional'}
      aria-invalid={control.invalid}
      aria-describedby={control.describedBy}
      field={field}
      known={draft.values[field.id] ?? ''}
      send={(value) => run({ do: 'key', field: field.id, value })}
      leave={control.leave}
    />
  );
}

function PinField({ field, draft, control }: Own) {
  const { run } = useControl();
  const { t } = useWords();
  const by = draft.values[field.id] ?? '';
  const state =
    !field.verify || draft.pin === '' ? 'Keyed' : draft.pin === 'right' ? 'Right' : 'Wrong';
  return (
    <div className="pin">
      {PIN_BY.map((who, index) => (
        <Button
          key={who}
          {...(index === 0 ? { id: control.id } : {})}
          className="button pin-button"
          {...(index === 0 ? { 'data-terminal-field': field.id } : {})}
          data-pin={who}
          aria-pressed={by === who}
          onPress={() => {
            run({ do: 'key', field: field.id, value: who });
            const first = document.getElementById(control.id);
            if (first) control.leave(first, who);
          }}
        >
          {t(`terminal.pin.${who}`)}
        </Button>
      ))}
      <output className="pin-state" data-state={state}>
        {by === '' ? '' : t(`terminal.pin${state}`)}
      </output>
    </div>
  );
}
