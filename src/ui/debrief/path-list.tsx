import type { CaseScore } from '../../sim/index.ts';
import { commandWords, openTransactions } from './command-words.ts';
import { useDebriefWords, usePort } from './debrief-model.ts';
import { alignPaths, type PathRow } from './path-alignment.ts';

const SIGN: Record<PathRow['kind'], string> = { both: '✓', moved: '⇅', missed: '○', extra: '+' };

/** The exemplary path and what was done, side by side. Shown only after the shift. */
export function PathList({ score }: { readonly score: CaseScore }) {
  const { model } = usePort();
  const { t, clock, names, caseOf } = useDebriefWords();
  const person = caseOf(score.case, score.variant);
  if (!person) return <p className="muted">{t('path.gone')}</p>;
  const known = names(person);
  const done = model.log.commands.filter((c) => c.t >= score.startedAt && c.t <= score.endedAt);
  const rows = alignPaths(person.exemplar, done);
  const theirs = openTransactions(person.exemplar);
  const codes = openTransactions(done.map(({ command }) => command));
  return (
    <table className="path">
      <thead>
        <tr>
          <th scope="col">{t('path.exemplar')}</th>
          <th scope="col" colSpan={2}>
            {t('path.yours')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => {
          const step =
            row.kind === 'extra' ? null : commandWords(row.step, t, known, theirs.get(row.step));
          const yours =
            row.kind === 'missed'
              ? null
              : commandWords(row.done.command, t, known, codes.get(row.done.command));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one alignment never change place
            <tr key={i} data-kind={row.kind}>
              <td>{step ? <Words {...step} /> : ''}</td>
              <td className="path-sign">
                <span aria-hidden="true">{SIGN[row.kind]}</span>
                <span className="unseen">{t(`path.${row.kind}`)}</span>
              </td>
              <td>
                {yours && row.kind !== 'missed' ? (
                  <>
                    <time>{clock(row.done.t, true)}</time> <Words {...yours} />
                    {row.kind === 'moved' ? <small>{t('path.moved')}</small> : null}
                  </>
                ) : (
                  <small>{t('path.missed')}</small>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Words({ verb, object }: { readonly verb: string; readonly object: string }) {
  return (
    <>
      {verb}
      {object === '' ? null : <span className="path-object"> {object}</span>}
    </>
  );
}
