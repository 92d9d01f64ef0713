/** What is on the screen; purely visual, never part of a run. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Mode } from '../scenario/schema/lesson.ts';

export type Screen = 'menu' | 'briefing' | 'counter' | 'debrief' | 'records';
export type FloorSize = 'small' | 'large';

export interface ViewState {
  readonly screen: Screen;
  /** Lesson and mode chosen in the menu, shown by the briefing. */
  readonly lesson: string;
  readonly mode: Mode;
  /** Up to two "item.field" references on the comparing tray, oldest first. */
  readonly picked: readonly string[];
  readonly ruleBook: { readonly open: boolean; readonly clause: string };
  readonly floor: FloorSize;
}

export interface ViewActions {
  show(screen: Screen): void;
  choose(lesson: string, mode: Mode): void;
  /** Puts a field on the tray, or takes it off again; a third one replaces the oldest. */
  pick(ref: string): void;
  clearPicked(): void;
  openRuleBook(clause?: string): void;
  closeRuleBook(): void;
  setFloor(size: FloorSize): void;
}

export type ViewStore = StoreApi<ViewState & ViewActions>;

export const createViewStore = (): ViewStore =>
  createStore<ViewState & ViewActions>((set) => ({
    screen: 'menu',
    lesson: '',
    mode: 'teach',
    picked: [],
    ruleBook: { open: false, clause: '' },
    floor: 'small',
    // What was picked or open belongs to the screen one leaves.
    show: (screen) => set({ screen, picked: [], ruleBook: { open: false, clause: '' } }),
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
  }));
