/** A tool: what is looked at on the left, the picture, and what it says on the right of it. */
import type { ReactNode } from 'react';

interface ToolViewProps {
  readonly picks: ReactNode;
  /** What the tool is good for. */
  readonly hint: string;
  readonly children: ReactNode;
}

export function ToolView({ picks, hint, children }: ToolViewProps) {
  return (
    <>
      <div className="tool-picks">
        {picks}
        <p className="tool-about">{hint}</p>
      </div>
      <div className="tool-view">{children}</div>
    </>
  );
}
