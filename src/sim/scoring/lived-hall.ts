/** The hall around those who wait, followed through the facts: doors, staff at their places, lines, windows, news, incidents. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { Post } from '../../scenario/schema/perception.ts';
import { AWAY, BACK, BREAK } from '../../scenario/schema/supervisor.ts';
import type { Fact } from '../../scenario/vocabulary/facts.ts';

export interface HallAround {
  readonly bundle: LessonBundle;
  /** ms; -1 while they are shut. */
  doorsAt: number;
  /** Staff → window, post, `back`, `break` or `away`. */
  readonly crew: Map<string, string>;
  /** Windows with staff that are open. */
  readonly open: Set<string>;
  /** Numbers of the incidents of the moment that worry the hall. */
  readonly worrying: Set<number>;
  /** Announcement → when last made. */
  readonly announced: Map<string, number>;
  /** Category → those in line, the first first. */
  readonly lines: Map<string, number[]>;
  /** Windows with staff, by category served. */
  readonly counters: ReadonlyMap<string, readonly string[]>;
  /** Worked out when asked for, until staff or windows change: it is asked for at every fact. */
  posts: readonly Post[] | null;
  readonly shares: Map<string, number>;
}

export function hallAround(bundle: LessonBundle): HallAround {
  const { lesson, branch } = bundle;
  const crew = new Map<string, string>();
  for (const { staff, at, from } of lesson.supervisor?.crew ?? [])
    crew.set(staff, from === undefined ? at : AWAY);
  const manned = branch.windows.filter(({ unattended }) => !unattended);
  return {
    bundle,
    doorsAt: -1,
    crew,
    open: new Set(),
    worrying: new Set(),
    announced: new Map(),
    lines: new Map(branch.categories.map(({ id }) => [id, []])),
    counters: new Map(
      branch.categories.map(({ id }) => [
        id,
        manned.filter(({ serves }) => serves.includes(id)).map((window) => window.id),
      ]),
    ),
    posts: null,
    shares: new Map(),
  };
}

/** Posts where somebody is. */
export function staffedPosts(hall: HallAround): readonly Post[] {
  if (hall.posts) return hall.posts;
  const places = new Set(hall.crew.values());
  hall.posts = hall.bundle.branch.posts.filter(({ id }) => places.has(id));
  return hall.posts;
}

/** Windows with staff for a category that are open, in percent; 100 where there is none to open. */
export function openShare({ counters, open, shares }: HallAround, category: string): number {
  const known = shares.get(category);
  if (known !== undefined) return known;
  const windows = counters.get(category) ?? [];
  const share =
    windows.length === 0
      ? 100
      : (100 * windows.filter((window) => open.has(window)).length) / windows.length;
  shares.set(category, share);
  return share;
}

/** Whether it was said lately why some go first. */
export function isExplained({ bundle, announced }: HallAround, now: number): boolean {
  const since = now - (bundle.bank.perception?.informedFor ?? 0);
  return bundle.bank.announcements.some(
    ({ id, explains }) => explains && (announced.get(id) ?? -1) >= since,
  );
}

/** Those who stand before somebody in their line. */
export function aheadOf({ lines }: HallAround, customer: number): readonly number[] {
  for (const line of lines.values()) {
    const index = line.indexOf(customer);
    if (index >= 0) return line.slice(0, index);
  }
  return [];
}

export function leaveLine({ lines }: HallAround, customer: number): void {
  for (const line of lines.values()) {
    const index = line.indexOf(customer);
    if (index >= 0) line.splice(index, 1);
  }
}

/** @param ticketOf when somebody took their ticket; in line one stands by it */
export function joinLine(
  { lines }: HallAround,
  customer: number,
  category: string,
  ticketOf: (customer: number) => number,
): void {
  const line = lines.get(category);
  if (!line) return;
  let index = line.length;
  const own = ticketOf(customer);
  while (index > 0 && ticketOf(line[index - 1] as number) > own) index -= 1;
  line.splice(index, 0, customer);
}

export function joinHead({ lines }: HallAround, customer: number, category: string): void {
  lines.get(category)?.unshift(customer);
}

function place(hall: HallAround, staff: string, at: string): void {
  hall.crew.set(staff, at);
  hall.posts = null;
}

/** What a fact changes of the hall itself; what it means for people is in lived.ts. */
export function followHall(hall: HallAround, fact: Fact): void {
  switch (fact.type) {
    case 'hall.emptied':
      hall.doorsAt = -1;
      break;
    case 'doors.opened':
    case 'hall.readmitted':
      hall.doorsAt = fact.t;
      break;
    case 'staff.placed':
      place(hall, fact.data.staff, fact.data.at);
      break;
    case 'break.begun':
      place(hall, fact.data.staff, BREAK);
      break;
    case 'helper.came':
      place(hall, fact.data.staff, BACK);
      break;
    case 'window.opened':
      hall.open.add(fact.data.window);
      hall.shares.clear();
      break;
    case 'window.closed':
      hall.open.delete(fact.data.window);
      hall.shares.clear();
      break;
    case 'incident.opened': {
      const { kind, incident } = fact.data;
      if (hall.bundle.bank.incidents.find(({ id }) => id === kind)?.hall.anxious)
        hall.worrying.add(incident);
      break;
    }
    case 'incident.closed':
      hall.worrying.delete(fact.data.incident);
      break;
    case 'hall.announced':
      hall.announced.set(fact.data.announcement, fact.t);
      break;
  }
}
