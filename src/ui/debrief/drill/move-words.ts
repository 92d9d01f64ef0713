/** The supervisor's moves in words and signs. */
import type { Command } from '../../../scenario/vocabulary/commands.ts';
import { formatMoney } from '../../../text/format.ts';
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
  | 'matter';

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
      return 'help';
    case 'order-cash':
      return 'cash';
    case 'care':
      return 'care';
    case 'invite':
      return 'invite';
    case 'let-ahead':
      return 'ahead';
    case 'go-and-see':
    case 'answer-request':
      return 'request';
    case 'begin-duty':
      return 'matter';
    default:
      return null;
  }
}

/** A move without whom it was for: also a step of a plan. */
export function moveWords(
  move: Readonly<Record<string, unknown>> & { readonly do: string },
  { names, t, say }: Pick<DebriefWords, 'names' | 't' | 'say'>,
  lists: { readonly helpers?: readonly { id: string; name: { 'zh-CN': string; en: string } }[] },
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
    case 'call-in': {
      const helper = lists.helpers?.find((one) => one.id === id('helper'));
      return helper ? say(helper.name) : id('helper');
    }
    case 'order-cash':
      return t('after:move.order-cash', { amount: formatMoney(Number(move.amount ?? 0)) });
    case 'care':
      return t('after:move.care', { what: floor.care(id('care')) });
    case 'invite':
      return t(move.insist ? 'after:move.insist' : 'after:move.invite', {
        to: known.category(id('to')),
      });
    case 'let-ahead':
      return t('after:move.let-ahead', { reason: floor.priority(id('reason')) });
    case 'begin-duty':
      return t('after:move.begin-duty', { duty: known.duty(id('duty')) });
    case 'open-doors':
    case 'go-and-see':
    case 'answer-request':
      return t(`after:move.${move.do}`);
    default:
      return t(`commands:${move.do}`);
  }
}
