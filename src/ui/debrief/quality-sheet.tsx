/** The sheet of the mystery visitor: its items by group, each with a shape and a word. */
import type { QualitySpec } from '../../scenario/schema/quality.ts';
import type { ItemResult } from '../../sim/index.ts';
import { useWords } from '../menu/use-words.ts';

type State = 'met' | 'missed' | 'none';

const SIGNS: Readonly<Record<State, string>> = { met: '✓', missed: '✕', none: '–' };

const stateOf = (passed: boolean | null): State =>
  passed === null ? 'none' : passed ? 'met' : 'missed';

interface QualitySheetProps {
  readonly spec: QualitySpec;
  readonly items: readonly ItemResult[];
}

export function QualitySheet({ spec, items }: QualitySheetProps) {
  const { t, say } = useWords('quality');
  const results = new Map(items.map(({ id, passed }) => [id, stateOf(passed)]));
  return (
    <div className="quality-groups">
      {spec.groups.map((group) => (
        <section key={group.id} aria-label={say(group.name)}>
          <h4>{say(group.name)}</h4>
          <ul>
            {spec.visit.items
              .filter((item) => item.group === group.id)
              .map(({ id, text, source }) => {
                const state = results.get(id) ?? 'none';
                return (
                  <li key={id} data-state={state}>
                    <i className="quality-sign" aria-hidden="true">
                      {SIGNS[state]}
                    </i>
                    <span>
                      {say(text)}
                      {source ? <small>{say(source)}</small> : null}
                    </span>
                    <b className="quality-state">{t(`state.${state}`)}</b>
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
    </div>
  );
}
