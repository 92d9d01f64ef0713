import { lazy, Suspense } from 'react';
import { formatClock } from '../../text/format.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { JournalDrawer } from './journal-drawer.tsx';
import { Viewer } from './papers/viewer.tsx';
import { PayDialog } from './pay-dialog.tsx';
import { RuleBook } from './rule-book.tsx';
import { speakerName, spokenWords } from './who-speaks.ts';
import { useWords } from './words.ts';

const SettingsDialog = lazy(async () => ({
  default: (await import('../settings/settings-dialog.tsx')).SettingsDialog,
}));

export function DeskDialogs() {
  const { ruleBook } = useDesk();
  const { dialog, setDialog } = useControl();
  return (
    <>
      {dialog === 'journal' ? <JournalDrawer /> : null}
      {dialog === 'viewer' ? <Viewer /> : null}
      {dialog === 'pay' ? <PayDialog /> : null}
      {dialog === 'history' ? <History /> : null}
      {dialog === 'settings' ? (
        <Suspense fallback={null}>
          <SettingsDialog onClose={() => setDialog(null)} />
        </Suspense>
      ) : null}
      {dialog === 'exit' ? <ExitDialog /> : null}
      {ruleBook.open ? <RuleBook /> : null}
    </>
  );
}

function History() {
  const { view, bundle } = useDesk();
  const { setDialog } = useControl();
  const all = useWords();
  const { t } = all;
  const { encounter } = view;
  const spoken = encounter?.spoken ?? [];
  return (
    <Dialog
      title={t('customer.historyTitle')}
      closeLabel={t('common:close')}
      onClose={() => setDialog(null)}
      side="end"
    >
      <ol className="history">
        {spoken.map((one, index) => {
          const words = encounter ? spokenWords(bundle, encounter, one, all) : '';
          return words === '' || !encounter ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows
            <li key={index} data-who={one.who}>
              <small>
                {formatClock(one.t)} {speakerName(bundle, encounter, one, all)}
              </small>
              <p>{words}</p>
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}

function ExitDialog() {
  const { exit, mode } = useDesk();
  const { setDialog } = useControl();
  const { t } = useWords();
  const close = () => setDialog(null);
  return (
    <Dialog
      title={t('exit.title')}
      closeLabel={t('common:close')}
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{t('exit.stay')}</Button>
          <Button tone="primary" onPress={exit}>
            {t('exit.leave')}
          </Button>
        </>
      }
    >
      <p>{t(mode === 'exam' ? 'exit.exam' : 'exit.saved')}</p>
    </Dialog>
  );
}
