/**
 * How long the lines were, told from the columns of visits. A visit waits from its ticket for as long as it has `waited`; one
 * that was interrupted waits again until it goes on, which is when it was last called. This is exact for every visit that
 * waited once, or twice because of an interruption where nobody walks. Of a visit that was called in vain or interrupted
 * several times the columns hold only the sum: its waiting is then taken as one piece from the ticket on (and one more up to
 * the last call), so that no more than its pauses can fall to the wrong side of a limit in time. The sum is always exact.
 * Somebody moved to another category while waiting counts for all of the wait where the visit ended.
 */
import { Column, merged } from './sorted.ts';

/** The columns read, as they are in a run or in a snapshot of one. */
export type MeasuredVisits = { readonly count: number } & Readonly<
  Record<
    | 'category'
    | 'arrivedAt'
    | 'ticketAt'
    | 'calledAt'
    | 'seatedAt'
    | 'leftAt'
    | 'since'
    | 'waited'
    | 'line'
    | 'window'
    | 'outcome',
    ArrayLike<number>
  >
>;

export interface Period {
  readonly from: number;
  readonly to: number;
}

export interface QueueRecord {
  /** People × ms within the whole period, and within the hours of business. */
  readonly area: number;
  readonly areaOpen: number;
  /** Most people at once for longer than an instant, within the whole period. */
  readonly max: number;
}

/** What is gathered of one category. */
class Gathering {
  area = 0;
  areaOpen = 0;
  readonly joins = new Column();
  readonly leaves = new Column();

  constructor(
    private readonly whole: Period,
    private readonly open: Period,
  ) {}

  /** Somebody stood in line between the two. */
  add(from: number, to: number): void {
    const { whole, open } = this;
    const openTime = Math.min(to, open.to) - Math.max(from, open.from);
    if (openTime > 0) this.areaOpen += openTime;
    const joins = Math.max(from, whole.from);
    const leaves = Math.min(to, whole.to);
    if (leaves <= joins) return;
    this.area += leaves - joins;
    this.joins.push(joins);
    this.leaves.push(leaves);
  }
}

/**
 * @param now time the columns speak of
 * @returns by category, and of all lines together
 */
export function queueRecords(
  visits: MeasuredVisits,
  now: number,
  categories: number,
  whole: Period,
  open: Period,
): { readonly byCategory: readonly QueueRecord[]; readonly all: QueueRecord } {
  const gatherings = Array.from({ length: categories }, () => new Gathering(whole, open));
  const { category, ticketAt, seatedAt, calledAt, waited, line, since } = visits;
  for (let id = 0; id < visits.count; id += 1) {
    const ticket = ticketAt[id] as number;
    const gathering = gatherings[category[id] as number];
    if (ticket < 0 || !gathering) continue;
    const sum = waited[id] as number;
    const seated = seatedAt[id] as number;
    const called = calledAt[id] as number;
    // Called again after having been served, or not yet called again: an interruption.
    const again = seated >= 0 && (called > seated || called < 0);
    const first = again ? Math.min(sum, seated - ticket) : sum;
    if (first > 0) gathering.add(ticket, ticket + first);
    if (sum > first) {
      const to = called > seated ? called : Math.min(now, ticket + sum);
      gathering.add(to - (sum - first), to);
    }
    if ((line[id] as number) >= 0) gathering.add(since[id] as number, now);
  }
  const joins = gatherings.map((one) => one.joins.sorted());
  const leaves = gatherings.map((one) => one.leaves.sorted());
  const byCategory = gatherings.map(({ area, areaOpen }, i) => ({
    area,
    areaOpen,
    max: mostAtOnce(joins[i] as Float64Array, leaves[i] as Float64Array),
  }));
  const [only] = byCategory;
  if (only && byCategory.length === 1) return { byCategory, all: only };
  const all = {
    area: byCategory.reduce((sum, { area }) => sum + area, 0),
    areaOpen: byCategory.reduce((sum, { areaOpen }) => sum + areaOpen, 0),
    max: mostAtOnce(merged(joins), merged(leaves)),
  };
  return { byCategory, all };
}

/** At equal times those who leave the line go first. */
function mostAtOnce(joins: Float64Array, leaves: Float64Array): number {
  let gone = 0;
  let most = 0;
  for (let i = 0; i < joins.length; i += 1) {
    const at = joins[i] as number;
    while ((leaves[gone] as number) <= at) gone += 1;
    if (i + 1 - gone > most) most = i + 1 - gone;
  }
  return most;
}
