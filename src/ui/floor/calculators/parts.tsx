/** What every calculator is made of: fields to fill in, a figure that comes out, and the way to it. */
import { type ReactNode, useId } from 'react';
import type { Worked, WorkedStep } from '../../../session/calculators/worked.ts';
import { formatAmount } from '../../../text/format.ts';
import { useFloorWords } from '../floor-names.ts';
import { ppmToPercent } from './keyed.ts';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'date';
  readonly note?: string;
}

export function Field({ label, value, onChange, type = 'text', note = '' }: FieldProps) {
  const id = useId();
  return (
    <div className="calc-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        inputMode={type === 'text' ? 'decimal' : undefined}
        value={value}
        autoComplete="off"
        aria-describedby={note === '' ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      />
      {note === '' ? null : <small id={`${id}-note`}>{note}</small>}
    </div>
  );
}

/** A rate in percent, with the day from which the board it stands on holds. */
export function RateField({ board, ...rest }: Omit<FieldProps, 'type' | 'note'> & RateNote) {
  const { t } = useFloorWords();
  return <Field {...rest} note={board ? t('calc.board', { date: board.from }) : ''} />;
}

interface RateNote {
  readonly board: { readonly from: string } | null;
}

/** Input at one side, what comes out at the other. */
export function Sides({ inputs, children }: { inputs: ReactNode; children: ReactNode }) {
  return (
    <div className="calc-sides">
      <div className="calc-inputs">{inputs}</div>
      <div className="calc-out" aria-live="polite">
        {children}
      </div>
    </div>
  );
}

export function Figure({ label, fen, lead }: { label: string; fen: number; lead?: boolean }) {
  return (
    <p className="calc-figure" data-lead={lead}>
      <span>{label}</span>
      <b>{formatAmount(fen)}</b>
    </p>
  );
}

/** What comes out of one sum, and the way to it; until then what is still wanted. */
export function Outcome({ worked, wrong = false }: { worked: Worked | null; wrong?: boolean }) {
  const { t } = useFloorWords();
  if (worked === null) return <p className="calc-empty">{t(wrong ? 'calc.wrong' : 'calc.fill')}</p>;
  return (
    <>
      <Figure label={t('calc.result')} fen={worked.interest} lead />
      <Steps worked={worked} />
    </>
  );
}

/** Numbers of a step as they are read: sums with two places, rates in percent. */
function shown(step: WorkedStep): Record<string, string | number> {
  const money = new Set(['fen', 'result', 'part', 'left', 'products']);
  return Object.fromEntries(
    Object.entries(step).map(([name, value]) => {
      if (name === 'ppm') return ['rate', `${ppmToPercent(value as number)}%`];
      if (name === 'parts') return [name, (value as number[]).map(formatAmount).join(' + ')];
      if (name === 'days') return ['days', value as number];
      return [name, money.has(name) ? formatAmount(value as number) : value];
    }),
  );
}

/** The number that decides between one and many. */
const countIn = (step: WorkedStep): number =>
  'days' in step ? step.days : 'months' in step ? step.months : 0;

export function Steps({ worked }: { worked: Pick<Worked, 'steps'> }) {
  const { t } = useFloorWords();
  return (
    <ol className="calc-steps" aria-label={t('calc.steps')} aria-live="off">
      {worked.steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps have an order and no name
        <li key={index}>
          {t(`calc.step.${step.step}`, {
            ...shown(step),
            count: countIn(step),
          })}
        </li>
      ))}
    </ol>
  );
}
