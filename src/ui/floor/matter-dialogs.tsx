/** What may be asked or worked out while a matter is in hand, wherever its papers lie. */
import { lazy } from 'react';
import { useControl } from '../counter/desk-control.ts';
import { EndDialog } from './end-dialog.tsx';
import { FetchedDialog } from './fetched-dialog.tsx';

/** Fetched when somebody wants to work something out. */
const CalculatorsDialog = lazy(async () => ({
  default: (await import('./calculators/calculators-dialog.tsx')).CalculatorsDialog,
}));

export function MatterDialogs() {
  const { dialog, setDialog } = useControl();
  return (
    <>
      {dialog === 'end-matter' ? <EndDialog /> : null}
      {dialog === 'calculators' ? (
        <FetchedDialog>
          <CalculatorsDialog onClose={() => setDialog(null)} />
        </FetchedDialog>
      ) : null}
    </>
  );
}
