import type { ReactNode } from 'react';

interface PanelProps {
  readonly title?: string;
  readonly note?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Panel({ title, note, className = '', children }: PanelProps) {
  return (
    <section className={`panel ${className}`} aria-label={title}>
      {title === undefined && note === undefined ? null : (
        <div className="panel-head">
          <h2 className="panel-title">{title}</h2>
          {note === undefined ? null : <div className="panel-note">{note}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
