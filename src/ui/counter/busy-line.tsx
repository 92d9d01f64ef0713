import { useDesk } from './desk-port.ts';
import { useWords } from './words.ts';

/** What the hands are doing and how far they are, and what there is to hear. Keeps its place when idle, so that nothing jumps. */
export function BusyLine() {
  const { view, settings, captions } = useDesk();
  const { player, now } = view;
  const { t } = useWords();
  const { busyWith, busySince, busyUntil } = player;
  const done = busyUntil > busySince ? (now - busySince) / (busyUntil - busySince) : 1;
  const percent = Math.round(Math.min(1, Math.max(0, done)) * 100);
  return (
    <div className="busy" data-on={busyWith !== ''} aria-live="off">
      <span className="busy-word">
        {busyWith === '' ? '' : t('busy', { verb: t(`commands:${busyWith}`) })}
      </span>
      <span className="busy-track">
        <span style={{ width: busyWith === '' ? 0 : `${percent}%` }} />
      </span>
      {settings.captions && captions.length > 0 ? (
        <span className="captions" aria-live="polite">
          {[...new Set(captions.slice(-2))].join(' ')}
        </span>
      ) : null}
    </div>
  );
}
