/** Settings that the whole page follows: attributes on the root element, read by the style sheets. */
import type { i18n } from 'i18next';
import type { Settings, SettingsStore } from '../stores/settings-store.ts';

/** `auto` leaves it to the system; `full` stands also against its wish for less. */
const MOTION = { auto: 'auto', on: 'reduced', off: 'full' } as const;

function apply(settings: Settings, words: i18n): void {
  const root = document.documentElement;
  root.lang = settings.language;
  root.dataset.theme = settings.theme;
  root.dataset.text = settings.textSize;
  root.dataset.motion = MOTION[settings.reducedMotion];
  document.title = words.getFixedT(settings.language, 'common')('title');
  if (words.language !== settings.language) void words.changeLanguage(settings.language);
}

export function followSettings(store: SettingsStore, words: i18n): () => void {
  apply(store.getState(), words);
  return store.subscribe((settings) => apply(settings, words));
}
