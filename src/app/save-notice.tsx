/** Said at the desk for as long as it is true: what is played now is not kept. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionState } from '../ui/kit/session-context.tsx';
import './save-notice.css';

export function SaveNotice() {
  const { t } = useTranslation('errors');
  const { t: common } = useTranslation('common');
  const problem = useSessionState((state) => state.saved?.problem ?? null);
  const [read, setRead] = useState('');
  // What went well in between may go wrong anew.
  useEffect(() => {
    if (problem === null) setRead('');
  }, [problem]);
  // Taken over by another page: that has a screen of its own.
  const shown = problem !== null && problem !== 'taken-over' && problem !== read;
  return (
    <div role="status" className="save-notice-place">
      {shown ? (
        <p className="save-notice" data-problem={problem}>
          <b aria-hidden="true">!</b>
          <span>{t(`save.${problem}`)}</span>
          <button type="button" className="link" onClick={() => setRead(problem)}>
            {common('close')}
          </button>
        </p>
      ) : null}
    </div>
  );
}
