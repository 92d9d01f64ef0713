import type { LessonCard } from '../../session/ports.ts';
import { useWords } from './use-words.ts';

interface LevelPickerProps {
  readonly levels: NonNullable<LessonCard['levels']>;
  /** "" is the lesson as written. */
  readonly chosen: string;
  readonly onChoose: (level: string) => void;
}

/** Easier and harder ways; the lesson as written stands between them. */
export function LevelPicker({ levels, chosen, onChoose }: LevelPickerProps) {
  const { t, say } = useWords('menu');
  const named = levels.map(({ id, name, summary }) => ({
    id,
    name: say(name),
    summary: summary ? say(summary) : '',
  }));
  const middle = Math.floor(named.length / 2);
  const standard = { id: '', name: t('level.standard'), summary: t('level.asWritten') };
  const all = [...named.slice(0, middle), standard, ...named.slice(middle)];
  const means = all.find(({ id }) => id === chosen)?.summary ?? '';
  return (
    <fieldset className="levels">
      <legend>{t('level.title')}</legend>
      <div className="level-row">
        {all.map(({ id, name }) => (
          <label key={id} className="level" data-on={id === chosen} data-level={id}>
            <input
              type="radio"
              name="level"
              checked={id === chosen}
              onChange={() => onChoose(id)}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
      <p className="muted" aria-live="polite">
        {means}
      </p>
    </fieldset>
  );
}
