import type { ReactNode } from 'react';
import type { Hint } from '../../stores/session-store.ts';
import { Button } from '../kit/button.tsx';
import { useDesk } from './desk-port.ts';
import { useHintWords } from './hint-words.ts';
import { useWords } from './words.ts';

/** Teaching mode: the way to the next good step, always at the same place and over no paper. */
export function HintButton() {
  const { canHint, askHint } = useDesk();
  const { t } = useWords();
  if (!canHint) return null;
  return (
    <Button keyCap="?" className="button hint-ask" onPress={askHint}>
      {t('hint.ask')}
    </Button>
  );
}

interface HintBoxProps {
  readonly hint: Hint;
  /** Over the picture; else where it stands. */
  readonly afloat?: boolean;
  readonly children: ReactNode;
}

/** The next good step as it is said, with the way to the rule behind it. */
export function HintBox({ hint: { rule }, afloat, children }: HintBoxProps) {
  const { dismissHint, openRuleBook } = useDesk();
  const { t } = useWords();
  return (
    <aside className="hint" data-afloat={afloat} aria-live="polite" aria-label={t('hint.title')}>
      <strong>{t('hint.title')}</strong>
      <p>{children}</p>
      <div>
        {rule === null ? null : (
          <button type="button" className="link" onClick={() => openRuleBook(rule.clause)}>
            {t('hint.why')}
          </button>
        )}
        <button type="button" className="link" onClick={dismissHint}>
          {t('common:close')}
        </button>
      </div>
    </aside>
  );
}

/** Teaching mode: the next good step in words, when asked for. */
export function HintCard() {
  const { hint, canHint } = useDesk();
  const words = useHintWords();
  if (!canHint || hint === null) return null;
  return <HintBox hint={hint}>{words(hint)}</HintBox>;
}
