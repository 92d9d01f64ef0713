/** The hall behind the glass: forms may not know the floor, so it is handed to them as a node. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStores } from '../ui/kit/session-context.tsx';

export function FloorSlot() {
  const place = useRef<HTMLDivElement>(null);
  const { i18n } = useTranslation('floor');
  const stores = useStores();
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let unmount: (() => void) | null = null;
    let gone = false;
    import('../floor/floor-view.ts').then(
      ({ mountFloor }) => {
        if (!gone) unmount = mountFloor(element, { stores, i18n });
      },
      // Without the picture the counter still works: the queue is in the top bar as well.
      () => element.setAttribute('data-failed', ''),
    );
    return () => {
      gone = true;
      unmount?.();
    };
  }, [stores, i18n]);
  return <div ref={place} className="floor-slot" style={{ width: '100%', height: '100%' }} />;
}
