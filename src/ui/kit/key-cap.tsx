/** The key of an action, drawn as a small cap. Screen readers hear it through aria-keyshortcuts of the action. */
export function KeyCap({ children }: { children: string }) {
  return (
    <span className="key" aria-hidden="true">
      {children}
    </span>
  );
}
