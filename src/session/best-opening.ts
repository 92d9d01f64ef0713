/** Which window somebody could open now, and what the next hour would be like then. */
import { type Forecast, project, withMove } from './forecast.ts';
import type { ForecastInput } from './forecast-input.ts';

export interface Opening {
  readonly staff: string;
  readonly window: string;
  readonly forecast: Forecast;
}

/** Less than this much (ms) of the longest wait, summed over the points of the hour, is no help worth a line. */
const WORTH = 5 * 60_000;
/** Only so many are worked out. */
const MOST = 12;

const burden = ({ all }: Forecast): number =>
  all.longest.reduce((sum, { expected }) => sum + expected, 0);

/** The opening after which people wait least; null where nobody is free or it would not help. */
export function bestOpening(input: ForecastInput, usual: Forecast): Opening | null {
  const { bundle, view, windows } = input;
  const { branch } = bundle;
  const atWindow = (at: string): boolean => branch.windows.some(({ id }) => id === at);
  const idle = (view.floor?.crew ?? []).filter(
    ({ at, to }) => to === '' && at !== 'break' && at !== 'away' && !atWindow(at),
  );
  const shut = branch.windows.filter(
    ({ id, unattended }) => !unattended && !windows.some(({ window }) => window === id),
  );
  const moves = idle.flatMap(({ staff }) => {
    const can = branch.staff.find(({ id }) => id === staff)?.can;
    return shut
      .filter(({ serves }) => serves.some((id) => can?.includes(id) ?? true))
      .map(({ id }) => ({ staff, window: id }));
  });
  let best: Opening | null = null;
  let least = burden(usual) - WORTH;
  for (const { staff, window } of moves.slice(0, MOST)) {
    const forecast = project(withMove(input, { staff, to: window }));
    const waits = burden(forecast);
    if (waits >= least) continue;
    least = waits;
    best = { staff, window, forecast };
  }
  return best;
}
