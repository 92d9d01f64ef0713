/** What is set for which day. Days that are over can be read only. */
import type { KeyboardEvent } from 'react';
import type { Lever } from '../../scenario/schema/week.ts';
import { useDesk } from '../counter/desk-port.ts';
import { Button } from '../kit/button.tsx';
import { KeyCap } from '../kit/key-cap.tsx';
import { Panel } from '../kit/panel.tsx';
import { Tooltip } from '../kit/tooltip.tsx';
import { useWeek } from './week-control.ts';
import { useWeekWords, weekOf } from './week-words.ts';

const COLUMNS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
const ROWS: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };

/** Left and right to the next day that can be set, page up and down to the next lever; up and down change what is set. */
function roam(event: KeyboardEvent<HTMLElement>): void {
  if (event.nativeEvent.isComposing || event.keyCode === 229 || event.altKey) return;
  const [across, down] = [COLUMNS[event.key], ROWS[event.key]];
  const at = event.target as HTMLElement;
  if ((across === undefined && down === undefined) || at.tagName !== 'SELECT') return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll<HTMLSelectElement>('select')];
  const line = all.filter(({ dataset }) =>
    across === undefined ? dataset.day === at.dataset.day : dataset.lever === at.dataset.lever,
  );
  line[line.indexOf(at as HTMLSelectElement) + (across ?? down ?? 0)]?.focus();
}

export function LeverBoard() {
  const { bundle } = useDesk();
  const { week, chosen, canUndo, undo } = useWeek();
  const { t, day } = useWeekWords();
  const levers = weekOf(bundle)?.levers ?? [];
  return (
    <Panel
      className="levers"
      title={t('levers.title')}
      note={
        <span className="levers-acts">
          <span>
            <i className="changed-mark" aria-hidden="true" /> {t('levers.changed')}
          </span>
          <KeyCap>L</KeyCap>
          <Button
            className="button small"
            keyCap="U"
            reason={canUndo ? '' : t('levers.nothing')}
            onPress={undo}
          >
            {t('levers.undo')}
          </Button>
        </span>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows between the fields inside */}
      <div className="levers-scroll" onKeyDown={roam}>
        <table>
          <caption className="unseen">{t('levers.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('levers.lever')}</th>
              {week.days.map(({ id, state }, k) => (
                <th key={id} scope="col" data-state={state} data-chosen={k === chosen}>
                  {day(k)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {levers.map((lever) => (
              <Row key={lever.id} lever={lever} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Row({ lever }: { readonly lever: Lever }) {
  const { week, chosen, setLever } = useWeek();
  const { t, c, day } = useWeekWords();
  // The whole of a name that its field may cut off, and what it means.
  const aboutOf = (id: string): string => {
    const option = lever.options.find((one) => one.id === id);
    return [c(option?.name), c(option?.about)].filter(Boolean).join(' · ');
  };
  return (
    <tr>
      <th scope="row">
        {c(lever.name)}
        {lever.about ? <small>{c(lever.about)}</small> : null}
      </th>
      {week.days.map(({ id, settings, open, state }, k) => {
        const now = settings[lever.id] ?? '';
        const changed = now !== '' && now !== lever.initial;
        const name = c(lever.options.find((one) => one.id === now)?.name) || '–';
        return (
          <td key={id} data-state={state} data-changed={changed} data-chosen={k === chosen}>
            {open.includes(lever.id) ? (
              <Tooltip text={aboutOf(now)}>
                <select
                  aria-label={t('levers.cell', { lever: c(lever.name), day: day(k) })}
                  data-lever={lever.id}
                  data-day={id}
                  value={now}
                  onChange={(event) => setLever(id, lever.id, event.target.value)}
                >
                  {lever.options.map((option) => (
                    <option key={option.id} value={option.id}>
                      {c(option.name)}
                    </option>
                  ))}
                </select>
              </Tooltip>
            ) : (
              <span className="lever-set">{name}</span>
            )}
            {changed ? <span className="unseen">{t('levers.changed')}</span> : null}
          </td>
        );
      })}
    </tr>
  );
}
