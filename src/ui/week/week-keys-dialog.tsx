/** The list of keys. */
import { KeyListDialog } from '../floor/key-list-dialog.tsx';
import { KEY_LIST } from './week-keys.ts';
import { useWeekWords } from './week-words.ts';

export function WeekKeysDialog() {
  const { t } = useWeekWords();
  return <KeyListDialog list={KEY_LIST} t={t} />;
}
