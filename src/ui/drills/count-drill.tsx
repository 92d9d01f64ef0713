/** Note counting: turn over, keep count, say how many. */
import { useMemo, useRef, useState } from 'react';
import type { CountItems } from '../../scenario/schema/drill.ts';
import { bundleAt, fansOf } from '../../session/drills/note-bundles.ts';
import { KeyCap } from '../kit/key-cap.tsx';
import { useDrillWords } from './drill-words.ts';
import { HandIn } from './hand-in.tsx';
import { NoteFan, NotePile } from './note-fan.tsx';
import { NUMBER_KEYS } from './pad.tsx';
import type { SkillProps } from './skill-props.ts';
import { useRunKeys } from './use-run-keys.ts';
import './count-drill.css';

interface Last {
  readonly count: number;
  readonly said: number;
}

export function CountDrill({
  items,
  seed,
  hand,
  onAnswer,
}: SkillProps<CountItems> & { readonly hand: number }) {
  const { t } = useDrillWords();
  const [index, setIndex] = useState(0);
  const [dealt, setDealt] = useState(0);
  const [typed, setTyped] = useState('');
  const [last, setLast] = useState<Last | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const dealtAt = useRef(Number.NEGATIVE_INFINITY);
  const fans = useMemo(() => fansOf(items, seed, index, hand), [items, seed, index, hand]);
  const through = dealt >= fans.length;
  const face = String(items.denomination / 100);

  const deal = (at: number) => {
    if (through || at - dealtAt.current < items.gap) return;
    dealtAt.current = at;
    setDealt(dealt + 1);
  };
  const report = () => {
    if (!through || typed === '') return;
    const count = bundleAt(items, seed, index);
    const said = Number(typed);
    onAnswer({ right: said === count, units: count });
    setLast({ count, said });
    setIndex(index + 1);
    setDealt(0);
    setTyped('');
    field.current?.focus({ preventScroll: true });
  };
  const write = (sign: string) => setTyped((old) => (old + sign).slice(0, 3));
  useRunKeys((e) => {
    if (e.key === ' ') deal(e.timeStamp);
    else if (e.key === 'Enter') report();
    else return false;
    return true;
  }, field);

  const state = through ? t('count.through') : t('count.ready');
  return (
    <div className="count-drill">
      <section className="panel count-stage" aria-label={t('count.bundle', { no: index + 1 })}>
        <div className="count-head">
          <b>{t('count.bundle', { no: index + 1 })}</b>
          <span className="count-strap">{t('count.strap', { label: items.label })}</span>
          <span className="count-last" data-right={last ? last.count === last.said : undefined}>
            {last === null
              ? ''
              : t(last.count === last.said ? 'count.lastRight' : 'count.lastWrong', { ...last })}
          </span>
        </div>
        <button
          type="button"
          className="count-table"
          data-deal=""
          aria-label={t('count.deal')}
          aria-keyshortcuts="Space"
          // A press of the hand leaves the focus in the field, so that figures can follow.
          onMouseDown={(e) => e.preventDefault()}
          onClick={(e) => deal(e.timeStamp)}
        >
          <NotePile part={1 - dealt / fans.length} face={face} strap={dealt === 0} />
          <NoteFan
            notes={fans[dealt - 1] ?? 0}
            turn={dealt}
            face={face}
            practice={t('count.practice')}
          />
          {dealt > 0 ? null : (
            <span className="count-hint">
              <KeyCap>{t('count.space')}</KeyCap>
              <b>{t('count.deal')}</b>
              <span>{t('count.tap')}</span>
            </span>
          )}
          <NotePile part={dealt / fans.length} face={face} strap={false} />
          <span className="count-say" data-through={through}>
            {state}
          </span>
        </button>
        {/* For those who do not see the fan; its number is what counting is about. */}
        <p className="unseen" aria-live="assertive">
          {dealt === 0 ? '' : t('count.fan', { n: fans[dealt - 1] })} {through ? state : ''}
        </p>
      </section>
      <HandIn
        keys={NUMBER_KEYS}
        onSign={write}
        onBack={() => setTyped((old) => old.slice(0, -1))}
        keyCap="Enter"
        reason={through ? '' : t('count.notThrough')}
        label={t('count.report_go')}
        onHandIn={report}
      >
        <label className="drill-field" data-ready={through}>
          <span>{t('count.report')}</span>
          <input
            ref={field}
            data-answer=""
            inputMode="none"
            autoComplete="off"
            value={typed}
            onChange={(e) =>
              setTyped(e.target.value.normalize('NFKC').replace(/\D/g, '').slice(0, 3))
            }
          />
        </label>
      </HandIn>
    </div>
  );
}
