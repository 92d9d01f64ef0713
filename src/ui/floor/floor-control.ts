/** What is chosen on the floor, and the moves by name, for buttons and keys alike. */
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { Command } from '../../scenario/vocabulary/commands.ts';
import type { PersonView, RequestView } from '../../sim/index.ts';
import type { ChoiceNode } from '../counter/choice-node.ts';
import type { DeskControl } from '../counter/desk-control.ts';
import type { DeskPort } from '../counter/desk-port.ts';
import { useView } from '../kit/session-context.tsx';
import * as menus from './floor-menus.ts';
import type { FloorWords } from './floor-names.ts';
import { BREAK } from './floor-names.ts';
import { type Matter, mattersOf, ungraded } from './matters.ts';
import { isWaiting } from './waits.ts';

/** Parts of the console, one at a time where there is no room for all. */
export const PANES = ['queues', 'hall', 'side', 'crew', 'ahead'] as const;
export type Pane = (typeof PANES)[number];

export interface FloorControl {
  readonly menu: menus.MenuContext;
  /** Whoever is chosen and still waits. */
  readonly person: PersonView | null;
  /** Member of the crew, or "". */
  readonly staff: string;
  /** The chosen request, else the oldest. */
  readonly request: RequestView | null;
  readonly matters: readonly Matter[];
  /** A matter is in hand, and its papers lie over the floor. */
  readonly sheetOpen: boolean;
  readonly pane: Pane;
  choosePerson(id: number): void;
  chooseStaff(id: string): void;
  chooseRequest(id: number): void;
  /** Looks at the floor while the matter stays in hand, and back. */
  turnSheet(): void;
  setPane(pane: Pane): void;
  give(command: Command): boolean;
  openDoors(): void;
  closeDay(): void;
  /** The plan of the day. */
  plan(): void;
  move(staff?: string): void;
  rest(staff?: string): void;
  invite(insist?: boolean): void;
  toMachine(): void;
  care(): void;
  letAhead(): void;
  /** Whoever is chosen to another outlet; with nobody chosen an outlet is asked. */
  refer(insist?: boolean): void;
  askOutlet(): void;
  announce(): void;
  answer(approve: boolean): void;
  goAndSee(): void;
  callIn(): void;
  orderCash(): void;
  grade(level: number): void;
  takeUp(matter?: Matter): void;
  setAside(): void;
  /** Somebody out of a line was dropped on a line, on the head of theirs, or on a kindness. */
  drop(customer: number, on: string): void;
  /** Asks first, unless the player does not want to be asked. */
  endMatter(): void;
}

export const FloorControlContext = createContext<FloorControl | null>(null);

export function useFloor(): FloorControl {
  const control = useContext(FloorControlContext);
  if (control === null) throw new Error('useFloor outside of the floor screen');
  return control;
}

export function useFloorControl(
  port: DeskPort,
  control: DeskControl,
  words: FloorWords,
): FloorControl {
  const { view, bundle } = port;
  const chosen = useView((v) => v.person);
  const choosePerson = useView((v) => v.choosePerson);
  const chooseWindow = useView((v) => v.chooseWindow);
  const [picked, chooseStaff] = useState('');
  const [asked, chooseRequest] = useState(-1);
  const [peeking, peek] = useState(false);
  const [pane, setPane] = useState<Pane>('hall');

  const { t } = words;
  const menu: menus.MenuContext = { port, words };
  const person = view.hall.people.find((one) => one.id === chosen && isWaiting(one)) ?? null;
  // Who has gone home is not chosen any more.
  const here = view.floor?.crew.find(({ staff }) => staff === picked);
  const crew = here && (here.at !== 'away' || here.to !== '') ? picked : '';
  const requests = view.floor?.requests ?? [];
  const request = requests.find(({ id }) => id === asked) ?? requests[0] ?? null;
  const matters = mattersOf(bundle, view);
  const duty = view.encounter?.duty ?? '';

  // Whoever was called or has gone is not chosen any more; a new matter lies on top.
  const gone = chosen >= 0 && person === null;
  useEffect(() => {
    if (gone) choosePerson(-1);
  }, [gone, choosePerson]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another matter is shown first
  useEffect(() => peek(false), [duty]);

  // A window pointed at in the picture: whoever sits there is chosen, or somebody is asked for.
  const window = useView((v) => v.window);
  const askedFor = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each window pointed at
  useEffect(() => {
    if (window === '' || menus.isMachine(menu, window)) return;
    const there = view.floor?.crew.find(({ at, to }) => (to === '' ? at : to) === window);
    if (there) chooseStaff(there.staff);
    else {
      askedFor.current = true;
      control.choose(menus.takersNode(menu, window));
    }
  }, [window]);
  // Answered or not, the window can be pointed at again.
  const { chooser } = control;
  useEffect(() => {
    if (chooser !== null || !askedFor.current) return;
    askedFor.current = false;
    chooseWindow('');
  }, [chooser, chooseWindow]);

  const no = (key: string) => control.say(t(`nothing.${key}`), 'bad');
  const put = (node: ChoiceNode, empty: string) =>
    node.choices.length === 0 ? no(empty) : control.choose(node);

  return {
    menu,
    person,
    staff: crew,
    request,
    matters,
    sheetOpen: duty !== '' && !peeking,
    pane,
    choosePerson: (id) => choosePerson(id === chosen ? -1 : id),
    chooseStaff: (id) => chooseStaff(id === crew ? '' : id),
    chooseRequest,
    turnSheet: () => peek(!peeking),
    setPane,
    give: control.run,
    openDoors: () => void control.run({ do: 'open-doors' }),
    closeDay: () => void control.run({ do: 'close-shift' }),
    plan: () => control.setDialog('plan'),
    move: (staff = crew) =>
      control.choose(staff === '' ? menus.crewNode(menu) : menus.placesNode(menu, staff)),
    rest: (staff = crew) =>
      staff === ''
        ? control.choose(menus.breakNode(menu))
        : void control.run({ do: 'assign', staff, to: BREAK }),
    invite: (insist = false) =>
      person ? put(menus.inviteNode(menu, person, insist), 'invite') : no('person'),
    toMachine() {
      const to = menus.machineCategory(menu);
      if (!person) no('person');
      else if (to === '') no('machine');
      else control.run({ do: 'invite', customer: person.id, to });
    },
    care: () => (person ? put(menus.careNode(menu, person), 'care') : no('person')),
    letAhead: () => (person ? put(menus.aheadNode(menu, person), 'ahead') : no('person')),
    refer: (insist = false) =>
      person
        ? put(menus.referNode(menu, person, insist), 'refer')
        : put(menus.outletsNode(menu), 'outlets'),
    askOutlet: () => put(menus.outletsNode(menu), 'outlets'),
    announce: () => put(menus.announceNode(menu), 'announce'),
    answer(approve) {
      if (!request) no('request');
      else if (!approve) put(menus.returnNode(menu, request), 'return');
      else control.run({ do: 'answer-request', request: request.id, answer: 'approve' });
    },
    goAndSee() {
      if (request) control.run({ do: 'go-and-see', request: request.id });
      else no('request');
    },
    callIn: () => put(menus.helpersNode(menu), 'helpers'),
    orderCash: () => put(menus.cashNode(menu), 'cash'),
    grade(level) {
      const complaint = matters.find(ungraded)?.complaint;
      if (complaint) control.run({ do: 'grade-complaint', complaint: complaint.id, level });
      else no('grade');
    },
    takeUp(matter) {
      const next = matter ?? matters.find(({ state, duty: id }) => id !== '' && state !== 'done');
      if (!next) no(matters.some(ungraded) ? 'gradeFirst' : 'matter');
      else if (next.state === 'doing') peek(false);
      else control.run({ do: 'begin-duty', duty: next.duty });
    },
    setAside: () => void control.run({ do: 'set-aside' }),
    drop(customer, on) {
      const dropped = view.hall.people.find(({ id }) => id === customer);
      if (!dropped || !isWaiting(dropped)) return no('person');
      choosePerson(customer);
      const [what = '', id = ''] = on.split(':');
      if (what === 'care') control.run({ do: 'care', customer, care: id });
      else if (what === 'outlet') control.run({ do: 'refer', customer, outlet: id });
      else if (what === 'line' && id !== dropped.category)
        control.run({ do: 'invite', customer, to: id });
      // Wherever in their own line: one can only be let to its head.
      else put(menus.aheadNode(menu, dropped), 'ahead');
    },
    endMatter() {
      const end = { do: 'end-duty' } as const;
      // Always the same question, whatever is still open: it must not tell what is missing.
      if (port.settings.confirmEnd && port.can(end).ok) control.setDialog('end-matter');
      else control.run(end);
    },
  };
}
