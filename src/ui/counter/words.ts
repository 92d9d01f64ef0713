import { useTranslation } from 'react-i18next';
import type { Text } from '../../scenario/schema/common.ts';
import { inLanguage } from './content-text.ts';
import { useDesk } from './desk-port.ts';

const NAMESPACES = ['counter', 'common', 'reasons', 'commands', 'facts'] as const;

export type Translate = (key: string, values?: Record<string, unknown>) => string;

export interface Words {
  readonly t: Translate;
  /** Words of the content in the player's language. */
  readonly c: (text: Text | string | undefined) => string;
  readonly language: 'zh-CN' | 'en';
}

export function useWords(): Words {
  const { t } = useTranslation(NAMESPACES);
  const { language } = useDesk().settings;
  return {
    t: t as unknown as Translate,
    c: (text) => inLanguage(text, language),
    language,
  };
}
