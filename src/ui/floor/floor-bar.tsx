/** The bar of the floor: when it is, how fast it goes, how the hall fares. */
import { DRILL_SPEEDS } from '../../stores/session-store.ts';
import { formatClock, formatDate, formatTimer } from '../../text/format.ts';
import { useControl } from '../counter/desk-control.ts';
import { useDesk } from '../counter/desk-port.ts';
import { Chip, Glyph } from '../counter/top-bar.tsx';
import { useSessionState } from '../kit/session-context.tsx';
import { Tooltip } from '../kit/tooltip.tsx';
import { useFloorWords } from './floor-names.ts';
import { inHall, levelOf, levelsOf, wait95 } from './waits.ts';

const TONES = ['calm', 'soon', 'late', 'late'] as const;
const MARKS = ['', '△', '▲', '▲'] as const;

export function FloorBar() {
  const port = useDesk();
  const { setDialog } = useControl();
  const { t, c, language } = useFloorWords();
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
      <strong className="brand">{t('common:appName')}</strong>
      <span className="chip chip-lesson">
        {c(bundle.lesson.title)}
        <i aria-hidden="true">·</i>
        {t(`common:mode.${port.mode}`)}
      </span>
      <span className="chip">
        <span className="chip-date">{formatDate(bundle.lesson.date, language)}</span>
        <time className="clock">{formatClock(view.now)}</time>
      </span>
      <Chip
        label={t(slow && speed > 1 ? 'bar.slow' : 'bar.speed', { speed })}
        onPress={() => port.setSpeed(next)}
      >
        <span className="bar-speed" data-slow={slow && speed > 1}>
          <i aria-hidden="true">{slow && speed > 1 ? '▷' : '▶'}</i>
          {slow && speed > 1 ? t('bar.slowShort') : `${speed}×`}
        </span>
      </Chip>
      {port.timeLeft === null ? null : (
        <span className="chip" data-wait={port.timeLeft < 300_000 ? 'late' : 'calm'}>
          {t('counter:top.timeLeft')} <b>{formatTimer(port.timeLeft)}</b>
        </span>
      )}
      <span className="top-gap" />
      {counts.map(([id, n]) => (
        <span className="chip" key={id}>
          {t(`bar.${id}`)} <b>{n}</b>
        </span>
      ))}
      <Tooltip text={t('bar.wait95Tip', { minutes: Math.round((levels[1] ?? 0) / 60_000) })}>
        <span className="chip" data-wait={TONES[level]}>
          {level === 0 ? null : (
            <span className="chip-mark" aria-hidden="true">
              {MARKS[level]}
            </span>
          )}
          {t('bar.wait95')} <b>{Math.floor(wait / 60_000)}</b> {t('counter:top.minutes')}
        </span>
      </Tooltip>
      <Chip label={t('bar.rules')} keyCap="F1" onPress={() => port.openRuleBook()} />
      {port.canRewind ? (
        <Chip label={t('counter:top.rewind')} keyCap="F9" onPress={port.rewind} />
      ) : null}
      {port.canPause ? (
        <Chip
          label={t(port.paused ? 'counter:top.resume' : 'counter:top.pause')}
          keyCap={t('counter:top.space')}
          onPress={() => port.setPaused(!port.paused)}
        />
      ) : null}
      <Chip label={t('bar.keys')} onPress={() => setDialog('keys')}>
        ?
      </Chip>
      <Chip label={t('counter:top.settings')} onPress={() => setDialog('settings')}>
        <Glyph name="settings" />
      </Chip>
      <Chip label={t('counter:top.exit')} onPress={() => setDialog('exit')}>
        <Glyph name="exit" />
      </Chip>
    </header>
  );
}
