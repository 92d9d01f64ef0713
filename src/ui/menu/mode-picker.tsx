import type { Mode } from '../../scenario/schema/lesson.ts';
import type { LessonCard } from '../../session/ports.ts';
import { formatDuration } from '../../text/format.ts';
import { limitMs } from './lesson-facts.ts';
import { useWords } from './use-words.ts';

// Named here again: the schema would bring zod into the menu.
export const MODE_IDS = ['teach', 'free', 'exam'] as const satisfies readonly Mode[];

interface ModePickerProps {
  readonly card: LessonCard | undefined;
  readonly chosen: Mode;
  readonly onChoose: (mode: Mode) => void;
}

/** The three modes and what each of them means for this lesson. */
export function ModePicker({ card, chosen, onChoose }: ModePickerProps) {
  const { t, lang, say } = useWords('menu');
  return (
    <fieldset className="modes">
      <legend>
        {t('mode.title')}
        {/* The list may show another chapter by now. */}
        {card ? <span className="mode-lesson">{say(card.title)}</span> : null}
        <span>← →</span>
      </legend>
      {MODE_IDS.map((mode) => {
        const aids = card?.modes[mode];
        return (
          <label key={mode} className="mode" data-on={mode === chosen}>
            <input
              type="radio"
              name="mode"
              checked={mode === chosen}
              onChange={() => onChoose(mode)}
            />
            <span className="mode-text">
              <b>{t(`mode.${mode}.name`)}</b>
              <span>{t(`mode.${mode}.means`)}</span>
            </span>
            <span className="mode-aids">
              {aids?.hints ? <span>{t('mode.hints')}</span> : null}
              {aids?.rewind ? <span>{t('mode.rewind')}</span> : null}
              {aids?.limit ? (
                <span>{t('mode.limit', { limit: formatDuration(limitMs(aids.limit), lang) })}</span>
              ) : null}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
