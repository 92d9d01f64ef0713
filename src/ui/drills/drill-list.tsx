/** The drills as radios: arrows and digits choose, Enter begins. */
import type { Drill } from '../../scenario/schema/drill.ts';
import { bestOf, type DrillRecord } from '../../session/drills/drill-port.ts';
import { KeyCap } from '../kit/key-cap.tsx';
import { useDrillWords } from './drill-words.ts';

interface DrillListProps {
  readonly drills: readonly Drill[];
  readonly records: readonly DrillRecord[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onHand: (step: 1 | -1) => void;
}

export const drillInput = (id: string): string => `drill-${id}`;

export function DrillList({ drills, records, chosen, onChoose, onHand }: DrillListProps) {
  const { t, say, speed, levelOf } = useDrillWords();
  return (
    <fieldset className="drill-list">
      <legend>
        {t('choose')}
        <span>{t('chooseKeys')}</span>
      </legend>
      {drills.map((drill, i) => {
        const best = bestOf(drill, records);
        return (
          <label key={drill.id} className="drill-card" data-on={drill.id === chosen}>
            <input
              type="radio"
              name="drill"
              id={drillInput(drill.id)}
              checked={drill.id === chosen}
              onChange={() => onChoose(drill.id)}
              onKeyDown={(e) => {
                if (e.nativeEvent.isComposing || e.keyCode === 229) return;
                if (e.key !== 'ArrowLeft' && e.key !== 'ArrowRight') return;
                e.preventDefault();
                onHand(e.key === 'ArrowRight' ? 1 : -1);
              }}
            />
            <KeyCap>{String(i + 1)}</KeyCap>
            <span className="drill-card-text">
              <span className="drill-card-head">
                <b>{say(drill.title)}</b>
                <span className="badge" data-tone={best?.level ? 'good' : undefined}>
                  {best
                    ? `${best.level ? `✓ ${levelOf(drill, best)} · ` : ''}${t('best', { speed: speed(drill, best.perMinute) })}`
                    : t('new')}
                </span>
              </span>
              <span>{say(drill.summary)}</span>
              <small>{t('minutes', { count: drill.minutes })}</small>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
