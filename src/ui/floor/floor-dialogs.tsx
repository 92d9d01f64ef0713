/** What lies over the floor when it is asked for: the list of keys, and from which wait on one wants to know. */
import { useControl } from '../counter/desk-control.ts';
import { useDesk } from '../counter/desk-port.ts';
import { Dialog } from '../kit/dialog.tsx';
import { useView } from '../kit/session-context.tsx';
import { KEY_LIST } from './floor-keys.ts';
import { useFloorWords } from './floor-names.ts';
import { KeyListDialog } from './key-list-dialog.tsx';
import { levelsOf } from './waits.ts';

const MINUTE = 60_000;
/** Longer than anybody waits: the line is never heard of. */
const NEVER = 24 * 60 * MINUTE;
const CHOICES = [5, 10, 15, 20, 30, 45, 60];

export function KeysDialog() {
  const { t } = useFloorWords();
  return <KeyListDialog list={KEY_LIST} t={t} />;
}

export function AlarmsDialog() {
  const { bundle, view } = useDesk();
  const { setDialog } = useControl();
  const { t, category } = useFloorWords();
  const alarms = useView((v) => v.alarms);
  const setAlarm = useView((v) => v.setAlarm);
  const usual = levelsOf(bundle)[1] ?? 0;
  const choices = [...new Set([...CHOICES.map((n) => n * MINUTE), usual])].sort((a, b) => a - b);
  return (
    <Dialog title={t('alarm.title')} closeLabel={t('common:close')} onClose={() => setDialog(null)}>
      <p className="quiet">{t('alarm.how')}</p>
      <ul className="alarm-rows">
        {view.hall.queues.map(({ category: id }) => (
          <li key={id}>
            <label htmlFor={`alarm-${id}`}>{category(id)}</label>
            <select
              id={`alarm-${id}`}
              value={alarms[id] ?? usual}
              onChange={(event) => setAlarm(id, Number(event.target.value))}
            >
              {choices.map((ms) => (
                <option key={ms} value={ms}>
                  {t('alarm.from', { count: Math.round(ms / MINUTE) })}
                </option>
              ))}
              <option value={NEVER}>{t('alarm.never')}</option>
            </select>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
