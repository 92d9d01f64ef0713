/** Somebody who waits: who, how long, why it feels longer, and what can be done for them. */
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { PersonView } from '../../sim/index.ts';
import { formatClockShort, formatMinutes } from '../../text/format.ts';
import { portraitUrl } from '../counter/art.ts';
import { useDesk } from '../counter/desk-port.ts';
import { Button } from '../kit/button.tsx';
import { KeyCap } from '../kit/key-cap.tsx';
import { useFloor } from './floor-control.ts';
import { focusIn } from './floor-keys.ts';
import { machineCategory, outletsFor } from './floor-menus.ts';
import { useFloorWords } from './floor-names.ts';
import { type LetAhead, lettingAhead, ticketsOf } from './let-ahead.ts';
import { waitedBy } from './waits.ts';

/** No more tickets than one reads at a glance. */
const TICKETS = 6;

/** Whom they were let ahead of and why, and who was let ahead of them. */
function Turns({ customer }: { customer: number }) {
  const { bundle, facts } = useDesk();
  const { t, c } = useFloorWords();
  const all = useMemo(() => lettingAhead(facts), [facts]);
  const tickets = useMemo(() => ticketsOf(facts), [facts]);
  const reason = ({ reason: id }: LetAhead) =>
    c(bundle.bank.priorities.find((one) => one.id === id)?.name);
  const ticket = (id: number) => tickets.get(id) ?? '';
  const own = all.filter((one) => one.customer === customer);
  const others = all.filter(({ passed }) => passed.includes(customer));
  if (own.length + others.length === 0) return null;
  return (
    <ul className="person-turns">
      {own.map((one) => (
        <li key={`own ${one.t}`}>
          {t('person.ahead', {
            time: formatClockShort(one.t),
            count: one.passed.length,
            reason: reason(one),
          })}
          {one.passed.length === 0 ? null : (
            <small>
              {t('person.aheadOf', {
                list:
                  one.passed.slice(0, TICKETS).map(ticket).join(' ') +
                  (one.passed.length > TICKETS ? ' …' : ''),
              })}
            </small>
          )}
        </li>
      ))}
      {others.map((one) => (
        <li key={`by ${one.t}`} data-by="other">
          {t('person.passed', {
            time: formatClockShort(one.t),
            ticket: ticket(one.customer),
            reason: reason(one),
          })}
        </li>
      ))}
    </ul>
  );
}

const FACES = ['calm', 'calm', 'waiting', 'angry'] as const;

/** Where the focus was inside when the sheet went away, it goes back to the lines. */
function useFocusBack() {
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const own = sheet.current;
    return () => {
      if (own?.contains(document.activeElement)) setTimeout(() => focusIn('.queues'));
    };
  }, []);
  return sheet;
}

export function PersonSheet() {
  const { person } = useFloor();
  return person === null ? null : <Sheet person={person} />;
}

function Sheet({ person }: { person: PersonView }) {
  const { view, bundle } = useDesk();
  const floor = useFloor();
  const { t, c, category, language } = useFloorWords();
  const sheet = useFocusBack();
  const { mind } = person;
  const kind = bundle.bank.kinds.find(({ id }) => id === mind?.kind);
  const waited = waitedBy(person, view.now);
  const level = Math.min(3, mind?.level ?? 0);
  const queue = view.hall.queues.find((one) => one.category === person.category);
  const place = (queue?.waiting.indexOf(person.id) ?? -1) + 1;
  const why = mind
    ? [
        mind.outside && 'outside',
        mind.standing && 'standing',
        !mind.occupied && 'idle',
        !mind.informed && 'uninformed',
        mind.overtaken && 'overtaken',
        view.floor?.anxious && 'anxious',
      ].filter((one): one is string => typeof one === 'string')
    : [];
  const outlets = bundle.lesson.supervisor?.outlets ?? [];
  // Where they were asked to go: a line of this hall, or another outlet.
  const goal = (id: string) => c(outlets.find((one) => one.id === id)?.name) || category(id);
  const invited = mind?.invited.map(goal) ?? [];
  const asked = (mind?.invited ?? []).some((id) => !outlets.some((one) => one.id === id));
  const cared =
    mind?.cared.map((id) => c(bundle.bank.cares.find((one) => one.id === id)?.name)) ?? [];
  const machine = machineCategory(floor.menu);
  const nearby = outletsFor(floor.menu, person);
  const referred = nearby.some(({ id }) => mind?.invited.includes(id));
  return (
    <section ref={sheet} className="person panel" aria-label={t('person.title')} data-level={level}>
      <header className="person-head">
        <img src={portraitUrl(person.portrait, FACES[level] ?? 'calm')} alt="" />
        <div>
          <strong>
            {person.ticket || t('person.noTicket')} · {category(person.category)}
          </strong>
          <span>
            {[kind ? c(kind.name) : '', place > 0 ? t('person.place', { place }) : '']
              .filter((one) => one !== '')
              .join(' · ')}
          </span>
        </div>
        <button
          type="button"
          className="button"
          data-tone="quiet"
          aria-label={t('common:close')}
          onClick={() => floor.choosePerson(person.id)}
        >
          <KeyCap>Esc</KeyCap>
        </button>
      </header>
      <dl className="person-waits">
        <div>
          <dt>{t('person.waited')}</dt>
          <dd>{formatMinutes(waited, language)}</dd>
        </div>
        {mind ? (
          <div data-level={level}>
            <dt>{t('person.felt')}</dt>
            <dd>
              {formatMinutes(mind.felt, language)}
              {mind.rate > 100 ? <small>×{(mind.rate / 100).toFixed(1)}</small> : null}
            </dd>
          </div>
        ) : null}
      </dl>
      {why.length > 0 ? (
        <ul className="person-why" aria-label={t('person.why')}>
          {why.map((one) => (
            <li key={one}>{t(`why.${one}`)}</li>
          ))}
        </ul>
      ) : null}
      {invited.length + cared.length > 0 ? (
        <p className="person-past">
          {invited.length > 0 ? t('person.invited', { list: invited.join(t('and')) }) : ''}
          {invited.length > 0 && mind?.pressed ? ` ${t('person.pressed')}` : ''}{' '}
          {cared.length > 0 ? t('person.cared', { list: cared.join(t('and')) }) : ''}
        </p>
      ) : null}
      <Turns customer={person.id} />
      <div className="person-acts">
        <Button keyCap="I" data-act="invite" onPress={() => floor.invite()}>
          {t('act.invite')}
        </Button>
        {machine !== '' && machine !== person.category ? (
          <Button keyCap="S" data-act="machine" onPress={floor.toMachine}>
            {t('act.machine')}
          </Button>
        ) : null}
        {asked ? (
          <Button keyCap="K" data-act="insist" onPress={() => floor.invite(true)}>
            {t('act.insist')}
          </Button>
        ) : null}
        <Button keyCap="C" data-act="care" onPress={floor.care}>
          {t('act.care')}
        </Button>
        <Button keyCap="L" data-act="ahead" onPress={floor.letAhead}>
          {t('act.ahead')}
        </Button>
        {nearby.length > 0 ? (
          <Button keyCap="V" data-act="refer" onPress={() => floor.refer(referred)}>
            {t(referred ? 'act.referAgain' : 'act.refer')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
