import type { ReactNode } from 'react';
import { useWords } from './use-words.ts';
import './screen-bar.css';
import './shared.css';

interface ScreenBarProps {
  /** What is on the screen, as chips beside the name of the game. */
  readonly chips: readonly string[];
  /** Buttons at the end of the bar. */
  readonly children?: ReactNode;
}

/** The band at the top of every screen outside the desk. */
export function ScreenBar({ chips, children }: ScreenBarProps) {
  const { t } = useWords('menu');
  return (
    <header className="screen-bar">
      <span className="screen-bar-brand">{t('brand.name')}</span>
      {chips.map((chip) => (
        <span className="screen-bar-chip" key={chip}>
          {chip}
        </span>
      ))}
      <span className="screen-bar-space" />
      {children}
    </header>
  );
}
