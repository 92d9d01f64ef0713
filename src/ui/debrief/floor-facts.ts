/** What a supervisor did on a floor, and what came of it, in words: names of staff, places, lists of the bank. */
import type { LessonBundle } from '../../scenario/load/compile-lesson.ts';
import type { FactFields, FactType } from '../../scenario/vocabulary/facts.ts';
import {
  type Bilingual,
  formatClockShort,
  formatMinutes,
  formatMoney,
  type Lang,
  pick,
} from '../../text/format.ts';
import type { Words } from '../menu/use-words.ts';
import type { ContentNames } from './content-names.ts';

type NameOf = (id: string) => string;

export interface FloorNames {
  readonly staff: NameOf;
  /** Window, post, or off the floor. */
  readonly spot: NameOf;
  readonly announcement: NameOf;
  readonly care: NameOf;
  readonly priority: NameOf;
  readonly back: NameOf;
  readonly request: NameOf;
  readonly helper: NameOf;
  readonly goal: NameOf;
  /** Kind of people. */
  readonly kind: NameOf;
  readonly outlet: NameOf;
  /** So much of a target, with its unit. */
  amountOf(goal: string, amount: number): string;
  minutes(ms: number): string;
  /** How long a wait of a level of the bank has lasted. */
  level(level: number): string;
}

export function floorNames(
  { bank, branch, lesson }: LessonBundle,
  lang: Lang,
  t: Words['t'],
): FloorNames {
  const from =
    (list: readonly { readonly id: string; readonly name: Bilingual }[] | undefined): NameOf =>
    (id) => {
      const found = list?.find((one) => one.id === id);
      return found ? pick(found.name, lang) : id;
    };
  const { supervisor } = lesson;
  return {
    staff: from(branch?.staff),
    spot(id) {
      const window = branch?.windows.find((one) => one.id === id);
      if (window) return t('facts:place.window', { number: window.number });
      if (branch?.posts?.some((one) => one.id === id)) return from(branch.posts)(id);
      return t(`facts:place.${id}`, { defaultValue: id });
    },
    announcement: from(bank.announcements),
    care: from(bank.cares),
    priority: from(bank.priorities),
    back: from(bank.returns),
    request: from(supervisor?.requests),
    helper: from(supervisor?.helpers),
    goal: from(supervisor?.goals),
    kind: from(bank.kinds),
    outlet: from(supervisor?.outlets),
    amountOf(id, amount) {
      const unit = supervisor?.goals?.find((one) => one.id === id)?.unit;
      return unit ? `${amount} ${pick(unit, lang)}` : String(amount);
    },
    minutes: (ms) => formatMinutes(ms, lang),
    level: (level) => formatMinutes(bank.perception?.levels[level - 1] ?? 0, lang),
  };
}

const is = (yes: boolean): string => (yes ? 'yes' : 'no');

/** What of a fact changes the sentence. */
export const FLOOR_FORM: { readonly [K in FactType]?: (data: FactFields<K>) => string } = {
  'break.begun': ({ inTime }) => is(inTime),
  'customer.invited': ({ insisted, agreed }) =>
    insisted ? 'insisted' : agreed ? 'agreed' : 'stayed',
  'customer.let-ahead': ({ fits }) => is(fits),
  'customer.referred': ({ agreed, insisted, willing, room }) =>
    agreed
      ? insisted && !willing
        ? room
          ? 'insisted'
          : 'insisted-full'
        : room
          ? 'room'
          : 'full'
      : 'stayed',
  'move.planned': ({ to }) => is(to !== ''),
  'request.answered': ({ answer, sound }) =>
    answer === 'approve' ? (sound ? 'approve' : 'unsound') : sound ? 'needless' : 'refuse',
};

/** Names of what its fields mean. */
export const FLOOR_OWN: {
  readonly [K in FactType]?: (
    data: FactFields<K>,
    names: ContentNames,
  ) => Readonly<Record<string, unknown>>;
} = {
  'break.begun': ({ staff }, { floor }) => ({ staff: floor.staff(staff) }),
  'break.ended': ({ staff }, { floor }) => ({ staff: floor.staff(staff) }),
  'break.planned': ({ staff, from, was }, { floor }) => ({
    staff: floor.staff(staff),
    from: formatClockShort(from),
    was: formatClockShort(was),
  }),
  'cash.delivered': ({ onHand }) => ({ onHand: formatMoney(onHand) }),
  'customer.cared': ({ care }, { floor }) => ({ care: floor.care(care) }),
  'customer.invited': ({ from, to }, { category }) => ({ from: category(from), to: category(to) }),
  'customer.let-ahead': ({ reason }, { floor }) => ({ reason: floor.priority(reason) }),
  'customer.referred': ({ outlet }, { floor }) => ({ outlet: floor.outlet(outlet) }),
  'customer.sent-back': ({ outlet }, { floor }) => ({ outlet: floor.outlet(outlet) }),
  'goal.set': ({ goal, staff, amount }, { floor }) => ({
    goal: floor.goal(goal),
    staff: floor.staff(staff),
    amount: floor.amountOf(goal, amount),
  }),
  'hall.announced': ({ announcement, listeners }, { floor }) => ({
    announcement: floor.announcement(announcement),
    count: listeners,
  }),
  'hall.cleared': ({ after }, { floor }) => ({ after: floor.minutes(after) }),
  'helper.called': ({ helper }, { floor }) => ({ helper: floor.helper(helper) }),
  'helper.came': ({ staff }, { floor }) => ({ staff: floor.staff(staff) }),
  'move.failed': ({ staff, to }, { floor }) => ({
    staff: floor.staff(staff),
    to: floor.spot(to),
  }),
  'move.planned': ({ staff, to, at }, { floor }) => ({
    staff: floor.staff(staff),
    to: floor.spot(to),
    at: formatClockShort(at),
  }),
  'outlet.answered': ({ outlet }, { floor }) => ({ outlet: floor.outlet(outlet) }),
  'outlet.asked': ({ outlet }, { floor }) => ({ outlet: floor.outlet(outlet) }),
  'request.answered': ({ kind, reason }, { floor }) => ({
    kind: floor.request(kind),
    reason: floor.back(reason),
  }),
  'request.lapsed': ({ kind, window }, { floor }) => ({
    kind: floor.request(kind),
    window: floor.spot(window),
  }),
  'request.raised': ({ kind, window }, { floor }) => ({
    kind: floor.request(kind),
    window: floor.spot(window),
  }),
  'request.seen': ({ kind }, { floor }) => ({ kind: floor.request(kind) }),
  'staff.assigned': ({ staff, from, to }, { floor }) => ({
    staff: floor.staff(staff),
    from: floor.spot(from),
    to: floor.spot(to),
  }),
  'staff.placed': ({ staff, at }, { floor }) => ({
    staff: floor.staff(staff),
    at: floor.spot(at),
  }),
  'wait.felt': ({ waited, felt }, { floor }) => ({
    waited: floor.minutes(waited),
    felt: floor.minutes(felt),
  }),
  'wait.level': ({ category: of, level }, { category, floor }) => ({
    category: category(of),
    wait: floor.level(level),
  }),
  'window.handed-over': ({ window, from, to }, { floor }) => ({
    window: floor.spot(window),
    from: floor.staff(from),
    to: floor.staff(to),
  }),
};
