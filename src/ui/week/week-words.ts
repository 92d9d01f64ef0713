/** Names of days, levers, checks and measures, in the words of the content and the player's language. */
import { useTranslation } from 'react-i18next';
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Week } from '../../scenario/schema/week.ts';
import { figure } from '../../text/figures.ts';
import { formatClockShort } from '../../text/format.ts';
import { useDesk } from '../counter/desk-port.ts';
import type { Translate } from '../counter/words.ts';
import { type FloorWords, floorWords } from '../floor/floor-names.ts';
import { measureName } from './measure-name.ts';
import { type Hours, inUnit, type Measure, type ParetoSource, unitOf } from './week-measures.ts';

const NAMESPACES = [
  'week',
  'console',
  'counter',
  'common',
  'reasons',
  'commands',
  'alerts',
] as const;

const HALF_HOUR = 1_800_000;

/** Two lists that are both read by id. */
const byId = <T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined =>
  list.find((one) => one.id === id);

export const weekOf = ({ lesson }: Pick<LessonBundle, 'lesson'>): Week | undefined =>
  lesson.supervisor?.week;

export interface WeekWords extends FloorWords {
  day(index: number): string;
  lever(id: string): string;
  option(lever: string, id: string): string;
  check(id: string): string;
  /** "Mean wait (min)". */
  measure(id: Measure): string;
  unit(id: Measure): string;
  /** A value in ms or a number, with one digit and its unit. */
  value(id: Measure, value: number): string;
  half(from: number): string;
  hours(hours: Hours): string;
  /** A day, or half an hour of it. */
  moment(day: number, from: number): string;
  cause(source: ParetoSource, id: string): string;
}

export function useWeekWords(): WeekWords {
  const { t: raw } = useTranslation(NAMESPACES);
  const { bundle, settings } = useDesk();
  const t = raw as unknown as Translate;
  const base = floorWords(bundle, t, settings.language);
  const { c } = base;
  const week = weekOf(bundle);
  const hall = Object.values(bundle.halls ?? {})[0] ?? bundle;
  const { quality } = hall.bank;
  const day = (index: number): string => c(week?.days[index]?.name);
  const half = (from: number): string =>
    `${formatClockShort(from)}–${formatClockShort(from + HALF_HOUR)}`;
  const unit = (id: Measure): string => t(`unit.${unitOf(id)}`);
  return {
    ...base,
    day,
    lever: (id) => c(byId(week?.levers ?? [], id)?.name) || id,
    option: (lever, id) => c(byId(byId(week?.levers ?? [], lever)?.options ?? [], id)?.name) || id,
    check: (id) => c(byId(week?.checks ?? [], id)?.name) || id,
    measure: (id) => measureName(id, t),
    unit,
    value: (id, value) => t('valued', { value: figure(inUnit(id, value)), unit: unit(id) }),
    half,
    hours: ({ from, to }) => `${formatClockShort(from)}–${formatClockShort(to)}`,
    moment: (index, from) => (from < 0 ? day(index) : `${day(index)} ${half(from)}`),
    cause(source, id) {
      if (source === 'reasons') return c(byId(quality?.callBack.reasons ?? [], id)?.text) || id;
      if (source === 'failed') return c(byId(quality?.visit.items ?? [], id)?.text) || id;
      if (source === 'leftCategory') return c(byId(hall.branch.categories, id)?.name) || id;
      return half(Number(id));
    },
  };
}
