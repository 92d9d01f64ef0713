/**
 * The supervisor's console over the real session and the shipped content, with a clock turned from outside:
 * for looking at a floor in any state. `?page=floor&lesson=…&mode=…&seed=…&lang=en&theme=dark`
 */
import { FloorSlot } from '../../../src/app/floor-slot.tsx';
import { FloorScreen } from '../../../src/ui/floor/floor-screen.tsx';
import { previewRun, showPage } from '../preview-stage.tsx';

const run = await previewRun('s01-pension-day', { slowMoments: false });
const { session, stores, clock } = run;

/** Lets the floor go on until this time of the day ("09:36"). */
function until(time: string): void {
  const [h = 0, m = 0] = time.split(':').map(Number);
  session.setSpeed(16);
  for (let guard = 0; guard < 4000 && session.currentTime() < (h * 60 + m) * 60_000; guard++)
    clock.tick(500);
  session.setSpeed(4);
}

await showPage(stores, <FloorScreen floor={<FloorSlot />} />, session);
Object.assign(window, { __floor: { ...run, until } });
