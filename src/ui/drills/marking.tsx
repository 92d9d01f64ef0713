/** An answer that was wrong: each character marked, the rules in words, and what is usual. */
import { useEffect, useRef } from 'react';
import type { CapitalMarking } from '../../text/capitals-marking.ts';
import { useDrillWords } from './drill-words.ts';

interface MarkingProps {
  readonly written: string;
  readonly usual: string;
  /** Null for figures, which are right or wrong as a whole. */
  readonly marking: CapitalMarking | null;
}

export function Marking({ written, usual, marking }: MarkingProps) {
  const { t } = useDrillWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className="marking" role="status" data-marking="" ref={place}>
      <p className="marking-row">
        <span>{t('capitals.yours')}</span>
        {marking ? (
          <span className="marking-signs" lang="zh-CN">
            {marking.marks.map(({ sign, mark }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a character is its place
              <span key={i} className="sign" data-mark={mark}>
                {sign}
                {mark === 'right' ? null : <small>{t(`capitals.mark.${mark}`)}</small>}
              </span>
            ))}
          </span>
        ) : (
          <s>{written}</s>
        )}
      </p>
      <p className="marking-row">
        <span>{t('capitals.usual')}</span>
        <b lang="zh-CN">{usual}</b>
      </p>
      <ul>
        {(marking?.rules ?? ['amount']).map((rule) => (
          <li key={rule}>{t(`capitals.rule.${rule}`)}</li>
        ))}
      </ul>
    </div>
  );
}
