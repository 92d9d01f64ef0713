import { version } from '../../../package.json';
import { Dialog } from '../kit/dialog.tsx';
import { useWords } from '../menu/use-words.ts';
import './settings.css';

const CREDITS = ['portraits', 'icons', 'furniture', 'people', 'notes', 'sound', 'program'] as const;

/** What this is, what it is not, where the data stays, whose work it rests on. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('settings');
  return (
    <Dialog title={t('about.title')} closeLabel={t('common:close')} onClose={onClose}>
      <div className="about">
        <h3>
          {t('common:appName')} {t('common:appNameOther')} {version}
        </h3>
        <p>{t('about.what')}</p>
        <h3>{t('about.notTitle')}</h3>
        <p>{t('about.not')}</p>
        <h3>{t('about.dataTitle')}</h3>
        <p>{t('about.data')}</p>
        <h3>{t('about.creditsTitle')}</h3>
        <ul>
          {CREDITS.map((credit) => (
            <li key={credit}>{t(`about.credit.${credit}`)}</li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
