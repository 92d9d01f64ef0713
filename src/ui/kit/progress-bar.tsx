interface ProgressBarProps {
  readonly label: string;
  /** 0 to 100. */
  readonly value: number;
  readonly tone?: 'info' | 'good' | 'soon' | 'bad';
  /** What the value means, in words. */
  readonly text?: string;
}

export function ProgressBar({ label, value, tone = 'info', text }: ProgressBarProps) {
  const clamped = Math.min(100, Math.max(0, value));
  return (
    <div
      className="progress"
      data-tone={tone}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(clamped)}
      aria-valuetext={text}
    >
      <span style={{ width: `${clamped}%` }} />
    </div>
  );
}
