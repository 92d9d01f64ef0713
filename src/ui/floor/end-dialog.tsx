/** Whether the matter in hand is over: the same words whatever has or has not been done. */
import { type KeyboardEvent, useState } from 'react';
import { useControl } from '../counter/desk-control.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useSettings } from '../kit/session-context.tsx';
import { useFloorWords } from './floor-names.ts';

export function EndDialog() {
  const { run, setDialog } = useControl();
  const { t } = useFloorWords();
  const set = useSettings((s) => s.set);
  const [never, setNever] = useState(false);
  const close = () => setDialog(null);
  const end = () => {
    if (never) set({ confirmEnd: false });
    close();
    run({ do: 'end-duty' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const key = event.key.toLowerCase();
    if (key === 'y') end();
    else if (key === 'n') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Dialog title={t('end.title')} closeLabel={t('common:close')} onClose={close} side="popover">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys for the buttons inside */}
      <div className="end-matter" onKeyDown={onKeyDown}>
        <p>{t('end.words')}</p>
        <div className="end-acts">
          <Button tone="primary" keyCap="Y" data-confirm="yes" autoFocus onPress={end}>
            {t('end.yes')}
          </Button>
          <Button keyCap="N" data-confirm="no" onPress={close}>
            {t('end.no')}
          </Button>
        </div>
        <label className="end-never">
          <input
            type="checkbox"
            checked={never}
            onChange={(event) => setNever(event.target.checked)}
          />
          {t('end.never')}
        </label>
      </div>
    </Dialog>
  );
}
