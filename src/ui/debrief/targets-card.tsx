import type { TargetScore } from '../../sim/index.ts';
import { Panel } from '../kit/panel.tsx';
import { useDebriefWords, usePort } from './debrief-model.ts';

/** Everything done is green, half of it amber. */
const tone = (points: number): 'good' | 'soon' | 'bad' =>
  points >= 1 ? 'good' : points >= 0.5 ? 'soon' : 'bad';

const measured = ({ measure, kind, category, days }: TargetScore): string =>
  JSON.stringify([measure, kind, category, days]);

/** What counts for several dimensions is told once. */
const once = (targets: readonly TargetScore[]): readonly TargetScore[] => {
  const first = new Map(targets.map((one) => [measured(one), one] as const).reverse());
  return targets.filter((one) => first.get(measured(one)) === one);
};

/** What was asked of the hall, how it fared, and what that was worth. */
export function TargetsCard() {
  const { model } = usePort();
  const { t, say, names } = useDebriefWords();
  const { week } = names(null);
  const { score, bundle } = model;
  if (score.targets.length === 0) return null;
  const whom = ({ kind, category, days = [] }: TargetScore): string => {
    const people = bundle.bank.kinds.find(({ id }) => id === kind)?.name;
    const line = bundle.branch.categories.find(({ id }) => id === category)?.name;
    const named = [people, line].flatMap((name) => (name ? [say(name)] : []));
    return [...named, ...days.map(week.day)].join(' · ');
  };
  return (
    <Panel title={t('targets.title')} className="card">
      <ul className="dimensions targets">
        {once(score.targets).map((target) => {
          const among = whom(target);
          const { measure, value, points } = target;
          return (
            <li key={measured(target)}>
              <span className="dimensions-name">
                {t(`targets.measure.${measure}`)}
                {among === '' ? null : <small> {among}</small>}
              </span>
              <span className="bar" data-tone={tone(points)}>
                <span style={{ width: `${Math.round(100 * points)}%` }} />
              </span>
              <b>
                {value === null
                  ? t('targets.none')
                  : t(`targets.unit.${measure}`, { value: Math.round(value * 10) / 10 })}
              </b>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
