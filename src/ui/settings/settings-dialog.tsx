import {
  CLOCK_RATES,
  LANGUAGES,
  MOTIONS,
  TEXT_SIZES,
  THEMES,
} from '../../stores/settings-store.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useSettings } from '../kit/session-context.tsx';
import { useWords } from '../menu/use-words.ts';
import { ChoiceRow } from './choice-row.tsx';
import { VolumeRow } from './volume-row.tsx';
import './settings.css';

/** Every change counts at once; there is nothing to confirm. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const settings = useSettings((s) => s);
  const { t } = useWords('settings');
  const { set } = settings;
  const onOff = [
    { value: true, label: t('on') },
    { value: false, label: t('off') },
  ];
  return (
    <Dialog
      title={t('title')}
      closeLabel={t('common:close')}
      onClose={onClose}
      foot={
        <>
          <Button tone="quiet" onPress={settings.reset}>
            {t('reset')}
          </Button>
          <Button tone="primary" onPress={onClose}>
            {t('common:ok')}
          </Button>
        </>
      }
    >
      <div className="settings">
        <ChoiceRow
          label={t('language')}
          options={LANGUAGES.map((value) => ({
            value,
            label: t(`languages.${value}`),
            lang: value,
          }))}
          value={settings.language}
          onChange={(language) => set({ language })}
        />
        <ChoiceRow
          label={t('sound')}
          options={onOff}
          value={!settings.mute}
          onChange={(on) => set({ mute: !on })}
        />
        <VolumeRow
          label={t('volume')}
          value={settings.volume}
          disabled={settings.mute}
          onChange={(volume) => set({ volume })}
        />
        <VolumeRow
          label={t('hallVolume')}
          value={settings.hallVolume}
          disabled={settings.mute}
          onChange={(hallVolume) => set({ hallVolume })}
        />
        <ChoiceRow
          label={t('speakCalls')}
          help={t('speakCallsHelp')}
          options={onOff}
          value={settings.speakCalls}
          onChange={(speakCalls) => set({ speakCalls })}
        />
        <ChoiceRow
          label={t('captions')}
          help={t('captionsHelp')}
          options={onOff}
          value={settings.captions}
          onChange={(captions) => set({ captions })}
        />
        <ChoiceRow
          label={t('textSize')}
          options={TEXT_SIZES.map((value) => ({ value, label: t(`textSizes.${value}`) }))}
          value={settings.textSize}
          onChange={(textSize) => set({ textSize })}
        />
        <ChoiceRow
          label={t('theme')}
          options={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
          value={settings.theme}
          onChange={(theme) => set({ theme })}
        />
        <ChoiceRow
          label={t('motion')}
          options={MOTIONS.map((value) => ({ value, label: t(`motions.${value}`) }))}
          value={settings.reducedMotion}
          onChange={(reducedMotion) => set({ reducedMotion })}
        />
        <ChoiceRow
          label={t('power')}
          help={t('powerHelp')}
          options={MOTIONS.map((value) => ({ value, label: t(`powers.${value}`) }))}
          value={settings.lowPower}
          onChange={(lowPower) => set({ lowPower })}
        />
        <ChoiceRow
          label={t('clock')}
          help={t('clockHelp')}
          options={CLOCK_RATES.map((value) => ({ value: value as number, label: `${value}×` }))}
          value={settings.clockRate}
          onChange={(clockRate) => set({ clockRate })}
        />
        <ChoiceRow
          label={t('slow')}
          help={t('slowHelp')}
          options={onOff}
          value={settings.slowMoments}
          onChange={(slowMoments) => set({ slowMoments })}
        />
        <ChoiceRow
          label={t('confirmEnd')}
          help={t('confirmEndHelp')}
          options={onOff}
          value={settings.confirmEnd}
          onChange={(confirmEnd) => set({ confirmEnd })}
        />
      </div>
    </Dialog>
  );
}
