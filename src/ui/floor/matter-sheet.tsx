/** A matter taken up: whom one speaks to, what lies on the table, over a floor that goes on. */
import { useEffect } from 'react';
import { formatTimer } from '../../text/format.ts';
import { portraitUrl, sceneryUrl } from '../counter/art.ts';
import { Colleagues } from '../counter/colleagues.tsx';
import { CompareTray } from '../counter/compare-tray.tsx';
import { caseOf } from '../counter/content-text.ts';
import { useControl } from '../counter/desk-control.ts';
import { useDesk } from '../counter/desk-port.ts';
import { DeskSurface } from '../counter/desk-surface.tsx';
import { FormSheet } from '../counter/form-sheet.tsx';
import { HintCard } from '../counter/hint-card.tsx';
import { LastWord, MoodPlate } from '../counter/last-word.tsx';
import { faceOf } from '../counter/mood.ts';
import { type TalkKeys, TalkPanel } from '../counter/talk-panel.tsx';
import { ToolRow } from '../counter/tool-row.tsx';
import { reasonText } from '../counter/verb-context.ts';
import { addressees } from '../counter/who-speaks.ts';
import { useWords } from '../counter/words.ts';
import { Button } from '../kit/button.tsx';
import { useFloor } from './floor-control.ts';
import { useFloorWords } from './floor-names.ts';

/** What a supervisor carries about: no drawer, no seat, no stamp. */
const TOOLS = ['forms', 'phone', 'check', 'inspect', 'second'];

/** The person spoken to, and what was said last. */
function Other() {
  const { view, bundle } = useDesk();
  const { to } = useControl();
  const { c } = useWords();
  const { encounter } = view;
  const hall = sceneryUrl('hall-behind');
  if (encounter === null) return null;
  const body = caseOf(bundle, encounter);
  const people = body?.people ?? [];
  const person = people.find(({ id }) => id === to);
  const face = faceOf(encounter);
  const url = portraitUrl(person?.portrait ?? '', face);
  return (
    <section className="glass matter-person">
      <div
        className="glass-hall"
        style={hall === undefined ? undefined : { backgroundImage: `url(${hall})` }}
      />
      {url === undefined ? null : <img className="portrait" data-face={face} src={url} alt="" />}
      {person === undefined ? null : <MoodPlate name={c(person.name)} />}
      <LastWord />
      <Colleagues />
    </section>
  );
}

/** What else waits meanwhile, and for how long. */
function Meanwhile() {
  const { view } = useDesk();
  const { matters } = useFloor();
  const { t } = useFloorWords();
  const requests = view.floor?.requests ?? [];
  const others = matters.filter(({ state }) => state === 'open' || state === 'aside');
  const next = Math.min(...others.map(({ due }) => due));
  return (
    <span className="meanwhile">
      {requests.length > 0 ? (
        <span data-tone="soon">
          {t('sheet.requests', {
            count: requests.length,
            time: formatTimer(view.now - (requests[0]?.since ?? view.now)),
          })}
        </span>
      ) : null}
      {others.length > 0 ? (
        <span data-tone={next - view.now < 120_000 ? 'late' : 'calm'}>
          {t('sheet.others', { count: others.length })}
          {Number.isFinite(next) && next - view.now < 3_600_000
            ? ` ${formatTimer(Math.max(0, next - view.now))}`
            : ''}
        </span>
      ) : null}
    </span>
  );
}

export function MatterSheet({ keys }: { keys: { current: TalkKeys | null } }) {
  const { view, can } = useDesk();
  const { sheet, run, setTab } = useControl();
  const floor = useFloor();
  const { t, c } = useFloorWords();
  const duty = view.encounter?.duty ?? '';
  const matter = floor.matters.find((one) => one.duty === duty);
  const end = { do: 'end-duty' } as const;
  const aside = { do: 'set-aside' } as const;
  // With nobody to speak to there is only something to do.
  const alone = view.encounter !== null && addressees(view.encounter).length === 0;
  useEffect(() => {
    if (alone) setTab('do');
  }, [alone, setTab]);
  const left = (matter?.due ?? Number.NaN) - view.now;
  const complaint = matter?.complaint;
  return (
    <section className="matter-sheet" aria-label={c(matter?.name ?? undefined)} data-duty={duty}>
      <header className="matter-head">
        <h2>
          <span className="matter-tag" data-kind={matter?.kind} data-level={complaint?.level ?? ''}>
            {complaint && complaint.level > 0
              ? t('matter.level', { level: complaint.level })
              : t(`matter.kind.${matter?.kind ?? 'duty'}`)}
          </span>{' '}
          {c(matter?.name ?? undefined)}
        </h2>
        {left < 3_600_000 ? (
          <span className="matter-clock" data-tone={left < 120_000 ? 'late' : 'calm'}>
            {left <= 0 ? t('matter.over') : formatTimer(left)}
          </span>
        ) : null}
        <Meanwhile />
        <Button className="button small" keyCap="F4" onPress={floor.turnSheet}>
          {t('sheet.floor')}
        </Button>
        <Button
          className="button small"
          keyCap="Esc"
          reason={reasonText(can(aside), t)}
          onPress={floor.setAside}
        >
          {t('sheet.aside')}
        </Button>
        <Button
          className="button small"
          tone="primary"
          keyCap="Z"
          reason={reasonText(can(end), t)}
          onPress={() => void run(end)}
        >
          {t('sheet.done')}
        </Button>
      </header>
      <div className="matter-body" data-form={sheet !== ''}>
        <div className="column-person" data-alone={alone}>
          {alone ? null : <Other />}
          <TalkPanel keys={keys} />
        </div>
        <div className="column-desk">
          <DeskSurface away />
          <HintCard />
          <CompareTray />
        </div>
        {sheet === '' ? null : (
          <div className="matter-form">
            <FormSheet id={sheet} />
          </div>
        )}
      </div>
      <ToolRow only={TOOLS} />
    </section>
  );
}
