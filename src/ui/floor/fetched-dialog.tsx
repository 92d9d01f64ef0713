/** A dialog that is fetched when it is asked for; until it is there, Escape takes the question back. */
import { type ReactNode, Suspense } from 'react';
import { useControl } from '../counter/desk-control.ts';
import { useWindowKeys } from '../counter/use-window-keys.ts';

function Fetching() {
  const { setDialog } = useControl();
  useWindowKeys(({ key }) => {
    if (key !== 'Escape') return false;
    setDialog(null);
    return true;
  });
  return null;
}

export function FetchedDialog({ children }: { readonly children: ReactNode }) {
  return <Suspense fallback={<Fetching />}>{children}</Suspense>;
}
