/** What is on the screen; purely visual, never part of a run. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Mode } from '../scenario/schema/lesson.ts';

export type Screen = 'menu' | 'briefing' | 'counter' | 'debrief' | 'records' | 'drills';
export type FloorSize = 'small' | 'large';

/** What is drawn over the picture of the hall. */
export const OVERLAYS = ['none', 'wait', 'felt', 'load', 'risk', 'heat', 'paths'] as const;
export type Overlay = (typeof OVERLAYS)[number];

/** What was to be heard, in words. */
export interface Caption {
  readonly id: number;
  /** Message key, such as "captions:chime". */
  readonly key: string;
  /** The same in the language of the page. */
  readonly text: string;
  /** Simulated ms of the fact behind it. */
  readonly at: number;
}

/** More than this many sounds at once nobody reads. */
const CAPTIONS = 4;

export interface ViewState {
  readonly screen: Screen;
  /** Lesson and mode chosen in the menu, shown by the briefing. */
  readonly lesson: string;
  readonly mode: Mode;
  /** Skill drill that was asked for by name, or "". */
  readonly drill: string;
  /** Up to two "item.field" references on the comparing tray, oldest first. */
  readonly picked: readonly string[];
  readonly ruleBook: { readonly open: boolean; readonly clause: string };
  readonly floor: FloorSize;
  readonly overlay: Overlay;
  /** Somebody in the hall who was chosen, or -1. */
  readonly person: number;
  /** Window that was chosen, or ""; not both at once. */
  readonly window: string;
  /** Longest waits (ms) by category that the player wants to be told of; absent: as the bank says. */
  readonly alarms: Readonly<Record<string, number>>;
  /** Counts the alarms of the floor; each is heard. */
  readonly rings: number;
  /** Oldest first. Written by the audio room, also while muted. */
  readonly captions: readonly Caption[];
}

export interface ViewActions {
  show(screen: Screen, drill?: string): void;
  choose(lesson: string, mode: Mode): void;
  /** Puts a field on the tray, or takes it off again; a third one replaces the oldest. */
  pick(ref: string): void;
  clearPicked(): void;
  openRuleBook(clause?: string): void;
  closeRuleBook(): void;
  setFloor(size: FloorSize): void;
  setOverlay(overlay: Overlay): void;
  /** -1 lifts the choice. */
  choosePerson(person: number): void;
  /** "" lifts the choice. */
  chooseWindow(window: string): void;
  setAlarm(category: string, wait: number): void;
  ring(): void;
  addCaption(caption: Caption): void;
  dropCaption(id: number): void;
}

export type ViewStore = StoreApi<ViewState & ViewActions>;

export const createViewStore = (): ViewStore =>
  createStore<ViewState & ViewActions>((set) => ({
    screen: 'menu',
    lesson: '',
    mode: 'teach',
    drill: '',
    picked: [],
    ruleBook: { open: false, clause: '' },
    floor: 'small',
    overlay: 'none',
    person: -1,
    window: '',
    alarms: {},
    rings: 0,
    captions: [],
    // What was picked or open belongs to the screen one leaves.
    show: (screen, drill = '') =>
      set({
        screen,
        drill,
        picked: [],
        person: -1,
        window: '',
        ruleBook: { open: false, clause: '' },
      }),
    choose: (lesson, mode) => set({ lesson, mode }),
    pick: (ref) =>
      set(({ picked }) => ({
        picked: picked.includes(ref)
          ? picked.filter((other) => other !== ref)
          : [...picked, ref].slice(-2),
      })),
    clearPicked: () => set({ picked: [] }),
    openRuleBook: (clause = '') => set({ ruleBook: { open: true, clause } }),
    closeRuleBook: () => set(({ ruleBook }) => ({ ruleBook: { ...ruleBook, open: false } })),
    setFloor: (floor) => set({ floor }),
    setOverlay: (overlay) => set({ overlay }),
    choosePerson: (person) => set({ person, window: '' }),
    chooseWindow: (window) => set({ window, person: -1 }),
    setAlarm: (category, wait) =>
      set(({ alarms }) => ({ alarms: { ...alarms, [category]: wait } })),
    ring: () => set(({ rings }) => ({ rings: rings + 1 })),
    addCaption: (caption) =>
      set(({ captions }) => ({ captions: [...captions, caption].slice(-CAPTIONS) })),
    dropCaption: (id) =>
      set(({ captions }) => ({ captions: captions.filter((caption) => caption.id !== id) })),
  }));
