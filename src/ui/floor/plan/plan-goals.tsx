/** Targets of the branch, handed out to people in steps; the sum is told, whether it is wise is not. */
import type { Goal } from '../../../scenario/schema/goals.ts';
import type { GoalView } from '../../../sim/index.ts';
import { useDesk } from '../../counter/desk-port.ts';
import { Button } from '../../kit/button.tsx';
import type { PlanWords } from './plan-words.ts';
import type { PlanEdits } from './use-plan.ts';

interface GoalProps {
  readonly goal: Goal;
  readonly split: GoalView;
  readonly edits: PlanEdits;
  readonly words: PlanWords;
}

function stand({ total }: Goal, { sum }: GoalView, { t }: PlanWords): string {
  if (sum === total) return `✓ ${t('goal.even')}`;
  return sum < total
    ? `△ ${t('goal.left', { count: total - sum })}`
    : `▲ ${t('goal.over', { count: sum - total })}`;
}

function OneGoal({ goal, split, edits, words }: GoalProps) {
  const { t, floor } = words;
  const { id, name, about, unit, total, step } = goal;
  const set = (staff: string, amount: number) =>
    void edits.give({ do: 'set-goal', goal: id, staff, amount });
  return (
    <div className="plan-goal" data-goal={id}>
      <h4>{floor.c(name)}</h4>
      {about ? <p className="quiet">{floor.c(about)}</p> : null}
      <ul>
        {Object.entries(split.parts).map(([staff, amount]) => {
          const label = t('goal.part', { goal: floor.c(name), name: floor.staff(staff) });
          return (
            <li key={staff}>
              <span>{floor.staff(staff)}</span>
              {/* biome-ignore lint/a11y/useSemanticElements: a fieldset needs a legend where there is no room */}
              <span role="group" aria-label={label}>
                <Button
                  className="button small"
                  data-goal-less={staff}
                  aria-label={`${label}: ${t('goal.less')}`}
                  onPress={() => set(staff, Math.max(0, amount - step))}
                >
                  −
                </Button>
                <output>{amount}</output>
                <Button
                  className="button small"
                  data-goal-more={staff}
                  aria-label={`${label}: ${t('goal.more')}`}
                  onPress={() => set(staff, Math.min(total, amount + step))}
                >
                  +
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      <p aria-live="polite" data-even={split.sum === total}>
        {t('goal.sum', { sum: split.sum, total, unit: unit ? floor.c(unit) : '' })} ·{' '}
        {stand(goal, split, words)}
      </p>
    </div>
  );
}

export function GoalList({ edits, words }: { edits: PlanEdits; words: PlanWords }) {
  const { bundle, view } = useDesk();
  return (bundle.lesson.supervisor?.goals ?? []).map((goal) => {
    const split = view.floor?.goals?.find(({ id }) => id === goal.id);
    return split ? (
      <OneGoal key={goal.id} goal={goal} split={split} edits={edits} words={words} />
    ) : null;
  });
}

export function PlanGoals(props: { edits: PlanEdits; words: PlanWords }) {
  const { bundle } = useDesk();
  const { t } = props.words;
  return (
    <section className="plan-goals">
      <h3>{t('goal.title')}</h3>
      {bundle.lesson.supervisor?.goals ? (
        <GoalList {...props} />
      ) : (
        <p className="quiet">{t('goal.none')}</p>
      )}
    </section>
  );
}
