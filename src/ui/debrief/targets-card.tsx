import { Panel } from '../kit/panel.tsx';
import { useDebriefWords, usePort } from './debrief-model.ts';
import { toldTargets } from './hall-targets.ts';

/** What was asked of the hall, how it fared, and what that was worth. */
export function TargetsCard() {
  const { model } = usePort();
  const words = useDebriefWords();
  const targets = toldTargets(model, words);
  if (targets.length === 0) return null;
  return (
    <Panel title={words.t('targets.title')} className="card">
      <ul className="dimensions targets">
        {targets.map(({ key, name, among, value, points, tone }) => (
          <li key={key}>
            <span className="dimensions-name">
              {name}
              {among === '' ? null : <small> {among}</small>}
            </span>
            <span className="meter" data-tone={tone}>
              <span style={{ width: `${Math.round(100 * points)}%` }} />
            </span>
            <b>{value}</b>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
