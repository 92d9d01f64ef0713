/** Everybody on duty over the day: where they are as things stand, and the break that can be moved. */
import { useMemo } from 'react';
import type { Fact } from '../../../scenario/vocabulary/facts.ts';
import type { CrewView } from '../../../sim/index.ts';
import { formatClockShort } from '../../../text/format.ts';
import { useDesk } from '../../counter/desk-port.ts';
import { roamRows } from '../roam-rows.ts';
import { type Bar, barsOf, kindOfPlace, shiftOf } from '../roster-bars.ts';
import { inPercent, placed, type Span } from '../span.ts';
import type { PlanWords } from './plan-words.ts';
import { RestBar } from './rest-bar.tsx';
import type { PlanEdits } from './use-plan.ts';

const MINUTE = 60_000;

export interface Draft {
  readonly staff: string;
  readonly from: number;
}

interface RowsProps {
  /** As the plan would be with what is being pulled. */
  readonly crew: readonly CrewView[];
  readonly span: Span;
  readonly edits: PlanEdits;
  readonly words: PlanWords;
  readonly chosen: string;
  onChoose(staff: string): void;
  onDraft(draft: Draft | null): void;
}

const barWords = ({ at, from, to }: Bar, { t, floor }: PlanWords): string =>
  t('bar', { place: floor.spot(at), from: formatClockShort(from), to: formatClockShort(to) });

function Bars({ bars, span, words }: { bars: readonly Bar[]; span: Span; words: PlanWords }) {
  const { bundle } = useDesk();
  return bars.map((bar) => (
    <span
      key={`${bar.from} ${bar.when}`}
      className="plan-bar"
      data-at={kindOfPlace(bar.at, bundle.branch.windows)}
      data-when={bar.when}
      style={placed(bar, span)}
      title={barWords(bar, words)}
    >
      <span aria-hidden="true">{words.floor.spot(bar.at)}</span>
      <span className="unseen">{barWords(bar, words)}</span>
    </span>
  ));
}

function Row({ member, props }: { member: CrewView; props: RowsProps }) {
  const { bundle, facts, view } = useDesk();
  const { span, edits, words, chosen, onChoose, onDraft } = props;
  const { staff, rest } = member;
  const { crew = [], shortBreak = 0 } = bundle.lesson.supervisor ?? {};
  const shift = shiftOf(crew, staff);
  const now = Math.floor(view.now / MINUTE) * MINUTE;
  const moves = (view.floor?.moves ?? []).filter((one) => one.staff === staff);
  const key = JSON.stringify([member, moves, now]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that bars hang on; facts only add to the past
  const bars = useMemo(
    () => barsOf(shift, member, facts as readonly Fact[], span, now, { moves, shortBreak }),
    [key, span.from, span.to],
  );
  const movable =
    rest?.between && !rest.taken && member.at !== 'break' && member.to !== 'break'
      ? { ...rest, between: rest.between }
      : null;
  const isRest = (bar: Bar): boolean =>
    movable !== null && bar.at === 'break' && bar.when === 'due' && bar.from === movable.from;
  const name = words.floor.staff(staff);
  const skills = words.floor.skills(staff);
  // Where a branch says nothing of skills everybody can do everything.
  const unskilled = bundle.branch.staff.find(({ id }) => id === staff)?.can?.length === 0;
  const isNew = crew.some((one) => one.staff === staff && one.newcomer);
  const real = view.floor?.crew.find((one) => one.staff === staff)?.rest;
  return (
    <li data-chosen={chosen === staff}>
      <button
        type="button"
        className="plan-who"
        data-plan-staff={staff}
        aria-pressed={chosen === staff}
        onClick={() => onChoose(chosen === staff ? '' : staff)}
      >
        <b>{name}</b>
        {isNew ? <em>{words.t('newcomer')}</em> : null}
        <small>{unskilled ? words.t('noWindow') : skills}</small>
        <span className="unseen">{words.t('row')}</span>
      </button>
      <div className="plan-track">
        {movable ? (
          <span
            className="plan-limits"
            style={placed(
              { from: movable.between.from, to: movable.between.to + movable.for },
              span,
            )}
          />
        ) : null}
        <Bars bars={bars.filter((bar) => !isRest(bar))} span={span} words={words} />
        {movable && real ? (
          <RestBar
            rest={{ staff, from: real.from, for: movable.for, between: movable.between }}
            name={name}
            span={span}
            now={view.now}
            words={words}
            onDraft={(from) => onDraft(from === null ? null : { staff, from })}
            onMove={(from) => void edits.give({ do: 'plan-break', staff, from })}
          />
        ) : null}
        <span className="plan-now" style={{ left: inPercent(now, span) }} />
      </div>
    </li>
  );
}

const roam = roamRows('.plan-who');

export function PlanRows(props: RowsProps) {
  if (props.crew.length === 0) return <p className="quiet">{props.words.t('empty')}</p>;
  return (
    <ul className="plan-rows" onKeyDown={roam}>
      {props.crew.map((member) => (
        <Row key={member.staff} member={member} props={props} />
      ))}
    </ul>
  );
}
