/** What is read of a run and what is told of it. All times that are told in seconds; null where nothing was there to measure. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Mark } from '../model/mark.ts';
import type { MeasuredVisits } from './queue-record.ts';

export interface MeasuredRun {
  readonly bundle: LessonBundle;
  readonly state: MeasuredState;
  /** Visits that count: from `first` up to but not including `last`. */
  readonly first: number;
  readonly last: number;
  readonly begin: Mark;
  readonly end: Mark;
}

/** What is read of a run's state, live or from a snapshot. */
export interface MeasuredState {
  readonly now: number;
  readonly visits: MeasuredVisits;
}

export interface ClassMeasures {
  readonly arrived: number;
  /** Turned away at the sight of the line. */
  readonly balked: number;
  /** Left because patience was at its end. */
  readonly reneged: number;
  /** Sent away: closed, no room, or what it needed was not to be had. */
  readonly refused: number;
  /** Did not hear the call and lost the turn for good. */
  readonly missed: number;
  readonly served: number;
  /** Still there when the run ended. */
  readonly inside: number;
  /** Wait: time spent in lines. These are of those served. */
  readonly waitMean: number | null;
  /** Of all who left the line: served, reneged, missed. */
  readonly waitAllMean: number | null;
  /** Sample standard deviation (n − 1). */
  readonly waitSd: number | null;
  readonly waitMax: number | null;
  /** Quantiles of type 7, as in R and NumPy. */
  readonly waitP50: number | null;
  readonly waitP90: number | null;
  readonly waitP95: number | null;
  /** From the arrival to the end of service, of those served. */
  readonly sojournMean: number | null;
  /** Integral of the length of the line over the time from mark to mark, by that time. */
  readonly queueMean: number | null;
  /** The same over the hours of business only; without a closing time, up to the last mark. */
  readonly queueMeanOpen: number | null;
  /** Most people in line at once for longer than an instant. */
  readonly queueMax: number;
  /** Share of those served or reneged who waited at all. */
  readonly probWait: number | null;
  /** (reneged + missed) by those who took a ticket. */
  readonly probAbandon: number | null;
  /** By seconds: share of those served whose wait was no longer. */
  readonly shareWaitWithin: Readonly<Record<string, number | null>>;
}

export interface WindowMeasures {
  /** Services ended. */
  readonly served: number;
  readonly busy: number;
  /** On duty; the time after closing spent on the customer in hand is overtime. */
  readonly staffed: number;
  /** busy / (staffed + overtime). */
  readonly utilisation: number | null;
  readonly overtime: number;
}

export interface Measures {
  readonly perCategory: Readonly<Record<string, ClassMeasures>>;
  readonly all: ClassMeasures;
  readonly perWindow: Readonly<Record<string, WindowMeasures>>;
  /** End of the last service, seconds since midnight. */
  readonly lastEnd: number | null;
}
