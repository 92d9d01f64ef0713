/**
 * Messages in both languages, one JSON file per namespace. zh-CN is the source.
 * `common` and `menu` come with the first page, the rest when a screen first asks for it.
 */
import { type BackendModule, createInstance, type i18n } from 'i18next';
import type { Lang } from './format.ts';

type Messages = Record<string, unknown>;

const early = import.meta.glob<Messages>(
  ['./messages/*/common.json', './messages/*/menu.json', './messages/*/errors.json'],
  { eager: true, import: 'default' },
);
const late = import.meta.glob<Messages>(
  [
    './messages/*/*.json',
    '!./messages/*/common.json',
    '!./messages/*/menu.json',
    '!./messages/*/errors.json',
  ],
  { import: 'default' },
);

const pathOf = (lang: string, namespace: string): string => `./messages/${lang}/${namespace}.json`;

function earlyResources(): Record<string, Record<string, Messages>> {
  const resources: Record<string, Record<string, Messages>> = { 'zh-CN': {}, en: {} };
  for (const [path, messages] of Object.entries(early)) {
    const [, lang = '', namespace = ''] = /messages\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
    const byNamespace = resources[lang];
    if (byNamespace) byNamespace[namespace] = messages;
  }
  return resources;
}

const backend: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (lang, namespace, done) => {
    const load = late[pathOf(lang, namespace)];
    if (!load) return done(new Error(`no messages ${lang}/${namespace}`), false);
    load().then(
      (messages) => done(null, messages),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), false),
    );
  },
};

export interface I18nOptions {
  readonly language: Lang;
  /** A plugin such as react-i18next's `initReactI18next`, handed in by app. */
  readonly plugin?: { readonly type: '3rdParty'; init(instance: i18n): void };
}

/** Ready when the promise resolves; the eager namespaces need no network. */
export async function createI18n({ language, plugin }: I18nOptions): Promise<i18n> {
  const instance = createInstance();
  instance.use(backend);
  if (plugin) instance.use(plugin);
  await instance.init({
    lng: language,
    fallbackLng: 'zh-CN',
    supportedLngs: ['zh-CN', 'en'],
    load: 'currentOnly',
    defaultNS: 'common',
    ns: ['common', 'menu', 'errors'],
    resources: earlyResources() as never,
    // The namespaces above are here; others are fetched through the backend.
    partialBundledLanguages: true,
    returnNull: false,
    // React escapes; scenario text is shown as plain text only.
    interpolation: { escapeValue: false },
  });
  return instance;
}
