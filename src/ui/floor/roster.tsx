/** Who stands where until when: a row for each member of the staff, over the morning. */
import { memo, useMemo } from 'react';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import type { CrewView } from '../../sim/index.ts';
import { formatClockShort } from '../../text/format.ts';
import { portraitUrl } from '../counter/art.ts';
import { useDesk } from '../counter/desk-port.ts';
import { Button } from '../kit/button.tsx';
import { Panel } from '../kit/panel.tsx';
import { useFloor } from './floor-control.ts';
import { type FloorWords, useFloorWords } from './floor-names.ts';
import { roamRows } from './roam-rows.ts';
import { type Bar, barsOf, kindOfPlace, shiftOf } from './roster-bars.ts';
import { endOf, inPercent, placed, type Span } from './span.ts';

const HOUR = 3_600_000;
const STEP = 60_000;
/** Parts of the morning too short for a word. */
const SHORT = 0.08;

/** The hours that are shown: from the first on duty to the close. */
function useSpan(): Span {
  const { bundle, view } = useDesk();
  const { lesson } = bundle;
  const opens = Math.min(
    lesson.opens - lesson.prepares,
    ...(lesson.supervisor?.crew ?? []).flatMap(({ from }) => from ?? []),
  );
  return {
    from: Math.floor(opens / (HOUR / 2)) * (HOUR / 2),
    to: Math.max(endOf(lesson), view.now),
  };
}

interface TrackProps {
  readonly bars: readonly Bar[];
  readonly span: Span;
  readonly words: FloorWords;
  readonly windows: readonly { readonly id: string }[];
  readonly now: number;
}

const Track = memo(function Track({ bars, span, words, windows, now }: TrackProps) {
  return (
    <span className="track" aria-hidden="true">
      {bars.map((bar) => (
        <span
          key={`${bar.from} ${bar.when}`}
          className="bar"
          data-at={kindOfPlace(bar.at, windows)}
          data-when={bar.when}
          style={placed(bar, span)}
        >
          {bar.to - bar.from < SHORT * (span.to - span.from) ? '' : words.spot(bar.at)}
        </span>
      ))}
      <span className="track-now" style={{ left: inPercent(now, span) }} />
    </span>
  );
});

function where(member: CrewView, words: FloorWords): string {
  const { at, to, arrivesAt, serving, breakUntil } = member;
  if (to !== '' && to !== at)
    return words.t(arrivesAt > 0 ? 'crew.walking' : 'crew.finishing', {
      place: words.spot(to),
      time: formatClockShort(arrivesAt),
    });
  if (at === 'break') return words.t('crew.onBreak', { time: formatClockShort(breakUntil) });
  return serving ? words.t('crew.serving', { place: words.spot(at) }) : words.spot(at);
}

function rest({ rest: due, at }: CrewView, now: number, { t }: FloorWords) {
  if (!due) return { tone: 'none', words: '' };
  const times = { from: formatClockShort(due.from), latest: formatClockShort(due.latest) };
  if (due.taken) return { tone: 'taken', words: `✓ ${t('rest.taken')}` };
  if (at === 'break') return { tone: 'taken', words: '' };
  if (now > due.latest) return { tone: 'late', words: `▲ ${t('rest.late')}` };
  if (now >= due.from) return { tone: 'soon', words: `△ ${t('rest.now', times)}` };
  return { tone: 'calm', words: t('rest.due', times) };
}

function Row({ member, facts, span }: { member: CrewView; facts: readonly Fact[]; span: Span }) {
  const { bundle, view } = useDesk();
  const floor = useFloor();
  const words = useFloorWords();
  const chosen = floor.staff === member.staff;
  const { crew = [], shortBreak = 0 } = bundle.lesson.supervisor ?? {};
  const shift = shiftOf(crew, member.staff);
  const portrait = bundle.branch.staff.find(({ id }) => id === member.staff)?.portrait ?? '';
  // A bar a minute longer is no news: the picture of the bars changes once a simulated minute.
  const now = Math.floor(view.now / STEP) * STEP;
  const { at, to, breakUntil, rest: due } = member;
  const moves = (view.floor?.moves ?? []).filter(({ staff }) => staff === member.staff);
  const plan = JSON.stringify([due?.taken, due?.from, moves]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the member is a new object at every picture
  const bars = useMemo(
    () => barsOf(shift, member, facts, span, now, { moves, shortBreak }),
    [crew, at, to, breakUntil, plan, now, span.from, span.to],
  );
  const state = rest(member, view.now, words);
  const skills = words.skills(member.staff);
  return (
    <li>
      <button
        type="button"
        className="crew"
        data-staff={member.staff}
        data-at={member.at}
        data-moving={to !== '' && to !== at}
        aria-pressed={chosen}
        tabIndex={chosen || floor.staff === '' ? 0 : -1}
        onClick={() => floor.chooseStaff(member.staff)}
        onDoubleClick={() => floor.move(member.staff)}
      >
        <img src={portraitUrl(portrait, 'calm')} alt="" width="24" height="24" />
        <span className="crew-name">
          {words.staff(member.staff)}
          <small>{skills}</small>
        </span>
        <span className="crew-where">{where(member, words)}</span>
        <Track bars={bars} span={span} words={words} windows={bundle.branch.windows} now={now} />
        <span className="crew-rest" data-tone={state.tone}>
          {state.words}
        </span>
      </button>
    </li>
  );
}

const roam = roamRows('.crew');

export function Roster() {
  const { view, facts } = useDesk();
  const floor = useFloor();
  const words = useFloorWords();
  const { t } = words;
  const { from, to } = useSpan();
  const span = useMemo(() => ({ from, to }), [from, to]);
  // Only facts that move somebody make the bars anew.
  const moves = useMemo(
    () => facts.filter(({ type }) => type === 'staff.placed' || type === 'break.begun'),
    [facts],
  );
  const crew = (view.floor?.crew ?? []).filter(({ at, to: next }) => at !== 'away' || next !== '');
  const hours: number[] = [];
  for (let t0 = Math.ceil(from / HOUR) * HOUR; t0 < to; t0 += HOUR) hours.push(t0);
  return (
    <Panel
      className="roster"
      title={t('crew.title')}
      note={
        <span className="roster-acts">
          {t(floor.staff === '' ? 'crew.note' : 'crew.chosen', { name: words.staff(floor.staff) })}
          <Button className="button small" data-act="plan" keyCap="P" onPress={floor.plan}>
            {t('crew.plan')}
          </Button>
          <Button className="button small" data-act="move" keyCap="R" onPress={() => floor.move()}>
            {t('act.move')}
          </Button>
          <Button className="button small" data-act="break" keyCap="B" onPress={() => floor.rest()}>
            {t('act.break')}
          </Button>
        </span>
      }
    >
      <div className="roster-rows" data-rests={crew.some(({ rest: due }) => due !== null)}>
        <div className="roster-hours" aria-hidden="true">
          {hours.map((at) => (
            <span key={at} style={{ left: inPercent(at, span) }}>
              {formatClockShort(at)}
            </span>
          ))}
        </div>
        <ul onKeyDown={roam}>
          {crew.map((member) => (
            <Row key={member.staff} member={member} facts={moves} span={span} />
          ))}
        </ul>
      </div>
    </Panel>
  );
}
