/** All stores of the page, as one thing to hand around. */
import type { StateStorage } from 'zustand/middleware';
import { createDebriefStore, type DebriefStore } from './debrief-store.ts';
import { createSessionStore, type SessionStore } from './session-store.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';
import { createViewStore, type ViewStore } from './view-store.ts';

export interface Stores {
  readonly session: SessionStore;
  readonly settings: SettingsStore;
  readonly view: ViewStore;
  readonly debrief: DebriefStore;
}

export const createStores = (settingsStorage: () => StateStorage): Stores => ({
  session: createSessionStore(),
  settings: createSettingsStore(settingsStorage),
  view: createViewStore(),
  debrief: createDebriefStore(),
});
