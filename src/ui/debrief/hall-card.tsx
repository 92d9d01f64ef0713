import { formatDuration, formatMoney } from '../../text/format.ts';
import { Panel } from '../kit/panel.tsx';
import { useDebriefWords, usePort } from './debrief-model.ts';

/** What the shift meant for the people in the hall, and whether the drawer agreed with the book. */
export function HallCard() {
  const { model } = usePort();
  const { t, lang } = useDebriefWords();
  const { hall, drawerDifference } = model.score;
  const target = model.bundle.lesson.score.waitTarget;
  const late = hall.meanWait > target;
  const supervised = Boolean(model.bundle.lesson.supervisor);
  // Of a week each day is told by itself.
  if (model.bundle.lesson.supervisor?.week) return null;
  return (
    <Panel title={t(supervised ? 'hall.titleFloor' : 'hall.title')} className="card">
      <dl className="pairs hall-pairs">
        <dt>{t('hall.served')}</dt>
        <dd>{t('hall.people', { count: hall.served })}</dd>
        <dt>{t('hall.left')}</dt>
        <dd data-tone={hall.left > 0 ? 'bad' : 'good'}>{t('hall.people', { count: hall.left })}</dd>
        <dt>{t('hall.meanWait')}</dt>
        <dd data-tone={late ? 'bad' : 'good'}>
          {formatDuration(hall.meanWait, lang)}
          <small>
            {t(late ? 'hall.overTarget' : 'hall.inTarget', {
              target: formatDuration(target, lang),
            })}
          </small>
        </dd>
        <dt>{t('hall.longestWait')}</dt>
        <dd>{formatDuration(hall.longestWait, lang)}</dd>
        {supervised ? null : <Drawer difference={drawerDifference} />}
      </dl>
    </Panel>
  );
}

/** A supervisor has no drawer. */
function Drawer({ difference }: { difference: number | null }) {
  const { t } = useDebriefWords();
  return (
    <>
      <dt>{t('hall.drawer')}</dt>
      <dd data-tone={difference === null ? 'soon' : difference === 0 ? 'good' : 'bad'}>
        {difference === null
          ? t('hall.drawerUncounted')
          : difference === 0
            ? t('hall.drawerEven')
            : t(difference > 0 ? 'hall.drawerOver' : 'hall.drawerShort', {
                amount: formatMoney(Math.abs(difference)),
              })}
      </dd>
    </>
  );
}
