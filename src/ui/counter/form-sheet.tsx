import { useEffect, useRef } from 'react';
import { Button } from '../kit/button.tsx';
import { KeyCap } from '../kit/key-cap.tsx';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { SheetField } from './sheet-field.tsx';
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
    if (ready) body.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [ready]);

  if (!form) return null;
  const onNext = (from: HTMLElement) => {
    const all = [
      ...(body.current?.querySelectorAll<HTMLElement>('input, select, .sheet-foot button') ?? []),
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
        {(state?.fields ?? []).map((now) => {
          const field = form.fields.find((one) => one.id === now.id);
          return field ? (
            <SheetField
              key={field.id}
              form={id}
              field={field}
              now={now}
              value={state?.values[field.id] ?? ''}
              onNext={onNext}
            />
          ) : null;
        })}
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
