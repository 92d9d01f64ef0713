import { Panel } from '../kit/panel.tsx';
import { ClauseChip } from './clause-chip.tsx';
import { useDebriefWords, usePort } from './debrief-model.ts';

/** One thing to change in the next shift, and no second one. */
export function HabitCard() {
  const { model, content } = usePort();
  const { t, say, ruleTitle } = useDebriefWords();
  const { score, bundle } = model;
  const rule = content.rule(score.habit);
  const own = bundle.lesson.debrief.habits.find((habit) => habit.rule === score.habit);
  const words = own ? say(own.text) : rule ? say(rule.feedback) : score.habit;
  const nothing = score.cases.length === 0 ? 'habit.notYet' : 'habit.keep';
  return (
    <Panel title={t('habit.title')} className="card habit">
      <p className="habit-words">{score.habit === '' ? t(nothing) : words}</p>
      {score.habit === '' ? null : (
        <p className="habit-why">
          {t('habit.why', { rule: ruleTitle(score.habit) })}{' '}
          {rule ? <ClauseChip id={rule.clause} /> : null}
        </p>
      )}
    </Panel>
  );
}
