import { Dialog } from '../kit/dialog.tsx';
import { useDebriefWords, usePort } from './debrief-model.ts';

interface ClauseDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** The clause in full: what it asks, who says so, from when to when. */
export function ClauseDialog({ id, onClose }: ClauseDialogProps) {
  const { content, model } = usePort();
  const { t, say, clauseTitle } = useDebriefWords();
  const clause = content.clause(id);
  return (
    <Dialog title={clauseTitle(id)} closeLabel={t('common:close')} onClose={onClose}>
      {clause === null ? (
        <p>{t('clause.gone')}</p>
      ) : (
        <div className="clause">
          <p className="clause-text">{say(clause.text)}</p>
          <dl className="pairs">
            <dt>{t('clause.source')}</dt>
            <dd>{say(clause.source)}</dd>
            <dt>{t('clause.kind')}</dt>
            <dd>
              <span className="badge" data-tone={clause.house ? 'soon' : 'info'}>
                {t(clause.house ? 'clause.houseLong' : 'clause.law')}
              </span>
            </dd>
            <dt>{t('clause.force')}</dt>
            <dd>
              {clause.effectiveTo
                ? t('clause.range', { from: clause.effectiveFrom, to: clause.effectiveTo })
                : t('clause.open', { from: clause.effectiveFrom })}
            </dd>
            <dt>{t('clause.today')}</dt>
            <dd>{model.bundle.lesson.date}</dd>
            <dt>{t('clause.confidence')}</dt>
            <dd>{t(`clause.confidences.${clause.confidence}`)}</dd>
          </dl>
        </div>
      )}
    </Dialog>
  );
}
