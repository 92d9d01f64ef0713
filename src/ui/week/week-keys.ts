/** The keys of the week, while no text is being typed and nothing lies over it. */
import type { DeskControl } from '../counter/desk-control.ts';
import { isPressable, isTyping } from '../counter/desk-keys.ts';
import type { DeskPort } from '../counter/desk-port.ts';
import { useWindowKeys } from '../counter/use-window-keys.ts';
import type { FloorControl } from '../floor/floor-control.ts';
import { anywhere, overPapers } from '../floor/floor-keys.ts';
import type { KeyGroup } from '../floor/key-list-dialog.tsx';
import { TOOLS, type WeekControl } from './week-control.ts';

interface WeekKeys {
  readonly port: DeskPort;
  readonly control: DeskControl;
  readonly floor: FloorControl;
  readonly week: WeekControl;
}

/** Key and what it does, as the list of keys shows them; words are under `keys.<id>`. */
export const KEY_LIST: readonly KeyGroup[] = [
  {
    group: 'plan',
    keys: [
      ['levers', 'L'],
      ['across', '← →'],
      ['down', 'PgUp PgDn'],
      ['option', '↑ ↓'],
      ['undo', 'U'],
      ['run', 'D'],
    ],
  },
  {
    group: 'look',
    keys: [
      ['day', '[ ]'],
      ['tool', 'Alt+1–6'],
      ['mark', 'G'],
      ['table', 'T'],
    ],
  },
  {
    group: 'decide',
    keys: [
      ['matters', 'M'],
      ['takeUp', 'Enter'],
      ['aside', 'Esc'],
      ['done', 'Z'],
      ['sheet', 'F4'],
      ['grade', '1 2 3'],
    ],
  },
  {
    group: 'clock',
    keys: [
      ['pause', '␣'],
      ['rewind', 'F9'],
      ['rules', 'F1'],
      ['keys', '?'],
    ],
  },
];

const focus = (selector: string): void =>
  document.querySelector<HTMLElement | SVGElement>(selector)?.focus();

const LETTERS: Readonly<Record<string, (keys: WeekKeys) => void>> = {
  l: ({ week }) => {
    const ofDay = `.levers select[data-day="${week.week.days[week.chosen]?.id}"]`;
    focus(document.querySelector(ofDay) ? ofDay : '.levers select');
  },
  u: ({ week }) => week.undo(),
  d: ({ week }) => week.goOn(),
  m: () => focus('.matters button'),
  g: () => focus('.week-tools .chart-mark[tabindex="0"]'),
  t: ({ week }) => week.turnTable(),
  '[': ({ week }) => week.chooseDay(week.chosen - 1),
  ']': ({ week }) => week.chooseDay(week.chosen + 1),
  '1': ({ floor }) => floor.grade(1),
  '2': ({ floor }) => floor.grade(2),
  '3': ({ floor }) => floor.grade(3),
  '?': ({ control }) => control.setDialog('keys'),
};

function plainKey(event: KeyboardEvent, keys: WeekKeys): boolean {
  const { port, floor } = keys;
  if (event.key === ' ' || event.key === 'Enter') {
    if (isPressable(event.target)) return false;
    if (event.key === ' ') {
      if (port.canPause || port.paused) port.setPaused(!port.paused);
    } else if (port.view.phase === 'ended') port.finish();
    else floor.takeUp();
  } else if (event.key === 'Escape') (document.activeElement as HTMLElement | null)?.blur();
  else {
    const act = LETTERS[event.key.toLowerCase()];
    act?.(keys);
    return act !== undefined;
  }
  return true;
}

/** A list that is open takes arrows, Enter and letters; Escape leaves it. */
function inField(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape') return false;
  (event.target as HTMLElement).blur();
  return true;
}

export function useWeekKeys(keys: WeekKeys): void {
  useWindowKeys((event) => {
    const { port, control, floor, week } = keys;
    const covered =
      control.chooser !== null || control.dialog !== null || week.asking || port.ruleBook.open;
    if (covered) {
      if (event.key !== 'F1' || !port.ruleBook.open) return false;
    } else if (event.altKey) {
      // With Alt a digit key may give another sign: its place tells.
      const tool = TOOLS[Number(/^Digit([1-9])$/.exec(event.code)?.[1]) - 1];
      if (tool === undefined || floor.sheetOpen) return false;
      week.setTool(tool);
      return true;
    }
    if (anywhere(event, keys)) return true;
    if (floor.sheetOpen) return overPapers(event, keys);
    return isTyping(event.target) ? inField(event) : plainKey(event, keys);
  });
}
