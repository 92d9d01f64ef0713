import { useEffect } from 'react';
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Clause } from '../../scenario/schema/clause.ts';
import { formatDate } from '../../text/format.ts';
import { OWN_PORTRAIT, Portrait } from '../debrief/portrait.tsx';
import { Button } from '../kit/button.tsx';
import { KeyCap } from '../kit/key-cap.tsx';
import { Panel } from '../kit/panel.tsx';
import { ProgressBar } from '../kit/progress-bar.tsx';
import { useSession, useSessionState, useView } from '../kit/session-context.tsx';
import { CrewList } from './crew-list.tsx';
import { lastNote } from './lesson-facts.ts';
import { levelName } from './level-name.ts';
import { type RuleChange, ruleChanges } from './rule-changes.ts';
import { ScreenBar } from './screen-bar.tsx';
import { useAttempts } from './use-attempts.ts';
import { useKeys } from './use-keys.ts';
import { useWords } from './use-words.ts';
import './briefing.css';

const KEYS = ['next', 'talk', 'choose', 'search', 'rules', 'post', 'rewind', 'pause'] as const;
/** The same for a supervisor; all keys are listed under "?". */
const FLOOR_KEYS = [
  'queues',
  'person',
  'move',
  'request',
  'grade',
  'matter',
  'rules',
  'rewind',
  'pause',
  'all',
] as const;

interface Seat {
  readonly key: string;
  readonly own: boolean;
  readonly no: number;
  readonly name: string;
  readonly portrait: string;
  readonly serves: string;
}

function Team({ bundle }: { readonly bundle: LessonBundle }) {
  const { t, say } = useWords('menu');
  const { lesson, branch, bank } = bundle;
  const categories = (ids: readonly string[]) =>
    ids
      .map((id) => branch.categories.find((c) => c.id === id))
      .flatMap((c) => (c ? [say(c.name)] : []))
      .join(t('briefing.and'));
  const seats: Seat[] = [];
  for (const window of branch.windows) {
    const own = window.id === lesson.window;
    const duty = lesson.staffing.find((s) => s.window === window.id);
    const crew = lesson.supervisor?.crew.find((s) => s.at === window.id);
    const staff = branch.staff.find((s) => s.id === (duty ?? crew)?.staff);
    const seat = { key: window.id, own, no: window.number, serves: categories(window.serves) };
    if (own) seats.push({ ...seat, name: t('briefing.you'), portrait: OWN_PORTRAIT });
    else if (staff) seats.push({ ...seat, name: say(staff.name), portrait: staff.portrait });
  }
  return (
    <>
      <ul className="team">
        {seats.map((seat) => (
          <li key={seat.key} data-own={seat.own}>
            <Portrait
              id={seat.portrait}
              name={seat.name}
              size={68}
              mood={seat.own ? 'happy' : 'calm'}
            />
            <b>{t('briefing.window', { no: seat.no })}</b>
            <span>{seat.name}</span>
            <small>{seat.serves}</small>
          </li>
        ))}
      </ul>
      {bank.roles.length === 0 ? null : (
        <ul className="team team-roles" aria-label={t('briefing.roles')}>
          {bank.roles.map((role) => (
            <li key={role.id}>
              <Portrait id={role.portrait} name={say(role.person)} size={44} />
              <span>
                <b>{say(role.name)}</b>
                {say(role.person)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What is new in the rules, what has just ended and what is about to change. */
function RuleNews({ bundle }: { readonly bundle: LessonBundle }) {
  const { t, lang, say } = useWords('menu');
  const changes = ruleChanges(Object.values(bundle.clauses) as Clause[], bundle.lesson.date);
  if (changes.length === 0) return null;
  const words = ({ kind, date }: RuleChange) =>
    t(`briefing.rules.${kind}`, { date: formatDate(date, lang) });
  return (
    <>
      <h2>{t('briefing.rules.title')}</h2>
      <ul className="briefing-rules">
        {changes.map((change) => (
          <li key={`${change.clause.id} ${change.kind}`} data-kind={change.kind}>
            <b>{words(change)}</b> {say(change.clause.title)}
            <p>{say(change.clause.text)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Before the doors open: where, when, with whom, and what today is about. */
export function BriefingScreen() {
  const session = useSession();
  const show = useView((v) => v.show);
  const lesson = useView((v) => v.lesson);
  const { status, progress, bundle, seed, mode, canRewind } = useSessionState((s) => s);
  const attempts = useAttempts();
  const { t, lang, say } = useWords('menu');
  const card = session.lessons().find((l) => l.id === lesson);
  const level = levelName(bundle?.lesson.levels, bundle?.level, say);
  const ready = status === 'ready' || status === 'running' || status === 'paused';
  const note = lastNote(attempts.list, lesson);
  const begin = () => {
    if (ready) show('counter');
  };
  const back = () => void session.leave().then(() => show('menu'));
  useKeys({ Enter: begin, Escape: back });
  useEffect(() => {
    // The counter's own page says why it failed and what can be done.
    if (status === 'failed') show('counter');
  }, [status, show]);
  if (!card) return null;
  return (
    <div className="briefing-screen">
      <ScreenBar
        chips={[
          t('briefing.title'),
          t(`mode.${mode}.name`),
          ...(level === '' ? [] : [level]),
          ...(ready ? [t('briefing.seed', { seed })] : []),
        ]}
      >
        <Button keyCap="Esc" onPress={back}>
          {t('common:backToMenu')}
        </Button>
      </ScreenBar>
      <main className="briefing-page">
        <section className="panel briefing-today">
          <p className="briefing-where">
            {formatDate(card.date, lang)} · {card.opens}
            {bundle ? ` · ${say(bundle.branch.name)}` : ''}
          </p>
          <h1>{say(card.title)}</h1>
          <p className="briefing-summary">{say(card.summary)}</p>
          <h2>{t('briefing.today')}</h2>
          {bundle ? (
            <ol className="briefing-points">
              {bundle.lesson.briefing.map((point) => (
                <li key={point['zh-CN']}>{say(point)}</li>
              ))}
            </ol>
          ) : (
            <div className="team-waiting" />
          )}
          {bundle ? <RuleNews bundle={bundle} /> : null}
          <h2>{t('briefing.objectives')}</h2>
          <ul className="briefing-objectives">
            {card.objectives.map((objective) => (
              <li key={objective['zh-CN']}>{say(objective)}</li>
            ))}
          </ul>
          {note === '' ? null : (
            <blockquote>
              <span>{t('briefing.note')}</span>
              {note}
            </blockquote>
          )}
        </section>
        <div className="briefing-side">
          <Panel title={t('briefing.team')} className="card">
            {bundle?.lesson.supervisor ? (
              <CrewList bundle={bundle} />
            ) : bundle ? (
              <Team bundle={bundle} />
            ) : (
              <div className="team-waiting" />
            )}
          </Panel>
          <Panel title={t('briefing.keys')} note={t('briefing.keysNote')} className="card">
            <ul className="briefing-keys">
              {(bundle?.lesson.supervisor ? FLOOR_KEYS : KEYS)
                .filter((key) => key !== 'rewind' || canRewind || !ready)
                .map((key) => (
                  <li key={key}>
                    <KeyCap>{t(`briefing.key.${key}.cap`)}</KeyCap>
                    {t(`briefing.key.${key}.does`)}
                  </li>
                ))}
            </ul>
          </Panel>
          <div className="briefing-go">
            {ready ? null : (
              <ProgressBar
                label={t('common:loadingPart.lesson')}
                value={progress * 100}
                text={t('common:loadingPart.lesson')}
              />
            )}
            <Button
              className="button start-button"
              tone="primary"
              keyCap="Enter"
              reason={ready ? '' : t('common:loadingPart.lesson')}
              onPress={begin}
            >
              {t('briefing.go')}
            </Button>
          </div>
        </div>
      </main>
    </div>
  );
}
