import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ATTEMPT_FILE_PROBLEMS } from '../../src/session/attempt-file.ts';
import { SAVE_PROBLEMS, SESSION_ERRORS } from '../../src/stores/session-store.ts';
import { createI18n } from '../../src/text/i18n.ts';

const FOLDER = fileURLToPath(new URL('../../src/text/messages', import.meta.url));
const LANGUAGES = ['zh-CN', 'en'] as const;
const namespacesOf = (language: string) => readdirSync(`${FOLDER}/${language}`).sort();
const NAMESPACES = namespacesOf('zh-CN');

type Flat = Record<string, unknown>;
function flatten(value: unknown, path = ''): Flat {
  if (typeof value !== 'object' || value === null) return { [path]: value };
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => flatten(inner, path ? `${path}.${key}` : key)),
  );
}
const read = (language: string, file: string): Flat =>
  flatten(JSON.parse(readFileSync(`${FOLDER}/${language}/${file}`, 'utf8')));

/** English counts (one, other), Chinese does not (other): the same key to a reader. */
const PLURAL = /_(zero|one|two|few|many|other)$/;
const keysOf = (flat: Flat) =>
  [...new Set(Object.keys(flat).map((key) => key.replace(PLURAL, '')))].sort();

type Values = Record<string, string>;
/**
 * Names of the values by key. Both halves of a sentence that is cut around something ("…Before", "…After")
 * count as one: languages put things in different places. Plurals are left out: "one note" needs no number.
 */
function valuesByKey(flat: Flat): Values {
  const names: Record<string, Set<string>> = {};
  for (const [key, text] of Object.entries(flat)) {
    if (PLURAL.test(key) || Object.keys(flat).some((other) => other.startsWith(`${key}_`)))
      continue;
    const found = [...String(text).matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name!);
    const whole = key.replace(/(Before|After)$/, '');
    names[whole] = new Set([...(names[whole] ?? []), ...found]);
  }
  return Object.fromEntries(
    Object.entries(names).map(([key, set]) => [key, [...set].sort().join()]),
  );
}

test('both languages have the same namespaces', () => {
  expect(NAMESPACES.length).toBeGreaterThanOrEqual(2);
  expect(namespacesOf('en')).toEqual(NAMESPACES);
});

describe.each(NAMESPACES)('%s', (file) => {
  const [zh, en] = LANGUAGES.map((language) => read(language, file)) as [Flat, Flat];

  test('says the same things in both languages', () => {
    expect(keysOf(en)).toEqual(keysOf(zh));
    expect(keysOf(zh).length).toBeGreaterThan(0);
  });

  test('leaves nothing empty', () => {
    for (const flat of [zh, en]) {
      const empty = Object.entries(flat).filter(
        ([, text]) => typeof text !== 'string' || text.trim() === '',
      );
      expect(empty).toEqual([]);
    }
  });

  test('fills in the same values in both languages', () => {
    const [chinese, english] = [zh, en].map(valuesByKey) as [Values, Values];
    const differing = Object.keys(chinese).filter((key) => chinese[key] !== english[key]);
    expect(differing).toEqual([]);
  });

  test('is in English without Chinese, names of the product and of the language aside', () => {
    const left = Object.entries(en).filter(([, text]) =>
      /\p{Script=Han}/u.test(String(text).replace(/开门营业|简体中文|中文/g, '')),
    );
    expect(left).toEqual([]);
  });
});

test('every code that the session can show has words', async () => {
  const words = await createI18n({ language: 'zh-CN' });
  for (const language of LANGUAGES) {
    await words.changeLanguage(language);
    const t = words.getFixedT(language, 'errors');
    const codes = [
      ...SESSION_ERRORS.map((code) => `session.${code}`),
      ...SAVE_PROBLEMS.map((code) => `save.${code}`),
      ...ATTEMPT_FILE_PROBLEMS.map((code) => `file.${code}`),
    ];
    expect(
      codes.filter((key) => !words.exists(key, { ns: 'errors', lng: language, fallbackLng: [] })),
    ).toEqual([]);
    expect(t('session.crashed')).not.toBe('session.crashed');
  }
});

test('namespaces of later screens are loaded when asked for', async () => {
  const late = NAMESPACES.map((file) => file.replace('.json', '')).filter(
    (name) => !['common', 'menu', 'errors'].includes(name),
  );
  const words = await createI18n({ language: 'en' });
  for (const name of late) {
    expect(words.hasResourceBundle('en', name)).toBe(false);
    await words.loadNamespaces(name);
    expect(words.hasResourceBundle('en', name)).toBe(true);
  }
});
