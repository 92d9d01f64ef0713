/** A bar while a lesson, a screen or a debrief is on its way. */
import { useTranslation } from 'react-i18next';
import { ProgressBar } from '../ui/kit/progress-bar.tsx';
import { useSessionState } from '../ui/kit/session-context.tsx';
import './loading-screen.css';

export type LoadingPart = 'screen' | 'lesson' | 'debrief';

export function LoadingScreen({ part }: { readonly part: LoadingPart }) {
  const { t } = useTranslation('common');
  const progress = useSessionState((state) => state.progress);
  const percent = part === 'lesson' ? Math.round(progress * 100) : 0;
  const label = t(`loadingPart.${part}`);
  return (
    <main className="loading-screen" aria-busy="true">
      <p className="loading-screen-brand">{t('appName')}</p>
      {part === 'lesson' ? (
        <ProgressBar
          label={label}
          value={percent}
          text={t('loadingPercent', { percent: `${percent}%` })}
        />
      ) : (
        <div className="loading-screen-pulse" />
      )}
      <p role="status">{label}</p>
    </main>
  );
}
