/**
 * Typing is faster than the desk: what is keyed while the last keystroke still takes its time waits here.
 * Only quick hand movements wait; a click during a long action is refused at once, with the reason.
 */
import type { Command, CommandType } from '../../scenario/vocabulary/commands.ts';

const QUICK: ReadonlySet<string> = new Set<CommandType>([
  'key',
  'fill',
  'take',
  'open-transaction',
  'open-form',
]);

export const QUEUE_LIMIT = 24;

export function shouldWait(
  busyWith: CommandType | '',
  command: Command,
  waiting: readonly Command[],
): boolean {
  if (waiting.length >= QUEUE_LIMIT) return false;
  if (waiting.length > 0) return true;
  return QUICK.has(busyWith) && (QUICK.has(command.do) || command.do === 'post');
}
