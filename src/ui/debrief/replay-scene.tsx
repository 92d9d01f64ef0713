import type { CaseScore, SimView } from '../../sim/index.ts';
import { inLanguage } from '../counter/content-text.ts';
import { faceOf } from '../counter/mood.ts';
import { speakerName, spokenWords } from '../counter/who-speaks.ts';
import type { Words as CounterWords } from '../counter/words.ts';
import { useDebriefWords, usePort } from './debrief-model.ts';
import { Portrait } from './portrait.tsx';

const PAIR: ReadonlySet<string> = new Set(['customer', 'player']);

interface ReplaySceneProps {
  readonly view: SimView;
  readonly case: CaseScore | null;
}

/** Person, talk, papers and terminal at one moment. */
export function ReplayScene({ view, case: score }: ReplaySceneProps) {
  const { model } = usePort();
  const { t, lang, clock, names, caseOf, address } = useDebriefWords();
  const { encounter } = view;
  if (!encounter) return <section className="replay-scene muted">{t('replay.nobody')}</section>;
  const person = caseOf(encounter.case, encounter.variant);
  const known = names(person);
  const words = {
    t,
    c: (text: Parameters<CounterWords['c']>[0]) => inLanguage(text, lang),
    language: lang,
  };
  const spoken = encounter.spoken
    .map((line) => ({
      ...line,
      words: spokenWords(model.bundle, encounter, line, words),
      // The customer and the player stand on their sides; whoever else speaks is named.
      name: PAIR.has(line.to ?? line.who) ? '' : speakerName(model.bundle, encounter, line, words),
    }))
    .filter((line) => line.words !== '')
    .slice(-4);
  const onDesk = encounter.items.filter((item) => item.at === 'desk' || item.at === 'confiscated');
  const { draft } = encounter;
  return (
    <section className="replay-scene" aria-label={t('replay.scene')}>
      <div className="replay-person">
        <Portrait
          id={person?.persona.portrait ?? ''}
          mood={faceOf(encounter)}
          name={address(encounter.case, encounter.variant)}
          size={92}
        />
        <p>
          <b>{address(score?.case ?? encounter.case, encounter.variant)}</b>
          <span>{t('replay.mood', { mood: Math.round(encounter.mood) })}</span>
        </p>
      </div>
      <ol className="replay-talk">
        {spoken.map((line, i) => (
          <li
            key={`${line.t}/${line.line}`}
            data-who={line.who}
            data-last={i === spoken.length - 1}
          >
            <time className="unseen">{clock(line.t, true)}</time>
            {line.name === '' ? null : <b>{line.name} </b>}
            {line.words}
          </li>
        ))}
      </ol>
      <dl className="replay-desk">
        <dt>{t('replay.desk')}</dt>
        <dd>
          {onDesk.length === 0
            ? t('replay.deskEmpty')
            : onDesk.map((item) => (
                <span className="badge" key={item.id} data-tone={item.suspect ? 'bad' : 'info'}>
                  {known.item(item.id)}
                </span>
              ))}
        </dd>
        <dt>{t('replay.terminal')}</dt>
        <dd>
          {view.player.locked
            ? t('replay.locked')
            : draft
              ? known.transaction(draft.code)
              : t('replay.idle')}
          {draft
            ? Object.entries(draft.values).map(([field, value]) => (
                <span className="badge" key={field}>
                  {known.transactionField(draft.code, field)} {value}
                </span>
              ))
            : null}
        </dd>
      </dl>
    </section>
  );
}
