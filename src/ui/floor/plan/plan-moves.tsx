/** Where somebody is to go later: what is planned, and one more. The clock sends them. */
import { useRef, useState } from 'react';
import { formatClockShort } from '../../../text/format.ts';
import { useDesk } from '../../counter/desk-port.ts';
import { reasonText } from '../../counter/verb-context.ts';
import { Button } from '../../kit/button.tsx';
import { BACK, BREAK } from '../floor-names.ts';
import type { Span } from '../span.ts';
import type { PlanWords } from './plan-words.ts';
import { PLAN_STEP } from './rest-bar.tsx';
import type { PlanEdits } from './use-plan.ts';

interface MovesProps {
  readonly staff: string;
  readonly span: Span;
  readonly edits: PlanEdits;
  readonly words: PlanWords;
}

function NewMove({ staff, span, edits, words }: MovesProps) {
  const { view, bundle, can } = useDesk();
  const { t, floor } = words;
  const first = Math.max(span.from, (Math.floor(view.now / PLAN_STEP) + 1) * PLAN_STEP);
  const times = Array.from(
    { length: Math.max(0, Math.ceil((span.to - first) / PLAN_STEP)) },
    (_, i) => first + i * PLAN_STEP,
  );
  const places = [
    ...bundle.branch.windows.filter(({ unattended }) => !unattended).map(({ id }) => id),
    ...bundle.branch.posts.map(({ id }) => id),
    BREAK,
    BACK,
  ];
  const [wanted, setAt] = useState(Math.max(first, bundle.lesson.opens));
  const [to, setTo] = useState(places[0] ?? BACK);
  const at = Math.max(wanted, first);
  const command = { do: 'plan-move', staff, at, to } as const;
  return (
    <div className="plan-new">
      <label>
        {t('move.at')}
        <select data-plan-at value={at} onChange={(event) => setAt(Number(event.target.value))}>
          {times.map((time) => (
            <option key={time} value={time}>
              {formatClockShort(time)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('move.to')}
        <select data-plan-to value={to} onChange={(event) => setTo(event.target.value)}>
          {places.map((place) => (
            <option key={place} value={place}>
              {floor.place(place)}
            </option>
          ))}
        </select>
      </label>
      <Button
        className="button small"
        data-act="plan-add"
        reason={reasonText(can(command), floor.t)}
        onPress={() => void edits.give(command)}
      >
        {t('move.add')}
      </Button>
    </div>
  );
}

/** What was planned and could not be done, with why. */
function Failed({ staff, words }: Pick<MovesProps, 'staff' | 'words'>) {
  const { facts } = useDesk();
  const { t, floor } = words;
  return facts.flatMap((fact) =>
    fact.type === 'move.failed' && fact.data.staff === staff
      ? [
          <li key={fact.n} data-failed>
            {t('move.failed', {
              time: formatClockShort(fact.t),
              reason: floor.t(`reasons:${fact.data.reason}`),
            })}
          </li>,
        ]
      : [],
  );
}

export function PlanMoves(props: MovesProps) {
  const { view } = useDesk();
  const { staff, edits, words } = props;
  const { t, floor } = words;
  const section = useRef<HTMLElement>(null);
  if (staff === '') return <p className="quiet">{t('move.choose')}</p>;
  const moves = (view.floor?.moves ?? []).filter((one) => one.staff === staff);
  const drop = (at: number) => {
    edits.give({ do: 'plan-move', staff, at });
    // The row goes away, and would take the focus along.
    section.current?.querySelector('select')?.focus();
  };
  return (
    <section className="plan-moves" ref={section}>
      <h3>{t('move.title', { name: floor.staff(staff) })}</h3>
      <ul>
        {moves.length === 0 ? <li className="quiet">{t('move.none')}</li> : null}
        {moves.map(({ at, to }) => (
          <li key={at}>
            {t('move.item', { time: formatClockShort(at), place: floor.place(to) })}
            <Button className="button small" data-plan-drop={at} onPress={() => drop(at)}>
              {t('move.drop')}
            </Button>
          </li>
        ))}
        <Failed staff={staff} words={words} />
      </ul>
      <NewMove {...props} key={staff} />
    </section>
  );
}
