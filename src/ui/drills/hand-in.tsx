/** The side of a skill drill where a figure is keyed and handed in: by keyboard or by the keys on the screen. */
import type { ReactNode } from 'react';
import { Button } from '../kit/button.tsx';
import { useDrillWords } from './drill-words.ts';
import { Pad, type PadKey } from './pad.tsx';

interface HandInProps {
  /** The field with its label. */
  readonly children: ReactNode;
  readonly keys: readonly PadKey[];
  readonly onSign: (sign: string) => void;
  readonly onBack: () => void;
  readonly keyCap: string;
  /** Why it cannot be handed in yet, or "". */
  readonly reason?: string;
  readonly label: string;
  readonly onHandIn: () => void;
}

export function HandIn({
  children,
  keys,
  onSign,
  onBack,
  keyCap,
  reason = '',
  label,
  onHandIn,
}: HandInProps) {
  const { t } = useDrillWords();
  return (
    <section className="panel drill-side">
      {children}
      <Pad
        label={t('run.pad')}
        className="drill-pad-figures"
        keys={keys}
        back={t('run.back')}
        onSign={onSign}
        onBack={onBack}
      />
      <Button
        tone="primary"
        className="button drill-enter"
        keyCap={keyCap}
        data-hand-in=""
        reason={reason}
        onPress={onHandIn}
      >
        {label}
      </Button>
    </section>
  );
}
