/** The hall behind the glass: forms may not know the floor, so it is handed to them as a node. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallStores } from '../ui/debrief/debrief-model.ts';
import { ProgressBar } from '../ui/kit/progress-bar.tsx';
import { useStores } from '../ui/kit/session-context.tsx';
import './floor-slot.css';

/** Shares of the waiting that are over: at once, with the program, with the pictures; the rest is the first frame. */
const ASKED = 0.04;
const PROGRAM = 0.25;
const PICTURES = 0.9;

/** @param stores what the hall shows; left out: the run of the page */
export function FloorSlot({ stores: shown }: { readonly stores?: HallStores }) {
  const place = useRef<HTMLDivElement>(null);
  const { i18n, t } = useTranslation('floor');
  const own = useStores();
  const stores = shown ?? own;
  /** 0..1 while the hall is on its way; null once it is drawn, or will not come. */
  const [done, setDone] = useState<number | null>(ASKED);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let unmount: (() => void) | null = null;
    let gone = false;
    let waiting = true;
    const arrive = () => {
      if (!waiting || gone) return;
      waiting = false;
      setDone(null);
    };
    // Without the picture the counter still works: the queue is in the top bar as well.
    const fail = () => {
      element.setAttribute('data-failed', '');
      arrive();
    };
    setDone(ASKED);
    import('../floor/floor-view.ts')
      .then(({ mountFloor }) => {
        if (gone) return;
        setDone(PROGRAM);
        unmount = mountFloor(element, {
          stores,
          i18n,
          progress: (part) => {
            if (waiting && !gone) setDone(PROGRAM + part * (PICTURES - PROGRAM));
          },
          drawn: arrive,
          failed: fail,
        });
      })
      .catch(fail);
    return () => {
      gone = true;
      unmount?.();
    };
  }, [stores, i18n]);
  return (
    <div className="floor-stage-slot">
      <div ref={place} className="floor-stage-place" />
      {done === null ? null : <ProgressBar label={t('loading')} value={done * 100} />}
      {/* From then on the floor itself says it. */}
      {done === ASKED ? <p>{t('loading')}</p> : null}
    </div>
  );
}
