/** Keys on the screen. A press leaves the focus where it is, so that hand and keyboard can take turns. */
import { KeyCap } from '../kit/key-cap.tsx';

export interface PadKey {
  /** What is written into the field. */
  readonly sign: string;
  /** The key of the keyboard that does the same, when it is another. */
  readonly cap?: string;
}

interface PadProps {
  readonly label: string;
  readonly keys: readonly PadKey[];
  readonly className: string;
  readonly back: string;
  readonly onSign: (sign: string) => void;
  readonly onBack: () => void;
}

export const FIGURES: readonly PadKey[] = [...'789456123'].map((sign) => ({ sign }));
export const NUMBER_KEYS: readonly PadKey[] = [...FIGURES, { sign: '0' }];
export const MONEY_KEYS: readonly PadKey[] = [...NUMBER_KEYS, { sign: '.' }];

export function Pad({ label, keys, className, back, onSign, onBack }: PadProps) {
  return (
    <fieldset
      aria-label={label}
      className={`drill-pad ${className}`}
      onMouseDown={(e) => e.preventDefault()}
    >
      {keys.map(({ sign, cap }) => (
        <button
          key={sign}
          type="button"
          className="button"
          data-sign={sign}
          onClick={() => onSign(sign)}
        >
          {sign}
          {cap === undefined ? null : <KeyCap>{cap}</KeyCap>}
        </button>
      ))}
      <button type="button" className="button" data-sign="back" aria-label={back} onClick={onBack}>
        ⌫
      </button>
    </fieldset>
  );
}
