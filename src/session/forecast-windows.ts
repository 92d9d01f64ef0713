/** Which windows will be open when, as far as it is known now: moves under way, breaks, ends of duty, help that comes. */
import type { LessonBundle } from '../scenario/load/compile-lesson.ts';
import type { SimView } from '../sim/index.ts';

export type Stretch = readonly [from: number, to: number];

export interface OpenWindow {
  readonly window: string;
  readonly staff: string;
  readonly open: readonly Stretch[];
}

export interface Coming {
  readonly staff: string;
  readonly at: number;
}

type Member = NonNullable<SimView['floor']>['crew'][number];

/** Takes a time out of stretches. */
export function without(open: readonly Stretch[], from: number, to: number): Stretch[] {
  return open
    .flatMap(([a, b]): Stretch[] => [
      [a, Math.min(b, from)],
      [Math.max(a, to), b],
    ])
    .filter(([a, b]) => b > a);
}

/** When the break that is due begins, as planned: at its earliest time, or at its latest where that has passed. */
function breakOf({ rest }: Member, now: number): Stretch | null {
  if (!rest || rest.taken) return null;
  const begins = rest.from > now ? rest.from : rest.latest > now ? rest.latest : -1;
  return begins < 0 ? null : [begins, begins + rest.for];
}

/** Those who come back from a break, and help on its way: where they will be is not yet said. */
function comers({ lesson }: LessonBundle, view: SimView): Coming[] {
  const { crew = [], helpers = [] } = view.floor ?? {};
  const back = crew
    .filter(({ at, to, breakUntil }) => at === 'break' && to === '' && breakUntil > view.now)
    .map(({ staff, breakUntil }) => ({ staff, at: breakUntil }));
  const help = helpers
    .filter(({ state, at }) => state === 'coming' && at > view.now)
    .flatMap(({ id, at }) => {
      const helper = lesson.supervisor?.helpers.find((one) => one.id === id);
      return helper ? [{ staff: helper.staff, at }] : [];
    });
  return [...back, ...help].sort((a, b) => a.at - b.at);
}

const FOREVER = Number.POSITIVE_INFINITY;

export function openWindows(bundle: LessonBundle, view: SimView): OpenWindow[] {
  const { branch, lesson } = bundle;
  const { now, floor } = view;
  const crew = floor?.crew ?? [];
  const opens = Math.max(now, lesson.opens);
  const dutyOf = (staff: string): number =>
    lesson.supervisor?.crew.find((one) => one.staff === staff)?.to ?? FOREVER;

  const windows = view.hall.windows.flatMap(({ id, state, staff }): OpenWindow[] => {
    const unattended = branch.windows.find((w) => w.id === id)?.unattended ?? false;
    if (unattended) return [{ window: id, staff: '', open: [[opens, FOREVER]] }];
    const leaving = crew.find((m) => m.at === id && m.to !== '' && m.to !== id);
    const sitting = crew.find((m) => m.at === id && m.to === '');
    const going = crew.find((m) => m.to === id);
    const out: OpenWindow[] = [];
    const who = sitting?.staff ?? staff;
    if ((sitting || (state !== 'closed' && state !== 'closing')) && !leaving) {
      const rest = sitting ? breakOf(sitting, now) : null;
      const duty: Stretch[] = [[opens, dutyOf(who)]];
      out.push({ window: id, staff: who, open: rest ? without(duty, ...rest) : duty });
    }
    if (going) {
      const at = Math.max(opens, going.arrivesAt || now);
      out.push({ window: id, staff: going.staff, open: [[at, dutyOf(going.staff)]] });
    }
    return out;
  });

  for (const { staff, at } of comers(bundle, view)) {
    const can = branch.staff.find(({ id }) => id === staff)?.can;
    const free = branch.windows.find(
      (w) =>
        !w.unattended &&
        !windows.some(({ window }) => window === w.id) &&
        w.serves.some((id) => can?.includes(id) ?? true),
    );
    if (free)
      windows.push({ window: free.id, staff, open: [[Math.max(at, opens), dutyOf(staff)]] });
  }
  return withMoves(bundle, view, windows);
}

/** Moves that are planned: whoever goes leaves their window, and opens another unless somebody is there. */
function withMoves(
  { branch, lesson }: LessonBundle,
  { floor }: SimView,
  known: OpenWindow[],
): OpenWindow[] {
  let windows = known;
  for (const { at, staff, to } of floor?.moves ?? []) {
    const rest = floor?.crew.find((one) => one.staff === staff)?.rest;
    const pause = (rest && !rest.taken ? rest.for : lesson.supervisor?.shortBreak) ?? 0;
    const back = to === 'break' ? at + pause : FOREVER;
    const taken = windows.some(
      (one) =>
        one.window === to &&
        one.staff !== staff &&
        one.open.some(([from, until]) => from <= at && at < until),
    );
    windows = windows.map((one) =>
      one.staff === staff ? { ...one, open: without(one.open, at, back) } : one,
    );
    if (taken || !branch.windows.some(({ id }) => id === to)) continue;
    const arrives = Math.max(at, lesson.opens) + (lesson.supervisor?.moving ?? 0);
    const until = lesson.supervisor?.crew.find((one) => one.staff === staff)?.to ?? FOREVER;
    const duty: Stretch[] = [[arrives, until]];
    const due = rest && !rest.taken && rest.from > at ? rest : null;
    const open = due ? without(duty, due.from, due.from + due.for) : duty;
    windows.push({ window: to, staff, open });
  }
  return windows.filter(({ open }) => open.length > 0);
}
