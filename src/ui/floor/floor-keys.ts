/** The keys of the floor, while no text is being typed and nothing lies over it. */
import { DRILL_SPEEDS } from '../../stores/session-store.ts';
import { OVERLAYS, type Overlay } from '../../stores/view-store.ts';
import type { DeskControl } from '../counter/desk-control.ts';
import { isPressable, isTyping } from '../counter/desk-keys.ts';
import type { DeskPort } from '../counter/desk-port.ts';
import { useWindowKeys } from '../counter/use-window-keys.ts';
import { verbReason } from '../counter/verb-nodes.ts';
import type { FloorControl } from './floor-control.ts';
import type { KeyGroup } from './key-list-dialog.tsx';

export interface FloorKeys {
  readonly port: DeskPort;
  readonly control: DeskControl;
  readonly floor: FloorControl;
  setOverlay(overlay: Overlay): void;
}

/** Key and what it does, as the list of keys shows them; words are under `keys.<id>`. */
export const KEY_LIST: readonly KeyGroup[] = [
  {
    group: 'look',
    keys: [
      ['queues', 'Q'],
      ['matters', 'M'],
      ['roster', 'W'],
      ['overlay', 'Alt+1–7'],
      ['sheet', 'F4'],
    ],
  },
  {
    group: 'person',
    keys: [
      ['invite', 'I'],
      ['machine', 'S'],
      ['insist', 'K'],
      ['care', 'C'],
      ['ahead', 'L'],
      ['refer', 'V'],
    ],
  },
  {
    group: 'hall',
    keys: [
      ['plan', 'P'],
      ['move', 'R'],
      ['break', 'B'],
      ['announce', 'A'],
      ['helpers', 'H'],
      ['cash', 'O'],
      ['doors', 'D'],
      ['close', 'E'],
    ],
  },
  {
    group: 'decide',
    keys: [
      ['takeUp', 'Enter'],
      ['aside', 'Esc'],
      ['done', 'Z'],
      ['grade', '1 2 3'],
      ['approve', 'Y'],
      ['return', 'N'],
      ['see', 'G'],
    ],
  },
  {
    group: 'clock',
    keys: [
      ['pause', '␣'],
      ['faster', '+'],
      ['slower', '−'],
      ['rewind', 'F9'],
      ['hint', 'J'],
      ['calculators', 'F2'],
      ['alarms', 'T'],
      ['rules', 'F1'],
      ['keys', '?'],
    ],
  },
];

export function stepSpeed(port: Pick<DeskPort, 'speed' | 'setSpeed'>, by: number): void {
  const next = DRILL_SPEEDS[DRILL_SPEEDS.indexOf(port.speed) + by];
  if (next !== undefined) port.setSpeed(next);
}

export const focusIn = (selector: string): void =>
  (
    document.querySelector<HTMLElement>(`${selector} [tabindex="0"]`) ??
    document.querySelector<HTMLElement>(`${selector} button`)
  )?.focus();

type Papers = Pick<FloorKeys, 'port' | 'control' | 'floor'>;

/** Keys that work whatever lies over the floor. */
export function anywhere({ key }: KeyboardEvent, { port, control, floor }: Papers): boolean {
  if (key === 'F1') {
    if (port.ruleBook.open) port.closeRuleBook();
    else port.openRuleBook();
  } else if (key === 'F2') control.setDialog('calculators');
  else if (key === 'F4') floor.turnSheet();
  else if (key === 'F9') {
    if (port.canRewind) port.rewind();
  } else return false;
  return true;
}

/** While the papers of a matter lie over the floor the desk has the keys, but for leaving it and for the hint. */
export function overPapers(event: KeyboardEvent, { port, control, floor }: Papers): boolean {
  if (isTyping(event.target)) return false;
  const key = event.key.toLowerCase();
  if (key === 'z') floor.endMatter();
  // Where something can be counted, the desk has this one as well.
  else if (key === 'j' && port.canHint && verbReason(control.context, 'count') !== '')
    port.askHint();
  else if (event.key === 'Escape' && control.sheet === '' && port.picked.length === 0)
    floor.setAside();
  else return false;
  return true;
}

const LETTERS: Readonly<Record<string, (keys: FloorKeys) => void>> = {
  q: ({ floor }) => {
    floor.setPane('queues');
    setTimeout(() => focusIn('.queues'));
  },
  m: ({ floor }) => {
    floor.setPane('side');
    setTimeout(() => focusIn('.matters'));
  },
  w: ({ floor }) => {
    floor.setPane('crew');
    setTimeout(() => focusIn('.roster'));
  },
  i: ({ floor }) => floor.invite(),
  s: ({ floor }) => floor.toMachine(),
  k: ({ floor }) => floor.invite(true),
  c: ({ floor }) => floor.care(),
  l: ({ floor }) => floor.letAhead(),
  p: ({ floor }) => floor.plan(),
  r: ({ floor }) => floor.move(),
  b: ({ floor }) => floor.rest(),
  a: ({ floor }) => floor.announce(),
  v: ({ floor }) => floor.refer(),
  h: ({ floor }) => floor.callIn(),
  j: ({ port }) => port.askHint(),
  o: ({ floor }) => floor.orderCash(),
  d: ({ floor }) => floor.openDoors(),
  e: ({ floor }) => floor.closeDay(),
  y: ({ floor }) => floor.answer(true),
  n: ({ floor }) => floor.answer(false),
  g: ({ floor }) => floor.goAndSee(),
  t: ({ control }) => control.setDialog('alarms'),
  '1': ({ floor }) => floor.grade(1),
  '2': ({ floor }) => floor.grade(2),
  '3': ({ floor }) => floor.grade(3),
  '?': ({ control }) => control.setDialog('keys'),
  '+': ({ port }) => stepSpeed(port, 1),
  '=': ({ port }) => stepSpeed(port, 1),
  '-': ({ port }) => stepSpeed(port, -1),
};

function plainKey(event: KeyboardEvent, keys: FloorKeys): boolean {
  const { port, floor } = keys;
  if (event.key === ' ') {
    if (isPressable(event.target)) return false;
    if (port.canPause || port.paused) port.setPaused(!port.paused);
  } else if (event.key === 'Enter') {
    if (isPressable(event.target)) return false;
    if (port.view.phase === 'ended') port.finish();
    else floor.takeUp();
  } else if (event.key === 'Escape') {
    floor.choosePerson(floor.person?.id ?? -1);
    floor.chooseStaff(floor.staff);
    (document.activeElement as HTMLElement | null)?.blur();
  } else {
    const act = LETTERS[event.key.toLowerCase()];
    act?.(keys);
    return act !== undefined;
  }
  return true;
}

export function useFloorKeys(keys: FloorKeys): void {
  useWindowKeys((event) => {
    const { port, control, floor, setOverlay } = keys;
    const covered = control.chooser !== null || control.dialog !== null || port.ruleBook.open;
    if (covered) {
      if (event.key !== 'F1' || !port.ruleBook.open) return false;
    } else if (event.altKey) {
      // With Alt a digit key may give another sign: its place tells.
      const nth = /^Digit([1-9])$/.exec(event.code)?.[1];
      const overlay = nth === undefined ? undefined : OVERLAYS[Number(nth) - 1];
      if (overlay === undefined) return false;
      setOverlay(overlay);
      return true;
    }
    if (anywhere(event, keys)) return true;
    return floor.sheetOpen
      ? overPapers(event, keys)
      : !isTyping(event.target) && plainKey(event, keys);
  });
}
