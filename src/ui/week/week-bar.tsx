/** The bar of the week: which day it is, how far the week has come, and how it goes so far. */
import { figure } from '../../text/figures.ts';
import { useControl } from '../counter/desk-control.ts';
import { useDesk } from '../counter/desk-port.ts';
import { BarEnd, BarHead, Chip, ClockChips, TimeLeft } from '../counter/top-bar.tsx';
import { useWeek } from './week-control.ts';
import { runDays } from './week-measures.ts';
import { useWeekWords, weekOf } from './week-words.ts';

const MINUTE = 60_000;

export function WeekBar() {
  const port = useDesk();
  const { setDialog } = useControl();
  const { week } = useWeek();
  const { t } = useWeekWords();
  const totals = runDays(week).map(({ report }) => report.totals);
  const came = totals.reduce((sum, one) => sum + one.came, 0);
  const left = totals.reduce((sum, one) => sum + one.left, 0);
  // Of all who came, whichever day it was.
  const wait = totals.reduce((sum, one) => sum + one.came * one.waitMean, 0) / Math.max(1, came);
  return (
    <header className="top-bar floor-bar">
      <BarHead date={weekOf(port.bundle)?.days[week.day]?.date} />
      <TimeLeft />
      <span className="top-gap" />
      <span className="chip">
        {t('bar.run')} <b>{totals.length}</b> / {week.days.length}
      </span>
      {came === 0 ? null : (
        <>
          <span className="chip">
            {t('bar.wait')} <b>{figure(wait / MINUTE)}</b> {t('unit.minutes')}
          </span>
          <span className="chip">
            {t('bar.left')} <b>{left}</b> {t('unit.people')}
          </span>
        </>
      )}
      <Chip label={t('console:bar.rules')} keyCap="F1" onPress={() => port.openRuleBook()} />
      <ClockChips />
      <Chip label={t('console:bar.keys')} onPress={() => setDialog('keys')}>
        ?
      </Chip>
      <BarEnd />
    </header>
  );
}
