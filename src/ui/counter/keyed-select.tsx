/** A field with a few options, at the terminal and on paper: sent when left, and by Enter. */
import type { ComponentProps } from 'react';
import type { Bilingual } from '../../text/format.ts';
import { isEnter } from './is-enter.ts';
import type { TerminalFieldDef } from './keyed-value.ts';
import { useKeyed } from './use-keyed.ts';
import { useWords } from './words.ts';

interface KeyedSelectProps extends Omit<ComponentProps<'select'>, 'value' | 'onChange'> {
  readonly field: Pick<TerminalFieldDef, 'type'> & {
    readonly options?: readonly { readonly value: string; readonly name: Bilingual }[] | undefined;
  };
  /** As it stands in the run. */
  readonly known: string;
  readonly send: (value: string) => boolean;
  /** Goes on to the next field. */
  readonly leave: (from: HTMLElement, value: string) => void;
}

export function KeyedSelect({ field, known, send, leave, ...attributes }: KeyedSelectProps) {
  const { t, c } = useWords();
  const { typed, type, commit } = useKeyed(field, known, send);
  return (
    <select
      {...attributes}
      value={typed}
      onChange={(event) => type(event.target.value)}
      onBlur={(event) => commit(event.target.value)}
      onKeyDown={(event) => {
        if (!isEnter(event)) return;
        event.preventDefault();
        commit(event.currentTarget.value);
        leave(event.currentTarget, event.currentTarget.value);
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
