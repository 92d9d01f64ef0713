import { describe, expect, test } from 'vitest';
import {
  createSettingsStore,
  DEFAULT_SETTINGS,
  SETTINGS_KEY,
  SETTINGS_VERSION,
} from '../../src/stores/settings-store.ts';

const mapStorage = (kept: Map<string, string>) => () => ({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
});
const settingsOf = (kept: Map<string, string>) => {
  const { set: _, reset: __, ...settings } = createSettingsStore(mapStorage(kept)).getState();
  return settings;
};
const stored = (state: unknown, version = SETTINGS_VERSION) =>
  new Map([[SETTINGS_KEY, JSON.stringify({ state, version })]]);

describe('settings', () => {
  test('begin with the defaults and are there again in the next page', () => {
    const kept = new Map<string, string>();
    expect(settingsOf(kept)).toEqual(DEFAULT_SETTINGS);
    const store = createSettingsStore(mapStorage(kept));
    store.getState().set({ language: 'en', volume: 0.25, theme: 'high-contrast' });
    expect(settingsOf(kept)).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'en',
      volume: 0.25,
      theme: 'high-contrast',
    });
    store.getState().reset();
    expect(settingsOf(kept)).toEqual(DEFAULT_SETTINGS);
  });

  test('of an older or newer version keep what is still valid', () => {
    const old = { language: 'en', volume: 7, theme: 'sepia', mute: 'yes', gone: 1 };
    for (const version of [0, SETTINGS_VERSION, 99]) {
      expect(settingsOf(stored(old, version))).toEqual({
        ...DEFAULT_SETTINGS,
        language: 'en',
        volume: 1,
      });
    }
  });

  test('remember a level for each lesson, and nothing that is no level', () => {
    const kept = new Map<string, string>();
    createSettingsStore(mapStorage(kept))
      .getState()
      .set({ levels: { s01: 'rush' } });
    expect(settingsOf(kept).levels).toEqual({ s01: 'rush' });
    expect(settingsOf(stored({ levels: { s01: 'rush', s03: 7 } })).levels).toEqual({ s01: 'rush' });
    expect(settingsOf(stored({ levels: 'rush' })).levels).toEqual({});
  });

  test.each(['{"state":', 'null', '[]', '{"state":null}', '{"state":"x","version":1}'])(
    'damaged as %s are the defaults',
    (text) => {
      expect(settingsOf(new Map([[SETTINGS_KEY, text]]))).toEqual(DEFAULT_SETTINGS);
    },
  );

  test('never take a value that is none', () => {
    const store = createSettingsStore(mapStorage(new Map()));
    store.getState().set({ volume: Number.NaN, clockRate: 3, textSize: 'huge' as never });
    expect(store.getState()).toMatchObject({ volume: 0.7, clockRate: 1, textSize: 'normal' });
  });

  test('work where storage is blocked', () => {
    const store = createSettingsStore(() => {
      throw new Error('SecurityError');
    });
    store.getState().set({ mute: true });
    expect(store.getState().mute).toBe(true);
  });

  test('work where storage is full', () => {
    const store = createSettingsStore(() => ({
      getItem: () => null,
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
      removeItem: () => {},
    }));
    store.getState().set({ mute: true });
    expect(store.getState().mute).toBe(true);
  });
});
