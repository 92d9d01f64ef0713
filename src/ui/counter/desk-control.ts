import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { Command, CommandType } from '../../scenario/vocabulary/commands.ts';
import type { ToastMessage } from '../kit/toast.tsx';
import { type ChoiceNode, isNode, settle } from './choice-node.ts';
import { shouldWait } from './command-queue.ts';
import { useDesk } from './desk-port.ts';
import { reasonText, type VerbContext } from './verb-context.ts';
import { verbNode } from './verb-nodes.ts';
import { matterInHand } from './who-speaks.ts';
import { useWords } from './words.ts';

export type TalkTab = 'ask' | 'say' | 'do';
export type DialogName =
  | 'viewer'
  | 'journal'
  | 'settings'
  | 'exit'
  | 'pay'
  | 'history'
  | 'keys'
  | 'alarms'
  | 'end-matter'
  | 'calculators'
  | 'plan';

export interface DeskControl {
  readonly tab: TalkTab;
  /** Whom one speaks to: a person of the case who is here, or "" for the customer. */
  readonly to: string;
  readonly chooser: ChoiceNode | null;
  readonly dialog: DialogName | null;
  /** Form lying over the terminal, or "". */
  readonly sheet: string;
  /** Field of that form which a click on a paper fills, or "". */
  readonly armed: string;
  readonly toast: ToastMessage | null;
  /** The paper that had the focus when a dialog was opened, or "". */
  readonly viewing: string;
  readonly context: VerbContext;
  setTab(tab: TalkTab): void;
  address(person: string): void;
  setDialog(dialog: DialogName | null): void;
  /** Looks at a field that needs a tool: asks which. */
  inspect(item: string, field: string): void;
  openSheet(form: string): void;
  closeSheet(): void;
  arm(field: string): void;
  say(text: string, tone?: ToastMessage['tone']): void;
  clearToast(): void;
  /** Gives the command now, or as soon as the hands are free after typing. True unless refused. */
  run(command: Command): boolean;
  /** Starts a verb: asks for its objects as far as they are not clear. */
  start(verb: CommandType): void;
  choose(then: ChoiceNode | Command): void;
  closeChooser(): void;
}

export const DeskControlContext = createContext<DeskControl | null>(null);

export function useControl(): DeskControl {
  const control = useContext(DeskControlContext);
  if (control === null) throw new Error('useControl outside of the counter desk');
  return control;
}

/** The thing on the desk that holds the focus, if any. */
function focusedThing(): VerbContext['focus'] {
  const thing = document.activeElement?.closest<HTMLElement>('[data-item]');
  const item = thing?.dataset.item;
  if (thing === null || thing === undefined || item === undefined) return undefined;
  return { item, field: (document.activeElement as HTMLElement).dataset.field ?? '' };
}

export function useDeskControl(): DeskControl {
  const port = useDesk();
  const words = useWords();
  const [tab, setTab] = useState<TalkTab>('ask');
  const [addressed, address] = useState('');
  const [chooser, setChooser] = useState<ChoiceNode | null>(null);
  const [dialog, showDialog] = useState<DialogName | null>(null);
  const [viewing, view] = useState('');
  const [sheet, setSheet] = useState('');
  const [armed, arm] = useState('');
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const counter = useRef(0);
  const queue = useRef<Command[]>([]);
  // The picture of the run is a moment old: what was just begun is not in it yet.
  const begun = useRef<CommandType | ''>('');
  const { t } = words;

  const say = useCallback((text: string, tone: ToastMessage['tone'] = 'plain') => {
    counter.current += 1;
    setToast({ id: counter.current, text, tone });
  }, []);

  const give = (command: Command): boolean => {
    const verdict = port.submit(command);
    if (!verdict.ok) {
      const paused = port.paused && verdict.reason === 'busy';
      say(paused ? t('paused.refused') : reasonText(verdict, t), 'bad');
      return false;
    }
    begun.current = command.do;
    if (command.do === 'open-form') setSheet(command.form);
    return true;
  };

  const run = (command: Command): boolean => {
    if (
      command.do === 'open-form' &&
      port.view.encounter?.forms.some((form) => form.id === command.form)
    ) {
      setSheet(command.form);
      return true;
    }
    const verdict = port.canNow(command);
    const busy = !verdict.ok && verdict.reason === 'busy' && !port.paused;
    const busyWith = port.view.player.busyWith === '' ? begun.current : port.view.player.busyWith;
    if (queue.current.length > 0 || (busy && shouldWait(busyWith, command, queue.current))) {
      queue.current.push(command);
      return true;
    }
    return give(command);
  };

  // Hands free again: the next one that waits. A refusal empties the queue, for the rest built on it.
  const free = port.view.player.busyWith === '' && !port.paused;
  const now = port.view.now;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew at every picture of the run
  useEffect(() => {
    if (!free) return;
    begun.current = '';
    while (queue.current.length > 0) {
      const next = queue.current[0] as Command;
      const verdict = port.canNow(next);
      if (!verdict.ok && verdict.reason === 'busy') return;
      queue.current.shift();
      if (!give(next)) queue.current = [];
    }
  }, [free, now]);

  // Two fields on the tray are looked at side by side as soon as the hands are free: once for a pair.
  const [a, b] = port.picked;
  const looked = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew at every picture of the run
  useEffect(() => {
    if (a === undefined || b === undefined || !free) return;
    const pair = [a, b].sort().join(' ');
    const known = port.view.encounter?.compared.some(
      (one) => [one.a, one.b].sort().join(' ') === pair,
    );
    if (known || looked.current === pair) return;
    const command = { do: 'compare', a, b } as const;
    const verdict = port.canNow(command);
    if (!verdict.ok && verdict.reason === 'busy') return;
    looked.current = pair;
    give(command);
  }, [a, b, free, now]);

  const customer = port.view.encounter?.customer ?? -1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new customer clears the desk
  useEffect(() => {
    queue.current = [];
    looked.current = '';
    setSheet('');
    arm('');
    setChooser(null);
    // In an incident one acts; elsewhere one hears what it is about first.
    setTab(matterInHand(port.view)?.matter === 'incident' ? 'do' : 'ask');
    address('');
    port.clearPicked();
  }, [customer]);

  const choose = (then: ChoiceNode | Command) => {
    const at = settle(then);
    if (isNode(at)) {
      setChooser(at);
      return;
    }
    setChooser(null);
    run(at);
  };

  const context: VerbContext = { ...words, port };
  // Who has left is spoken to no more; at a duty there is no customer.
  const { duty = '', people = [] } = port.view.encounter ?? {};
  const to = people.includes(addressed) ? addressed : duty === '' ? '' : (people[0] ?? '');

  const setDialog = useCallback((name: DialogName | null) => {
    view(focusedThing()?.item ?? '');
    showDialog(name);
  }, []);

  const inspect = (item: string, field: string) =>
    choose(verbNode({ ...context, focus: { item, field } }, 'inspect'));

  const start = (verb: CommandType) => {
    if (verb === 'pay' || verb === 'lay-out') return setDialog('pay');
    const node = verbNode({ ...context, focus: focusedThing() }, verb);
    if (isNode(node) && node.choices.length === 0)
      return say(t(`nothing.${verb}`, { defaultValue: t('nothing.any') }), 'bad');
    choose(node);
  };

  const openSheet = useCallback((form: string) => setSheet(form), []);
  const closeSheet = useCallback(() => {
    setSheet('');
    arm('');
  }, []);
  const clearToast = useCallback(() => setToast(null), []);
  const closeChooser = useCallback(() => setChooser(null), []);

  return {
    tab,
    to,
    chooser,
    dialog,
    sheet,
    armed,
    toast,
    viewing,
    context,
    setTab,
    address,
    setDialog,
    inspect,
    openSheet,
    closeSheet,
    arm,
    say,
    clearToast,
    run,
    start,
    choose,
    closeChooser,
  };
}
