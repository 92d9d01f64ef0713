/** The strip of paper an adding machine prints. */
import { useEffect, useRef } from 'react';
import { totalOf } from '../../session/drills/slip-sets.ts';
import { formatAmount } from '../../text/format.ts';
import { useDrillWords } from './drill-words.ts';

interface AddingTapeProps {
  readonly keyed: readonly number[];
  /** The slip that is being keyed. */
  readonly at: number;
  readonly all: number;
  readonly closed: boolean;
}

export function AddingTape({ keyed, at, all, closed }: AddingTapeProps) {
  const { t } = useDrillWords();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const row = list.current?.children[Math.min(at, keyed.length - 1)];
    if (list.current && row instanceof HTMLElement) {
      list.current.scrollTop = row.offsetTop - list.current.clientHeight + row.offsetHeight;
    }
  }, [keyed.length, at]);
  return (
    <section className="tape" aria-label={t('add.tape')}>
      <ol ref={list}>
        {keyed.map((fen, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <li key={i} data-on={i === at}>
            <span>{i + 1}</span>
            <b>{formatAmount(fen)} +</b>
          </li>
        ))}
      </ol>
      <p className="tape-total" data-closed={closed}>
        <span>{t('add.total')}</span>
        <b>
          {closed ? formatAmount(totalOf(keyed.map((fen) => ({ fen })))) : `${keyed.length}/${all}`}
        </b>
      </p>
    </section>
  );
}
