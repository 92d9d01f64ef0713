/** The user's settings. They survive a reload where storage works, and work all the same where it is blocked. */
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Door } from '../scenario/schema/doors.ts';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const TEXT_SIZES = ['normal', 'large', 'larger'] as const;
export const THEMES = ['light', 'dark', 'high-contrast'] as const;
export const MOTIONS = ['auto', 'on', 'off'] as const;
export const DOORS = ['counter', 'floor'] as const satisfies readonly Door[];
export const CLOCK_RATES = [0.5, 1, 2, 4] as const;

export interface Settings {
  readonly language: Language;
  readonly mute: boolean;
  /** 0..1 */
  readonly volume: number;
  readonly captions: boolean;
  /** 0..1: the murmur of the hall, as a part of `volume`. */
  readonly hallVolume: number;
  /** Tickets are called by the browser's voice as well. */
  readonly speakCalls: boolean;
  readonly textSize: (typeof TEXT_SIZES)[number];
  readonly theme: (typeof THEMES)[number];
  /** auto: as the system says. on: less motion. */
  readonly reducedMotion: (typeof MOTIONS)[number];
  /** auto: by the graphics adapter found. */
  readonly lowPower: (typeof MOTIONS)[number];
  /** Simulated seconds per real second outside exams. */
  readonly clockRate: number;
  /** When something urgent comes up, the fast clock of a drill goes at the normal pace for a moment. */
  readonly slowMoments: boolean;
  /** A supervisor is asked before a matter is ended. */
  readonly confirmEnd: boolean;
  /** Door behind which the menu's lessons lie. */
  readonly door: Door;
  /** Level last chosen, by lesson; absent: as written. */
  readonly levels: Readonly<Record<string, string>>;
}

export interface SettingsActions {
  set(patch: Partial<Settings>): void;
  reset(): void;
}

export type SettingsStore = StoreApi<Settings & SettingsActions>;

export const DEFAULT_SETTINGS: Settings = {
  language: 'zh-CN',
  mute: false,
  volume: 0.7,
  captions: true,
  hallVolume: 0.5,
  speakCalls: false,
  textSize: 'normal',
  theme: 'light',
  reducedMotion: 'auto',
  lowPower: 'auto',
  clockRate: 1,
  slowMoments: true,
  confirmEnd: true,
  door: 'counter',
  levels: {},
};

export const SETTINGS_VERSION = 1;
export const SETTINGS_KEY = 'open-counter.settings';

const oneOf = <T>(list: readonly T[], value: unknown, otherwise: T): T =>
  list.includes(value as T) ? (value as T) : otherwise;
const truth = (value: unknown, otherwise: boolean): boolean =>
  typeof value === 'boolean' ? value : otherwise;

const isText = (value: unknown): value is string => typeof value === 'string';
const texts = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => isText(entry[1])),
      )
    : {};

/** Whatever lies in storage (older version, edited by hand, damaged) becomes valid settings. */
export function sanitizeSettings(stored: unknown): Settings {
  const s = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<
    string,
    unknown
  >;
  const d = DEFAULT_SETTINGS;
  const part = (value: unknown, otherwise: number): number =>
    typeof value === 'number' && Number.isFinite(value)
      ? Math.min(1, Math.max(0, value))
      : otherwise;
  return {
    language: oneOf(LANGUAGES, s.language, d.language),
    mute: truth(s.mute, d.mute),
    volume: part(s.volume, d.volume),
    captions: truth(s.captions, d.captions),
    hallVolume: part(s.hallVolume, d.hallVolume),
    speakCalls: truth(s.speakCalls, d.speakCalls),
    textSize: oneOf(TEXT_SIZES, s.textSize, d.textSize),
    theme: oneOf(THEMES, s.theme, d.theme),
    reducedMotion: oneOf(MOTIONS, s.reducedMotion, d.reducedMotion),
    lowPower: oneOf(MOTIONS, s.lowPower, d.lowPower),
    clockRate: oneOf(CLOCK_RATES, s.clockRate as never, d.clockRate as 1),
    slowMoments: truth(s.slowMoments, d.slowMoments),
    confirmEnd: truth(s.confirmEnd, d.confirmEnd),
    door: oneOf(DOORS, s.door, d.door),
    levels: texts(s.levels),
  };
}

/** A storage that never throws: what cannot be kept is forgotten at the end of the page. */
export function forgiving(storage: () => StateStorage): StateStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => {
      try {
        return storage().getItem(key);
      } catch {
        return kept.get(key) ?? null;
      }
    },
    setItem: (key, value) => {
      kept.set(key, value);
      try {
        storage().setItem(key, value);
      } catch {
        // Blocked or full: the copy above serves until the page closes.
      }
    },
    removeItem: (key) => {
      kept.delete(key);
      try {
        storage().removeItem(key);
      } catch {
        // As above.
      }
    },
  };
}

/** `storage` is handed in by app (localStorage there, a map in tests). */
export const createSettingsStore = (storage: () => StateStorage): SettingsStore =>
  createStore<Settings & SettingsActions>()(
    persist<Settings & SettingsActions, [], [], Settings>(
      (set) => ({
        ...DEFAULT_SETTINGS,
        set: (patch) => set((state) => sanitizeSettings({ ...state, ...patch })),
        reset: () => set(DEFAULT_SETTINGS),
      }),
      {
        name: SETTINGS_KEY,
        version: SETTINGS_VERSION,
        storage: createJSONStorage<Settings>(() => forgiving(storage)),
        partialize: (state) => sanitizeSettings(state),
        // Each version is read field by field; what a newer one added falls back to its default.
        migrate: (stored) => sanitizeSettings(stored),
        merge: (stored, current) => ({ ...current, ...sanitizeSettings(stored) }),
      },
    ),
  );
