import { createContext, type ReactNode, useContext } from 'react';
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Case } from '../../scenario/schema/case.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';
import type { CaseScore, PersonView, RunLog, Score, SimView } from '../../sim/index.ts';
import type { ParBot } from '../../stores/debrief-store.ts';
import type { Stores } from '../../stores/stores.ts';
import { formatClock, formatClockShort, type Lang } from '../../text/format.ts';
import { useWords, type Words } from '../menu/use-words.ts';
import { type ContentNames, contentNames } from './content-names.ts';
import { type LessonContent, lessonContent } from './lesson-content.ts';

/** ms; the clock of a week runs on over midnight. */
export const DAY = 86_400_000;

/** What the debrief shows. The screen fills it from session and stores; tests by hand. */
export interface DebriefModel {
  readonly attempt: string;
  readonly bundle: LessonBundle;
  readonly log: RunLog;
  readonly facts: readonly Fact[];
  /** Only customers who were served. */
  readonly score: Score;
  readonly unserved: readonly CaseScore[];
  readonly pars: Readonly<Record<ParBot, Score | null>>;
  /** False while the bots still play. */
  readonly parsReady: boolean;
  readonly note: string;
  /** What was written on the record of a drill, by field. */
  readonly paper: Readonly<Record<string, string>>;
  readonly rewinds: number;
  readonly interruptions: number;
  readonly contentChanged: boolean;
  readonly differs: boolean;
  /** How many attempts at this lesson there are so far, this one included; 0 when unknown. */
  readonly attempts: number;
}

/** What a picture of the hall reads. */
export type HallStores = Pick<Stores, 'session' | 'settings' | 'view'>;

/** Pictures of the hall, handed in by the app. */
export interface HallPictures {
  /** The hall as these stores show it. */
  replay(stores: HallStores): ReactNode;
  /** The hall with the crowding of many moments on its floor. */
  heat(props: {
    readonly branch: LessonBundle['branch'];
    readonly samples: readonly { readonly now: number; readonly people: readonly PersonView[] }[];
    readonly label: string;
    readonly failed: string;
  }): ReactNode;
}

export interface DebriefPort {
  readonly model: DebriefModel;
  readonly content: LessonContent;
  viewAt(t: number): SimView;
  setNote(note: string): void;
  /** What is written on the record of a drill. */
  readonly setPaper?: (paper: Readonly<Record<string, string>>) => void;
  readonly hall?: HallPictures;
  /** Starts a new attempt; the same seed brings the same customers. */
  again(seed: 'same' | 'new'): void;
  /** Plays on from a moment of this attempt; absent where the mode does not allow it. */
  readonly from?: (t: number) => void;
  exportFile(): void;
  print(): void;
  menu(): void;
  openClause(id: string): void;
  openReplay(t: number): void;
}

export const DebriefContext = createContext<DebriefPort | null>(null);

export function usePort(): DebriefPort {
  const port = useContext(DebriefContext);
  if (port === null) throw new Error('usePort outside of the debrief');
  return port;
}

export interface DebriefWords extends Words {
  /** Names of the things of one case (or of the bank alone). */
  names(person: Case | null): ContentNames;
  ruleTitle(rule: string, sop?: string): string;
  clauseTitle(clause: string): string;
  caseOf(id: string, variant?: string): Case | null;
  /** "09:42", of a week with its day. @param seconds with them */
  clock(t: number, seconds?: boolean): string;
  /** How to address the customer of a case; the case id when the content no longer has it. */
  address(caseId: string, variant?: string): string;
}

export function debriefWords(
  words: Words,
  bundle: LessonBundle,
  content: LessonContent,
): DebriefWords {
  const names = new Map<Case | null, ContentNames>();
  const days = bundle.lesson.supervisor?.week?.days ?? [];
  const title = (found: { readonly title: { 'zh-CN': string; en: string } } | null, id: string) =>
    found ? words.say(found.title) : id;
  return {
    ...words,
    names: (person) => {
      const known = names.get(person) ?? contentNames(bundle, person, words.lang, words.t);
      names.set(person, known);
      return known;
    },
    ruleTitle: (rule, sop) => title(content.rule(rule, sop), rule),
    clauseTitle: (clause) => title(content.clause(clause), clause),
    caseOf: (id, variant = '') => content.caseOf(id, variant),
    clock(t, seconds = false) {
      const time = seconds ? formatClock(t) : formatClockShort(t);
      const day = days[Math.floor(t / DAY)];
      return day ? `${words.say(day.name)} ${time}` : time;
    },
    address: (id, variant = '') => {
      const found = content.caseOf(id, variant);
      // A duty has nobody to address: it goes by what it is.
      return found?.persona.portrait ? words.say(found.persona.address) : title(found, id);
    },
  };
}

/** What the debrief shares with the counter: verbs, states of accounts, reasons. */
const NAMESPACES = ['debrief', 'facts', 'commands', 'counter', 'reasons'];

/** Words of the page together with the words of the content. */
export function useDebriefWords(): DebriefWords {
  const { model, content } = usePort();
  return debriefWords(useWords(NAMESPACES), model.bundle, content);
}

export const makeContent = (bundle: LessonBundle): LessonContent => lessonContent(bundle);
export type { Lang };
