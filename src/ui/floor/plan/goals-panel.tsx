/** Targets per person where they stand by themselves: on the screen of a week. */
import { Panel } from '../../kit/panel.tsx';
import './plan-below.css';
import { GoalList } from './plan-goals.tsx';
import { usePlanWords } from './plan-words.ts';
import { usePlanEdits } from './use-plan.ts';

export function GoalsPanel() {
  const words = usePlanWords();
  const edits = usePlanEdits();
  return (
    <Panel className="plan-goals" title={words.t('goal.title')}>
      <GoalList edits={edits} words={words} />
    </Panel>
  );
}
