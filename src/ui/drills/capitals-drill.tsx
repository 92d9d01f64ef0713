/** Amounts written the other way: figures into capitals, capitals into figures. */
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CapitalsItems } from '../../scenario/schema/drill.ts';
import { amountAt } from '../../session/drills/amounts.ts';
import { type CapitalMarking, markCapitals } from '../../text/capitals-marking.ts';
import { formatAmount, formatCapitals, parseAmount } from '../../text/format.ts';
import { Button } from '../kit/button.tsx';
import { useDrillWords } from './drill-words.ts';
import { Marking } from './marking.tsx';
import { MONEY_KEYS, Pad, type PadKey } from './pad.tsx';
import type { SkillProps } from './skill-props.ts';
import { useRunKeys } from './use-run-keys.ts';
import './capitals-drill.css';

/** Each character with a key that writes it without an input method. */
const CAPITAL_KEYS: readonly PadKey[] = [
  ...[...'零壹贰叁肆伍陆柒捌玖'].map((sign, i) => ({ sign, cap: String(i) })),
  ...['拾S', '佰B', '仟Q', '万W', '亿E', '元Y', '角J', '分F', '整Z'].map((pair) => ({
    sign: pair.charAt(0),
    cap: pair.charAt(1),
  })),
];
const SIGN_OF = new Map(CAPITAL_KEYS.map(({ sign, cap }) => [cap, sign]));

/** What was wrong with the answer; null while one writes. */
interface Shown {
  readonly written: string;
  readonly usual: string;
  readonly marking: CapitalMarking | null;
}

export function CapitalsDrill({ items, seed, onAnswer, onStand }: SkillProps<CapitalsItems>) {
  const { t } = useDrillWords();
  const [index, setIndex] = useState(0);
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<Shown | null>(null);
  const [praised, setPraised] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  /** Where the caret belongs once the text is there; -1 to leave it. */
  const caret = useRef(-1);
  const { fen, to } = useMemo(() => amountAt(items, seed, index), [items, seed, index]);
  const capitals = to === 'capitals';

  const goOn = () => {
    setShown(null);
    onStand(false);
    setIndex(index + 1);
    setTyped('');
  };
  const handIn = () => {
    field.current?.focus({ preventScroll: true });
    if (shown) return goOn();
    if (typed.trim() === '') return;
    const marking = capitals ? markCapitals(fen, typed) : null;
    const right = marking ? marking.right : parseAmount(typed) === fen;
    onAnswer({ right, units: 1 });
    setPraised(right);
    if (right) return goOn();
    setShown({ written: typed, marking, usual: marking?.usual ?? formatAmount(fen) });
    onStand(true);
  };
  /** Where the caret is, so that a character can be put in between. */
  const write = (sign: string) => {
    if (shown) return;
    const { selectionStart, selectionEnd } = field.current ?? {};
    const from = selectionStart ?? typed.length;
    setTyped(typed.slice(0, from) + sign + typed.slice(selectionEnd ?? from));
    caret.current = from + 1;
  };
  // With the new text, not a frame later: the next key may be quicker.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the text has changed
  useLayoutEffect(() => {
    if (caret.current >= 0) field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = -1;
  }, [typed]);
  const back = () => !shown && setTyped((old) => old.slice(0, -1));
  useRunKeys((e) => {
    if (e.key === 'Enter') handIn();
    else {
      const sign = capitals && !shown ? SIGN_OF.get(e.key.toUpperCase()) : undefined;
      if (sign === undefined) return false;
      write(sign);
    }
    return true;
  }, field);

  return (
    <div className="capitals-drill">
      <section className="panel amount-paper">
        <div className="amount-head">
          <b>{t('capitals.no', { no: index + 1 })}</b>
          <span>{t(capitals ? 'capitals.toCapitals' : 'capitals.toFigures')}</span>
          <span className="amount-praise" role="status">
            {praised && !shown ? `✓ ${t('capitals.right')}` : ''}
          </span>
        </div>
        <p className="amount-asked" data-amount="" data-to={to} lang="zh-CN">
          {capitals ? `¥${formatAmount(fen)}` : formatCapitals(fen)}
        </p>
        <label className="amount-answer">
          <span>{t(capitals ? 'capitals.answer' : 'capitals.figures')}</span>
          <input
            ref={field}
            data-answer=""
            lang={capitals ? 'zh-CN' : undefined}
            inputMode={capitals ? 'text' : 'none'}
            autoComplete="off"
            readOnly={shown !== null}
            value={typed}
            onChange={(e) => setTyped(e.target.value)}
          />
        </label>
        {shown ? <Marking {...shown} /> : null}
      </section>
      <section className="panel drill-side">
        <Pad
          label={t(capitals ? 'capitals.pad' : 'run.pad')}
          className={capitals ? 'drill-pad-capitals' : 'drill-pad-figures'}
          keys={capitals ? CAPITAL_KEYS : MONEY_KEYS}
          back={t('run.back')}
          onSign={write}
          onBack={back}
        />
        <Button
          tone="primary"
          className="button drill-enter"
          keyCap="Enter"
          data-hand-in=""
          onPress={handIn}
        >
          {t(shown ? 'capitals.next' : 'capitals.hand')}
        </Button>
      </section>
    </div>
  );
}
