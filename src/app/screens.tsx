/** Which screen is shown. The menu comes with the page; desk, floor and debrief when they are asked for. */
import { lazy, Suspense, useEffect, useRef } from 'react';
import {
  useDebrief,
  useSession,
  useSessionState,
  useStores,
  useView,
} from '../ui/kit/session-context.tsx';
import { BriefingScreen, MenuScreen, RecordsScreen } from '../ui/menu/menu-screen.tsx';
import { HALL_PICTURES } from './day-heat.tsx';
import { DrillsRoute } from './drills-route.tsx';
import { FailedScreen } from './failed-screen.tsx';
import { FloorSlot } from './floor-slot.tsx';
import { LoadingScreen } from './loading-screen.tsx';
import { SaveNotice } from './save-notice.tsx';

const CounterScreen = lazy(async () => {
  const { CounterScreen } = await import('../ui/counter/counter-screen.tsx');
  return { default: CounterScreen };
});
const FloorScreen = lazy(async () => {
  const { FloorScreen } = await import('../ui/floor/floor-screen.tsx');
  return { default: FloorScreen };
});
const DebriefScreen = lazy(async () => {
  const { DebriefScreen } = await import('../ui/debrief/debrief-screen.tsx');
  return { default: DebriefScreen };
});

/** Time begins when the desk stands there, not while it is still loading. */
function Begin() {
  const session = useSession();
  useEffect(() => session.resume(), [session]);
  return null;
}

function Sound() {
  const stores = useStores();
  useEffect(() => {
    let stop: (() => void) | null = null;
    let gone = false;
    import('../audio/audio-player.ts').then(
      ({ startAudio }) => {
        if (!gone) stop = startAudio(stores);
      },
      // Everything audible has a caption; silence is no failure.
      () => {},
    );
    return () => {
      gone = true;
      stop?.();
    };
  }, [stores]);
  return null;
}

function CounterRoute() {
  const status = useSessionState((state) => state.status);
  const error = useSessionState((state) => state.error);
  const attempt = useSessionState((state) => state.attempt);
  const show = useView((state) => state.show);
  // The empty desk leads to the debrief by itself; a desk where somebody still sat has no such way.
  const stranded = useSessionState((state) => state.status === 'ended' && !!state.view?.encounter);
  const Desk = useSessionState((state) =>
    state.bundle?.lesson.supervisor ? FloorScreen : CounterScreen,
  );
  useEffect(() => {
    if (stranded) show('debrief');
    if (status === 'idle') show('menu');
  }, [status, stranded, show]);
  if (status === 'failed' && error) return <FailedScreen error={error} />;
  if (status === 'idle' || status === 'loading' || status === 'failed') {
    return <LoadingScreen part="lesson" />;
  }
  return (
    <Suspense fallback={<LoadingScreen part="screen" />}>
      <Desk floor={<FloorSlot />} />
      <SaveNotice />
      <Begin key={attempt} />
      <Sound />
    </Suspense>
  );
}

function DebriefRoute() {
  const status = useDebrief((state) => state.status);
  const attempt = useDebrief((state) => state.attempt);
  const show = useView((state) => state.show);
  useEffect(() => {
    if (status === 'empty') show('menu');
  }, [status, show]);
  if (status === 'failed') {
    return <FailedScreen error={{ code: 'content-unreadable', detail: attempt }} />;
  }
  if (status === 'empty' || status === 'loading') return <LoadingScreen part="debrief" />;
  return (
    <Suspense fallback={<LoadingScreen part="debrief" />}>
      <DebriefScreen hall={HALL_PICTURES} />
      <SaveNotice />
    </Suspense>
  );
}

export function Screens() {
  const screen = useView((state) => state.screen);
  const place = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen is what moves the focus
  useEffect(() => {
    // The page itself has just been opened: the browser has the focus where it belongs.
    if (!first.current) place.current?.focus({ preventScroll: true });
    first.current = false;
    window.scrollTo(0, 0);
  }, [screen]);
  return (
    <div ref={place} tabIndex={-1} className="screen" style={{ outline: 'none' }}>
      {screen === 'menu' && <MenuScreen />}
      {screen === 'briefing' && <BriefingScreen />}
      {screen === 'records' && <RecordsScreen />}
      {screen === 'drills' && <DrillsRoute />}
      {screen === 'counter' && <CounterRoute />}
      {screen === 'debrief' && <DebriefRoute />}
    </div>
  );
}
