import { useMemo } from 'react';
import { expectedRows } from '../../../session/expected.ts';
import type { ExpectationRow } from '../../../sim/index.ts';
import { Panel } from '../../kit/panel.tsx';
import { usePort } from '../debrief-model.ts';
import { useDrillWords } from './drill-words.ts';
import { ScrollBox } from './scroll-box.tsx';

export const STATE_SIGN: Readonly<Record<ExpectationRow['state'], string>> = {
  met: '✓',
  late: '▷',
  missed: '✕',
  open: '…',
};

/** The rows, and what each entry asks for in words. */
export function useExpectations() {
  const { bundle, facts } = usePort().model;
  const { say } = useDrillWords();
  const rows: readonly ExpectationRow[] = useMemo(
    () => expectedRows(bundle, facts),
    [bundle, facts],
  );
  const textOf = (id: string): string => {
    const found = bundle.lesson.expects?.find((one) => one.id === id);
    return found ? say(found.text) : id;
  };
  return { rows, textOf };
}

/** What should have happened by when, and when it did. Not scored. */
export function ExpectsCard() {
  const { openReplay } = usePort();
  const { t, clock } = useDrillWords();
  const { rows, textOf } = useExpectations();
  if (rows.length === 0) return null;
  const met = rows.filter(({ state }) => state === 'met').length;
  return (
    <Panel
      title={t('after:expects.title')}
      note={t('after:expects.summary', { count: met, all: rows.length })}
      className="card drill-expects"
    >
      <ScrollBox label={t('after:expects.title')}>
        <table>
          <thead>
            <tr>
              {(['what', 'cameUp', 'due', 'done'] as const).map((one) => (
                <th key={one} scope="col">
                  {t(`after:expects.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.id}/${row.index}`} data-state={row.state}>
                <td>{textOf(row.id)}</td>
                <td>
                  <button
                    type="button"
                    className="drill-time"
                    onClick={() => openReplay(row.cameUpAt)}
                  >
                    {clock(row.cameUpAt)}
                  </button>
                </td>
                <td>{clock(row.due)}</td>
                <td>
                  <span className="drill-state" data-state={row.state}>
                    <span aria-hidden="true">{STATE_SIGN[row.state]} </span>
                    {row.doneAt === null ? '' : `${clock(row.doneAt)} `}
                    {t(`after:expects.${row.state}`)}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Panel>
  );
}
