/** Decisions of a drill that hang on no customer, and how each could have been taken otherwise. */
import type { LessonBundle } from '../../../scenario/load/compile-lesson.ts';
import type { Command } from '../../../scenario/vocabulary/commands.ts';
import type { Change } from '../../../session/trials/script.ts';
import type { RunLog } from '../../../sim/index.ts';

const CHANGEABLE: ReadonlySet<string> = new Set([
  'open-doors',
  'assign',
  'announce',
  'order-cash',
  'call-in',
]);

export interface Decision {
  /** Place in the log. */
  readonly index: number;
  readonly t: number;
  readonly command: Command;
}

/** Another way: who, where, or how much. */
export type Variation =
  | { readonly kind: 'staff'; readonly id: string; readonly command: Command }
  | { readonly kind: 'place'; readonly id: string; readonly command: Command }
  | { readonly kind: 'amount'; readonly amount: number; readonly command: Command };

const MINUTE = 60_000;
/** Minutes later, or earlier. */
export const SHIFTS = [-60, -30, -15, 15, 30, 60] as const;

export const decisionsOf = ({ commands }: Pick<RunLog, 'commands'>): Decision[] =>
  commands.flatMap(({ t, command }, index) =>
    CHANGEABLE.has(command.do) ? [{ index, t, command }] : [],
  );

/** Who else could have been sent, or where else: whoever can serve something there. */
export function variationsOf(
  { branch, lesson }: Pick<LessonBundle, 'branch' | 'lesson'>,
  { command }: Decision,
): Variation[] {
  if (command.do === 'order-cash') {
    const order = lesson.supervisor?.cash?.order;
    if (!order) return [];
    const amounts = [order.most, Math.floor(order.most / 2 / order.step) * order.step];
    return amounts
      .filter((amount) => amount > 0 && amount !== command.amount)
      .map((amount) => ({ kind: 'amount', amount, command: { ...command, amount } }));
  }
  if (command.do !== 'assign') return [];
  const crew = (lesson.supervisor?.crew ?? []).map(({ staff }) => staff);
  /** Undefined: everything. */
  const skills = (staff: string): readonly string[] | undefined =>
    branch.staff.find(({ id }) => id === staff)?.can;
  const windowOf = (id: string) => branch.windows.find((one) => one.id === id);
  const canServe = (staff: string, place: string): boolean => {
    const window = windowOf(place);
    return !window || window.serves.some((category) => skills(staff)?.includes(category) ?? true);
  };
  const { staff, to } = command;
  const others = to === 'break' || to === 'back' ? [] : crew;
  const places = [
    ...branch.windows.filter(({ unattended }) => !unattended).map(({ id }) => id),
    ...(branch.posts ?? []).map(({ id }) => id),
  ];
  return [
    ...others
      .filter((one) => one !== staff && canServe(one, to))
      .map((one): Variation => ({ kind: 'staff', id: one, command: { ...command, staff: one } })),
    ...places
      .filter((one) => to !== 'break' && to !== 'back' && one !== to && canServe(staff, one))
      .map((one): Variation => ({ kind: 'place', id: one, command: { ...command, to: one } })),
  ];
}

export const shiftedBy = ({ index }: Decision, minutes: number): Change => ({
  moves: [index],
  by: minutes * MINUTE,
});
export const without = ({ index }: Decision): Change => ({ moves: [index], dropped: true });
export const otherwise = ({ index }: Decision, { command }: Variation): Change => ({
  moves: [index],
  command,
});

const FOR_SOMEBODY: ReadonlySet<string> = new Set(['care', 'invite', 'refer', 'let-ahead']);

/** What was done for people in one way, all together: one habit. */
export function habitsOf({ commands }: Pick<RunLog, 'commands'>): Map<string, number[]> {
  const habits = new Map<string, number[]>();
  commands.forEach(({ command }, index) => {
    if (!('customer' in command) || !FOR_SOMEBODY.has(command.do)) return;
    const { customer: _, ...what } = command;
    const key = JSON.stringify(what);
    habits.set(key, [...(habits.get(key) ?? []), index]);
  });
  return habits;
}
