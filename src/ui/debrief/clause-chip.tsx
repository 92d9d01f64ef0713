import { useDebriefWords, usePort } from './debrief-model.ts';

/** Names the clause a judgement rests on; opens its text. */
export function ClauseChip({ id }: { readonly id: string }) {
  const { content, openClause } = usePort();
  const { t, clauseTitle } = useDebriefWords();
  const clause = content.clause(id);
  return (
    <button
      type="button"
      className="clause-chip"
      onClick={() => openClause(id)}
      aria-haspopup="dialog"
    >
      <span>{clauseTitle(id)}</span>
      {clause ? (
        <span className="clause-chip-date">
          {t('clause.since', { date: clause.effectiveFrom })}
        </span>
      ) : null}
      {clause?.house ? <span className="clause-chip-house">{t('clause.house')}</span> : null}
    </button>
  );
}
