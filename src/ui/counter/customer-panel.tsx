import { Button } from '../kit/button.tsx';
import { portraitUrl, sceneryUrl } from './art.ts';
import { Colleagues } from './colleagues.tsx';
import { caseOf } from './content-text.ts';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { DutyInHand } from './duty-list.tsx';
import { LastWord, MoodPlate } from './last-word.tsx';
import { faceOf } from './mood.ts';
import { useWords } from './words.ts';

/** The person at the glass, or the empty chair and who waits for it. */
export function CustomerPanel() {
  const { view } = useDesk();
  const hall = sceneryUrl('hall-behind');
  return (
    <section className="glass" data-empty={view.encounter === null}>
      <div
        className="glass-hall"
        style={hall === undefined ? undefined : { backgroundImage: `url(${hall})` }}
      />
      {view.encounter === null ? (
        <EmptyChair />
      ) : view.encounter.duty ? (
        <DutyInHand />
      ) : (
        <Customer />
      )}
      <div className="glass-shine" aria-hidden="true" />
      <div className="glass-edge" aria-hidden="true" />
      <Colleagues />
    </section>
  );
}

function Customer() {
  const { view, bundle } = useDesk();
  const { t, c } = useWords();
  const { encounter } = view;
  if (encounter === null) return null;
  const person = caseOf(bundle, encounter)?.persona;
  const face = faceOf(encounter);
  const url = person ? portraitUrl(person.portrait, face) : undefined;
  const name = c(person?.address);
  const word = t(`common:mood.${face}`);
  return (
    <>
      {url === undefined ? null : (
        <img
          className="portrait"
          data-face={face}
          src={url}
          alt={t('customer.face', { name, mood: word })}
        />
      )}
      <MoodPlate name={`${encounter.ticket} · ${name}`} />
      <LastWord />
    </>
  );
}

/** The one who has waited longest for the player's window. */
function nextInLine(view: ReturnType<typeof useDesk>['view']) {
  const line = view.hall.people.filter((one) => one.forPlayer && one.state === 'waiting');
  return [...line].sort((a, b) => a.ticketAt - b.ticketAt)[0];
}

function EmptyChair() {
  const { view, can, canSkip, skipToNext } = useDesk();
  const { run, context } = useControl();
  const { t } = useWords();
  const { player } = view;
  const next = nextInLine(view);
  const walking = view.hall.people.find((one) => one.forPlayer && one.state === 'called');
  const open = { do: 'open-window' } as const;
  const call = { do: 'call-next' } as const;
  const verdict = can(call);
  const title = () => {
    if (!player.open) return t(player.served === 0 ? 'chair.closedFirst' : 'chair.closed');
    if (walking) return t('chair.walking', { ticket: walking.ticket });
    if (next) return t('chair.waits', { ticket: next.ticket });
    return t(player.remaining === 0 ? 'chair.nobodyMore' : 'chair.nobodyYet');
  };
  const url = next ? portraitUrl(next.portrait, 'calm') : undefined;
  const offered = !player.open ? '' : next ? (verdict.ok ? 'ready' : '') : canSkip ? 'skip' : '';
  return (
    <div className="chair" data-call={offered}>
      <div className="chair-card">
        {url === undefined ? null : <img className="chair-face" src={url} alt="" />}
        <div className="chair-words">
          <strong>{title()}</strong>
          {next ? (
            <span>
              {t('chair.waited', { minutes: Math.floor((view.now - next.ticketAt) / 60_000) })}
            </span>
          ) : (
            <span>{t('chair.count', { served: player.served, remaining: player.remaining })}</span>
          )}
        </div>
      </div>
      {!player.open && view.phase !== 'ended' && can(open).ok ? (
        <Button tone="primary" keyCap="N" onPress={() => void run(open)}>
          {context.t('commands:open-window')}
        </Button>
      ) : null}
      {player.open && next ? (
        <Button
          tone="primary"
          keyCap="N"
          reason={verdict.ok ? '' : t(`reasons:${verdict.reason}`)}
          onPress={() => void run(call)}
        >
          {context.t('commands:call-next')}
        </Button>
      ) : null}
      {player.open && !next && canSkip ? (
        <Button keyCap="N" onPress={skipToNext}>
          {t('chair.skip')}
        </Button>
      ) : null}
    </div>
  );
}
