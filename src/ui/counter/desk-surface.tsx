import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { EncounterView, ItemView } from '../../sim/index.ts';
import { KeyCap } from '../kit/key-cap.tsx';
import { BusyLine } from './busy-line.tsx';
import type { FieldText } from './content-text.ts';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { roam } from './desk-roam.ts';
import { EndOfShift } from './end-of-shift.tsx';
import { itemNode } from './item-node.ts';
import { isFolded, Paper } from './paper.tsx';
import { copiedInto } from './sheet-rows.ts';
import { itemName } from './verb-context.ts';
import { useWords } from './words.ts';

/** Rough heights, only to spread the papers evenly over the columns. */
function weight(item: ItemView, encounter: EncounterView): number {
  if (isFolded(item, encounter)) return 50;
  const picture = item.kind === 'note' && item.at !== 'reference' ? 80 : 0;
  const traces = (item.stamps.length + item.checkedBy.length) * 26;
  return 50 + item.fields.length * 27 + picture + traces + (item.cash ? 130 : 0);
}

/** About what one column holds at the smallest window with so many columns. */
const ROOMY: Readonly<Record<number, number>> = { 2: 400, 3: 640 };

const WIDE = '(min-width: 1700px)';
const onWide = (change: () => void): (() => void) => {
  const query = window.matchMedia?.(WIDE);
  query?.addEventListener('change', change);
  return () => query?.removeEventListener('change', change);
};
const isWide = (): boolean => window.matchMedia?.(WIDE).matches ?? false;

/** A paper stays in the column in which it was first laid: nothing jumps when another comes or goes. */
function useColumns(encounter: EncounterView | null, items: readonly ItemView[]) {
  const count = useSyncExternalStore(onWide, isWide) ? 3 : 2;
  const memory = useRef({ customer: -1, count, column: new Map<string, number>() });
  const customer = encounter?.customer ?? -1;
  if (memory.current.customer !== customer || memory.current.count !== count)
    memory.current = { customer, count, column: new Map() };
  const { column } = memory.current;
  const heights: number[] = Array(count).fill(0);
  const lay = (item: ItemView, at: number) => {
    column.set(item.id, at);
    heights[at] = (heights[at] ?? 0) + (encounter === null ? 0 : weight(item, encounter));
  };
  for (const item of items) {
    const at = column.get(item.id);
    if (at !== undefined) lay(item, at);
  }
  for (const item of items)
    if (!column.has(item.id)) lay(item, heights.indexOf(Math.min(...heights)));
  return {
    columns: heights.map((_, at) => items.filter((item) => column.get(item.id) === at)),
    dense: Math.max(...heights) > (ROOMY[count] ?? 0),
  };
}

/**
 * Where papers and cash lie.
 * @param away from the window: the notes that are kept there for comparing are not at hand
 * @param without ids of things that lie elsewhere on the screen
 */
export function DeskSurface({
  away = false,
  without,
}: {
  readonly away?: boolean;
  readonly without?: ReadonlySet<string>;
}) {
  const port = useDesk();
  const control = useControl();
  const { t } = useWords();
  const { encounter } = port.view;
  const items = encounter?.items ?? [];
  const all = without === undefined ? items : items.filter(({ id }) => !without.has(id));
  // A confiscated note stays in sight: the receipt is written from it.
  const lying = all.filter(({ at }) => at === 'desk' || at === 'confiscated' || at === 'kept');
  const references = all.filter(
    (item) => item.at === 'reference' && !(away && item.kind === 'note'),
  );
  const offered = all.filter(
    (item) => item.at === 'customer' && port.can({ do: 'take', item: item.id }).ok,
  );
  const withCustomer = all.filter((item) => item.at === 'customer');
  const hands = port.view.player.busyWith === '' ? offered : withCustomer;
  const { columns, dense } = useColumns(encounter, [...lying, ...references]);
  const newest = useRef('');
  const last = lying[lying.length - 1]?.id ?? '';
  useEffect(() => {
    if (last === newest.current) return;
    newest.current = last;
    document.querySelector(`.paper[data-item="${last}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [last]);

  const onField = (field: FieldText) => {
    if (control.armed !== '' && field.seen) {
      const { sheet, armed } = control;
      const before = encounter?.forms.find((one) => one.id === sheet)?.values[armed] ?? '';
      const form = port.bundle.bank.forms.find((one) => one.id === sheet);
      const value = copiedInto(form, armed, before, field.value);
      control.run({ do: 'fill', form: sheet, field: armed, value });
      control.arm('');
      return;
    }
    if (!field.seen) return control.start('inspect');
    port.pick(field.ref);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (roam(event.key, event.currentTarget as HTMLElement)) event.preventDefault();
  };

  if (encounter === null) {
    return (
      <section className="wood wood-empty" aria-label={t('desk.label')}>
        <BusyLine />
        <EndOfShift />
      </section>
    );
  }
  return (
    <section className="wood" aria-label={t('desk.label')} onKeyDown={onKeyDown}>
      <BusyLine />
      {away && lying.length + references.length === 0 && hands.length > 0 ? (
        <p className="wood-hint">{t('desk.takeFirst', { count: hands.length })}</p>
      ) : null}
      <div className="papers" data-dense={dense}>
        {columns.map((column, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two fixed number of columns
          <div className="papers-column" key={at}>
            {column.map((item) => (
              <Paper
                key={item.id}
                item={item}
                encounter={encounter}
                onField={onField}
                onMenu={(one) => control.choose(itemNode(control.context, one))}
              />
            ))}
          </div>
        ))}
      </div>
      {hands.length === 0 ? null : (
        <div className="offered">
          <span className="offered-title">
            {t(encounter.duty === '' ? 'desk.offered' : 'desk.within')} <KeyCap>T</KeyCap>
          </span>
          {hands.map((item) => (
            <button
              key={item.id}
              type="button"
              className="offer"
              data-offer={item.id}
              onClick={() => void control.run({ do: 'take', item: item.id })}
            >
              {itemName(control.context, item)}
            </button>
          ))}
          {hands.length > 1 ? (
            <button
              type="button"
              className="offer offer-all"
              onClick={() => {
                for (const item of hands) control.run({ do: 'take', item: item.id });
              }}
            >
              {t('desk.takeAll')} <KeyCap>⇧T</KeyCap>
            </button>
          ) : null}
        </div>
      )}
    </section>
  );
}
