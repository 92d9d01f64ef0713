/** Words for captions and calls, in the language of the page. */

import type { Language } from '../stores/settings-store.ts';
import { createI18n } from '../text/i18n.ts';

export interface CaptionWords {
  caption(name: string, values: Readonly<Record<string, string>>): string;
  /** The spoken call of a ticket; tickets are called in Chinese whatever the page speaks. */
  call(ticket: string, window: number): string;
  setLanguage(language: Language): void;
}

/** Letters and digits one by one, as they are called out in a branch. */
export const spelled = (ticket: string): string => ticket.split('').join(' ');

export async function loadCaptionWords(language: Language): Promise<CaptionWords> {
  const i18n = await createI18n({ language });
  await i18n.loadNamespaces('captions');
  const chinese = i18n.getFixedT('zh-CN');
  return {
    caption: (name, values) => i18n.t(`captions:${name}`, values),
    call: (ticket, window) => chinese('captions:call', { ticket: spelled(ticket), window }),
    setLanguage: (next) => void i18n.changeLanguage(next),
  };
}
