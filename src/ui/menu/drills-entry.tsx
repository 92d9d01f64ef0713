import { KeyCap } from '../kit/key-cap.tsx';
import { useView } from '../kit/session-context.tsx';
import { useKeys } from './use-keys.ts';
import { useWords } from './use-words.ts';
import './drills-entry.css';

/** The way from the counter's door to the skill drills. */
export function DrillsEntry() {
  const { t } = useWords('menu');
  const show = useView((v) => v.show);
  const open = () => show('drills');
  useKeys({ d: open });
  return (
    <button type="button" className="button door-drills" aria-keyshortcuts="D" onClick={open}>
      {t('drills')}
      <KeyCap>D</KeyCap>
    </button>
  );
}
