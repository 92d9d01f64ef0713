/** The bar of the floor: when it is, how fast it goes, how the hall fares. */
import { DRILL_SPEEDS } from '../../stores/session-store.ts';
import { useControl } from '../counter/desk-control.ts';
import { useDesk } from '../counter/desk-port.ts';
import { BarEnd, BarHead, Chip, ClockChips, TimeLeft } from '../counter/top-bar.tsx';
import { useSessionState } from '../kit/session-context.tsx';
import { Tooltip } from '../kit/tooltip.tsx';
import { useFloorWords } from './floor-names.ts';
import { inHall, LEVEL_MARKS, levelOf, levelsOf, wait95 } from './waits.ts';

const TONES = ['calm', 'soon', 'late', 'late'] as const;

export function FloorBar() {
  const port = useDesk();
  const { setDialog } = useControl();
  const { t } = useFloorWords();
  const slow = useSessionState((s) => s.slow);
  const { view, bundle, facts, speed } = port;
  const { hall } = view;
  const wait = wait95(facts, view);
  const levels = levelsOf(bundle);
  const level = levelOf(wait, levels);
  const next = DRILL_SPEEDS[(DRILL_SPEEDS.indexOf(speed) + 1) % DRILL_SPEEDS.length] ?? 1;
  const counts = [
    ['inside', inHall(view)],
    ['served', hall.served],
    ['left', hall.left],
  ] as const;
  return (
    <header className="top-bar floor-bar">
      <BarHead />
      <Chip
        label={t(slow && speed > 1 ? 'bar.slow' : 'bar.speed', { speed })}
        onPress={() => port.setSpeed(next)}
      >
        <span className="bar-speed" data-slow={slow && speed > 1}>
          <i aria-hidden="true">{slow && speed > 1 ? '▷' : '▶'}</i>
          {slow && speed > 1 ? t('bar.slowShort') : `${speed}×`}
        </span>
      </Chip>
      <TimeLeft />
      <span className="top-gap" />
      {counts.map(([id, n]) => (
        <span className="chip" key={id}>
          {t(`bar.${id}`)} <b>{n}</b>
        </span>
      ))}
      <Tooltip text={t('bar.wait95Tip', { minutes: Math.round((levels[1] ?? 0) / 60_000) })}>
        <button
          type="button"
          className="chip chip-button"
          data-wait={TONES[level]}
          aria-keyshortcuts="T"
          onClick={() => setDialog('alarms')}
        >
          {level === 0 ? null : (
            <span className="chip-mark" aria-hidden="true">
              {LEVEL_MARKS[level]}
            </span>
          )}
          {t('bar.wait95')} <b>{Math.floor(wait / 60_000)}</b> {t('counter:top.minutes')}
        </button>
      </Tooltip>
      <Chip label={t('bar.rules')} keyCap="F1" onPress={() => port.openRuleBook()} />
      <ClockChips />
      {port.canHint ? <Chip label={t('bar.hint')} keyCap="J" onPress={port.askHint} /> : null}
      <Chip label={t('bar.keys')} onPress={() => setDialog('keys')}>
        ?
      </Chip>
      <BarEnd />
    </header>
  );
}
