/** Words of the floor in the language chosen now. */
import type { PersonView, WindowView } from '../sim/index.ts';
import { asLang, formatMinutes, type Lang } from '../text/format.ts';
import type { createI18n } from '../text/i18n.ts';
import type { Face } from './floor-art.ts';
import type { FloorBranch, Words } from './floor-plan.ts';
import { type Temper, temperOf } from './temper.ts';

export type I18n = Awaited<ReturnType<typeof createI18n>>;

const FACES: Readonly<Record<Temper, Face>> = {
  calm: 'calm',
  waiting: 'calm',
  impatient: 'waiting',
  angry: 'angry',
};
export const faceOf = (person: Pick<PersonView, 'patience'>): Face => FACES[temperOf(person)];

export interface FloorWords {
  lang(): Lang;
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  category(id: string): string;
  staff(id: string): string;
  /** Window, post, or one of the places off the floor. */
  place(id: string): string;
  minutes(ms: number): string;
  /** "0:42", "12:05": time that runs at a window. */
  timer(ms: number): string;
  serves(window: WindowView): string;
}

export function createFloorWords(i18n: I18n, branch: FloorBranch): FloorWords {
  const lang = (): Lang => asLang(i18n.language);
  const pick = (words: Words | undefined, otherwise: string): string =>
    words?.[lang()] ?? otherwise;
  const say: FloorWords['say'] = (key, values = {}) => i18n.t(`floor:${key}`, values);
  const category = (id: string): string =>
    pick(branch.categories.find((c) => c.id === id)?.name, id);
  return {
    lang,
    say,
    category,
    staff: (id) => pick(branch.staff.find((s) => s.id === id)?.name, id),
    place(id) {
      if (id === 'back' || id === 'break' || id === 'away') return say(`place.${id}`);
      const window = branch.windows.find((w) => w.id === id);
      if (window) return say('window.long', { n: window.number });
      return pick(branch.posts?.find((post) => post.id === id)?.name, id);
    },
    minutes: (ms) => formatMinutes(ms, lang()),
    timer(ms) {
      const seconds = Math.max(0, Math.floor(ms / 1000));
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    },
    serves: (window) => window.serves.map(category).join(lang() === 'zh-CN' ? '、' : ', '),
  };
}

export const percent = (share: number): number => Math.round(share * 100);
