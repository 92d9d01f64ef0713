import type { ReactNode } from 'react';

/** A long table in a box of its own, which arrows move once the Tab key has reached it. */
export function ScrollBox({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read as a form, a section as one more landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: older browsers let no key into a box that scrolls
    <div className="drill-scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
