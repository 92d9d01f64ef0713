/** Means of the branch: help that can be called in, cash, words to the hall. */
import { formatClockShort } from '../../text/format.ts';
import { useDesk } from '../counter/desk-port.ts';
import { reasonText } from '../counter/verb-context.ts';
import { Button } from '../kit/button.tsx';
import { Panel } from '../kit/panel.tsx';
import { useFloor } from './floor-control.ts';
import { outletNote } from './floor-menus.ts';
import { moneyShort, useFloorWords } from './floor-names.ts';

function Helpers() {
  const { view, bundle, can } = useDesk();
  const floor = useFloor();
  const { t, c } = useFloorWords();
  const helpers = bundle.lesson.supervisor?.helpers ?? [];
  return helpers.map(({ id, name, cost }) => {
    const now = view.floor?.helpers.find((one) => one.id === id);
    const state = now?.state ?? 'later';
    const command = { do: 'call-in', helper: id } as const;
    return (
      <li key={id} data-state={state}>
        <span>
          <b>{c(name)}</b>
          <small>
            {state === 'ready'
              ? cost > 0
                ? t('help.cost', { cost })
                : t('help.ready')
              : t(`help.${state}`, { time: formatClockShort(now?.at ?? 0) })}
          </small>
        </span>
        {state === 'ready' ? (
          <Button
            className="button small"
            data-helper={id}
            keyCap="H"
            reason={reasonText(can(command), t)}
            onPress={() => void floor.give(command)}
          >
            {t('help.call')}
          </Button>
        ) : null}
      </li>
    );
  });
}

function Cash() {
  const { view, bundle } = useDesk();
  const floor = useFloor();
  const { t } = useFloorWords();
  const cash = view.floor?.cash;
  const order = bundle.lesson.supervisor?.cash?.order;
  if (!cash) return null;
  const coming = cash.coming.map(({ at, amount }) =>
    t('cash.coming', { time: formatClockShort(at), amount: moneyShort(amount) }),
  );
  return (
    <li>
      <span>
        <b>
          {t('cash.onHand')} {moneyShort(cash.onHand)}
        </b>
        {coming.length > 0 || (order && cash.canOrder) ? (
          <small>
            {[
              ...coming,
              ...(order && cash.canOrder
                ? [t('cash.until', { time: formatClockShort(order.until) })]
                : []),
            ].join(' · ')}
          </small>
        ) : null}
      </span>
      {cash.canOrder ? (
        <Button className="button small" data-act="cash" keyCap="O" onPress={floor.orderCash}>
          {t('cash.order')}
        </Button>
      ) : null}
    </li>
  );
}

/** Colleague outlets: what they said they can take. */
function Outlets() {
  const { bundle, can } = useDesk();
  const floor = useFloor();
  const { t, c } = useFloorWords();
  return (bundle.lesson.supervisor?.outlets ?? []).map(({ id, name }) => {
    const command = { do: 'ask-outlet', outlet: id } as const;
    return (
      <li key={id}>
        <span>
          <b>{c(name)}</b>
          <small>{outletNote(floor.menu, id)}</small>
        </span>
        <Button
          className="button small"
          data-outlet={id}
          keyCap="V"
          reason={reasonText(can(command), t)}
          onPress={() => void floor.give(command)}
        >
          {t('outlet.ask')}
        </Button>
      </li>
    );
  });
}

export function MeansPanel() {
  const { bundle } = useDesk();
  const floor = useFloor();
  const { t } = useFloorWords();
  const { announcements } = bundle.bank;
  return (
    <Panel className="means" title={t('means.title')}>
      <ul>
        {announcements.length > 0 ? (
          <li>
            <span>
              <b>{t('means.announce')}</b>
              <small>{t('means.announceNote')}</small>
            </span>
            <Button
              className="button small"
              data-act="announce"
              keyCap="A"
              onPress={floor.announce}
            >
              {t('means.speak')}
            </Button>
          </li>
        ) : null}
        <Cash />
        <Helpers />
        <Outlets />
      </ul>
    </Panel>
  );
}
