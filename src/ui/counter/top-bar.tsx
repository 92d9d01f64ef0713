import type { ReactNode } from 'react';
import { SPEEDS } from '../../stores/session-store.ts';
import { formatClock, formatDate, formatTimer } from '../../text/format.ts';
import { KeyCap } from '../kit/key-cap.tsx';
import { shortcutOf } from '../kit/key-names.ts';
import { Tooltip } from '../kit/tooltip.tsx';
import { useControl } from './desk-control.ts';
import { useDesk } from './desk-port.ts';
import { useWords } from './words.ts';

interface ChipProps {
  readonly onPress: () => void;
  readonly label: string;
  readonly keyCap?: string;
  /** The key by its standard name, where the cap says it in words. */
  readonly shortcut?: string;
  readonly pressed?: boolean;
  readonly children?: ReactNode;
}

export function Chip({ onPress, label, keyCap, shortcut = keyCap, pressed, children }: ChipProps) {
  return (
    <button
      type="button"
      className="chip chip-button"
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcutOf(shortcut)}
      onClick={onPress}
    >
      {children ?? label}
      {keyCap === undefined ? null : <KeyCap>{keyCap}</KeyCap>}
    </button>
  );
}

/** Red from the target on, amber from two thirds of it; the word says it too. */
function waitTone(longest: number, target: number): 'calm' | 'soon' | 'late' {
  if (longest >= target) return 'late';
  return longest >= (target * 2) / 3 ? 'soon' : 'calm';
}

/** Whose bar it is, what is played, and when. The date is that of the lesson where no other is given. */
export function BarHead({ date }: { readonly date?: string | undefined }) {
  const { bundle, view, mode } = useDesk();
  const { t, c, language } = useWords();
  return (
    <>
      <strong className="brand">{t('common:appName')}</strong>
      <span className="chip chip-lesson">
        {c(bundle.lesson.title)}
        <i aria-hidden="true">·</i>
        {t(`common:mode.${mode}`)}
      </span>
      <span className="chip">
        <span className="chip-date">{formatDate(date ?? bundle.lesson.date, language)}</span>
        <time className="clock">{formatClock(view.now)}</time>
      </span>
    </>
  );
}

/** Of an exam. */
export function TimeLeft() {
  const { timeLeft } = useDesk();
  const { t } = useWords();
  if (timeLeft === null) return null;
  return (
    <span className="chip" data-wait={timeLeft < 300_000 ? 'late' : 'calm'}>
      {t('top.timeLeft')} <b>{formatTimer(timeLeft)}</b>
    </span>
  );
}

/** Back, and stop: where the mode lets one. */
export function ClockChips() {
  const port = useDesk();
  const { t } = useWords();
  return (
    <>
      {port.canRewind ? <Chip label={t('top.rewind')} keyCap="F9" onPress={port.rewind} /> : null}
      {port.canPause ? (
        <Chip
          label={t(port.paused ? 'top.resume' : 'top.pause')}
          keyCap={t('top.space')}
          shortcut="Space"
          onPress={() => port.setPaused(!port.paused)}
        />
      ) : null}
    </>
  );
}

export function BarEnd() {
  const { setDialog } = useControl();
  const { t } = useWords();
  return (
    <>
      <Chip label={t('top.settings')} onPress={() => setDialog('settings')}>
        <Glyph name="settings" />
      </Chip>
      <Chip label={t('top.exit')} onPress={() => setDialog('exit')}>
        <Glyph name="exit" />
      </Chip>
    </>
  );
}

export function TopBar() {
  const port = useDesk();
  const { t, c } = useWords();
  const { view, bundle } = port;
  const { hall } = view;
  // At the window nothing need be said.
  const place = bundle.bank.places.slice(1).find(({ id }) => id === view.player.place);
  const tone = waitTone(hall.longestWait, bundle.lesson.score.waitTarget);
  const nextSpeed = SPEEDS[(SPEEDS.indexOf(port.speed) + 1) % SPEEDS.length] ?? 1;
  return (
    <header className="top-bar">
      <BarHead />
      <TimeLeft />
      {place === undefined ? null : <span className="chip">{c(place.name)}</span>}
      {view.encounter?.recording ? (
        <span className="chip" data-wait="late">
          ● {t('record.running')}
        </span>
      ) : null}
      <span className="top-gap" />
      <span className="chip">
        {t('top.waiting')} <b>{hall.waiting}</b> {t('top.people')}
      </span>
      <Tooltip
        text={t(`top.wait.${tone}`, {
          minutes: Math.round(bundle.lesson.score.waitTarget / 60_000),
        })}
      >
        <span className="chip" data-wait={tone}>
          {tone === 'calm' ? null : (
            <span className="chip-mark" aria-hidden="true">
              {tone === 'late' ? '▲' : '△'}
            </span>
          )}
          {t('top.longest')} <b>{Math.floor(hall.longestWait / 60_000)}</b> {t('top.minutes')}
        </span>
      </Tooltip>
      <Chip label={t('top.rules')} keyCap="F1" onPress={() => port.openRuleBook()} />
      <ClockChips />
      <Chip
        label={t(port.floor === 'large' ? 'top.back' : 'top.floor')}
        keyCap="F4"
        pressed={port.floor === 'large'}
        onPress={() => port.setFloor(port.floor === 'large' ? 'small' : 'large')}
      />
      <Chip label={t('top.speed', { speed: port.speed })} onPress={() => port.setSpeed(nextSpeed)}>
        {`${port.speed}×`}
      </Chip>
      <BarEnd />
    </header>
  );
}

const GLYPHS = {
  settings:
    'M4 7h9m5 0h2M4 17h2m5 0h9M13 7a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M6 17a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0',
  exit: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
} as const;

function Glyph({ name }: { name: keyof typeof GLYPHS }) {
  return (
    <svg className="glyph" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={GLYPHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
