/** The next step of the week: open the doors and let the day run, or go on to the next morning. */
import { useDesk } from '../counter/desk-port.ts';
import { reasonText } from '../counter/verb-context.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Panel } from '../kit/panel.tsx';
import { ProgressBar } from '../kit/progress-bar.tsx';
import { useWeek } from './week-control.ts';
import { useWeekWords } from './week-words.ts';

export function RunCard() {
  const { view, can, finish } = useDesk();
  const { week, closing, goOn, openMatters } = useWeek();
  const { t, day } = useWeekWords();
  const { busyWith, busySince, busyUntil } = view.player;
  const name = day(week.day);
  const last = closing || week.day === week.days.length - 1;
  if (view.phase === 'ended')
    return (
      <Panel className="run-card" title={t('run.title')}>
        <p>{t('run.over')}</p>
        <Button tone="primary" keyCap="Enter" onPress={finish}>
          {t('run.debrief')}
        </Button>
      </Panel>
    );
  const running = busyWith === 'run-day';
  const done = (view.now - busySince) / Math.max(1, busyUntil - busySince);
  const act = closing || week.evening ? (last ? 'end' : 'morning') : 'open';
  return (
    <Panel
      className="run-card"
      title={t('run.title')}
      note={t('run.of', { n: week.day + 1, of: week.days.length })}
    >
      <p aria-live="polite">
        {running
          ? t('run.running', { day: name })
          : openMatters.length > 0
            ? t(week.evening ? 'run.mattersEvening' : 'run.matters', {
                count: openMatters.length,
                day: name,
              })
            : t(week.evening ? 'run.quietEvening' : 'run.quiet', { day: name })}
      </p>
      {running ? (
        <ProgressBar label={t('run.running', { day: name })} value={100 * done} />
      ) : (
        <Button
          tone="primary"
          keyCap="D"
          data-act="run-day"
          reason={closing ? '' : reasonText(can({ do: 'run-day' }), t)}
          onPress={goOn}
        >
          {t(`run.act.${act}`, { day: name })}
        </Button>
      )}
    </Panel>
  );
}

/** Some things wait for the supervisor, and will have waited a whole day. */
export function RunDialog() {
  const { week, asking, answer, openMatters } = useWeek();
  const { t, c, day } = useWeekWords();
  if (!asking) return null;
  const when = week.evening ? 'evening' : 'morning';
  return (
    <Dialog
      title={t(`run.ask.${when}`, { day: day(week.day) })}
      closeLabel={t('common:close')}
      onClose={() => answer(false)}
      alert
      foot={
        <>
          <Button onPress={() => answer(false)}>{t('run.stay')}</Button>
          <Button tone="primary" data-confirm="yes" autoFocus onPress={() => answer(true)}>
            {t(`run.go.${when}`)}
          </Button>
        </>
      }
    >
      <p>{t(`run.waiting.${when}`, { count: openMatters.length })}</p>
      <ul className="run-matters">
        {openMatters.map(({ id, kind, name, count }) => (
          <li key={id}>
            <span className="matter-tag" data-kind={kind}>
              {t(`console:matter.kind.${kind}`)}
            </span>{' '}
            {c(name ?? undefined) || t('console:matter.loose', { count })}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
