import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { FormField } from '../../scenario/schema/form.ts';
import { formRows } from '../../session/form-rows.ts';
import type { FormFieldView } from '../../sim/index.ts';
import { useControl } from './desk-control.ts';
import { isEnter } from './is-enter.ts';
import { KeyedSelect } from './keyed-select.tsx';
import { keyboardOf, normaliseKeyed, shownWords } from './keyed-value.ts';
import { useKeyed } from './use-keyed.ts';
import { useWords } from './words.ts';

interface Props {
  readonly form: string;
  readonly field: FormField;
  readonly now: FormFieldView;
  readonly value: string;
  readonly onNext: (from: HTMLElement) => void;
}

/** What all controls of a field share. */
interface Own extends Props {
  readonly typed: { readonly type: NonNullable<FormField['type']> };
  readonly send: (value: string) => boolean;
  /** Goes on, or stays where something must be written and is not. */
  readonly leave: (from: HTMLElement, value: string) => void;
  readonly aria: {
    readonly id: string;
    readonly onFocus: () => void;
    readonly 'aria-required': boolean;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby': string | undefined;
  };
}

/** One column of a form: written, chosen, or filled by the system. */
export function SheetField(props: Props) {
  const { form, field, now, onNext } = props;
  const { run, armed, arm } = useControl();
  const { t, c } = useWords();
  const id = useId();
  const [missing, setMissing] = useState(false);
  const type = field.type ?? 'text';
  const [typed] = useState({ type });
  const must = now.kind === 'required' || now.kind === 'choice';
  const [least, most] = field.range ?? [];
  let fault = '';
  if (now.fault === 'form')
    fault = t(`sheet.wrong.${field.range ? 'range' : type}`, { least, most });
  else if (missing && now.fault === 'empty') fault = t('terminal.emptyField');
  const own: Own = {
    ...props,
    typed,
    send: (text) => run({ do: 'fill', form, field: field.id, value: text }),
    leave(from, text) {
      const stays = must && text.trim() === '';
      setMissing(stays);
      if (!stays) onNext(from);
    },
    aria: {
      id,
      onFocus: () => arm(field.id),
      'aria-required': must,
      'aria-invalid': fault !== '',
      'aria-describedby': fault === '' ? undefined : `${id}-fault`,
    },
  };
  let control: ReactNode;
  if (now.kind === 'shown')
    control = (
      <output id={id}>{now.shown ? shownWords(now.shown, c, (_, code) => code) : '—'}</output>
    );
  else if (type === 'choice') control = <Choice {...own} />;
  else control = field.rows ? <Rows {...own} /> : <Line {...own} />;
  return (
    <div className="sheet-field" data-armed={armed === field.id} data-kind={now.kind}>
      <label htmlFor={id}>
        {c(field.name)}
        {now.kind === 'optional' ? null : (
          <small data-kind={now.kind}>{t(`terminal.kind.${now.kind}`)}</small>
        )}
      </label>
      <div>
        {control}
        {fault === '' ? null : (
          <span id={`${id}-fault`} className="field-error" role="alert">
            {fault}
          </span>
        )}
      </div>
    </div>
  );
}

/** Over to the papers with the keyboard; Enter there copies into this column. */
function toPapers(event: KeyboardEvent<HTMLInputElement>) {
  if (event.nativeEvent.isComposing || event.keyCode === 229) return;
  if (event.key !== 'ArrowLeft' || event.currentTarget.value !== '') return;
  event.preventDefault();
  document.querySelector<HTMLElement>('.fact')?.focus();
}

function Line({ field, typed: def, value, send, leave, aria }: Own) {
  const { typed, type, commit } = useKeyed(def, value, send);
  return (
    <input
      {...aria}
      type="text"
      autoComplete="off"
      inputMode={keyboardOf(def)}
      data-form-field={field.id}
      value={typed}
      onChange={(event) => type(event.target.value)}
      onBlur={(event) => commit(event.target.value)}
      onKeyDown={(event) => {
        toPapers(event);
        if (!isEnter(event)) return;
        event.preventDefault();
        commit(event.currentTarget.value);
        leave(event.currentTarget, event.currentTarget.value);
      }}
    />
  );
}

const Choice = ({ field, typed: { type }, value, send, leave, aria }: Own) => (
  <KeyedSelect
    {...aria}
    data-form-field={field.id}
    field={{ type, options: field.options }}
    known={value}
    send={send}
    leave={leave}
  />
);

/** Row upon row, and always an empty one for the next. */
function Rows({ field, typed: def, value, send, leave, aria }: Own) {
  const { t, c } = useWords();
  const box = useRef<HTMLDivElement>(null);
  // What was sent arrives later, one after the other: only what comes from elsewhere is taken over.
  const last = useRef(value);
  const underway = useRef(new Set<string>());
  const [rows, setRows] = useState(() => [...formRows.of(value), '']);
  useEffect(() => {
    if (value === last.current) underway.current.clear();
    if (value === last.current || underway.current.has(value)) return;
    last.current = value;
    setRows([...formRows.of(value), '']);
  }, [value]);
  const commit = () => {
    const next = [
      ...new Set(formRows.of(formRows.join(rows.map((row) => normaliseKeyed(def, row))))),
    ];
    setRows([...next, '']);
    const whole = formRows.join(next);
    if (whole === formRows.join(formRows.of(last.current)) || !send(whole)) return;
    last.current = whole;
    underway.current.add(whole);
  };
  const inputs = () => [...(box.current?.querySelectorAll('input') ?? [])];
  return (
    <div className="sheet-rows" ref={box}>
      {rows.map((row, i) => (
        <input
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is told by its place
          key={i}
          {...aria}
          {...(i === 0
            ? { 'data-form-field': field.id }
            : { id: undefined, 'data-form-row': i + 1 })}
          aria-label={t('sheet.row', { name: c(field.name), row: i + 1 })}
          type="text"
          autoComplete="off"
          value={row}
          onChange={(event) => {
            const next = rows.map((one, j) => (j === i ? event.target.value : one));
            setRows(next[next.length - 1] === '' ? next : [...next, '']);
          }}
          onBlur={commit}
          onKeyDown={(event) => {
            toPapers(event);
            if (!isEnter(event)) return;
            event.preventDefault();
            commit();
            const next = inputs()[i + 1];
            if (row.trim() !== '' && next) next.focus();
            else leave(inputs()[rows.length - 1] ?? event.currentTarget, rows.join(''));
          }}
        />
      ))}
    </div>
  );
}
