import type { ReactNode } from 'react';
import { LANGUAGES, TEXT_SIZES, THEMES } from '../../stores/settings-store.ts';
import { formatClock } from '../../text/format.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { JournalDrawer } from './journal-drawer.tsx';
import { Viewer } from './papers/viewer.tsx';
import { PayDialog } from './pay-dialog.tsx';
import { RuleBook } from './rule-book.tsx';
import { speakerName, spokenWords } from './who-speaks.ts';
import { useWords } from './words.ts';

export function DeskDialogs() {
  const { ruleBook } = useDesk();
  const { dialog } = useControl();
  return (
    <>
      {dialog === 'journal' ? <JournalDrawer /> : null}
      {dialog === 'viewer' ? <Viewer /> : null}
      {dialog === 'pay' ? <PayDialog /> : null}
      {dialog === 'history' ? <History /> : null}
      {dialog === 'settings' ? <SettingsDialog /> : null}
      {dialog === 'exit' ? <ExitDialog /> : null}
      {ruleBook.open ? <RuleBook /> : null}
    </>
  );
}

function History() {
  const { view, bundle } = useDesk();
  const { setDialog } = useControl();
  const all = useWords();
  const { t } = all;
  const { encounter } = view;
  const spoken = encounter?.spoken ?? [];
  return (
    <Dialog
      title={t('customer.historyTitle')}
      closeLabel={t('common:close')}
      onClose={() => setDialog(null)}
      side="end"
    >
      <ol className="history">
        {spoken.map((one, index) => {
          const words = encounter ? spokenWords(bundle, encounter, one, all) : '';
          return words === '' || !encounter ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows
            <li key={index} data-who={one.who}>
              <small>
                {formatClock(one.t)} {speakerName(bundle, encounter, one, all)}
              </small>
              <p>{words}</p>
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="setting">
      <legend>{label}</legend>
      <div className="setting-options">{children}</div>
    </fieldset>
  );
}

function Option({
  on,
  onPress,
  children,
}: {
  on: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" className="button option" aria-pressed={on} onClick={onPress}>
      <span aria-hidden="true">{on ? '●' : '○'}</span> {children}
    </button>
  );
}

function Volume({
  label,
  value,
  onChange,
}: {
  label: string;
  /** 0..1 */
  value: number;
  onChange: (value: number) => void;
}) {
  return (
    <input
      className="volume"
      type="range"
      min={0}
      max={100}
      step={5}
      aria-label={label}
      value={Math.round(value * 100)}
      onChange={(event) => onChange(Number(event.target.value) / 100)}
    />
  );
}

function SettingsDialog() {
  const { settings, set } = useDesk();
  const { setDialog } = useControl();
  const { t } = useWords();
  return (
    <Dialog
      title={t('settings.title')}
      closeLabel={t('common:close')}
      onClose={() => setDialog(null)}
    >
      <Row label={t('settings.language')}>
        {LANGUAGES.map((language) => (
          <Option
            key={language}
            on={settings.language === language}
            onPress={() => set({ language })}
          >
            {t(`settings.languages.${language}`)}
          </Option>
        ))}
      </Row>
      <Row label={t('settings.sound')}>
        <Option on={!settings.mute} onPress={() => set({ mute: !settings.mute })}>
          {t(settings.mute ? 'settings.off' : 'settings.on')}
        </Option>
        <Volume
          label={t('settings.volume')}
          value={settings.volume}
          onChange={(volume) => set({ volume })}
        />
      </Row>
      <Row label={t('settings.hallVolume')}>
        <Volume
          label={t('settings.hallVolume')}
          value={settings.hallVolume}
          onChange={(hallVolume) => set({ hallVolume })}
        />
      </Row>
      <Row label={t('settings.speakCalls')}>
        <Option on={settings.speakCalls} onPress={() => set({ speakCalls: !settings.speakCalls })}>
          {t(settings.speakCalls ? 'settings.on' : 'settings.off')}
        </Option>
      </Row>
      <Row label={t('settings.captions')}>
        <Option on={settings.captions} onPress={() => set({ captions: !settings.captions })}>
          {t(settings.captions ? 'settings.on' : 'settings.off')}
        </Option>
      </Row>
      <Row label={t('settings.text')}>
        {TEXT_SIZES.map((textSize) => (
          <Option
            key={textSize}
            on={settings.textSize === textSize}
            onPress={() => set({ textSize })}
          >
            {t(`settings.textSizes.${textSize}`)}
          </Option>
        ))}
      </Row>
      <Row label={t('settings.theme')}>
        {THEMES.map((theme) => (
          <Option key={theme} on={settings.theme === theme} onPress={() => set({ theme })}>
            {t(`settings.themes.${theme}`)}
          </Option>
        ))}
      </Row>
    </Dialog>
  );
}

function ExitDialog() {
  const { exit, mode } = useDesk();
  const { setDialog } = useControl();
  const { t } = useWords();
  const close = () => setDialog(null);
  return (
    <Dialog
      title={t('exit.title')}
      closeLabel={t('common:close')}
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{t('exit.stay')}</Button>
          <Button tone="primary" onPress={exit}>
            {t('exit.leave')}
          </Button>
        </>
      }
    >
      <p>{t(mode === 'exam' ? 'exit.exam' : 'exit.saved')}</p>
    </Dialog>
  );
}
