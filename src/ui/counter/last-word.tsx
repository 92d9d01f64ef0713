import type { SpokenView } from '../../sim/index.ts';
import { ProgressBar } from '../kit/progress-bar.tsx';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { faceOf } from './mood.ts';
import { speakerName, spokenWords } from './who-speaks.ts';
import { useWords } from './words.ts';

const TONE = { happy: 'good', calm: 'good', waiting: 'soon', sad: 'bad', angry: 'bad' } as const;

/** Between the customer and the player it is plain who speaks to whom. */
const isPlain = ({ who, to }: SpokenView): boolean =>
  to === undefined && (who === 'customer' || who === 'player');

/** Who it is, and how they take it. */
export function MoodPlate({ name }: { readonly name: string }) {
  const { view } = useDesk();
  const { t } = useWords();
  if (view.encounter === null) return null;
  const face = faceOf(view.encounter);
  const word = t(`common:mood.${face}`);
  return (
    <div className="plate">
      <div className="plate-name">{name}</div>
      <ProgressBar
        label={t('customer.mood')}
        value={view.encounter.mood}
        tone={TONE[face]}
        text={word}
      />
      <div className="plate-mood">{word}</div>
    </div>
  );
}

/** What was said last, and the way to all that was said. */
export function LastWord() {
  const { view, bundle } = useDesk();
  const { setDialog } = useControl();
  const all = useWords();
  const { t, language } = all;
  const { encounter } = view;
  if (encounter === null) return null;
  const last = encounter.spoken[encounter.spoken.length - 1];
  const words = last ? spokenWords(bundle, encounter, last, all) : '';
  return (
    <>
      <div className="bubble-place" aria-live="polite">
        {last === undefined || words === '' ? null : (
          <div
            className="bubble"
            data-who={last.who}
            // Chinese letters are twice as wide.
            data-long={words.length > (language === 'en' ? 64 : 28)}
            key={`${last.t}-${last.line}`}
          >
            <span className={isPlain(last) ? 'unseen' : 'bubble-who'}>
              {speakerName(bundle, encounter, last, all)}
            </span>
            {words}
          </div>
        )}
      </div>
      {encounter.spoken.length > 1 ? (
        <button type="button" className="history-button" onClick={() => setDialog('history')}>
          {t('customer.history', { count: encounter.spoken.length })}
        </button>
      ) : null}
    </>
  );
}
