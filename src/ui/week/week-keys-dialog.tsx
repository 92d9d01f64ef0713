/** The list of keys. */
import { useControl } from '../counter/desk-control.ts';
import { Dialog } from '../kit/dialog.tsx';
import { KeyCap } from '../kit/key-cap.tsx';
import { KEY_LIST } from './week-keys.ts';
import { useWeekWords } from './week-words.ts';

export function WeekKeysDialog() {
  const { setDialog } = useControl();
  const { t } = useWeekWords();
  return (
    <Dialog
      title={t('console:keys.title')}
      closeLabel={t('common:close')}
      onClose={() => setDialog(null)}
      wide
    >
      <div className="key-groups">
        {KEY_LIST.map(({ group, keys }) => (
          <section key={group}>
            <h3>{t(`keys.group.${group}`)}</h3>
            <ul>
              {keys.map(([id, cap]) => (
                <li key={id}>
                  <KeyCap>{cap}</KeyCap> {t(`keys.${id}`)}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
