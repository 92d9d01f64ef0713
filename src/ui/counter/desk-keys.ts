/** The keys of the desk, when no text is being typed and nothing lies over it. */
import type { CommandType } from '../../scenario/vocabulary/commands.ts';
import type { DeskControl } from './desk-control.ts';
import type { DeskPort } from './desk-port.ts';
import type { TalkKeys } from './talk-panel.tsx';
import { applyTool, TOOLS } from './tools.ts';
import { useWindowKeys } from './use-window-keys.ts';
import { addressees } from './who-speaks.ts';

const LETTERS: Readonly<Record<string, CommandType>> = {
  a: 'greet',
  f: 'invite-rating',
  j: 'count',
  k: 'report',
  o: 'pay',
  r: 'give',
  t: 'take',
  v: 'ask-sign',
  x: 'confiscate',
  y: 'read-back',
  z: 'part',
};

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, summary, [role="button"]') !== null;

export function callNext(port: DeskPort, control: DeskControl): void {
  const { view } = port;
  if (view.phase === 'ended') {
    port.finish();
    return;
  }
  if (view.encounter !== null) return;
  if (!view.player.open) control.run({ do: 'open-window' });
  else if (port.can({ do: 'call-next' }).ok || !port.canSkip) control.run({ do: 'call-next' });
  else port.skipToNext();
}

function functionKey(key: string, port: DeskPort, control: DeskControl): boolean {
  switch (key) {
    case 'F1':
      if (port.ruleBook.open) port.closeRuleBook();
      else port.openRuleBook();
      return true;
    case 'F2':
      control.setDialog('journal');
      return true;
    case 'F3':
      (
        document.querySelector<HTMLElement>('.sheet input') ??
        document.getElementById('terminal-code') ??
        document.querySelector<HTMLElement>('[data-terminal-field]')
      )?.focus();
      return true;
    case 'F4':
      port.setFloor(port.floor === 'large' ? 'small' : 'large');
      return true;
    case 'F6':
      control.start('authorise');
      return true;
    case 'F7':
      control.start('print');
      return true;
    case 'F8':
      // What stands in the field is keyed first.
      if (isTyping(document.activeElement)) (document.activeElement as HTMLElement).blur();
      control.run({ do: 'post' });
      return true;
    case 'F9':
      if (port.canRewind) port.rewind();
      return true;
    case 'F10':
      control.start('reverse');
      return true;
    case 'F12':
      control.run({ do: port.view.player.locked ? 'unlock-screen' : 'lock-screen' });
      return true;
    default:
      return false;
  }
}

function letterKey(event: KeyboardEvent, port: DeskPort, control: DeskControl): boolean {
  const key = event.key.toLowerCase();
  if (key === 't' && event.shiftKey) {
    for (const item of port.view.encounter?.items ?? []) {
      if (item.at === 'customer') control.run({ do: 'take', item: item.id });
    }
    return true;
  }
  if (key === 'i' && event.shiftKey) {
    control.start('look-up');
    return true;
  }
  if (key === 'v' && event.shiftKey) {
    control.setDialog('viewer');
    return true;
  }
  if (key === 'q' || key === 'w' || key === 'e') {
    control.setTab(key === 'q' ? 'ask' : key === 'w' ? 'say' : 'do');
    return true;
  }
  if (key === 'n') {
    callNext(port, control);
    return true;
  }
  if (key === 'g') {
    const [a, b] = port.picked;
    if (a !== undefined && b !== undefined) control.run({ do: 'challenge', a, b });
    return true;
  }
  const tool = TOOLS.find((one) => one.key.toLowerCase() === key);
  if (tool) {
    applyTool(control, tool.id);
    return true;
  }
  const duty = port.view.encounter?.duty !== '' && port.view.encounter !== null;
  const verb = key === 'z' && duty ? 'end-duty' : LETTERS[key];
  if (verb) control.start(verb);
  return verb !== undefined;
}

function plainKey(
  event: KeyboardEvent,
  port: DeskPort,
  control: DeskControl,
  talk: TalkKeys | null,
): boolean {
  const { key } = event;
  // With Shift a digit key gives another sign on every keyboard: its place tells.
  const nth = event.shiftKey ? /^Digit([1-4])$/.exec(event.code)?.[1] : undefined;
  const there = addressees(port.view.encounter);
  if (nth && there.length > 0) control.address(there[Number(nth) - 1] ?? control.to);
  else if (/^[1-9]$/.test(key)) talk?.digit(Number(key));
  else if (key === '0') return functionKey('F3', port, control);
  else if (key === '/') talk?.search();
  else if (key === '?') port.askHint();
  else if (key === ';') document.querySelector<HTMLElement>('.alerts button')?.focus();
  else if (key === '[' || key === ']') talk?.group(key === ']' ? 1 : -1);
  else if (key === 'PageDown' || key === 'PageUp') talk?.turn(key === 'PageDown' ? 1 : -1);
  else if (key === ' ') {
    if (isPressable(event.target)) return false;
    if (port.canPause || port.paused) port.setPaused(!port.paused);
  } else if (key === 'Enter') {
    if (isPressable(event.target) || port.view.encounter !== null) return false;
    callNext(port, control);
  } else if (key === 'Escape') {
    if (control.sheet !== '') control.closeSheet();
    else port.clearPicked();
    (document.activeElement as HTMLElement | null)?.blur();
  } else return letterKey(event, port, control);
  return true;
}

export function useDeskKeys(
  port: DeskPort,
  control: DeskControl,
  talk: { current: TalkKeys | null },
  on = true,
): void {
  useWindowKeys((event) => {
    if (event.altKey || !on) return false;
    if (control.chooser !== null || control.dialog !== null || port.ruleBook.open) {
      if (event.key !== 'F1' || !port.ruleBook.open) return false;
      port.closeRuleBook();
      return true;
    }
    return isTyping(event.target)
      ? typingKey(event, port, control)
      : functionKey(event.key, port, control) || plainKey(event, port, control, talk.current);
  });
}

/** While text is typed only the function keys work; Escape leaves the field. */
function typingKey(event: KeyboardEvent, port: DeskPort, control: DeskControl): boolean {
  if (event.key !== 'Escape') return functionKey(event.key, port, control);
  (event.target as HTMLElement).blur();
  return true;
}
