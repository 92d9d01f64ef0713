/** The levels of a drill with what each asks for. */
import type { Drill } from '../../scenario/schema/drill.ts';
import { useDrillWords } from './drill-words.ts';

interface DrillLevelsProps {
  readonly drill: Drill;
  /** Level that has been reached; it and those below are ticked. */
  readonly reached: string;
}

export function DrillLevels({ drill, reached }: DrillLevelsProps) {
  const { t, say, unit } = useDrillWords();
  const top = drill.levels.findIndex(({ id }) => id === reached);
  return (
    <ol className="drill-levels">
      {drill.levels.map((level, i) => (
        <li key={level.id} data-reached={i <= top}>
          <b>
            {i <= top ? '✓ ' : ''}
            {say(level.title)}
          </b>
          <span>{t('atLeast', { speed: unit(drill, level.perMinute) })}</span>
          <span>{level.wrong === 0 ? t('noWrong') : t('atMost', { count: level.wrong })}</span>
        </li>
      ))}
    </ol>
  );
}
