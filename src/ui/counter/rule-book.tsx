import { useEffect, useRef, useState } from 'react';
import type { Clause } from '../../scenario/schema/clause.ts';
import { Dialog } from '../kit/dialog.tsx';
import { useDesk } from './desk-port.ts';
import { useWords } from './words.ts';

const inForce = (clause: Clause, date: string): boolean =>
  clause.effectiveFrom <= date && (clause.effectiveTo === undefined || date <= clause.effectiveTo);

/** The rules in force on the day of the shift. */
export function RuleBook() {
  const { bundle, ruleBook, closeRuleBook } = useDesk();
  const { t, c } = useWords();
  const [search, setSearch] = useState('');
  const target = useRef<HTMLLIElement>(null);
  const { date } = bundle.lesson;
  const wanted = search.normalize('NFKC').trim().toLowerCase();

  useEffect(() => target.current?.scrollIntoView({ block: 'center' }), []);

  const clauses = (Object.values(bundle.clauses) as Clause[])
    .filter((clause) => inForce(clause, date))
    .filter((clause) =>
      [clause.title, clause.text, clause.source].some((text) =>
        c(text).toLowerCase().includes(wanted),
      ),
    );
  const sources = [...new Set(clauses.map((clause) => c(clause.source)))];
  return (
    <Dialog
      title={t('rules.title', { date })}
      closeLabel={t('common:close')}
      onClose={closeRuleBook}
      side="end"
      wide
    >
      <input
        className="rule-search"
        type="search"
        placeholder={t('rules.search')}
        aria-label={t('rules.search')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {clauses.length === 0 ? <p className="quiet">{t('rules.none')}</p> : null}
      {sources.map((source) => (
        <section key={source} className="rule-group">
          <h3>{source}</h3>
          <ul>
            {clauses
              .filter((clause) => c(clause.source) === source)
              .map((clause) => (
                <li
                  key={clause.id}
                  ref={clause.id === ruleBook.clause ? target : undefined}
                  data-open={clause.id === ruleBook.clause}
                >
                  <strong>{c(clause.title)}</strong>
                  {clause.house ? <span className="mark">{t('rules.house')}</span> : null}
                  <p>{c(clause.text)}</p>
                  <small>
                    {t('rules.from', { date: clause.effectiveFrom })}
                    {clause.effectiveTo === undefined
                      ? ''
                      : ` ${t('rules.to', { date: clause.effectiveTo })}`}
                    {' · '}
                    {t(`rules.confidence.${clause.confidence}`)}
                  </small>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
