import { formatClock, formatMoney } from '../../text/format.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { Legs, Settlement } from './terminal-status.tsx';
import { reasonText } from './verb-context.ts';
import { useWords } from './words.ts';

export function JournalDrawer() {
  const { view, bundle, can } = useDesk();
  const { run, setDialog } = useControl();
  const { t, c } = useWords();
  const { transactions } = bundle.bank;
  const close = () => setDialog(null);
  return (
    <Dialog title={t('journal.title')} closeLabel={t('common:close')} onClose={close} side="end">
      {view.journal.length === 0 ? <p className="quiet">{t('journal.empty')}</p> : null}
      <ul className="journal">
        {[...view.journal].reverse().map((entry) => {
          const command = { do: 'reverse', txn: entry.txn } as const;
          return (
            <li key={entry.txn} data-reversed={entry.reversed}>
              <div className="journal-head">
                <b>{entry.txn}</b>
                <time>{formatClock(entry.t)}</time>
                <strong>{formatMoney(entry.amount)}</strong>
              </div>
              <div>
                {entry.code} {c(transactions.find((txn) => txn.code === entry.code)?.name)} ·{' '}
                {entry.account}
              </div>
              <Legs legs={entry.entries} />
              {entry.settlement === null || entry.reversed ? null : (
                <Settlement {...entry.settlement} />
              )}
              {entry.reversed ? (
                <span className="mark">{t('journal.reversed')}</span>
              ) : (
                <Button
                  data-reverse={entry.txn}
                  reason={reasonText(can(command), t)}
                  onPress={() => {
                    if (run(command)) close();
                  }}
                >
                  {t('commands:reverse')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
