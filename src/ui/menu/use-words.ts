import { useTranslation } from 'react-i18next';
import { asLang, type Bilingual, type Lang, pick } from '../../text/format.ts';

export interface Words {
  readonly t: (key: string, values?: Record<string, unknown>) => string;
  readonly lang: Lang;
  /** Scenario text in the language of the page. */
  readonly say: (text: Bilingual) => string;
}

/** @param namespace of several, the first needs no prefix */
export function useWords(namespace: string | string[]): Words {
  const { t, i18n } = useTranslation(namespace);
  const lang = asLang(i18n.language);
  return {
    t: (key, values) => String(t(key, { ...values })),
    lang,
    say: (text) => pick(text, lang),
  };
}
