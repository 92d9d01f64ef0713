/** The screen of the skill drills together with what it needs of this browser; both come when it is opened. */
import { lazy } from 'react';

export const DrillsRoute = lazy(async () => {
  const [{ DrillsScreen }, { drillDesk }] = await Promise.all([
    import('../ui/drills/drills-screen.tsx'),
    import('./platform/drill-desk.ts'),
  ]);
  return { default: () => <DrillsScreen desk={drillDesk} /> };
});
