/** What the plan comes to by the half hour, beside who is expected, and what will go wrong, in words. */
import type { DayCoverage, PlanTrouble, Slot } from '../../../session/day-coverage.ts';
import { formatClockShort } from '../../../text/format.ts';
import type { Span } from '../span.ts';
import { slotsOf } from './extent.ts';
import type { PlanWords } from './plan-words.ts';

/** Fewer windows than this share of what their work needs are too few. */
const ENOUGH = 0.95;

const isShort = ({ open, needed }: Slot): boolean =>
  open !== null && needed !== null && open < needed * ENOUGH;

/** Half hours on end in which windows are too few. */
export function shortSpans(slots: readonly Slot[]): Span[] {
  const spans: Span[] = [];
  for (const { from, to } of slots.filter(isShort)) {
    const last = spans[spans.length - 1];
    if (last?.to === from) spans[spans.length - 1] = { from: last.from, to };
    else spans.push({ from, to });
  }
  return spans;
}

const oneDigit = (n: number): string => (Math.round(n * 10) / 10).toFixed(1).replace(/\.0$/, '');

export function PlanCoverage({
  coverage,
  span,
  words,
}: {
  coverage: DayCoverage;
  span: Span;
  words: PlanWords;
}) {
  const { t } = words;
  const columns = slotsOf(span).map((from) => ({
    from,
    slot: coverage.slots.find((one) => one.from === from),
  }));
  return (
    <table className="plan-coverage">
      <thead>
        <tr>
          <th scope="col">{t('hours')}</th>
          {columns.map(({ from }) => (
            <th key={from} scope="col">
              {formatClockShort(from)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('coming')}</th>
          {columns.map(({ from, slot }) => (
            <td key={from}>{slot ? Math.round(slot.coming) : ''}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">{t('needed')}</th>
          {columns.map(({ from, slot }) => (
            <td key={from}>{slot?.needed == null ? '' : oneDigit(slot.needed)}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">{t('open')}</th>
          {columns.map(({ from, slot }) => {
            const short = slot !== undefined && isShort(slot);
            return (
              <td key={from} data-short={short}>
                {slot?.open ?? ''}
                {short ? <span aria-hidden="true"> ▲</span> : null}
                {short ? <span className="unseen">{t('slotShort')}</span> : null}
              </td>
            );
          })}
        </tr>
      </tbody>
    </table>
  );
}

function troubleWords({ kind, from, to, categories, staff }: PlanTrouble, { t, floor }: PlanWords) {
  return t(`trouble.${kind}`, {
    from: formatClockShort(from),
    to: formatClockShort(to),
    category: categories.map(floor.category).join(floor.t('and')),
    names: staff.map(floor.staff).join(floor.t('and')),
  });
}

export function PlanTroubles({
  coverage: { slots, troubles },
  words,
}: {
  coverage: DayCoverage;
  words: PlanWords;
}) {
  const { t } = words;
  const short = shortSpans(slots);
  return (
    <section className="plan-troubles" aria-live="polite">
      <h3>{t('trouble.title')}</h3>
      {troubles.length + short.length === 0 ? (
        <p data-tone="good">✓ {t('trouble.none')}</p>
      ) : (
        <ul>
          {troubles.map((one) => (
            <li key={`${one.kind} ${one.categories.join(' ')} ${one.from}`} data-trouble={one.kind}>
              ▲ {troubleWords(one, words)}
            </li>
          ))}
          {short.map(({ from, to }) => (
            <li key={`short ${from}`} data-trouble="short">
              ▲ {t('trouble.short', { from: formatClockShort(from), to: formatClockShort(to) })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
