import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../kit/button.tsx';
import { KeyCap } from '../kit/key-cap.tsx';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { signerName } from './verb-context.ts';
import { useWords } from './words.ts';

/** A form of paper lying over the terminal. While a column is chosen, a click on a paper copies into it. */
export function FormSheet({ id }: { id: string }) {
  const { view, bundle } = useDesk();
  const control = useControl();
  const { t, c } = useWords();
  const body = useRef<HTMLDivElement>(null);
  const form = bundle.bank.forms.find((one) => one.id === id);
  const state = view.encounter?.forms.find((one) => one.id === id);
  const ready = state !== undefined;

  useEffect(() => {
    if (ready) body.current?.querySelector('input')?.focus();
  }, [ready]);

  if (!form) return null;
  const onNext = (from: HTMLElement) => {
    const all = [
      ...(body.current?.querySelectorAll<HTMLElement>('input, .sheet-foot button') ?? []),
    ];
    all[all.indexOf(from) + 1]?.focus();
  };
  const signers = form.signers.filter((who) => !state?.signedBy.includes(who));
  return (
    <section className="sheet" aria-label={c(form.name)} data-sheet={id}>
      <header className="sheet-head">
        <strong>{c(form.name)}</strong>
        {state?.complete ? <span className="sheet-state">✓ {t('sheet.complete')}</span> : null}
        <button type="button" className="button" data-tone="quiet" onClick={control.closeSheet}>
          {t('common:close')} <KeyCap>Esc</KeyCap>
        </button>
      </header>
      <div className="sheet-body" ref={body}>
        <p className="sheet-how">{t('sheet.how')}</p>
        {form.fields.map((field) => (
          <SheetField
            key={field.id}
            form={id}
            field={field.id}
            label={c(field.name)}
            required={field.required}
            value={state?.values[field.id] ?? ''}
            onNext={onNext}
          />
        ))}
        <div className="sheet-signs">
          {(state?.signedBy ?? []).map((who) => (
            <span className="trace trace-sign" key={who}>
              {t('paper.signedBy', { who: signerName(control.context, bundle.bank, who) })}
            </span>
          ))}
          {(state?.refusedBy ?? []).map((who) => (
            <span className="trace" key={`no-${who}`}>
              {t('paper.refusedBy', { who: signerName(control.context, bundle.bank, who) })}
            </span>
          ))}
        </div>
        <div className="sheet-foot">
          {signers.map((who) => (
            <Button
              key={who}
              data-sign={who}
              reason={signReason(control, id, who)}
              onPress={() => void control.run({ do: 'ask-sign', form: id, who })}
            >
              {t('sheet.sign', { who: signerName(control.context, bundle.bank, who) })}
            </Button>
          ))}
        </div>
      </div>
    </section>
  );
}

function signReason(
  { context: x }: ReturnType<typeof useControl>,
  form: string,
  who: string,
): string {
  const verdict = x.port.can({ do: 'ask-sign', form, who });
  return verdict.ok ? '' : x.t(`reasons:${verdict.reason}`);
}

interface FieldProps {
  readonly form: string;
  readonly field: string;
  readonly label: string;
  readonly required: boolean;
  readonly value: string;
  readonly onNext: (from: HTMLElement) => void;
}

function SheetField({ form, field, label, required, value, onNext }: FieldProps) {
  const { run, armed, arm } = useControl();
  const { t } = useWords();
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(value), [value]);
  const commit = (raw: string) => {
    const clean = raw.normalize('NFKC').trim();
    if (clean !== '' && clean !== value) run({ do: 'fill', form, field, value: clean });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      commit(event.currentTarget.value);
      onNext(event.currentTarget);
    } else if (event.key === 'ArrowLeft' && event.currentTarget.value === '') {
      // Over to the papers with the keyboard; Enter there copies into this column.
      event.preventDefault();
      document.querySelector<HTMLElement>('.fact')?.focus();
    }
  };
  return (
    <label className="sheet-field" data-armed={armed === field}>
      <span>
        {label}
        {required ? <small>{t('terminal.kind.required')}</small> : null}
      </span>
      <input
        ref={input}
        type="text"
        autoComplete="off"
        data-form-field={field}
        value={typed}
        onFocus={() => arm(field)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={(event) => commit(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
