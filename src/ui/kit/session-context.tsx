/** How forms reach the session and the stores. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { FileDesk } from '../../session/ports.ts';
import type { Session } from '../../session/session.ts';
import type { DebriefState } from '../../stores/debrief-store.ts';
import type { SessionState } from '../../stores/session-store.ts';
import type { Settings, SettingsActions } from '../../stores/settings-store.ts';
import type { Stores } from '../../stores/stores.ts';
import type { ViewActions, ViewState } from '../../stores/view-store.ts';

interface Wiring {
  readonly session: Session;
  readonly stores: Stores;
  readonly files: FileDesk;
}

const SessionContext = createContext<Wiring | null>(null);

export function SessionProvider({
  session,
  stores,
  files,
  children,
}: Wiring & { readonly children: ReactNode }) {
  const wiring = useMemo(() => ({ session, stores, files }), [session, stores, files]);
  return <SessionContext value={wiring}>{children}</SessionContext>;
}

function useWiring(): Wiring {
  const wiring = useContext(SessionContext);
  if (!wiring) throw new Error('no SessionProvider above');
  return wiring;
}

export const useSession = (): Session => useWiring().session;
/** Saving and opening files (exported attempts). */
export const useFiles = (): FileDesk => useWiring().files;
export const useStores = (): Stores => useWiring().stores;

/** Selectors return a value that is stable while nothing changed (wrap objects in `useShallow`). */
export const useSessionState = <T,>(select: (state: SessionState) => T): T =>
  useStore(useWiring().stores.session, select);
export const useSettings = <T,>(select: (state: Settings & SettingsActions) => T): T =>
  useStore(useWiring().stores.settings, select);
export const useView = <T,>(select: (state: ViewState & ViewActions) => T): T =>
  useStore(useWiring().stores.view, select);
export const useDebrief = <T,>(select: (state: DebriefState) => T): T =>
  useStore(useWiring().stores.debrief, select);
