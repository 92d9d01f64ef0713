/** Targets of the hall as they are told: each once, of whom and of which days, and how it went. */
import type { TargetScore } from '../../sim/index.ts';
import type { DebriefModel, DebriefWords } from './debrief-model.ts';

const measured = ({ measure, kind, category, days }: TargetScore): string =>
  JSON.stringify([measure, kind, category, days]);

export interface ToldTarget {
  readonly key: string;
  readonly name: string;
  /** Of whom, on which days; "" for everybody. */
  readonly among: string;
  readonly value: string;
  /** 0..1 */
  readonly points: number;
  /** Everything done is good, half of it passable. */
  readonly tone: 'good' | 'soon' | 'bad';
}

/** What counts for several dimensions is told once. */
export function toldTargets(
  { score, bundle }: Pick<DebriefModel, 'score' | 'bundle'>,
  { t, names }: Pick<DebriefWords, 't' | 'names'>,
): ToldTarget[] {
  const { week, floor, category: line } = names(null);
  const seen = new Set<string>();
  return score.targets.flatMap((target) => {
    const key = measured(target);
    if (seen.has(key)) return [];
    seen.add(key);
    const { measure, kind, category, days = [], value, points } = target;
    return {
      key,
      name: t(`targets.measure.${measure}`),
      among: [
        ...(kind ? [floor.kind(kind)] : []),
        ...(category ? [line(category)] : []),
        ...days.map(week.day),
      ].join(' · '),
      value:
        value === null
          ? t(bundle.lesson.supervisor?.week ? 'targets.notRun' : 'targets.none')
          : t(`targets.unit.${measure}`, { value: Math.round(value * 10) / 10 }),
      points,
      tone: points >= 1 ? 'good' : points >= 0.5 ? 'soon' : 'bad',
    };
  });
}
