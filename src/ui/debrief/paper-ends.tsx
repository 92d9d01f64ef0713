/** What every page on paper ends with. */
import { useDebriefWords, usePort } from './debrief-model.ts';
import '../kit/print-ground.css';
import './paper.css';

/** What the learner took from it. */
export function PaperNote({ className }: { readonly className: string }) {
  const { note } = usePort().model;
  const { t } = useDebriefWords();
  return (
    <p className={className}>
      <b>{t('print.note')}</b> {note || '—'}
    </p>
  );
}

/** Which attempt it is, of which content. */
export function PaperFoot() {
  const { attempt, bundle, log } = usePort().model;
  const { t } = useDebriefWords();
  return (
    <footer>
      {t('print.foot', {
        attempt,
        digest: bundle.digest.slice(0, 12),
        hash: log.hash.slice(0, 8),
      })}
    </footer>
  );
}
