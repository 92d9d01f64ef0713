import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { KeyCap } from './key-cap.tsx';
import { shortcutOf } from './key-names.ts';
import { Tooltip } from './tooltip.tsx';

export type Tone = 'plain' | 'primary' | 'danger' | 'quiet';

export interface ButtonProps
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'disabled'> {
  readonly onPress: () => void;
  readonly tone?: Tone;
  /** The key that does the same, shown as a cap. */
  readonly keyCap?: string;
  readonly icon?: string;
  /** Why it cannot be pressed now. It stays focusable so that the reason can be read. */
  readonly reason?: string;
  readonly tip?: string;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  onPress,
  tone = 'plain',
  keyCap,
  icon,
  reason = '',
  tip = '',
  className = 'button',
  children,
  ...rest
}: ButtonProps) {
  const off = reason !== '';
  return (
    <Tooltip text={off ? reason : tip}>
      <button
        type="button"
        {...rest}
        className={className}
        data-tone={tone}
        aria-disabled={off || undefined}
        aria-keyshortcuts={shortcutOf(keyCap)}
        onClick={() => {
          if (!off) onPress();
        }}
      >
        {icon === undefined ? null : <img src={icon} alt="" />}
        <span className="button-label">{children}</span>
        {keyCap === undefined ? null : <KeyCap>{keyCap}</KeyCap>}
      </button>
    </Tooltip>
  );
}
