/** What a drill over several days keeps: what has been set, and which days have gone by. Reports are made anew from these. */
export interface WeekState {
  /** Option by lever, by day; what is not there is as it was at first. */
  readonly set: Record<string, Record<string, string>>;
  /** Days whose hall was run, with the checks that were flagged. */
  readonly ran: { readonly day: string; readonly flagged: readonly string[] }[];
}
