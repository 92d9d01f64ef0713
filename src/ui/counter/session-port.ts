/** The desk port over the running session and the stores. */
import { useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useSession, useSessionState, useSettings, useView } from '../kit/session-context.tsx';
import type { DeskPort } from './desk-port.ts';
import { createSteadyVerdicts } from './steady-verdicts.ts';

/** Null before there is a picture of the run. */
export function useSessionPort(): DeskPort | null {
  const session = useSession();
  const state = useSessionState(
    useShallow((s) => ({
      view: s.view,
      bundle: s.bundle,
      facts: s.facts,
      mode: s.mode,
      status: s.status,
      canPause: s.canPause,
      canRewind: s.canRewind,
      canHint: s.canHint,
      canSkip: s.canSkip,
      speed: s.speed,
      timeLeft: s.timeLeft,
      hint: s.hint,
    })),
  );
  const settings = useSettings((s) => s);
  const desk = useView((s) => s);
  const [steady] = useState(createSteadyVerdicts);
  return useMemo((): DeskPort | null => {
    const { view, bundle, status, ...rest } = state;
    if (view === null || bundle === null) return null;
    return {
      ...rest,
      view,
      bundle,
      paused: status === 'paused' || status === 'ready',
      captions: captionsOf(desk),
      settings,
      picked: desk.picked,
      ruleBook: desk.ruleBook,
      floor: desk.floor,
      can: steady((command) => session.can(command), String(view.encounter?.customer ?? '')),
      canNow: (command) => session.can(command),
      submit: (command) => session.submit(command),
      setPaused: (paused) => (paused ? void session.pause() : session.resume()),
      setSpeed: (speed) => session.setSpeed(speed),
      rewind: () => void session.rewind(),
      skipToNext: () => session.skipToNext(),
      askHint: () => session.askHint(),
      dismissHint: () => session.dismissHint(),
      exit: () => void session.leave().then(() => desk.show('menu')),
      finish: () => void session.finish().then(() => desk.show('debrief')),
      pick: desk.pick,
      clearPicked: desk.clearPicked,
      openRuleBook: desk.openRuleBook,
      closeRuleBook: desk.closeRuleBook,
      setFloor: desk.setFloor,
    };
  }, [state, settings, desk, session, steady]);
}

/** Sound writes its captions into the view store. */
function captionsOf(view: object): readonly string[] {
  const { captions } = view as { captions?: readonly (string | { readonly text: string })[] };
  return (captions ?? []).map((caption) => (typeof caption === 'string' ? caption : caption.text));
}
