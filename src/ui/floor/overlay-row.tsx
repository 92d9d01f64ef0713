/** What is drawn over the picture of the hall; the picture itself reads the choice from the view store. */
import { OVERLAYS } from '../../stores/view-store.ts';
import { KeyCap } from '../kit/key-cap.tsx';
import { useView } from '../kit/session-context.tsx';
import { useFloorWords } from './floor-names.ts';

export function OverlayRow() {
  const overlay = useView((v) => v.overlay);
  const setOverlay = useView((v) => v.setOverlay);
  const { t } = useFloorWords();
  return (
    <fieldset className="overlays" aria-label={t('overlay.title')}>
      {OVERLAYS.map((id, nth) => (
        <label key={id} className="overlay-chip" data-on={overlay === id}>
          <input
            type="radio"
            name="overlay"
            checked={overlay === id}
            aria-keyshortcuts={`Alt+${nth + 1}`}
            onChange={() => setOverlay(id)}
          />
          {t(`overlay.${id}`)}
        </label>
      ))}
      <KeyCap>{`Alt 1–${OVERLAYS.length}`}</KeyCap>
    </fieldset>
  );
}
