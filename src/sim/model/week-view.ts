/**
 * What a supervisor sees of a week. Clocks of the week run on over midnight: day d begins at d × 24 h. Times inside a day's report
 * are ms since midnight of that day. Ids are those of the content.
 */

/** What a day came to. Waits in ms, over all who had a ticket, called or gone; cost as the content counts it. */
export interface DayTotals {
  readonly came: number;
  readonly served: number;
  readonly left: number;
  readonly waitMean: number;
  readonly waitP95: number;
  readonly feltMean: number;
  readonly feltP95: number;
  readonly complaints: number;
  /** ms from closing time to the last customer. */
  readonly overtime: number;
  readonly cost: number;
}

export interface HalfHour {
  /** Half hour that begins here; people count where they took their ticket. */
  readonly from: number;
  readonly came: number;
  readonly left: number;
  /** Windows with staff, mean over the half hour, without machines. */
  readonly open: number;
  readonly waitMean: number;
  readonly waitP95: number;
}

export interface CategoryReport {
  readonly category: string;
  readonly came: number;
  readonly left: number;
  readonly waitMean: number;
  readonly waitP95: number;
}

export interface Count {
  readonly id: string;
  readonly count: number;
}

export interface DayReport {
  readonly totals: DayTotals;
  readonly halfHours: readonly HalfHour[];
  readonly categories: readonly CategoryReport[];
  /** One entry per person, in three lists: when they came, how long they waited, how long it felt. At most 66 people. */
  readonly people: {
    readonly came: readonly number[];
    readonly waited: readonly number[];
    readonly felt: readonly number[];
  };
  /** Call-back of the day: how many were asked, answered, were content, and what the others named, most often first. */
  readonly callBack: {
    readonly asked: number;
    readonly answered: number;
    readonly content: number;
    readonly reasons: readonly Count[];
  } | null;
  /** Sheet of the mystery visitor; null where none came. `passed` is null for what did not come up. */
  readonly items: readonly { readonly id: string; readonly passed: boolean | null }[] | null;
  /** Items failed. */
  readonly failed: readonly string[];
}

export interface WeekDayView {
  readonly id: string;
  /** Midnight before it, in ms of the week's clock. */
  readonly from: number;
  /** `missed`: it is over and its hall was never run. */
  readonly state: 'done' | 'missed' | 'today' | 'coming';
  /** Option by lever. */
  readonly settings: Readonly<Record<string, string>>;
  /** Levers that can be set for it now. */
  readonly open: readonly string[];
  /** Checks that were flagged when it was run. */
  readonly flagged: readonly string[];
  readonly report: DayReport | null;
}

export interface WeekView {
  /** Index of today. */
  readonly day: number;
  /** The hall of today has been run: it is evening. */
  readonly evening: boolean;
  readonly days: readonly WeekDayView[];
}
