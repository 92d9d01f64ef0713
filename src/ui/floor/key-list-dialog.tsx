/** The list of keys of a console, by group. */
import { useControl } from '../counter/desk-control.ts';
import { Dialog } from '../kit/dialog.tsx';
import { KeyCap } from '../kit/key-cap.tsx';
import { useFloorWords } from './floor-names.ts';

export interface KeyGroup {
  readonly group: string;
  /** Id of the words under `keys`, and what stands on the key. */
  readonly keys: readonly (readonly [id: string, cap: string])[];
}

interface KeyListProps {
  readonly list: readonly KeyGroup[];
  /** Words of the console the list is of. */
  readonly t: (key: string) => string;
}

export function KeyListDialog({ list, t }: KeyListProps) {
  const { setDialog } = useControl();
  const { t: common } = useFloorWords();
  return (
    <Dialog
      title={common('keys.title')}
      closeLabel={common('common:close')}
      onClose={() => setDialog(null)}
      wide
    >
      <div className="key-groups">
        {list.map(({ group, keys }) => (
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
