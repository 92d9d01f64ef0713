export const lessonInput = (id: string): string => `lesson-${id}`;

export interface LessonRadioProps {
  readonly id: string;
  readonly on: boolean;
  readonly onChoose: (id: string) => void;
  /** Left and right change the mode from here, so that one hand is enough. */
  readonly onMode: (step: 1 | -1) => void;
}

/** A lesson as a radio of the start form: arrows choose and Enter starts. */
export function LessonRadio({ id, on, onChoose, onMode }: LessonRadioProps) {
  return (
    <input
      type="radio"
      name="lesson"
      id={lessonInput(id)}
      checked={on}
      onChange={() => onChoose(id)}
      onKeyDown={(e) => {
        if (e.nativeEvent.isComposing || e.keyCode === 229) return;
        if (e.key !== 'ArrowLeft' && e.key !== 'ArrowRight') return;
        e.preventDefault();
        onMode(e.key === 'ArrowRight' ? 1 : -1);
      }}
    />
  );
}
