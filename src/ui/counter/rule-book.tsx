import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Clause } from '../../scenario/schema/clause.ts';
import { Dialog } from '../kit/dialog.tsx';
import { useDesk } from './desk-port.ts';
import { shownWords } from './keyed-value.ts';
import { useWords } from './words.ts';

const inForce = (clause: Clause, date: string): boolean =>
  clause.effectiveFrom <= date && (clause.effectiveTo === undefined || date <= clause.effectiveTo);

/** Up and down through what was found, and up again into the search. */
function walk(e: KeyboardEvent<HTMLElement>): void {
  if (e.nativeEvent.isComposing || e.keyCode === 229) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
  if (step === undefined) return;
  const stops = [...e.currentTarget.querySelectorAll<HTMLElement>('input, li')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[Math.max(0, at + step)]?.focus();
  e.preventDefault();
}

/** What deposits bear, as it hangs on the wall on the day of the shift. */
function BoardRates({ wanted }: { readonly wanted: string }) {
  const { bundle } = useDesk();
  const { t, c } = useWords();
  const { date } = bundle.lesson;
  const board = (bundle.bank.rates ?? []).filter(({ from }) => from <= date).pop();
  if (board === undefined) return null;
  const rows = [
    { name: t('rules.demand'), rate: board.demand },
    ...board.terms.map(({ term, rate }) => ({
      name: t('terminal.months', {
        count: Number.parseInt(term, 10) * (term.endsWith('y') ? 12 : 1),
      }),
      rate,
    })),
  ];
  const title = t('rules.rates', { date: board.from });
  if (![title, ...rows.map(({ name }) => name)].some((text) => text.toLowerCase().includes(wanted)))
    return null;
  return (
    <section className="rule-group">
      <h3>{title}</h3>
      <ul>
        <li tabIndex={-1}>
          {rows.map(({ name, rate }) => (
            <span className="rule-rate" key={name}>
              {name} <strong>{shownWords({ n: rate, as: 'rate' }, c, String)}</strong>
            </span>
          ))}
        </li>
      </ul>
    </section>
  );
}

/** The rules in force on the day of the shift, and what the bank pays. */
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
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys go with the search */}
      <div onKeyDown={walk}>
        <input
          autoFocus={ruleBook.clause === ''}
          className="rule-search"
          type="search"
          placeholder={t('rules.search')}
          aria-label={t('rules.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        {clauses.length === 0 ? <p className="quiet">{t('rules.none')}</p> : null}
        <BoardRates wanted={wanted} />
        {sources.map((source) => (
          <section key={source} className="rule-group">
            <h3>{source}</h3>
            <ul>
              {clauses
                .filter((clause) => c(clause.source) === source)
                .map((clause) => (
                  <li
                    key={clause.id}
                    tabIndex={-1}
                    ref={clause.id === ruleBook.clause ? target : undefined}
                    data-open={clause.id === ruleBook.clause}
                  >
                    <strong>{c(clause.title)}</strong>
                    <span className="mark" data-house={clause.house}>
                      {t(clause.house ? 'rules.house' : 'rules.law')}
                    </span>
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
      </div>
    </Dialog>
  );
}
