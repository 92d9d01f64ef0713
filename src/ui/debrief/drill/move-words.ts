/** The supervisor's moves in words and signs. */
import type { Command } from '../../../scenario/vocabulary/commands.ts';
import { formatClockShort, formatMoney } from '../../../text/format.ts';
import type { DebriefWords } from '../debrief-model.ts';

export type Sign =
  | 'doors'
  | 'post'
  | 'rest'
  | 'say'
  | 'help'
  | 'cash'
  | 'care'
  | 'invite'
  | 'ahead'
  | 'request'
  | 'matter'
  | 'plan'
  | 'lever'
  | 'day';

/** What sort of move it is; null for what is done within a matter. */
export function signOf(command: { readonly do: string; readonly to?: unknown }): Sign | null {
  switch (command.do) {
    case 'open-doors':
      return 'doors';
    case 'assign':
      return command.to === 'break' ? 'rest' : 'post';
    case 'announce':
      return 'say';
    case 'call-in':
    case 'ask-outlet':
      return 'help';
    case 'order-cash':
      return 'cash';
    case 'care':
      return 'care';
    case 'invite':
    case 'refer':
      return 'invite';
    case 'let-ahead':
      return 'ahead';
    case 'go-and-see':
    case 'answer-request':
      return 'request';
    case 'begin-duty':
      return 'matter';
    case 'plan-break':
    case 'plan-move':
    case 'set-goal':
      return 'plan';
    case 'set-lever':
      return 'lever';
    case 'run-day':
      return 'day';
    default:
      return null;
  }
}

/** A move without whom it was for: also a step of a plan. */
export function moveWords(
  move: Readonly<Record<string, unknown>> & { readonly do: string },
  { names, t }: Pick<DebriefWords, 'names' | 't'>,
): string {
  const known = names(null);
  const { floor } = known;
  const id = (key: string): string => String(move[key] ?? '');
  switch (move.do as Command['do']) {
    case 'assign':
      return move.to === 'break'
        ? t('after:move.break', { staff: floor.staff(id('staff')) })
        : t('after:move.assign', { staff: floor.staff(id('staff')), place: floor.spot(id('to')) });
    case 'announce':
      return t('after:move.announce', { what: floor.announcement(id('announcement')) });
    case 'call-in':
      return floor.helper(id('helper'));
    case 'order-cash':
      return t('after:move.order-cash', { amount: formatMoney(Number(move.amount ?? 0)) });
    case 'plan-break':
      return t('after:move.plan-break', {
        staff: floor.staff(id('staff')),
        time: formatClockShort(Number(move.from ?? 0)),
      });
    case 'plan-move':
      return t('after:move.plan-move', {
        staff: floor.staff(id('staff')),
        place: floor.spot(id('to')),
        time: formatClockShort(Number(move.at ?? 0)),
      });
    case 'set-goal':
      return t('after:move.set-goal', {
        goal: floor.goal(id('goal')),
        staff: floor.staff(id('staff')),
        amount: floor.amountOf(id('goal'), Number(move.amount ?? 0)),
      });
    case 'care':
      return t('after:move.care', { what: floor.care(id('care')) });
    case 'invite':
      return t(move.insist ? 'after:move.insist' : 'after:move.invite', {
        to: known.category(id('to')),
      });
    case 'ask-outlet':
    case 'refer':
      return t(`after:move.${move.do}`, { outlet: floor.outlet(id('outlet')) });
    case 'let-ahead':
      return t('after:move.let-ahead', { reason: floor.priority(id('reason')) });
    case 'begin-duty':
      return t('after:move.begin-duty', { duty: known.duty(id('duty')) });
    case 'set-lever':
      return t('after:move.set-lever', {
        day: known.week.day(id('day')),
        lever: known.week.lever(id('lever')),
        option: known.week.option(id('lever'), id('option')),
      });
    case 'open-doors':
    case 'run-day':
    case 'go-and-see':
    case 'answer-request':
      return t(`after:move.${move.do}`);
    default:
      return t(`commands:${move.do}`);
  }
}
