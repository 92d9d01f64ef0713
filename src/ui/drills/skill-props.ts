import type { Answer } from '../../session/drills/drill-result.ts';

/** What a running drill is given. */
export interface SkillProps<Items> {
  readonly items: Items;
  readonly seed: number;
  /** One item is handed in. */
  readonly onAnswer: (answer: Answer) => void;
  /** What has been done and not yet handed in; counts when the time is over. */
  readonly onUnfinished: (answers: readonly Answer[]) => void;
  /** The clock stands while this is true. */
  readonly onStand: (stands: boolean) => void;
}
