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

/** Teaching mode: the next good step in words, when asked for. */
export function HintCard() {
  const { hint, canHint, dismissHint, openRuleBook } = useDesk();
  const { t } = useWords();
  const words = useHintWords();
  if (!canHint || hint === null) return null;
  const { rule } = hint;
  return (
    <aside className="hint" aria-live="polite" aria-label={t('hint.title')}>
      <strong>{t('hint.title')}</strong>
      <p>{words(hint)}</p>
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
