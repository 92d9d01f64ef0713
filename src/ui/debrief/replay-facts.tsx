import { useEffect, useRef } from 'react';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import type { CaseScore } from '../../sim/index.ts';
import { useDebriefWords, usePort } from './debrief-model.ts';
import { factWords, saidWith } from './fact-words.ts';

/** What the hall does by itself would drown what happened at the desk. */
const AT_DESK =
  /^(desk|item|field|fields|contradiction|record|recording|cash|note|drawer|txn|account|pin|form|colleague|person|help|call|phone|report|service|screen|seat|duty|encounter|complaint|incident|action)\.|^customer\.(said|told|evaded|agreed|refused|impatient|came-back)$|^hall\.overheard$|^ticket\.called$/;

const QUOTING = /^customer\.(told|agreed|refused)$/;

interface ReplayFactsProps {
  readonly from: number;
  readonly to: number;
  readonly t: number;
  /** The moment the film is about. */
  readonly at: number;
  readonly case: CaseScore | null;
}

/** What happens on a floor, but for the coming and going of everybody. */
const ON_FLOOR =
  /^(doors|staff|break|move|plan|goal|hall|wait\.level|window\.handed-over|outlet|request|helper|matter|cash|week|lever|day|roster)|^customer\.(invited|pressed|cared|let-ahead|referred|sent-back)$/;

/** The facts of the range, the ones to come faint; keeps the latest in sight. */
export function ReplayFacts({ from, to, t, at, case: encounter }: ReplayFactsProps) {
  const { model } = usePort();
  const { t: word, clock, names, caseOf } = useDebriefWords();
  const list = useRef<HTMLOListElement>(null);
  const known = names(encounter ? caseOf(encounter.case, encounter.variant) : null);
  const seen = model.facts.filter(
    (f) =>
      f.t >= from &&
      f.t <= to &&
      (AT_DESK.test(f.type) || ON_FLOOR.test(f.type)) &&
      (!encounter || f.customer === encounter.customer || f.customer === -1),
  );
  // The first who waits so long in a line stands for all who follow.
  const late = new Set<string>();
  const isNews = (fact: Fact): boolean => {
    if (fact.type !== 'wait.level') return true;
    const { category, level } = (fact as Fact<'wait.level'>).data;
    const line = `${category}/${level}`;
    return !late.has(line) && late.add(line).size > 0;
  };
  // What is told, agreed or refused is quoted; the same words are not shown twice.
  const quoted = new Set(
    seen.filter((f) => QUOTING.test(f.type)).map((f) => saidWith(f, model.facts)?.n),
  );
  const facts = seen.filter((f) => !quoted.has(f.n) && isNews(f));
  const past = facts.filter((f) => f.t <= t).length;
  useEffect(() => {
    const box = list.current;
    const row = box?.children[past - 1];
    if (!box || !(row instanceof HTMLElement)) return;
    box.scrollTop = row.offsetTop - box.clientHeight / 2;
  }, [past]);
  return (
    <section className="replay-facts" aria-label={word('replay.facts')}>
      <h3>{word('replay.facts')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard */}
      <ol ref={list} tabIndex={0}>
        {facts.map((fact, i) => (
          <li
            key={fact.n}
            data-past={fact.t <= t}
            data-now={i === past - 1}
            data-at={fact.t === at}
          >
            <time>{clock(fact.t, true)}</time>
            <span>{factWords(fact, word, known, model.facts)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
