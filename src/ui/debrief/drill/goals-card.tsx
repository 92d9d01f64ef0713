import { Panel } from '../../kit/panel.tsx';
import { usePort } from '../debrief-model.ts';
import { useDrillWords } from './drill-words.ts';
import { goalRows } from './goals-rows.ts';

/** What of the branch's targets was given to whom, and for whom it was too much. */
export function GoalsCard() {
  const { model } = usePort();
  const { t, say, names } = useDrillWords();
  const { floor } = names(null);
  return goalRows(model.bundle, model.facts).map(({ goal, parts, sum }) => {
    const most = Math.max(1, ...parts.map(({ amount }) => amount));
    const unit = goal.unit ? say(goal.unit) : '';
    return (
      <Panel
        key={goal.id}
        title={t('after:goals.title', { goal: say(goal.name) })}
        note={t('after:goals.sum', { sum, total: goal.total, unit })}
        className="card drill-goals"
      >
        <ul>
          {parts.map((part) => {
            const over = part.most !== null && part.amount > part.most;
            return (
              <li key={part.staff}>
                <span>{floor.staff(part.staff)}</span>
                <span className="meter" data-tone={over ? 'bad' : 'good'} aria-hidden="true">
                  <span style={{ width: `${(100 * part.amount) / most}%` }} />
                </span>
                <b>
                  {over ? <span aria-hidden="true">✕ </span> : null}
                  {part.amount} {unit}
                  {over ? <span className="unseen"> {t('after:goals.tooMuch')}</span> : null}
                </b>
                <small>
                  {part.most === null ? '' : t('after:goals.most', { most: part.most, unit })}
                </small>
              </li>
            );
          })}
        </ul>
        {sum === goal.total ? null : (
          <p className="drill-small">
            {t(sum < goal.total ? 'after:goals.short' : 'after:goals.over', {
              count: Math.abs(goal.total - sum),
              unit,
            })}
          </p>
        )}
      </Panel>
    );
  });
}
