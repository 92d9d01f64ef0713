import type { Fact } from '../../scenario/vocabulary/facts.ts';
import { formatClockShort } from '../../text/format.ts';
import { itemText } from './content-text.ts';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { itemName } from './verb-context.ts';
import { useWords } from './words.ts';

/** What of this encounter a teller would note down. */
const NOTED: ReadonlySet<string> = new Set([
  'desk.greeted',
  'desk.asked',
  'desk.read-back',
  'item.received',
  'item.returned',
  'item.stamped',
  'item.checked',
  'record.opened',
  'item.copied',
  'note.assessed',
  'cash.counted',
  'note.rejected',
  'note.checked',
  'note.confiscated',
  'cash.paid',
  'contradiction.raised',
  'txn.posted',
  'txn.rejected',
  'txn.reversed',
  'txn.authorised',
  'form.completed',
  'form.signed',
  'form.refused',
  'form.printed',
  'colleague.came',
  'person.came',
  'person.left',
  'help.given',
  'help.refused',
  'call.made',
  'txn.authorisation-refused',
  'phone.rang',
  'phone.answered',
  'report.made',
  'customer.agreed',
  'customer.refused',
  'complaint.opened',
  'desk.rating-invited',
  'screen.locked',
  'seat.left',
  'seat.returned',
]);

/** What the fact is about, in the words of the content: the card, the topic, the person. */
function useObject(): (fact: Fact) => string {
  const { view, bundle, settings } = useDesk();
  const { context } = useControl();
  const { c } = useWords();
  const { bank } = bundle;
  const named = (
    list: readonly { id: string; name: { 'zh-CN': string; en: string } }[],
    id: unknown,
  ) => c(list.find((one) => one.id === id)?.name);
  return (fact) => {
    const data = fact.data as Record<string, unknown>;
    if ('item' in data) {
      const item = view.encounter?.items.find((one) => one.id === data.item);
      if (item && view.encounter) {
        return (
          itemText(bundle, view.encounter, item, settings.language).name || itemName(context, item)
        );
      }
    }
    if ('topic' in data) return named(bank.topics, data.topic);
    if ('form' in data) return named(bank.forms, data.form);
    if ('role' in data) return c(bank.roles.find((role) => role.id === data.role)?.person);
    if ('to' in data) return named(bank.reports.to, data.to);
    if ('txn' in data) return String(data.txn);
    return '';
  };
}

export function EncounterLog() {
  const { view, facts } = useDesk();
  const object = useObject();
  const { t } = useWords();
  const { encounter } = view;
  if (encounter === null) return <p className="log" />;
  const own = facts.filter(
    (fact) =>
      fact.t >= encounter.startedAt && fact.customer === encounter.customer && NOTED.has(fact.type),
  );
  const last = own.slice(-5);
  return (
    <p className="log">
      <span className="log-title">{t('log.title')}</span>
      {last.map((fact) => (
        <span className="log-entry" key={fact.n}>
          <time>{formatClockShort(fact.t)}</time> {t(`facts:${fact.type}`)}
          {object(fact) === '' ? '' : ` ${object(fact)}`}
        </span>
      ))}
    </p>
  );
}
