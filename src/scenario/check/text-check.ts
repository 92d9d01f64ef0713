/** Texts say something in both languages. */
import { text } from '../load/diagnostic.ts';
import type { RawDocument } from '../migrate/migration.ts';
import type { Report } from './report.ts';
import { walk } from './walk.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;

export function checkTexts(report: Report, raw: RawDocument): void {
  walk(raw, (value, path) => {
    if (Array.isArray(value)) return;
    for (const language of LANGUAGES) {
      const words = (value as Readonly<Record<string, unknown>>)[language];
      // An empty text is a matter of the schema; one of blanks only is found here.
      if (typeof words !== 'string' || words === '' || words.trim() !== '') continue;
      report([...path, language], 'blank-text', text('文字只有空格。', 'The text is only blanks.'));
    }
  });
}
