import { Button } from '../kit/button.tsx';
import { useSession, useView } from '../kit/session-context.tsx';
import type { Import } from './use-import.ts';
import { useWords } from './use-words.ts';

/** What became of an import, and the veil while a file hangs over the page. */
export function ImportNotice({
  notice,
  over,
  dismiss,
}: Pick<Import, 'notice' | 'over' | 'dismiss'>) {
  const session = useSession();
  const show = useView((v) => v.show);
  const { t } = useWords('menu');
  return (
    <>
      {over ? <div className="drop-veil">{t('import.drop')}</div> : null}
      <div role="status">
        {notice === null ? null : (
          <div className="notice" data-tone={notice.ok ? 'good' : 'bad'}>
            <b aria-hidden="true">{notice.ok ? '✓' : '!'}</b>
            <p>{notice.text}</p>
            {notice.attempt === '' ? null : (
              <Button
                onPress={() => {
                  show('debrief');
                  void session.openDebrief(notice.attempt);
                }}
              >
                {t('import.look')}
              </Button>
            )}
            <Button tone="quiet" onPress={dismiss}>
              {t('common:close')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
