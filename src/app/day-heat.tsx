/** The crowding of a whole day as a picture: the debrief may not know the floor, so it is handed to it. */
import { useEffect, useRef, useState } from 'react';
import type { FloorBranch } from '../floor/floor-plan.ts';
import type { HallPictures } from '../ui/debrief/debrief-model.ts';
import { FloorSlot } from './floor-slot.tsx';

function DayHeat({ branch, samples, label, failed }: Parameters<HallPictures['heat']>[0]) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    import('../floor/day-picture.ts')
      .then(({ paintDayHeat }) => paintDayHeat(element, branch as FloorBranch, samples))
      .catch(() => setBroken(true));
  }, [branch, samples]);
  return broken ? <p>{failed}</p> : <canvas ref={canvas} role="img" aria-label={label} />;
}

/** Pictures of the hall for the debrief. */
export const HALL_PICTURES: HallPictures = {
  replay: (stores) => <FloorSlot stores={stores} />,
  heat: (props) => <DayHeat {...props} />,
};
