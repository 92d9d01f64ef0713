/** Cash for the day: what is there, what comes, and an order while one can be made. */
import { useState } from 'react';
import { formatClockShort } from '../../../text/format.ts';
import { useControl } from '../../counter/desk-control.ts';
import { useDesk } from '../../counter/desk-port.ts';
import { reasonText } from '../../counter/verb-context.ts';
import { Button } from '../../kit/button.tsx';
import { moneyShort } from '../floor-names.ts';
import type { PlanWords } from './plan-words.ts';

function Order({ words }: { words: PlanWords }) {
  const { bundle, can } = useDesk();
  const { run } = useControl();
  const { t, floor } = words;
  const order = bundle.lesson.supervisor?.cash?.order;
  const [amount, setAmount] = useState(order?.step ?? 0);
  if (!order) return null;
  const count = Math.floor(order.most / order.step);
  const command = { do: 'order-cash', amount } as const;
  return (
    <>
      <p className="quiet">
        {t('cash.until', {
          time: formatClockShort(order.until),
          arrives: formatClockShort(order.arrives),
        })}
      </p>
      <div className="plan-new">
        <label>
          {t('cash.amount')}
          <select
            data-plan-cash
            value={amount}
            onChange={(event) => setAmount(Number(event.target.value))}
          >
            {Array.from({ length: count }, (_, i) => (i + 1) * order.step).map((sum) => (
              <option key={sum} value={sum}>
                {moneyShort(sum)}
              </option>
            ))}
          </select>
        </label>
        <Button
          className="button small"
          data-act="plan-cash"
          reason={reasonText(can(command), floor.t)}
          onPress={() => void run(command)}
        >
          {t('cash.order')}
        </Button>
      </div>
    </>
  );
}

export function PlanCash({ words }: { words: PlanWords }) {
  const { view, bundle, facts } = useDesk();
  const { t } = words;
  const cash = view.floor?.cash;
  const ordered = facts.some(({ type }) => type === 'cash.ordered');
  const order = bundle.lesson.supervisor?.cash?.order;
  return (
    <section className="plan-cash">
      <h3>{t('cash.title')}</h3>
      {cash ? (
        <>
          <p>
            {t('cash.onHand')} <b>{moneyShort(cash.onHand)}</b>
          </p>
          {cash.coming.map(({ at, amount }) => (
            <p key={at}>
              {t('cash.coming', { time: formatClockShort(at), amount: moneyShort(amount) })}
            </p>
          ))}
          {cash.canOrder ? <Order words={words} /> : null}
          {!cash.canOrder && order ? (
            <p className="quiet">{t(ordered ? 'cash.ordered' : 'cash.closed')}</p>
          ) : null}
        </>
      ) : (
        <p className="quiet">{t('cash.none')}</p>
      )}
    </section>
  );
}
