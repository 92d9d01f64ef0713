import type { AttemptSummary } from '../../session/ports.ts';
import { formatClockShort } from '../../text/format.ts';
import { wallTime } from '../../text/wall-time.ts';
import { Button } from '../kit/button.tsx';
import { useWords } from '../menu/use-words.ts';

const COLUMNS = ['date', 'lesson', 'mode', 'score', 'until', 'rewinds', 'note', 'actions'] as const;

const DAY = 86_400_000;

interface RecordsTableProps {
  readonly rows: readonly AttemptSummary[];
  readonly titleOf: (lesson: string) => string;
  /** Name of the level it was played at; "": as written. */
  readonly levelOf: (attempt: AttemptSummary) => string;
  readonly onOpen: (attempt: AttemptSummary) => void;
  readonly onExport: (attempt: AttemptSummary) => void;
  readonly onDelete: (attempt: AttemptSummary) => void;
}

function ScoreCell({ attempt }: { readonly attempt: AttemptSummary }) {
  const { t } = useWords('records');
  if (!attempt.result)
    return (
      <span className="badge">{t(attempt.status === 'running' ? 'unfinished' : 'noScore')}</span>
    );
  const { total, pass } = attempt.result;
  return (
    <>
      <b className="records-score">{total}</b>
      <span className="badge" data-tone={pass ? 'good' : 'bad'}>
        {pass ? '✓ ' : '✕ '}
        {t(pass ? 'pass' : 'fail')}
      </span>
    </>
  );
}

export function RecordsTable(props: RecordsTableProps) {
  const { rows, titleOf, levelOf, onOpen, onExport, onDelete } = props;
  const { t } = useWords('records');
  /** The hour; of a week that goes beyond its first day, with the number of the day. */
  const untilWords = (until: number): string => {
    const time = formatClockShort(until);
    const day = Math.floor(until / DAY) + 1;
    return day === 1 ? time : t('untilDay', { day, time });
  };
  return (
    <div className="panel records-frame">
      <table className="records-table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {column === 'actions' ? (
                  <span className="unseen">{t('column.actions')}</span>
                ) : (
                  t(`column.${column}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((attempt) => (
            <tr key={attempt.id}>
              <td>{wallTime(attempt.startedAt)}</td>
              <td>
                <b>{titleOf(attempt.lesson)}</b>
                {attempt.imported ? <span className="badge">{t('imported')}</span> : null}
              </td>
              <td>
                {t(`menu:mode.${attempt.mode}.name`)}
                {levelOf(attempt) === '' ? null : <span className="badge">{levelOf(attempt)}</span>}
              </td>
              <td>
                <ScoreCell attempt={attempt} />
              </td>
              <td>{untilWords(attempt.until)}</td>
              <td className="records-number">{attempt.rewinds}</td>
              <td className="records-note">{attempt.note}</td>
              <td>
                <span className="records-actions">
                  <Button onPress={() => onOpen(attempt)}>
                    {t(attempt.status === 'running' ? 'common:continue' : 'open')}
                  </Button>
                  <Button tone="quiet" onPress={() => onExport(attempt)}>
                    {t('common:export')}
                  </Button>
                  <Button tone="quiet" onPress={() => onDelete(attempt)}>
                    {t('common:delete')}
                  </Button>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
