/**
 * The screen of a week over the week made by hand: for looking at it in any state.
 * `?page=week&state=fresh|evening&mode=exam&lang=en&theme=dark&text=larger`; trials need a real lesson and fail here.
 */
import type { Mode } from '../../../src/scenario/schema/lesson.ts';
import type { Command } from '../../../src/scenario/vocabulary/commands.ts';
import type { Session } from '../../../src/session/session.ts';
import type { WeekView } from '../../../src/sim/index.ts';
import { IDLE_SESSION } from '../../../src/stores/session-store.ts';
import { FloorScreen } from '../../../src/ui/floor/floor-screen.tsx';
import { previewStores, query, showPage } from '../preview-stage.tsx';
import { bundle, freshWeek, reportOf, weekSimView, weekView } from './week-fixture.ts';

const stores = previewStores();
const state = query.get('state');
const week: WeekView =
  state === 'fresh' ? freshWeek() : { ...weekView(), evening: state === 'evening' };
stores.session.setState({
  ...IDLE_SESSION,
  status: 'running',
  bundle,
  mode: (query.get('mode') ?? 'free') as Mode,
  canPause: true,
  view: weekSimView({ week }),
});
const show = (next: WeekView) => stores.session.setState({ view: weekSimView({ week: next }) });

/** As much of the week's engine as one needs to look at the screen. */
function submit(command: Command) {
  const now = stores.session.getState().view?.week ?? week;
  if (command.do === 'set-lever')
    show({
      ...now,
      days: now.days.map((day) =>
        day.id === command.day
          ? { ...day, settings: { ...day.settings, [command.lever]: command.option } }
          : day,
      ),
    });
  if (command.do === 'run-day')
    show({
      ...now,
      day: Math.min(now.day + 1, now.days.length - 1),
      days: now.days.map((day, k) =>
        k === now.day
          ? {
              ...day,
              state: 'done',
              open: [],
              report: reportOf(day.settings.lunch === 'one' ? 1 : 2, k),
            }
          : { ...day, state: k === now.day + 1 ? 'today' : day.state },
      ),
    });
  return { ok: true } as const;
}
const session = {
  can: ({ do: what }: Command) =>
    what === 'close-shift' ? { ok: false, reason: 'not-able' } : { ok: true },
  submit,
  pause: () => stores.session.setState({ status: 'paused' }),
  resume: () => stores.session.setState({ status: 'running' }),
} as unknown as Session;

await showPage(stores, <FloorScreen floor={null} />, session);
