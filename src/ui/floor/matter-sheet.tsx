/** A matter taken up: whom one speaks to, what lies on the table, over a floor that goes on. */
import { lazy, Suspense, useMemo } from 'react';
import type { EncounterView } from '../../sim/index.ts';
import { formatTimer } from '../../text/format.ts';
import { portraitUrl, sceneryUrl } from '../counter/art.ts';
import { Colleagues } from '../counter/colleagues.tsx';
import { CompareTray } from '../counter/compare-tray.tsx';
import { caseOf } from '../counter/content-text.ts';
import { useControl } from '../counter/desk-control.ts';
import { useDesk } from '../counter/desk-port.ts';
import { DeskSurface } from '../counter/desk-surface.tsx';
import { FormSheet } from '../counter/form-sheet.tsx';
import { LastWord } from '../counter/last-word.tsx';
import { type Face, faceOf } from '../counter/mood.ts';
import { type TalkKeys, TalkPanel } from '../counter/talk-panel.tsx';
import { ToolRow } from '../counter/tool-row.tsx';
import { reasonText } from '../counter/verb-context.ts';
import { addressees } from '../counter/who-speaks.ts';
import { useWords } from '../counter/words.ts';
import { Button } from '../kit/button.tsx';
import { CaseStrip } from './case-strip.tsx';
import { useFloor } from './floor-control.ts';
import { FloorHint } from './floor-hint.tsx';
import { useFloorWords } from './floor-names.ts';
import { FAR, type Matter, SOON } from './matters.ts';
import { roundOf } from './round-rows.ts';

const RoundSheet = lazy(async () => ({
  default: (await import('./round-sheet.tsx')).RoundSheet,
}));

/** What a supervisor carries about: no drawer, no seat, no stamp. */
const TOOLS = ['forms', 'phone', 'check', 'inspect', 'second'];

/**
 * How they look. A case without a customer says nothing of a temper, so that all begin content: nobody laughs in a matter,
 * and whoever complains is not at ease before the answer, nor anybody while something is wrong in the hall.
 */
function faceIn(matter: Matter | undefined, encounter: EncounterView): Face {
  const face = faceOf(encounter);
  if (face !== 'happy' && face !== 'calm') return face;
  const { complaint, incident } = matter ?? {};
  const uneasy =
    (complaint && complaint.state !== 'answered' && complaint.state !== 'closed') ||
    (incident && incident.state !== 'closed');
  return uneasy ? 'waiting' : 'calm';
}

/** The person spoken to, and what was said last. */
function Other({ matter }: { matter: Matter | undefined }) {
  const { view, bundle } = useDesk();
  const { to } = useControl();
  const { t, c } = useWords();
  const { encounter } = view;
  const hall = sceneryUrl('hall-behind');
  if (encounter === null) return null;
  const body = caseOf(bundle, encounter);
  const people = body?.people ?? [];
  const person = people.find(({ id }) => id === to);
  const face = faceIn(matter, encounter);
  const url = portraitUrl(person?.portrait ?? '', face);
  return (
    <section className="glass matter-person">
      <div
        className="glass-hall"
        style={hall === undefined ? undefined : { backgroundImage: `url(${hall})` }}
      />
      {url === undefined ? null : <img className="portrait" data-face={face} src={url} alt="" />}
      {person === undefined ? null : (
        <div className="plate">
          <div className="plate-name">{c(person.name)}</div>
          <div className="plate-mood">{t(`common:mood.${face}`)}</div>
        </div>
      )}
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
        <span data-tone={next - view.now < SOON ? 'late' : 'calm'}>
          {t('sheet.others', { count: others.length })}
          {next - view.now < FAR ? ` ${formatTimer(Math.max(0, next - view.now))}` : ''}
        </span>
      ) : null}
    </span>
  );
}

export function MatterSheet({ keys }: { keys: { current: TalkKeys | null } }) {
  const { view, bundle, can } = useDesk();
  const { sheet, setDialog } = useControl();
  const openCalculators = () => setDialog('calculators');
  const floor = useFloor();
  const { t, c } = useFloorWords();
  const duty = view.encounter?.duty ?? '';
  const matter = floor.matters.find((one) => one.duty === duty);
  const end = { do: 'end-duty' } as const;
  const aside = { do: 'set-aside' } as const;
  // With nobody to speak to there is only something to do.
  const alone = view.encounter !== null && addressees(view.encounter).length === 0;
  const left = (matter?.due ?? Number.NaN) - view.now;
  const complaint = matter?.complaint;
  const round = roundOf(bundle.bank, view.encounter);
  const along = round?.places.map(({ id }) => id).join(' ') ?? '';
  const without = useMemo(() => new Set(along.split(' ')), [along]);
  const form = sheet === round?.form.id ? '' : sheet;
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
        {left < FAR ? (
          <span className="matter-clock" role="timer" data-tone={left < SOON ? 'late' : 'calm'}>
            {left <= 0 ? t('matter.over') : t('matter.left', { time: formatTimer(left) })}
          </span>
        ) : null}
        <Meanwhile />
        <Button
          className="button small"
          data-act="calculators"
          keyCap="F2"
          onPress={openCalculators}
        >
          {t('calc.open')}
        </Button>
        <Button className="button small" data-act="floor" keyCap="F4" onPress={floor.turnSheet}>
          {t('sheet.floor')}
        </Button>
        <Button
          className="button small"
          data-act="aside"
          keyCap="Esc"
          reason={reasonText(can(aside), t)}
          onPress={floor.setAside}
        >
          {t('sheet.aside')}
        </Button>
        <Button
          className="button small"
          tone="primary"
          data-act="done"
          keyCap="Z"
          reason={reasonText(can(end), t)}
          onPress={floor.endMatter}
        >
          {t('sheet.done')}
        </Button>
        <CaseStrip complaint={complaint ?? null} incident={matter?.incident ?? null} />
      </header>
      <div className="matter-body" data-form={form !== ''} data-round={round !== null}>
        <div className="column-person" data-alone={alone}>
          {alone ? null : <Other matter={matter} />}
          <TalkPanel keys={keys} />
        </div>
        <div className="column-desk">
          {round === null ? null : (
            <Suspense fallback={null}>
              <RoundSheet round={round} />
            </Suspense>
          )}
          <DeskSurface away without={without} />
          <FloorHint />
          {round === null ? <CompareTray /> : null}
        </div>
        {form === '' ? null : (
          <div className="matter-form">
            <FormSheet id={form} />
          </div>
        )}
      </div>
      <ToolRow only={TOOLS} />
    </section>
  );
}
