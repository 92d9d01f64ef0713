/** What a drill asks for, before it begins. */
import type { Drill } from '../../scenario/schema/drill.ts';
import { bestOf, type DrillRecord } from '../../session/drills/drill-port.ts';
import { KeyCap } from '../kit/key-cap.tsx';
import { Panel } from '../kit/panel.tsx';
import { DrillLevels } from './drill-levels.tsx';
import { useDrillWords, whenOf } from './drill-words.ts';

interface DrillReadyProps {
  readonly drill: Drill;
  readonly records: readonly DrillRecord[];
  readonly hand: number;
  readonly onHand: (hand: number) => void;
}

const RECENT = 4;

function Hands({ drill, hand, onHand }: Omit<DrillReadyProps, 'records'>) {
  const { t } = useDrillWords();
  if (drill.items.skill !== 'count') return null;
  return (
    <fieldset className="drill-hands">
      <legend>
        {t('hand')} <KeyCap>{t('handKeys')}</KeyCap>
      </legend>
      <div className="option-values">
        {drill.items.hands.map((notes) => (
          <label key={notes} data-on={notes === hand}>
            <input
              type="radio"
              name="hand"
              checked={notes === hand}
              onChange={() => onHand(notes)}
            />
            {t('handOne', { count: notes })}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function DrillReady({ drill, records, hand, onHand }: DrillReadyProps) {
  const { t, say, speed, levelOf } = useDrillWords();
  const recent = records.filter((record) => record.drill === drill.id).slice(0, RECENT);
  return (
    <div className="drill-ready">
      <Panel title={t('how')} className="card">
        <ol className="drill-how">
          {drill.how.map((line) => (
            <li key={line['zh-CN']}>{say(line)}</li>
          ))}
        </ol>
        <Hands drill={drill} hand={hand} onHand={onHand} />
      </Panel>
      <Panel
        title={t('levels')}
        note={t('levelsNote', { minutes: drill.minutes })}
        className="card"
      >
        <DrillLevels drill={drill} reached={bestOf(drill, records)?.level ?? ''} />
      </Panel>
      <Panel title={t('recent')} className="card">
        {recent.length === 0 ? (
          <p className="muted">{t('recentNone')}</p>
        ) : (
          <table className="drill-recent">
            <thead>
              <tr>
                {(['when', 'speed', 'wrong', 'level'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {recent.map((record) => (
                <tr key={record.id}>
                  <td>{whenOf(record.at)}</td>
                  <td>{speed(drill, record.perMinute)}</td>
                  <td>{record.wrong}</td>
                  <td>{levelOf(drill, record)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Panel>
    </div>
  );
}
