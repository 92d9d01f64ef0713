/** Slip adding: key slip by slip; the total tells whether every one was right. */
import { useMemo, useRef, useState } from 'react';
import type { AddItems } from '../../scenario/schema/drill.ts';
import { slipSetAt, totalOf } from '../../session/drills/slip-sets.ts';
import { formatAmount, parseAmount } from '../../text/format.ts';
import { Button } from '../kit/button.tsx';
import { AddingTape } from './adding-tape.tsx';
import { useDrillWords } from './drill-words.ts';
import { HandIn } from './hand-in.tsx';
import { MONEY_KEYS } from './pad.tsx';
import type { SkillProps } from './skill-props.ts';
import { useRunKeys } from './use-run-keys.ts';
import './add-drill.css';

export function AddDrill({ items, seed, onAnswer, onUnfinished }: SkillProps<AddItems>) {
  const { t } = useDrillWords();
  const [set, setSet] = useState(0);
  const [at, setAt] = useState(0);
  const [keyed, setKeyed] = useState<readonly number[]>([]);
  const [typed, setTyped] = useState('');
  const [bad, setBad] = useState(false);
  /** The total has been drawn: the set is handed in. */
  const [closed, setClosed] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const slips = useMemo(() => slipSetAt(items, seed, set), [items, seed, set]);
  const slip = slips[at];
  const all = keyed.length === slips.length;
  const wrong = slips.flatMap(({ fen }, i) => (keyed[i] === fen ? [] : [i + 1]));

  const answersOf = (list: readonly number[]) =>
    list.map((fen, i) => ({ right: slips[i]?.fen === fen, units: 1 }));

  const go = (to: number) => {
    if (closed || to < 0 || to > keyed.length) return;
    setAt(to);
    setTyped('');
    setBad(false);
  };
  const close = () => {
    setClosed(true);
    answersOf(keyed).forEach(onAnswer);
    onUnfinished([]);
  };
  const next = () => {
    setSet(set + 1);
    setAt(0);
    setKeyed([]);
    setClosed(false);
  };
  const enter = () => {
    field.current?.focus({ preventScroll: true });
    if (closed) return next();
    if (!slip) return close();
    const fen = parseAmount(typed);
    if (fen === null) return setBad(typed !== '');
    const list = [...keyed];
    list[at] = fen;
    setKeyed(list);
    onUnfinished(answersOf(list));
    setTyped('');
    setBad(false);
    // What is keyed again sends one back to where one was.
    setAt(at < keyed.length ? keyed.length : at + 1);
  };
  useRunKeys((e) => {
    if (e.key === 'Enter' || e.key === '+') enter();
    else if (e.key === 'PageUp' || e.key === 'ArrowUp') go(at - 1);
    else if (e.key === 'PageDown' || e.key === 'ArrowDown') go(at + 1);
    else return false;
    return true;
  }, field);
  const write = (sign: string) => {
    setBad(false);
    setTyped((old) => (old + sign).slice(0, 14));
  };

  return (
    <div className="add-drill">
      <section className="panel add-slips">
        <div className="add-head">
          <b>{t('add.set', { no: set + 1 })}</b>
          <span>{t('add.of', { no: Math.min(at + 1, slips.length), all: slips.length })}</span>
        </div>
        <div className="slip-pack" data-left={Math.min(3, slips.length - at)}>
          {slip ? (
            <div className="slip" key={slip.no}>
              <p className="slip-title">{t('add.slip')}</p>
              <p className="slip-no">
                {t('add.voucher')} <b>{slip.no}</b>
              </p>
              <p className="slip-amount">
                <span>{t('add.amount')}</span>
                <b data-slip-amount="">{formatAmount(slip.fen)}</b>
              </p>
              <p className="slip-practice">{t('add.practice')}</p>
            </div>
          ) : (
            <div
              className="slip slip-sum"
              role="status"
              data-right={closed ? !wrong.length : undefined}
            >
              {closed ? (
                <>
                  <b>{wrong.length === 0 ? '✓' : '✗'}</b>
                  <p>
                    {wrong.length === 0
                      ? t('add.agrees')
                      : t('add.differs', {
                          list: wrong.join(t('add.and')),
                          total: formatAmount(totalOf(slips)),
                        })}
                  </p>
                </>
              ) : (
                <p>{t('add.sum')}</p>
              )}
            </div>
          )}
        </div>
        <div className="add-turn">
          <Button keyCap="PgUp" data-turn="back" onPress={() => go(at - 1)}>
            {t('add.before')}
          </Button>
          <Button keyCap="PgDn" data-turn="on" onPress={() => go(at + 1)}>
            {t('add.after')}
          </Button>
        </div>
      </section>
      <AddingTape keyed={keyed} at={at} all={slips.length} closed={closed} />
      <HandIn
        keys={MONEY_KEYS}
        onSign={write}
        onBack={() => setTyped((old) => old.slice(0, -1))}
        keyCap="+"
        label={closed ? t('add.next') : t(all && !slip ? 'add.total' : 'add.enter')}
        onHandIn={enter}
      >
        <label className="drill-field" data-ready="true" data-bad={bad}>
          <span>{bad ? t('add.bad') : t('add.key')}</span>
          <input
            ref={field}
            data-answer=""
            inputMode="none"
            autoComplete="off"
            aria-invalid={bad}
            value={typed}
            readOnly={!slip}
            onChange={(e) => {
              setBad(false);
              setTyped(e.target.value.replace(/[+＋]/g, ''));
            }}
          />
        </label>
      </HandIn>
    </div>
  );
}
