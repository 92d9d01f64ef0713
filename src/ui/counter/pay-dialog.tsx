import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { formatAmount, formatCapitals, formatMoney, parseAmount } from '../../text/format.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { reasonText } from './verb-context.ts';
import { useWords } from './words.ts';

const PAD = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '0', '00', '.'];

/** Cash out of the drawer: the teller says how much, figures and capitals side by side. */
export function PayDialog() {
  const { can, view } = useDesk();
  const { run, setDialog } = useControl();
  const { t } = useWords();
  const ready = view.encounter?.laidOut ?? 0;
  const [typed, setTyped] = useState(ready > 0 ? formatAmount(ready) : '');
  const fen = parseAmount(typed);
  const command = fen !== null && fen > 0 ? ({ do: 'pay', amount: fen } as const) : null;
  const reason = command === null ? t('pay.type') : reasonText(can(command), t);
  const layOut = command === null ? null : ({ do: 'lay-out', amount: command.amount } as const);
  const close = () => setDialog(null);
  const give = (chosen: typeof command | typeof layOut) => {
    if (chosen !== null && run(chosen)) close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key !== 'Enter') return;
    event.preventDefault();
    give(event.shiftKey ? layOut : command);
  };
  return (
    <Dialog title={t('pay.title')} closeLabel={t('common:close')} onClose={close} side="popover">
      <input
        className="pay-amount"
        data-pay=""
        autoFocus
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={t('pay.title')}
        value={typed}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => fen !== null && setTyped(formatAmount(fen))}
        onKeyDown={onKeyDown}
      />
      {ready > 0 ? <p>{t('pay.ready', { amount: formatMoney(ready) })}</p> : null}
      <p className="capitals">
        {fen === null || fen === 0
          ? t('terminal.capitalsEmpty')
          : t('terminal.capitals', { words: formatCapitals(fen) })}
      </p>
      <div className="pay-pad">
        {PAD.map((figure) => (
          <button
            key={figure}
            type="button"
            className="button"
            onClick={() => setTyped((old) => old.replace(/,/g, '') + figure)}
          >
            {figure}
          </button>
        ))}
      </div>
      <Button
        keyCap="⇧Enter"
        reason={layOut === null ? t('pay.type') : reasonText(can(layOut), t)}
        onPress={() => give(layOut)}
      >
        {t('commands:lay-out')}
      </Button>
      <Button tone="primary" keyCap="Enter" reason={reason} onPress={() => give(command)}>
        {t('commands:pay')}
      </Button>
    </Dialog>
  );
}
