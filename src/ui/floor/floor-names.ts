/** Names of people, places and lists on the floor, in the words of the content. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import { formatMoney } from '../../text/format.ts';
import { inLanguage } from '../counter/content-text.ts';
import { useDesk } from '../counter/desk-port.ts';
import type { Translate, Words } from '../counter/words.ts';

const NAMESPACES = ['console', 'counter', 'common', 'reasons', 'commands', 'alerts'] as const;

/** Places every branch has besides its windows and posts. */
export const BACK = 'back';
export const BREAK = 'break';

export interface FloorWords extends Words {
  staff(id: string): string;
  /** A window with its number, a post, or off the floor. */
  place(id: string): string;
  /** Short enough for a bar: "No. 2". */
  spot(id: string): string;
  category(id: string): string;
  /** Categories somebody can serve. */
  skills(id: string): string;
}

export function floorWords(
  { branch }: Pick<LessonBundle, 'branch'>,
  t: Translate,
  language: Words['language'],
): FloorWords {
  const c: Words['c'] = (text) => inLanguage(text, language);
  const numberOf = (id: string) => branch.windows.find((one) => one.id === id)?.number;
  const serves = (id: string): string =>
    (branch.windows.find((one) => one.id === id)?.serves ?? []).map(category).join(t('and'));
  function category(id: string): string {
    return c(branch.categories.find((one) => one.id === id)?.name) || id;
  }
  const post = (id: string) => c(branch.posts.find((one) => one.id === id)?.name);
  const off = (id: string) => post(id) || t(`place.${id}`, { defaultValue: id });
  return {
    t,
    c,
    language,
    category,
    staff: (id) => c(branch.staff.find((one) => one.id === id)?.name) || id,
    place(id) {
      const number = numberOf(id);
      return number === undefined ? off(id) : t('place.window', { number, serves: serves(id) });
    },
    spot(id) {
      const number = numberOf(id);
      return number === undefined ? off(id) : t('place.spot', { number });
    },
    skills: (id) =>
      (branch.staff.find((one) => one.id === id)?.can ?? [])
        .map((one) => branch.categories.find(({ id: own }) => own === one)?.prefix || category(one))
        .join(' '),
  };
}

/** Whole yuan are read faster without the cents. */
export const moneyShort = (fen: number): string => formatMoney(fen).replace(/\.00$/, '');

export function useFloorWords(): FloorWords {
  const { t } = useTranslation(NAMESPACES);
  const { bundle, settings } = useDesk();
  const { language } = settings;
  // The same object as long as nothing changed, so that rows need not be drawn anew with every picture.
  return useMemo(
    () => floorWords(bundle, t as unknown as Translate, language),
    [bundle, t, language],
  );
}
